import pytest

from plans_folder import PlansFolder


@pytest.mark.parametrize("line", ["", "contributes_to:\n", "contributes_to: []\n", "contributes_to: ~\n"])
def test_an_action_that_serves_nothing_is_found_at_its_id(plans: PlansFolder, line: str) -> None:
    plans.action_plan(
        "actions:\n  - id: ⟦HP202|A1⟧\n    title: x\n    status: planned\n" + f"    {line}".rstrip(" ")
    )

    [seen] = plans.exactly_marked()
    assert seen.severity == "error"
    assert seen.item == "hasselt/A1"
    assert "hasselt/A1" in seen.message
    assert seen.hint


def test_each_such_action_is_found(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: ⟦HP202|A1⟧, title: x, status: planned}
          - {title: x, status: planned, id: ⟦HP202|'A2'⟧, contributes_to: []}
          - {id: A3, title: x, status: planned, contributes_to: [D1]}
        """)

    plans.exactly_marked()


def test_an_action_without_an_id_is_found_at_its_first_key(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - ⟦HP102,HP202|title⟧: Samen
            status: planned
        """)

    untraced = next(seen for seen in plans.exactly_marked() if seen.code == "HP202")
    assert untraced.item is None
    assert "Samen" in untraced.message


@pytest.mark.parametrize("entry", ["D1", "L1", "D4.1", "2015-2020/D1", "hasselt/L1"])
def test_an_objective_a_local_objective_and_a_supra_local_action_will_do(
    plans: PlansFolder, entry: str
) -> None:
    plans.action_plan(f"""
        local_objectives: [{{id: L1, title: x, contributes_to: [D1]}}]
        actions: [{{id: A1, title: x, status: planned, contributes_to: [{entry}]}}]
        """)

    assert plans.is_clean()


@pytest.mark.parametrize(
    "line",
    [
        "contributes_to: [⟦HP201|D99⟧]",
        "contributes_to: ⟦HP103|D1⟧",
        "contributes_to: [⟦HP103|''⟧]",
        "contributes_to:\n  ⟦HP103|-⟧",
        "⟦HP101|contribute_to⟧: [D1]",
    ],
)
def test_an_action_whose_way_up_is_unknown_is_not_found_again(plans: PlansFolder, line: str) -> None:
    plans.action(line)

    plans.exactly_marked()


def test_a_supra_local_action_traces_by_where_it_stands(plans: PlansFolder) -> None:
    assert "contributes_to" not in plans.text("2015-2020.yaml")
    assert plans.is_clean()


def test_offers_agreements_and_needs_may_serve_nothing(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs: [{id: B1, title: x}]
        offer: [{id: O1, title: x, domains: [welzijn]}]
        agreements: [{id: F1, title: x, with: [vdab], what: x, who: x, when: x, how: x}]
        """)

    assert plans.is_clean()
