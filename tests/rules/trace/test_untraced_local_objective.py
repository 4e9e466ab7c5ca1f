import pytest

from plans_folder import PlansFolder


@pytest.mark.parametrize("line", ["", "contributes_to:\n", "contributes_to: []\n"])
def test_a_local_objective_that_serves_nothing_is_found_at_its_id(plans: PlansFolder, line: str) -> None:
    plans.action_plan("local_objectives:\n  - id: ⟦HP203|L1⟧\n    title: x\n" + f"    {line}".rstrip(" "))

    [seen] = plans.exactly_marked()
    assert (seen.severity, seen.item) == ("error", "hasselt/L1")


def test_an_action_under_it_is_not_found_too(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives:
          - {id: ⟦HP203|L1⟧, title: x}
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [L1]}
        """)

    plans.exactly_marked()


def test_each_such_local_objective_is_found(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives:
          - {id: ⟦HP203|L1⟧, title: x}
          - {id: L2, title: x, contributes_to: [D1]}
          - {id: ⟦HP203|L3⟧, title: x, contributes_to: []}
        """)

    plans.exactly_marked()


@pytest.mark.parametrize("entries", ["[D1]", "[D1, D10]", "[2015-2020/D4]"])
def test_objectives_of_the_strategic_plan_will_do(plans: PlansFolder, entries: str) -> None:
    plans.action_plan(f"local_objectives:\n  - {{id: L1, title: x, contributes_to: {entries}}}\n")

    assert plans.is_clean()


@pytest.mark.parametrize(
    "line",
    [
        "contributes_to: [⟦HP201|D99⟧]",
        "contributes_to: [⟦HP201|D4.1⟧]",
        "contributes_to: ⟦HP103|D1⟧",
        "⟦HP101|contributs_to⟧: [D1]",
    ],
)
def test_one_whose_way_up_is_unknown_is_not_found_again(plans: PlansFolder, line: str) -> None:
    plans.action_plan(f"local_objectives:\n  - id: L1\n    title: x\n    {line}\n")

    plans.exactly_marked()
