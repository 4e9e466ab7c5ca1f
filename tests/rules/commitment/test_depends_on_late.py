import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP504")


def waits_for(plans: PlansFolder, *other: str, status: str = "planned", on: str = "⟦HP504|A2⟧") -> None:
    """Write an action A1 that depends on an action A2 with these fields."""
    fields = ", ".join(("id: ⟦other|A2⟧", "title: x", "contributes_to: [D1]", *other))
    waiting = f"id: A1, title: x, contributes_to: [D1], status: {status}, depends_on: [{on}]"
    plans.action_plan(f"actions: [{{{waiting}}}, {{{fields}}}]")


@pytest.mark.parametrize("status", ["stopped", "postponed"])
def test_what_waits_for_a_stopped_or_postponed_action_is_found(plans: PlansFolder, status: str) -> None:
    waits_for(plans, f"status: {status}")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert status in seen.message
    assert [place for place, _ in seen.related] == [plans.spot("other")]


def test_what_waits_for_an_overdue_action_is_found(plans: PlansFolder) -> None:
    waits_for(plans, "status: running", "end: 2019-01-15", on="A2")
    assert plans.is_clean("2019-01-15", SELECT)

    waits_for(plans, "status: running", "end: 2019-01-15")
    plans.exactly_marked("2019-01-16", SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "postponed"])
def test_every_open_action_can_wait(plans: PlansFolder, status: str) -> None:
    waits_for(plans, "status: stopped", status=status)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_what_is_over_does_not_wait(plans: PlansFolder, status: str) -> None:
    waits_for(plans, "status: stopped", status=status, on="A2")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["planned", "running", "done"])
def test_an_action_that_is_on_its_way_or_done_keeps_nobody_waiting(plans: PlansFolder, status: str) -> None:
    waits_for(plans, f"status: {status}", on="A2")

    assert plans.is_clean(select=SELECT)


def test_it_may_be_an_action_of_another_plan_or_a_supra_local_one(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "status: planned", "status: stopped")
    plans.action("contributes_to: [D1]", "status: stopped", file="gent.yaml",
                 head=PLAN_HEAD.replace("hasselt", "gent"))  # fmt: skip
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP504|gent/A1⟧, ⟦HP504|D4.1⟧]")

    plans.exactly_marked(select=SELECT)


def test_what_ends_with_its_plan_is_overdue_when_that_is_over(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("hasselt", "gent").replace("end: 2020", "end: 2018")
    plans.action("contributes_to: [D1]", "status: running", file="gent.yaml", head=head)
    plans.action("contributes_to: [D1]", "depends_on: [⟦HP504|gent/A1⟧]")

    plans.exactly_marked(select=SELECT)


def test_in_a_closed_plan_nothing_is_overdue(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("hasselt", "gent").replace("approved", "closed")
    plans.action("contributes_to: [D1]", "status: running", "end: 2018-12", file="gent.yaml", head=head)
    plans.action("contributes_to: [D1]", "depends_on: [gent/A1]")

    assert plans.is_clean(select=SELECT)


def test_an_action_that_depends_on_itself_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: postponed", "depends_on: [⟦HP205|A1⟧]")

    plans.exactly_marked(select=SELECT)


def test_of_a_repeated_dependency_another_rule_speaks(plans: PlansFolder) -> None:
    waits_for(plans, "status: stopped", on="⟦HP504|A2⟧, ⟦HP207|hasselt/A2⟧")

    plans.exactly_marked(select=SELECT)


def test_a_reference_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    waits_for(plans, "status: stopped", on="⟦HP201|A3⟧")

    plans.exactly_marked(select=SELECT)


def test_a_status_with_a_mistake_says_nothing(plans: PlansFolder) -> None:
    waits_for(plans, "status: ⟦HP104|gestopt⟧", on="A2")

    plans.exactly_marked(select=SELECT)
