import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP306")
FOUND = "local_objectives: [{id: ⟦HP306|LD1⟧, title: x, contributes_to: [D1]}]\n"
SERVED = FOUND.replace("⟦HP306|LD1⟧", "LD1")


def test_a_local_objective_without_an_action_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.action_plan(FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/LD1")


def test_a_stopped_action_does_not_count(plans: PlansFolder) -> None:
    plans.action_plan(FOUND + "actions: [{id: A1, title: x, status: stopped, contributes_to: [LD1]}]")

    plans.exactly_marked(select=SELECT)


def test_an_offer_or_an_agreement_is_no_action(plans: PlansFolder) -> None:
    plans.action_plan(
        FOUND
        + "offer: [{id: AB1, title: x, domains: [welzijn], contributes_to: [LD1]}]\n"
        + "agreements: [{id: AF1, title: x, with: [vdab], what: x, who: x, when: x, how: x, "
        + "contributes_to: [LD1]}]"
    )

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "postponed", "done"])
def test_any_other_action_is_enough(plans: PlansFolder, status: str) -> None:
    plans.action_plan(SERVED + f"actions: [{{id: A1, title: x, status: {status}, contributes_to: [LD1]}}]")

    assert plans.is_clean(select=SELECT)


def test_a_draft_is_left_alone(plans: PlansFolder) -> None:
    plans.action_plan(SERVED, head=PLAN_HEAD.replace("approved", "draft"))

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "actions",
    [
        "[{id: A1, title: x, status: planned, contributes_to: [⟦HP201|LD2⟧]}]",
        "[{id: ⟦HP202|A1⟧, title: x, status: planned}]",
        "[⟦HP103|x⟧]",
    ],
)
def test_where_a_mistake_may_hide_the_action_it_is_silent(plans: PlansFolder, actions: str) -> None:
    plans.action_plan(SERVED + f"actions: {actions}")

    plans.exactly_marked(select=SELECT)


def test_of_a_mistake_in_advice_it_still_speaks(plans: PlansFolder) -> None:
    plans.action_plan(FOUND + "advice: [{id: V1, title: x, about: [⟦HP201|D44⟧]}]")

    plans.exactly_marked(select=SELECT)


def test_a_second_one_with_the_same_id_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action_plan("""
        local_objectives:
          - {id: LD1, title: x, contributes_to: [D1]}
          - {id: ⟦HP204|LD1⟧, title: x, contributes_to: [D10]}
        actions: [{id: A1, title: x, status: planned, contributes_to: [LD1]}]
        """)

    plans.exactly_marked(select=SELECT)
