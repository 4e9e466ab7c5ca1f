import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP407")


def test_another_status_than_that_of_the_latest_update_is_found(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: ⟦HP407|planned⟧",
        "updates: [{date: ⟦update|2018-10-01⟧, note: x, status: running}]",
    )

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert all(word in seen.message for word in ("'planned'", "'running'", "'2018-10-01'"))
    assert [place for place, _ in seen.related] == [plans.spot("update")]


def test_the_latest_update_that_has_a_status_counts(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: running",
        "updates:",
        "  - {date: 2018-11-01, note: x, status: running}",
        "  - {date: 2018-10-01, note: x, status: planned}",
        "  - {date: 2018-12-01, note: x}",
    )

    assert plans.is_clean(select=SELECT)


def test_of_two_updates_on_one_day_the_second_counts(plans: PlansFolder) -> None:
    updates = (
        "updates: [{date: 2018-10-01, note: x, status: planned}, {date: 2018-10-01, note: x, status: %s}]"
    )
    plans.action("contributes_to: [D1]", "status: running", updates % "running")
    assert plans.is_clean(select=SELECT)

    plans.action("contributes_to: [D1]", "status: ⟦HP407|planned⟧", updates % "running")
    plans.exactly_marked(select=SELECT)


def test_an_update_of_the_future_does_not_count(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "updates: [{date: 2019-01-16, note: x, status: running}]")
    assert plans.is_clean("2019-01-15", SELECT)

    plans.action(
        "contributes_to: [D1]",
        "status: ⟦HP407|planned⟧",
        "updates: [{date: 2019-01-15, note: x, status: running}]",
    )
    plans.exactly_marked("2019-01-15", SELECT)


@pytest.mark.parametrize("progress", ["0", "40", "99", "99.5"])
def test_done_with_a_latest_progress_under_100_is_found(plans: PlansFolder, progress: str) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: ⟦HP407|done⟧",
        f"updates: [{{date: 2018-10-01, note: x, progress: {progress}}}, {{date: 2018-11-01, note: x}}]",
    )

    [seen] = plans.exactly_marked(select=SELECT)
    assert f"at {progress} of 100" in seen.message


def test_done_at_100_is_how_it_should_be(plans: PlansFolder) -> None:
    updates = (
        "updates: [{date: 2018-10-01, note: x, progress: 40}, {date: 2018-11-01, note: x, progress: 100}]"
    )
    plans.action("contributes_to: [D1]", "status: done", updates)

    assert plans.is_clean(select=SELECT)


def test_done_without_any_progress_is_no_contradiction(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: done", "updates: [{date: 2018-10-01, note: x}]")

    assert plans.is_clean(select=SELECT)


def test_only_what_is_done_must_be_at_100(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "status: running", "updates: [{date: 2018-10-01, note: x, progress: 40}]"
    )

    assert plans.is_clean(select=SELECT)


def test_two_contradictions_are_one_finding(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: ⟦HP407|done⟧",
        "updates: [{date: 2018-10-01, note: x, status: running, progress: 40}]",
    )

    plans.exactly_marked(select=SELECT)


def test_a_closed_plan_is_looked_at_too(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    updates = "updates: [{date: 2018-10-01, note: x, status: stopped}]"
    plans.action("contributes_to: [D1]", "status: ⟦HP407|running⟧", updates, head=head)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "update",
    [
        "{date: ⟦HP105|2018-11-31⟧, note: x, status: running}",
        "{date: 2018-11-30, note: x, status: ⟦HP104|lopend⟧}",
    ],
)
def test_an_update_with_a_mistake_may_say_something_else(plans: PlansFolder, update: str) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: running",
        f"updates: [{{date: 2018-10-01, note: x, status: planned}}, {update}]",
    )

    plans.exactly_marked(select=SELECT)
