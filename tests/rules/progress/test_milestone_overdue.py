import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP404")


def test_a_milestone_is_in_time_on_its_last_day(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: 2019-01}]")

    assert plans.is_clean("2019-01-31", SELECT)


def test_a_milestone_is_overdue_the_day_after(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: ⟦HP404|2019-01⟧}]")

    [seen] = plans.exactly_marked("2019-02-01", SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2019-01'" in seen.message


def test_each_milestone_is_a_finding_of_its_own(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "milestones:",
        "  - {due: ⟦HP404|2018-10⟧, title: x}",
        "  - {due: 2018-11, reached: 2018-12-05, title: x}",
        "  - {due: ⟦HP404|2018-12⟧, title: x}",
        "  - {due: 2019, title: x}",
    )

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_of_an_action_that_is_done_or_stopped_nothing_is_overdue(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}", "milestones: [{title: x, due: 2018}]")

    assert plans.is_clean(select=SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: 2018}]", head=head)

    assert plans.is_clean(select=SELECT)


def test_a_day_reached_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: 2018, reached: ⟦HP105|2018-11-31⟧}]")

    plans.exactly_marked(select=SELECT)


def test_an_overdue_action_may_have_an_overdue_milestone_too(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "end: ⟦HP403|2018-12⟧", "milestones: [{title: x, due: ⟦HP404|2018-11⟧}]"
    )

    plans.exactly_marked(select=(*SELECT, "HP403"))


def test_positions_hold_when_an_entry_before_cannot_be_read(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [⟦HP103|x⟧, {title: x, due: ⟦HP404|2018⟧}]")

    plans.exactly_marked(select=SELECT)
