import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP403")


def test_an_action_is_in_time_on_its_last_day(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: 2019-06-30", "status: running")

    assert plans.is_clean("2019-06-30", SELECT)


def test_an_open_action_is_overdue_the_day_after(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: ⟦HP403|2019-06-30⟧", "status: running")

    [seen] = plans.exactly_marked("2019-07-01", SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2019-06-30'" in seen.message
    assert "'running'" in seen.message
    assert seen.hint


@pytest.mark.parametrize("end", ["2019-06", "2019-Q2", "2019-H1"])
def test_an_end_counts_up_to_and_including_its_last_day(plans: PlansFolder, end: str) -> None:
    plans.action("contributes_to: [D1]", f"end: {end}")
    assert plans.is_clean("2019-06-30", SELECT)

    plans.action("contributes_to: [D1]", f"end: ⟦HP403|{end}⟧")
    plans.exactly_marked("2019-07-01", SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "postponed"])
def test_every_open_status_can_be_overdue(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", "end: ⟦HP403|2018⟧", f"status: {status}")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_is_done_or_stopped_is_not_overdue(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", "end: 2018", f"status: {status}")

    assert plans.is_clean(select=SELECT)


def test_without_an_end_nothing_is_overdue(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2018-07", "status: running")

    assert plans.is_clean("2039-01-01", SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "end: 2018", "status: running", head=head)

    assert plans.is_clean(select=SELECT)


def test_a_plan_of_which_nobody_can_tell_whether_it_is_closed_is_left_alone(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "⟦HP104|klaar⟧")
    plans.action("contributes_to: [D1]", "end: 2018", "status: running", head=head)

    plans.exactly_marked(select=SELECT)


def test_a_draft_can_have_overdue_actions(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "draft")
    plans.action("contributes_to: [D1]", "end: ⟦HP403|2018⟧", head=head)

    plans.exactly_marked(select=SELECT)


def test_a_status_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: 2018", "status: ⟦HP104|lopend⟧")

    plans.exactly_marked(select=SELECT)


def test_a_supra_local_action_can_be_overdue(plans: PlansFolder) -> None:
    status = "status: running\n        end: ⟦HP403|2018⟧"
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("status: running", status))

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "2015-2020/D4.1"
