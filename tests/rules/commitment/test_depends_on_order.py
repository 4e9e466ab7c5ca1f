import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP507", "HP504")


def in_order(plans: PlansFolder, start: str, end: str, *more: str, on: str = "⟦HP507|A2⟧") -> None:
    """Write an action A1 that starts on a moment and depends on A2, which ends on one."""
    fields = ", ".join(
        ("id: A2", "title: x", "contributes_to: [D1]", f"end: {end}", *(more or ("status: running",)))
    )
    waiting = f"id: A1, title: x, contributes_to: [D1], status: planned, start: {start}, depends_on: [{on}]"
    plans.action_plan(f"actions: [{{{waiting}}}, {{{fields}}}]")


@pytest.mark.parametrize(
    ("start", "end"), [("2019-05-31", "2019-06-01"), ("2019-06", "2019-06"), ("2019", "2019")]
)
def test_an_action_that_starts_before_the_other_ends_is_found(
    plans: PlansFolder, start: str, end: str
) -> None:
    in_order(plans, start, end)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/A1")
    assert f"'{start}'" in seen.message
    assert f"'{end}'" in seen.message


@pytest.mark.parametrize(
    ("start", "end"), [("2019-06-01", "2019-06-01"), ("2019-07", "2019-06"), ("2020", "2019")]
)
def test_it_may_start_on_the_day_the_other_ends_or_later(plans: PlansFolder, start: str, end: str) -> None:
    in_order(plans, start, end, on="A2")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["stopped", "postponed"])
def test_where_another_rule_speaks_it_is_silent(plans: PlansFolder, status: str) -> None:
    in_order(plans, "2019-05", "2019-06", f"status: {status}", on="⟦HP504|A2⟧")

    plans.exactly_marked(select=SELECT)


def test_what_is_done_is_waited_for_no_more(plans: PlansFolder) -> None:
    in_order(plans, "2019-05", "2019-06", "status: done", on="A2")

    assert plans.is_clean(select=SELECT)


def test_an_action_of_another_plan_counts(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("hasselt", "gent")
    plans.action("contributes_to: [D1]", "end: 2019-06", file="gent.yaml", head=head)
    plans.action("contributes_to: [D1]", "start: 2019-05", "depends_on: [⟦HP507|gent/A1⟧]")

    plans.exactly_marked(select=SELECT)


def test_a_supra_local_action_does_not(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "status: planned", "status: planned\n        end: 2019-12")
    plans.action("contributes_to: [D1]", "start: 2019-05", "depends_on: [D4.1]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_is_over_is_left_alone(plans: PlansFolder, status: str) -> None:
    other = "{id: A2, title: x, contributes_to: [D1], status: running, end: 2019-06}"
    over = f"{{id: A1, title: x, contributes_to: [D1], status: {status}, start: 2018, depends_on: [A2]}}"
    plans.action_plan(f"actions: [{over}, {other}]")

    assert plans.is_clean(select=SELECT)


def test_without_a_start_or_an_end_there_is_no_order(plans: PlansFolder) -> None:
    in_order(plans, "2019-05", "", on="A2")
    assert plans.is_clean(select=SELECT)

    in_order(plans, "", "2019-06", on="A2")
    assert plans.is_clean(select=SELECT)


def test_nothing_is_measured_against_an_end_before_the_start(plans: PlansFolder) -> None:
    in_order(plans, "2019-05", "⟦HP401|2019-06⟧", "start: 2019-07", "status: planned", on="A2")

    plans.exactly_marked(select=(*SELECT, "HP401"))
