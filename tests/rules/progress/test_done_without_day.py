import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP407", "HP413", "HP417")
BEGUN = "{date: 2018-10-01, note: x, status: running}"
DONE = "{date: 2019-01-10, note: x, status: done}"


def test_an_update_says_when_it_was_done(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", f"updates: [{BEGUN}, {DONE}]")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "more", ["end: 2018-12", "evaluation: x", "updates: [{date: 2018-12-01, note: x, progress: 100}]"]
)
def test_nothing_else_does(plans: PlansFolder, more: str) -> None:
    plans.action("contributes_to: [D1]", "status: ⟦HP417|done⟧", more)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert seen.hint


@pytest.mark.parametrize("status", ["planned", "running", "postponed", "stopped", "⟦HP104|klaar⟧"])
def test_only_what_is_done_is_asked_for_a_day(plans: PlansFolder, status: str) -> None:
    plans.action("contributes_to: [D1]", f"status: {status}")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "update", [BEGUN.replace("{", "{progress: 50, "), "{date: 2018-10-01, note: x, progress: 60}"]
)
def test_of_what_its_updates_contradict_that_finding_is_enough(plans: PlansFolder, update: str) -> None:
    plans.action("contributes_to: [D1]", "status: ⟦HP407|done⟧", f"updates: [{update}]")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "update",
    [
        "{date: ⟦HP105|2018-13-01⟧, note: x, status: done}",
        "{date: 2018-12-01, note: x, status: ⟦HP104|klaar⟧}",
        "{date: ⟦HP413|2019-03-01⟧, note: x, status: done}",
    ],
)
def test_an_update_with_a_mistake_may_be_the_one(plans: PlansFolder, update: str) -> None:
    plans.action("contributes_to: [D1]", "status: done", f"updates: [{update}]")

    plans.exactly_marked(select=SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", head=PLAN_HEAD.replace("approved", "closed"))

    assert plans.is_clean(select=SELECT)


def test_a_supra_local_action_has_a_day_too(plans: PlansFolder) -> None:
    status = "status: ⟦HP417|done⟧"
    plans.action_plan("")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("status: planned", status))

    plans.exactly_marked(select=SELECT)
