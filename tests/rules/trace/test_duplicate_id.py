import pytest

from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder


def related(plans: PlansFolder) -> list[str]:
    return [place for seen in plans.exactly_marked() for place, _ in seen.related]


def test_a_second_item_with_an_id_of_the_same_section_is_found_with_the_first(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: ⟦first|A1⟧, title: x, status: planned, contributes_to: [D1]}
          - {id: ⟦HP204|A1⟧, title: x, status: planned, contributes_to: [D1]}
          - {id: ⟦HP204|A1⟧, title: x, status: planned, contributes_to: [D1]}
        """)

    assert {seen.severity for seen in plans.exactly_marked()} == {"error"}
    assert related(plans) == [plans.spot("first")] * 2


def test_ids_of_a_plan_differ_whatever_section_they_stand_in(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs: [{id: ⟦first|X⟧, title: x}]
        local_objectives: [{id: ⟦HP204|X⟧, title: x, contributes_to: [D1]}]
        offer: [{id: ⟦HP204|X⟧, title: x, domains: [welzijn]}]
        advice: [{id: ⟦HP204|X⟧, title: x}]
        actions: [{id: ⟦HP204|X⟧, title: x, status: planned, contributes_to: [D1]}]
        agreements: [{id: ⟦HP204|X⟧, title: x, with: [vdab], what: x, who: x, when: x, how: x}]
        """)

    assert related(plans) == [plans.spot("first")] * 5


def test_the_first_is_the_one_that_stands_higher_in_the_file(plans: PlansFolder) -> None:
    plans.action_plan("""
        advice: [{id: ⟦first|X⟧, title: x}]
        actions: [{id: ⟦HP204|X⟧, title: x, status: planned, contributes_to: [D1]}]
        needs: [{id: ⟦HP204|X⟧, title: x}]
        """)

    assert related(plans) == [plans.spot("first")] * 2


def test_ids_of_a_strategic_plan_differ_whatever_section_they_stand_in(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.strategic_plan("""
        options: [{id: ⟦first|X⟧, title: x, goals: [G1]}]
        objectives:
          - {id: ⟦HP204|X⟧, title: x, options: [X], actions: [{id: ⟦HP204|X⟧, title: x, status: planned}]}
        bodies: [{id: ⟦HP204|X⟧, title: x}]
        """)

    assert related(plans) == [plans.spot("first")] * 3


@pytest.mark.parametrize("id_", ["SO1", "D1", "D4.1", "gemengde-commissie"])
def test_a_local_id_may_not_repeat_one_of_the_strategic_plan(plans: PlansFolder, id_: str) -> None:
    plans.action_plan(f"needs: [{{id: ⟦HP204|{id_}⟧, title: x}}]\n")

    [seen] = plans.exactly_marked()
    assert [place.partition(":")[0] for place, _ in seen.related] == ["2015-2020.yaml"]
    assert "strategic plan" in seen.message


def test_a_local_id_may_repeat_one_of_another_strategic_plan(plans: PlansFolder) -> None:
    other = STRATEGIC_HEAD.replace("2015-2020", "2010-2014").replace(
        "start: 2015\nend: 2020", "start: 2010\nend: 2014"
    )
    plans.write("2010-2014.yaml", other + "objectives: [{id: D7, title: x, goals: [G1]}]\n")
    plans.action_plan("needs: [{id: D7, title: x}]\n")

    assert plans.is_clean()


def test_plans_may_have_the_same_ids(plans: PlansFolder) -> None:
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))

    assert plans.is_clean()


def test_ids_of_the_register_differ_in_their_section(plans: PlansFolder) -> None:
    plans.register(
        """
        domains:
          - {id: welzijn2, title: x}
          - {id: ⟦HP204|welzijn2⟧, title: x}
        target_groups: [{id: welzijn2, title: x}]
        """,
        "z.yaml",
    )

    plans.exactly_marked()


def test_ids_of_the_register_differ_over_all_files(plans: PlansFolder) -> None:
    plans.register("domains: [{id: ⟦HP204|welzijn⟧, title: x}]\n", "z.yaml")

    assert related(plans) == ["register.yaml:9:9-9:16"]


def test_in_a_register_the_first_is_the_one_whose_file_comes_first(plans: PlansFolder) -> None:
    plans.register("domains: [{id: welzijn, title: x}]\n", "a.yaml")

    assert plans.findings() == ["register.yaml:9:9 HP204"]


def test_a_local_addition_shares_the_section_of_the_register(plans: PlansFolder) -> None:
    plans.action_plan("""
        organisations: [{id: ⟦HP204|vdab⟧, title: x}, {id: welzijn, title: x}]
        target_groups: [{id: ⟦HP204|anderstaligen⟧, title: x}]
        """)

    for seen in plans.exactly_marked():
        assert [place.partition(":")[0] for place, _ in seen.related] == ["register.yaml"]


def test_an_indicator_has_an_id_of_its_own_in_its_action(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - id: A1
            title: x
            status: planned
            contributes_to: [D1]
            indicators: [{id: ⟦first|I1⟧, title: x}, {id: ⟦HP204|I1⟧, title: x}, {title: x}, {title: x}]
          - id: A2
            title: x
            status: planned
            contributes_to: [D1]
            indicators: [{id: I1, title: x}, {id: A1, title: x}]
        """)

    assert related(plans) == [plans.spot("first")]


def test_an_id_that_comes_back_through_an_alias_is_found_at_the_alias(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - &a
            id: ⟦first|A1⟧
            title: x
            status: planned
            contributes_to: [D1]
          - ⟦HP204|*a⟧
        """)

    assert related(plans) == [plans.spot("first")]


def test_an_id_may_be_that_of_a_plan(plans: PlansFolder) -> None:
    plans.action_plan("needs: [{id: hasselt, title: x}, {id: 2015-2020, title: x}]\n")

    assert plans.is_clean()


def test_ids_that_differ_in_capitals_or_zeros_differ(plans: PlansFolder) -> None:
    plans.action_plan(
        "needs: [{id: b1, title: x}, {id: B1, title: x}, {id: 1.1, title: x}, {id: 1.10, title: x}]\n"
    )

    assert plans.is_clean()


def test_items_without_an_id_are_not_the_same(plans: PlansFolder) -> None:
    plans.action_plan("needs:\n  - ⟦HP102|title⟧: x\n  - ⟦HP102|title⟧: x\n")

    plans.exactly_marked()


def test_an_unreadable_id_is_not_compared(plans: PlansFolder) -> None:
    plans.action_plan("needs: [{id: ⟦HP106|x y⟧, title: x}, {id: ⟦HP106|x y⟧, title: x}]\n")

    plans.exactly_marked()


def test_the_same_id_in_a_plan_and_its_successor_is_no_mistake(plans: PlansFolder) -> None:
    earlier = PLAN_HEAD.replace("start: 2018-07\nend: 2020", "start: 2016\nend: 2018-06")
    action = "actions: [{id: A1, title: x, status: done, contributes_to: [D1]}]\n"
    plans.write("oud.yaml", f"{earlier}id: hasselt-2016\n{action}")

    assert plans.is_clean()
