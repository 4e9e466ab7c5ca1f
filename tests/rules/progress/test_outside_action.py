import pytest

from plans_folder import FAMILIES, PlansFolder

SELECT = (*FAMILIES, "HP4")
PERIOD = ("contributes_to: [D1]", "start: 2019-03-15", "end: 2019-09")


@pytest.mark.parametrize("due", ["2019-03-15", "2019-03", "2019-Q2", "2019-09", "2019-09-30"])
def test_a_milestone_may_be_due_on_any_day_of_its_action(plans: PlansFolder, due: str) -> None:
    plans.action(*PERIOD, f"milestones: [{{title: x, due: {due}}}]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("due", ["2019-10-01", "2019-10", "2019-H2", "2019", "2021"])
def test_a_milestone_that_is_due_after_its_action_is_found(plans: PlansFolder, due: str) -> None:
    plans.action(*PERIOD, f"milestones: [{{title: x, due: ⟦HP415|{due}⟧}}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2019-09'" in seen.message


@pytest.mark.parametrize("due", ["2019-03-14", "2019-02"])
def test_a_milestone_that_is_due_before_its_action_is_found(plans: PlansFolder, due: str) -> None:
    plans.action(*PERIOD, f"milestones: [{{title: x, due: ⟦HP415|{due}⟧}}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'2019-03-15'" in seen.message


def test_without_a_start_and_an_end_nothing_is_outside(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: 2020}]")

    assert plans.is_clean(select=SELECT)


DONE = "updates: [{date: 2018-12-01, note: x, status: done}]"


def test_what_is_done_can_have_such_a_milestone_too(plans: PlansFolder) -> None:
    milestone = "milestones: [{title: x, due: ⟦HP415|2018⟧, reached: 2018-12-01}]"
    plans.action("contributes_to: [D1]", "status: done", "end: 2018-11", "evaluation: x", milestone, DONE)

    plans.exactly_marked(select=SELECT)


def test_nothing_is_measured_against_an_end_before_the_start(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "start: 2019-06",
        "end: ⟦HP401|2019-03⟧",
        "milestones: [{title: x, due: 2019-02}]",
    )

    plans.exactly_marked(select=SELECT)


def test_a_moment_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action(*PERIOD, "milestones: [{title: x, due: ⟦HP105|2019-13⟧}]")

    plans.exactly_marked(select=SELECT)
