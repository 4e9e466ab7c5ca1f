import pytest

from plans_folder import PlansFolder

TWICE = {
    "an objective": "contributes_to: [⟦first|D1⟧, D10, ⟦HP207|D1⟧]",
    "an objective, once in full": "contributes_to: [⟦first|D1⟧, ⟦HP207|2015-2020/D1⟧]",
    "a domain": "domains: [⟦first|welzijn⟧, ⟦HP207|welzijn⟧]",
    "a target group": "target_groups:\n  - ⟦first|anderstaligen⟧\n  - ⟦HP207|'anderstaligen'⟧",
    "a partner": "partners: [⟦first|vdab⟧, ⟦HP207|vdab⟧]",
    "a partner, once written out": "partners: [⟦first|vdab⟧, {organisation: ⟦HP207|vdab⟧, role: executor}]",
    "a dependence": "depends_on: [⟦first|D4.1⟧, ⟦HP207|2015-2020/D4.1⟧]",
    "a measured period": (
        "indicators:\n  - title: x\n    measurements:\n"
        "      - {period: ⟦first|2018-H2⟧, value: 1}\n      - {period: ⟦HP207|2018-07/2018-12⟧, value: 2}"
    ),
}


@pytest.mark.parametrize("name", TWICE)
def test_the_same_thing_twice_in_one_list_is_found_at_the_second(plans: PlansFolder, name: str) -> None:
    line = TWICE[name]
    others = () if line.startswith("contributes_to") else ("contributes_to: [D1]",)
    plans.action(*others, line)

    [seen] = plans.exactly_marked()
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert [place for place, _ in seen.related] == [plans.spot("first")]


def test_the_same_choice_evaluation_or_participation_twice_is_found(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: deferred}
          - {objective: ⟦HP207|D1⟧, decision: declined}
        evaluations:
          - {period: 2018, text: x}
          - {period: ⟦HP207|2018⟧, text: y}
        offer:
          - id: O1
            title: x
            domains: [welzijn]
            participation: [{period: 2018-Q3}, {period: 2018-Q4}, {period: ⟦HP207|2018-Q3⟧}]
        """)

    plans.exactly_marked()


def test_the_same_entry_three_times_is_two_findings(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, ⟦HP207|D1⟧, ⟦HP207|D1⟧]")

    plans.exactly_marked()


def test_no_other_rule_speaks_of_the_second(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D99⟧, ⟦HP207|D99⟧]")
    plans.exactly_marked()

    plans.action("contributes_to: [⟦HP208|D4⟧, ⟦HP207|D4⟧]")
    plans.exactly_marked()


def test_lists_of_the_strategic_plan_and_the_register_are_looked_at(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "goals: [G1, G2]", "goals: [G1, G2, ⟦HP207|G1⟧]")
    plans.replace("register.yaml", "domains: [welzijn]", "domains: [welzijn, ⟦HP207|welzijn⟧]")

    plans.exactly_marked()


def test_the_same_thing_in_two_lists_is_fine(plans: PlansFolder) -> None:
    plans.action_plan("""
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D1], domains: [welzijn], lead: vdab, partners: [vdab]}
          - {id: A2, title: x, status: planned, contributes_to: [D1], domains: [welzijn]}
        """)

    assert plans.is_clean()


def test_periods_that_overlap_are_not_the_same(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "indicators:\n  - title: x\n    measurements: [{period: 2018, value: 1}, {period: 2018-H1, value: 1}]\n"
        "  - title: y\n    measurements: [{period: 2018, value: 1}]",
    )

    assert plans.is_clean()


def test_a_word_twice_is_no_reference(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "tags: [x, x]", "milestones: [{title: x, due: 2019}, {title: x, due: 2019}]"
    )

    assert plans.is_clean()


def test_an_organisation_may_be_in_a_team_for_two_functions(plans: PlansFolder) -> None:
    plans.action_plan("""
        policy_team:
          members:
            - {organisation: vdab, role: consulent}
            - {organisation: vdab, role: coördinator}
        """)

    assert plans.is_clean()


def test_positions_hold_when_an_entry_between_cannot_be_read(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to:\n  - D1\n  ⟦HP103|-⟧\n  - ⟦HP207|D1⟧",
        "indicators:\n  - ⟦HP103|x⟧\n  - title: x\n    measurements:\n      ⟦HP103|-⟧\n"
        "      - {period: 2018, value: 1}\n      - {period: ⟦HP207|2018⟧, value: 1}",
    )

    plans.exactly_marked()
