import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP408")


def measured(
    plans: PlansFolder, *measurements: str, target: str = "30", more: str = "", start: str = "2018"
) -> None:
    """Write an action with one indicator that was measured over these periods."""
    found = ", ".join(f"{{period: {period}, value: 1}}" for period in measurements)
    values = f", measurements: [{found}]" if measurements else ""
    plans.action(
        "contributes_to: [D1]",
        "status: running",
        f"start: {start}",
        f"indicators: [{{title: x, target: {target}{values}{more}}}]",
    )


def test_an_indicator_without_a_measurement_is_found_at_its_target(plans: PlansFolder) -> None:
    measured(plans, target="⟦HP408|30⟧")

    [seen] = plans.exactly_marked("2019-01-15", SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2018-H2'" in seen.message


def test_a_half_year_is_over_the_day_after_its_last(plans: PlansFolder) -> None:
    measured(plans, "2018-H2")
    assert plans.is_clean("2019-06-30", SELECT)

    measured(plans, "2018-H2", target="⟦HP408|30⟧")
    [seen] = plans.exactly_marked("2019-07-01", SELECT)
    assert "'2019-H1'" in seen.message


@pytest.mark.parametrize("period", ["2018-H2", "2018", "2018-07/2018-12", "2018-04/2019-03"])
def test_a_measurement_of_the_half_year_or_of_a_period_that_holds_it_is_enough(
    plans: PlansFolder, period: str
) -> None:
    measured(plans, period)

    assert plans.is_clean("2019-01-15", SELECT)


@pytest.mark.parametrize("period", ["2018-Q3", "2018-Q4", "2018-08/2019-01", "2018-H1", "2019", "2017"])
def test_a_measurement_of_another_period_or_of_a_part_is_not(plans: PlansFolder, period: str) -> None:
    measured(plans, period, target="⟦HP408|30⟧")

    plans.exactly_marked("2019-01-15", SELECT)


def test_its_two_quarters_are_enough(plans: PlansFolder) -> None:
    measured(plans, "2018-Q4", "2018-Q3")

    assert plans.is_clean("2019-01-15", SELECT)


def test_nothing_is_asked_of_an_action_that_had_not_started_before(plans: PlansFolder) -> None:
    measured(plans, start="2018-07-01")
    assert plans.is_clean("2019-01-15", SELECT)

    measured(plans, start="2018-06-30", target="⟦HP408|30⟧")
    plans.exactly_marked("2019-01-15", SELECT)


def test_without_a_target_nothing_is_asked(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "status: running", "start: 2018", "indicators: [{title: x, baseline: 3}]"
    )

    assert plans.is_clean("2019-01-15", SELECT)


@pytest.mark.parametrize(("kind", "target"), [("number", "0"), ("yes-no", "false"), ("text", "beter")])
def test_every_kind_of_indicator_is_looked_at(plans: PlansFolder, kind: str, target: str) -> None:
    measured(plans, target=f"⟦HP408|{target}⟧", more=f", kind: {kind}")

    plans.exactly_marked("2019-01-15", SELECT)


@pytest.mark.parametrize("status", ["planned", "done", "stopped"])
def test_nothing_is_asked_of_what_has_not_begun_or_is_over(plans: PlansFolder, status: str) -> None:
    indicator = "indicators: [{title: x, target: 30}]"
    plans.action("contributes_to: [D1]", f"status: {status}", "start: 2018", indicator)

    assert plans.is_clean("2019-01-15", SELECT)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    indicator = "indicators: [{title: x, target: 30}]"
    plans.action("contributes_to: [D1]", "status: running", "start: 2018", indicator, head=head)

    assert plans.is_clean("2019-01-15", SELECT)


def test_an_objective_does_not_start_and_is_left_alone(plans: PlansFolder) -> None:
    indicators = "level: local\n    indicators: [{title: x, target: 30}]"
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("level: local", indicators))

    assert plans.is_clean("2019-01-15", SELECT)


def test_a_period_with_a_mistake_may_be_the_right_one(plans: PlansFolder) -> None:
    measured(plans, "⟦HP105|2018-H3⟧")

    plans.exactly_marked("2019-01-15", SELECT)


def test_each_indicator_is_a_finding_of_its_own(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "status: running",
        "start: 2018",
        "indicators:",
        "  - {target: ⟦HP408|30⟧, title: x}",
        "  - {target: 30, measurements: [{period: 2018, value: 3}], title: x}",
        "  - {target: ⟦HP408|40⟧, title: x}",
    )

    plans.exactly_marked("2019-01-15", SELECT)


def test_before_the_first_half_year_nothing_is_asked(plans: PlansFolder) -> None:
    measured(plans, start="0001")

    assert plans.is_clean("0001-06-30", SELECT)


@pytest.mark.parametrize(("status", "target"), [("running", "⟦HP408|30⟧"), ("postponed", "30")])
def test_a_running_action_without_a_start_started_with_its_plan(
    plans: PlansFolder, status: str, target: str
) -> None:
    indicator = f"indicators: [{{title: x, target: {target}}}]"
    plans.action("contributes_to: [D1]", f"status: {status}", indicator)

    plans.exactly_marked("2019-07-01", SELECT)


def test_a_plan_that_starts_in_the_half_year_asks_for_nothing_yet(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: running", "indicators: [{title: x, target: 30}]")

    assert plans.is_clean("2019-06-30", SELECT)
