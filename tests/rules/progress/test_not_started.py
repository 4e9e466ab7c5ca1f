import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP406", "HP403")


@pytest.mark.parametrize("today", ["2018-12-31", "2019-01-01", "2019-01-31", "2019-02-01"])
def test_an_action_may_start_31_days_late(plans: PlansFolder, today: str) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-01-01", "status: planned")

    assert plans.is_clean(today, SELECT)


def test_after_32_days_it_is_found_at_its_status(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-01-01", "status: ⟦HP406|planned⟧")

    [seen] = plans.exactly_marked("2019-02-02", SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2019-01-01'" in seen.message


def test_a_start_counts_from_its_first_day(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019", "status: ⟦HP406|planned⟧")

    [seen] = plans.exactly_marked("2019-02-02", SELECT)
    assert "'2019'" in seen.message


@pytest.mark.parametrize("status", ["running", "done", "postponed", "stopped"])
def test_only_what_is_planned_can_be_found(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", "start: 2018-07", f"status: {status}")

    assert plans.is_clean("2019-06-01", SELECT)


def test_without_a_start_nothing_is_late(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: planned")

    assert plans.is_clean("2020-12-31", SELECT)


def test_of_an_overdue_action_that_finding_is_enough(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2018-07", "end: ⟦HP403|2018-12⟧", "status: planned")

    plans.exactly_marked("2019-06-01", SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "start: 2018-07", "status: planned", head=head)

    assert plans.is_clean("2019-06-01", SELECT)


def test_the_number_of_days_can_be_set(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {not-started: {days: 0}}\n")
    plans.action("contributes_to: [D1]", "start: 2019-01-15", "status: planned")
    assert plans.is_clean("2019-01-15", SELECT)

    plans.action("contributes_to: [D1]", "start: 2019-01-15", "status: ⟦HP406|planned⟧")
    plans.exactly_marked("2019-01-16", SELECT)
