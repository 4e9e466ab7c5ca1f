import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP302")


@pytest.mark.parametrize("decision", ["deferred", "declined"])
def test_without_a_reason_it_is_found_at_the_decision(plans: PlansFolder, decision: str) -> None:
    plans.action_plan(f"choices: [{{objective: D10, decision: ⟦HP302|{decision}⟧}}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt")
    assert "'D10'" in seen.message
    assert decision in seen.message


def test_a_draft_is_looked_at_too(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "draft")
    plans.action_plan("choices: [{objective: D10, decision: ⟦HP302|deferred⟧, reason: }]", head=head)

    plans.exactly_marked(select=SELECT)


def test_each_choice_is_a_finding_of_its_own(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: ⟦HP302|deferred⟧}
          - {objective: D4, decision: declined, reason: x}
          - {objective: D10, decision: ⟦HP302|declined⟧}
        """)

    plans.exactly_marked(select=SELECT)


def test_what_is_taken_up_needs_no_reason(plans: PlansFolder) -> None:
    plans.action_plan("choices: [{objective: D10, decision: taken-up}]")

    assert plans.is_clean(select=SELECT)


def test_a_reason_is_how_it_should_be(plans: PlansFolder) -> None:
    plans.action_plan("choices: [{objective: D10, decision: deferred, reason: wacht op het kader}]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "choice",
    [
        "{objective: D10, decision: deferred, ⟦HP101|reden⟧: x, ⟦HP101|reasn⟧: x}",
        "{objective: D10, decision: deferred, reason: ⟦HP103|[x]⟧}",
        "{objective: D10, decision: ⟦HP104|uitgesteld⟧}",
        "{objective: ⟦HP201|D44⟧, decision: deferred}",
    ],
)
def test_a_choice_with_a_mistake_has_its_own_finding(plans: PlansFolder, choice: str) -> None:
    plans.action_plan(f"choices: [{choice}]")

    plans.exactly_marked(select=SELECT)


def test_of_a_second_choice_on_one_objective_another_rule_speaks(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D10, decision: deferred, reason: x}
          - {objective: ⟦HP207|D10⟧, decision: declined}
        """)

    plans.exactly_marked(select=SELECT)
