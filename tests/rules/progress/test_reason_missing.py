import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP414")


@pytest.mark.parametrize("status", ["postponed", "stopped"])
def test_without_a_reason_it_is_found_at_the_status(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: ⟦HP414|{status}⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert status in seen.message


def test_a_blank_reason_is_none(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: ⟦HP414|stopped⟧", "reason: ' '")

    plans.exactly_marked(select=SELECT)


def test_a_closed_plan_and_a_strategic_plan_are_looked_at_too(plans: PlansFolder) -> None:
    body = STRATEGIC_BODY.replace("status: planned", "status: ⟦HP414|stopped⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + body)
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "status: ⟦HP414|postponed⟧", head=head)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["postponed", "stopped"])
def test_a_reason_is_how_it_should_be(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}", "reason: staking")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "done"])
def test_other_statuses_need_no_reason(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}")

    assert plans.is_clean(select=SELECT)


def test_a_misspelled_field_is_the_reason(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: stopped", "⟦HP101|reasen⟧: staking")

    plans.exactly_marked(select=SELECT)
