import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP401", "HP403")
UNTIL_2019 = PLAN_HEAD.replace("end: 2020", "end: 2019")


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


def test_without_an_end_an_action_is_overdue_when_its_plan_is_over(plans: PlansFolder) -> None:
    action = ("contributes_to: [D1]", "start: 2018-07", "status: running")
    plans.action(*action, head=UNTIL_2019)
    assert plans.is_clean("2019-12-31", SELECT)

    plans.write("hasselt.yaml", plans.text("hasselt.yaml").replace("id: A1", "id: ⟦HP403|A1⟧"))
    [seen] = plans.exactly_marked("2020-01-01", SELECT)
    assert "its plan ended on '2019'" in seen.message
    assert seen.related == (("hasselt.yaml:7:6-7:10", "the end of the plan"),)
    assert seen.hint


def test_a_plan_that_was_succeeded_is_over_the_day_before_the_next_one_starts(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "prison: hasselt\nid: hasselt-2")
    succeeding = head.replace("start: 2018-07", "succeeds: hasselt\nstart: ⟦start|2019-07⟧")
    plans.action_plan("", file="hasselt-2.yaml", head=succeeding)
    plans.action("contributes_to: [D1]", "status: running")
    assert plans.is_clean("2019-06-30", SELECT)

    plans.write("hasselt.yaml", plans.text("hasselt.yaml").replace("id: A1", "id: ⟦HP403|A1⟧"))
    [seen] = plans.exactly_marked("2019-07-01", SELECT)
    assert "its plan ended on '2019-06-30'" in seen.message
    assert [place for place, _ in seen.related] == ["hasselt.yaml:7:6-7:10", plans.spot("start")]


def test_a_plan_that_succeeds_too_early_ends_nothing(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "prison: hasselt\nid: hasselt-2")
    succeeding = head.replace("start: 2018-07", "succeeds: ⟦HP210|hasselt⟧\nstart: 2018-07")
    plans.action_plan("", file="hasselt-2.yaml", head=succeeding)
    head = PLAN_HEAD.replace("start: 2018-07", "start: ⟦HP209|2018-07⟧")
    plans.action("contributes_to: [D1]", "status: running", head=head)

    plans.exactly_marked("2019-07-01", SELECT)


@pytest.mark.parametrize("end", ["end: ⟦HP105|2018-13⟧", "⟦HP101|ende⟧: 2018-12"])
def test_an_end_with_a_mistake_may_be_any_day(plans: PlansFolder, end: str) -> None:
    plans.action("contributes_to: [D1]", "status: running", end, head=UNTIL_2019)

    plans.exactly_marked("2020-06-30", SELECT)


@pytest.mark.parametrize("dates", ["start: 2018-07\nend: ⟦HP105|2019-13⟧", "start: 2020\nend: ⟦HP401|2019⟧"])
def test_a_plan_of_which_nobody_knows_when_it_ends_says_nothing(plans: PlansFolder, dates: str) -> None:
    head = PLAN_HEAD.replace("start: 2018-07\nend: 2020", dates)
    plans.action("contributes_to: [D1]", "status: running", head=head)

    plans.exactly_marked("2020-06-30", SELECT)


def test_a_supra_local_action_without_an_end_ends_with_the_strategic_plan(plans: PlansFolder) -> None:
    assert plans.is_clean("2020-12-31", SELECT)

    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("id: D4.1", "id: ⟦HP403|D4.1⟧"))
    [seen] = plans.exactly_marked("2021-01-01", SELECT)
    assert seen.related == (("2015-2020.yaml:7:6-7:10", "the end of the plan"),)


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
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("status: planned", status))

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "2015-2020/D4.1"
