from datetime import date, timedelta

import pytest

from command import Command
from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP401", "HP403", "HP405")
LAST_UPDATE = date(2019, 1, 10)


def days_later(days: int) -> str:
    return (LAST_UPDATE + timedelta(days=days)).isoformat()


@pytest.mark.parametrize("days", [0, 219, 220])
def test_an_update_in_the_last_220_days_is_recent(plans: PlansFolder, days: int) -> None:
    plans.action("contributes_to: [D1]", "status: running", f"updates: [{{date: {LAST_UPDATE}, note: x}}]")

    assert plans.is_clean(days_later(days), SELECT)


def test_after_221_days_the_action_is_stale(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "status: ⟦HP405|running⟧", f"updates: [{{date: {LAST_UPDATE}, note: x}}]"
    )

    [seen] = plans.exactly_marked(days_later(221), SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert f"'{LAST_UPDATE}'" in seen.message
    assert "221" in seen.message


def test_the_latest_update_counts_wherever_it_stands(plans: PlansFolder) -> None:
    updates = (
        "updates: [{date: 2018-01-10, note: x}, {date: 2019-01-10, note: x}, {date: 2018-06-10, note: x}]"
    )
    plans.action("contributes_to: [D1]", "status: running", updates)

    assert plans.is_clean(days_later(220), SELECT)


def test_an_update_of_the_future_does_not_count(plans: PlansFolder) -> None:
    updates = "updates: [{date: 2018-01-10, note: x}, {date: 2019-05-01, note: x}]"
    plans.action("contributes_to: [D1]", "status: ⟦HP405|running⟧", updates)

    [seen] = plans.exactly_marked("2019-04-30", SELECT)
    assert "'2018-01-10'" in seen.message


def test_an_update_of_today_counts(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: running", "updates: [{date: 2019-05-01, note: x}]")

    assert plans.is_clean("2019-05-01", SELECT)


def test_without_an_update_the_first_day_of_the_start_counts(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: running", "start: 2019-01")
    assert plans.is_clean("2019-08-09", SELECT)

    plans.action("contributes_to: [D1]", "status: ⟦HP405|running⟧", "start: 2019-01")
    [seen] = plans.exactly_marked("2019-08-10", SELECT)
    assert "'2019-01-01'" in seen.message


def test_without_an_update_and_a_start_that_of_the_plan_counts(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: running")
    assert plans.is_clean("2019-02-06", SELECT)

    plans.action("contributes_to: [D1]", "status: ⟦HP405|running⟧")
    [seen] = plans.exactly_marked("2019-02-07", SELECT)
    assert "its plan started on '2018-07-01', 221 days ago" in seen.message


def test_of_a_supra_local_action_the_start_of_the_strategic_plan_counts(plans: PlansFolder) -> None:
    status = "status: ⟦HP405|running⟧"
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("status: planned", status))

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("start", ["start: ⟦HP105|2018-13⟧", "⟦HP101|strat⟧: 2018-07"])
def test_a_start_with_a_mistake_may_be_any_day(plans: PlansFolder, start: str) -> None:
    plans.action("contributes_to: [D1]", "status: running", start)

    plans.exactly_marked("2020-01-01", SELECT)


@pytest.mark.parametrize("start", ["start: ⟦HP105|2018-13⟧\nend: 2020", "start: 2021\nend: ⟦HP401|2020⟧"])
def test_a_plan_of_which_nobody_knows_when_it_started_says_nothing(plans: PlansFolder, start: str) -> None:
    head = PLAN_HEAD.replace("start: 2018-07\nend: 2020", start)
    plans.action("contributes_to: [D1]", "status: running", head=head)

    plans.exactly_marked("2020-01-01", SELECT)


@pytest.mark.parametrize("status", ["planned", "done", "postponed", "stopped"])
def test_only_what_is_running_can_be_stale(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}", "updates: [{date: 2018-01-10, note: x}]")

    assert plans.is_clean("2019-06-01", SELECT)


def test_of_an_overdue_action_that_finding_is_enough(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: running", "start: 2018-07", "end: ⟦HP403|2018-12⟧")

    plans.exactly_marked("2019-06-01", SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "status: running", "start: 2018-07", head=head)

    assert plans.is_clean("2019-06-01", SELECT)


def test_an_update_whose_date_has_a_mistake_may_be_a_recent_one(plans: PlansFolder) -> None:
    updates = "updates: [{date: 2018-01-10, note: x}, {date: ⟦HP105|mei⟧, note: x}]"
    plans.action("contributes_to: [D1]", "status: running", updates)

    plans.exactly_marked("2019-06-01", SELECT)


def test_another_mistake_in_an_update_does_not_hide_its_date(plans: PlansFolder) -> None:
    updates = "updates: [{date: 2018-01-10, note: x, progress: ⟦HP107|140⟧}]"
    plans.action("contributes_to: [D1]", "status: ⟦HP405|running⟧", updates)

    plans.exactly_marked("2019-06-01", SELECT)


def test_the_number_of_days_can_be_set(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {stale: {days: 30}}\n")
    update = f"updates: [{{date: {LAST_UPDATE}, note: x}}]"
    plans.action("contributes_to: [D1]", "status: running", update)
    assert plans.is_clean(days_later(30), SELECT)

    plans.action("contributes_to: [D1]", "status: ⟦HP405|running⟧", update)
    plans.exactly_marked(days_later(31), SELECT)


def test_a_number_of_days_that_is_none_is_found_and_the_usual_one_counts(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {stale: {days: half}, not-started: {day: 3}}\n")

    shown = hulpplan("--lang", "en", "validate", "--format", "concise").stdout

    assert shown.startswith("hulpplan.yaml:3:23: error HP103 ")
    assert (
        "hulpplan.yaml:3:44: error HP101 'day' is not a field that can stand here. Did you mean 'days'?"
        in shown
    )
