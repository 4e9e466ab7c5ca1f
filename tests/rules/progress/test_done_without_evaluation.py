import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP409")


def test_an_action_that_is_done_without_an_evaluation_is_found_at_its_status(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: ⟦HP409|done⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/A1")


def test_an_empty_evaluation_is_none(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: ⟦HP409|done⟧", "evaluation:")

    plans.exactly_marked(select=SELECT)


def test_a_supra_local_action_is_looked_at_too(plans: PlansFolder) -> None:
    body = STRATEGIC_BODY.replace("status: planned", "status: ⟦HP409|done⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + body)

    plans.exactly_marked(select=SELECT)


def test_an_evaluation_is_how_it_should_be(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", "evaluation: Gelukt.")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "postponed", "stopped"])
def test_what_is_not_done_needs_no_evaluation(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}")

    assert plans.is_clean(select=SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", head=PLAN_HEAD.replace("approved", "closed"))

    assert plans.is_clean(select=SELECT)


def test_a_misspelled_field_is_the_evaluation(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", "⟦HP101|evaluatie⟧: Gelukt.")

    plans.exactly_marked(select=SELECT)
