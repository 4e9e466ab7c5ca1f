import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP413")
TODAY = "2019-01-15"


def test_what_is_dated_today_is_how_it_should_be(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "updates: [{date: 2019-01-15, note: x}]",
        "milestones: [{title: x, due: 2019, reached: 2019-01-15}]",
        "indicators: [{title: x, measurements: [{period: 2019, value: 1}]}]",
        head=PLAN_HEAD + "approved: 2019-01-15\n",
    )

    assert plans.is_clean(TODAY, SELECT)


def test_an_update_of_tomorrow_is_found_at_its_date(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "updates: [{note: x, date: ⟦HP413|2019-01-16⟧}]")

    [seen] = plans.exactly_marked(TODAY, SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2019-01-15'" in seen.message


def test_a_milestone_reached_tomorrow_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "milestones: [{title: x, due: 2019, reached: ⟦HP413|2019-01-16⟧}]")

    plans.exactly_marked(TODAY, SELECT)


@pytest.mark.parametrize("file", ["hasselt.yaml", "2015-2020.yaml"])
def test_an_approval_of_tomorrow_is_found(plans: PlansFolder, file: str) -> None:
    plans.replace(file, "status: approved\n", "status: approved\napproved: ⟦HP413|2019-01-16⟧\n")

    plans.exactly_marked(TODAY, SELECT)


@pytest.mark.parametrize("period", ["2019-Q2", "2019-H2", "2020", "2019-02/2019-05"])
def test_a_measurement_of_a_period_that_has_not_begun_is_found(plans: PlansFolder, period: str) -> None:
    measurements = f"measurements: [{{period: ⟦HP413|{period}⟧, value: 1}}]"
    plans.action("contributes_to: [D1]", f"indicators: [{{title: x, {measurements}}}]")

    plans.exactly_marked(TODAY, SELECT)


@pytest.mark.parametrize("period", ["2019", "2019-H1", "2019-01/2019-12", "2018"])
def test_a_period_that_has_begun_can_be_measured(plans: PlansFolder, period: str) -> None:
    measurements = f"measurements: [{{period: {period}, value: 1}}]"
    plans.action("contributes_to: [D1]", f"indicators: [{{title: x, {measurements}}}]")

    assert plans.is_clean(TODAY, SELECT)


def test_a_period_begins_on_its_first_day(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]", "indicators: [{title: x, measurements: [{period: 2019-Q2, value: 1}]}]"
    )

    assert plans.is_clean("2019-04-01", SELECT)


def test_measurements_of_an_objective_are_looked_at_too(plans: PlansFolder) -> None:
    indicators = (
        "level: local\n    indicators: [{title: x, measurements: [{period: ⟦HP413|2021⟧, value: 1}]}]"
    )
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("level: local", indicators))

    [seen] = plans.exactly_marked(TODAY, SELECT)
    assert seen.item == "2015-2020/D10"


def test_a_closed_plan_is_looked_at_too(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("approved", "closed")
    plans.action("contributes_to: [D1]", "updates: [{date: ⟦HP413|2020-01-01⟧, note: x}]", head=head)

    plans.exactly_marked(TODAY, SELECT)


def test_of_a_period_that_stands_there_twice_only_the_first_is_in_the_future(plans: PlansFolder) -> None:
    measurements = "[{period: ⟦HP413|2020⟧, value: 1}, {period: ⟦HP207|2020⟧, value: 2}]"
    plans.action("contributes_to: [D1]", f"indicators: [{{title: x, measurements: {measurements}}}]")

    plans.exactly_marked(TODAY, SELECT)


def test_a_date_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "updates: [{date: ⟦HP105|2021-02-30⟧, note: x}]")

    plans.exactly_marked(TODAY, SELECT)
