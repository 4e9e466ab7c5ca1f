import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP303")


def test_declined_with_an_action_is_found_at_the_decision(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices: [{objective: D1, decision: ⟦HP303|declined⟧, reason: x}]
        actions: [{id: ⟦action|A1⟧, title: x, status: planned, contributes_to: [D1]}]
        """)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt")
    assert "hasselt/A1" in seen.message
    assert [place for place, _ in seen.related] == [plans.spot("action")]


def test_an_action_contributes_through_a_local_objective_too(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices: [{objective: D1, decision: ⟦HP303|declined⟧, reason: x}]
        local_objectives: [{id: LD1, title: x, contributes_to: [D1]}]
        actions: [{id: A1, title: x, status: done, contributes_to: [LD1]}]
        """)

    plans.exactly_marked(select=SELECT)


def test_taken_up_without_an_action_is_found(plans: PlansFolder) -> None:
    plans.action_plan("choices: [{objective: D1, decision: ⟦HP303|taken-up⟧}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'D1'" in seen.message


def test_a_stopped_action_takes_nothing_up(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: ⟦HP303|taken-up⟧}
          - {objective: D10, decision: declined, reason: x}
        actions: [{id: A1, title: x, status: stopped, contributes_to: [D1, D10]}]
        """)

    plans.exactly_marked(select=SELECT)


def test_decisions_that_the_actions_bear_out_are_how_it_should_be(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: taken-up}
          - {objective: D10, decision: declined, reason: x}
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]
        """)

    assert plans.is_clean(select=SELECT)


def test_deferred_leaves_both_open(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: deferred, reason: x}
          - {objective: D10, decision: deferred, reason: x}
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1]}]
        """)

    assert plans.is_clean(select=SELECT)


def test_a_draft_is_left_alone(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "draft")
    plans.action_plan("choices: [{objective: D1, decision: taken-up}]", head=head)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "actions",
    [
        "[{id: A1, title: x, status: planned, contributes_to: [⟦HP201|D44⟧]}]",
        "[{id: ⟦HP202|A1⟧, title: x, status: planned}]",
        "[{id: A1, title: x, status: planned, contributes_to: ⟦HP103|D1⟧}]",
    ],
)
def test_where_a_mistake_may_hide_the_action_it_is_silent(plans: PlansFolder, actions: str) -> None:
    plans.action_plan(f"choices: [{{objective: D1, decision: taken-up}}]\nactions: {actions}")

    plans.exactly_marked(select=SELECT)


def test_a_mistake_elsewhere_does_not_hide_what_is_declined(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices: [{objective: D1, decision: ⟦HP303|declined⟧, reason: x}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1, ⟦HP201|D44⟧]}]
        """)

    plans.exactly_marked(select=SELECT)


def test_the_first_of_two_choices_counts(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: deferred, reason: x}
          - {objective: ⟦HP207|D1⟧, decision: taken-up}
        """)

    plans.exactly_marked(select=SELECT)
