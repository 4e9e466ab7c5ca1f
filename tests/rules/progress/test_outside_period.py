import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP402")


@pytest.mark.parametrize("end", ["2020", "2020-12-31", "2020-12", "2020-H2", "2018-07-01"])
def test_an_action_may_end_on_any_day_of_its_plan(plans: PlansFolder, end: str) -> None:
    plans.action("contributes_to: [D1]", f"end: {end}")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("end", ["2021-01-01", "2021", "2021-01"])
def test_an_action_that_ends_after_its_plan_is_found_at_its_end(plans: PlansFolder, end: str) -> None:
    plans.action("contributes_to: [D1]", f"end: ⟦HP402|{end}⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")
    assert "'2020'" in seen.message


def test_an_action_that_lies_wholly_before_its_plan_is_found(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2018-01", "end: ⟦HP402|2018-06-30⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'2018-07'" in seen.message


def test_an_action_may_have_started_before_its_plan(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2018-01", "end: 2018-07-01")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("day", ["2018-03-15", "2019-06-10"])
def test_an_update_may_be_six_months_away_from_its_action(plans: PlansFolder, day: str) -> None:
    plans.action("start: 2018-09-15", "end: 2018-12-10", f"updates: [{{date: {day}, note: x}}]")

    assert plans.is_clean(select=("HP402",))


@pytest.mark.parametrize("day", ["2018-03-14", "2019-06-11"])
def test_an_update_further_away_is_found_at_the_end_of_the_action(plans: PlansFolder, day: str) -> None:
    plans.action("start: 2018-09-15", "end: ⟦HP402|2018-12-10⟧", f"updates: [{{date: ⟦day|{day}⟧, note: x}}]")

    [seen] = plans.exactly_marked("2019-06-11", ("HP402",))
    assert day in seen.message
    assert [place for place, _ in seen.related] == [plans.spot("day")]


def test_six_months_after_the_end_of_a_half_year_is_the_end_of_the_next(plans: PlansFolder) -> None:
    plans.action("start: 2018-07", "end: 2019-H1", "updates: [{date: 2019-12-31, note: x}]")
    assert plans.is_clean("2020-01-01", ("HP402",))

    plans.action("start: 2018-07", "end: ⟦HP402|2019-H1⟧", "updates: [{date: 2020-01-01, note: x}]")
    plans.exactly_marked("2020-01-01", ("HP402",))


@pytest.mark.parametrize("period", ["2018-H1", "2019-H1", "2018-01/2020-06"])
def test_a_measurement_that_begins_or_ends_within_six_months_is_in_time(
    plans: PlansFolder, period: str
) -> None:
    measurements = f"indicators: [{{title: x, measurements: [{{period: {period}, value: 1}}]}}]"
    plans.action("start: 2018-09", "end: 2018-12", measurements)

    assert plans.is_clean(select=("HP402",))


@pytest.mark.parametrize("period", ["2017", "2019-Q3"])
def test_a_measurement_further_away_is_found(plans: PlansFolder, period: str) -> None:
    measurements = f"indicators: [{{title: x, measurements: [{{period: ⟦far|{period}⟧, value: 1}}]}}]"
    plans.action("start: 2018-09", "end: ⟦HP402|2018-12⟧", measurements)

    [seen] = plans.exactly_marked("2019-07-01", ("HP402",))
    assert [place for place, _ in seen.related] == [plans.spot("far")]


def test_all_that_is_too_far_away_is_one_finding(plans: PlansFolder) -> None:
    updates = (
        "updates: [{date: 2016-01-01, note: x}, {date: 2018-10-01, note: x}, {date: 2016-02-01, note: x}]"
    )
    plans.action("start: 2018-09", "end: ⟦HP402|2018-12⟧", updates)

    [seen] = plans.exactly_marked(select=("HP402",))
    assert "2016-01-01, 2016-02-01" in seen.message


def test_without_an_end_it_is_found_at_the_start(plans: PlansFolder) -> None:
    plans.action("start: ⟦HP402|2018-09⟧", "updates: [{date: 2017-01-01, note: x}]")

    plans.exactly_marked(select=("HP402",))


def test_without_both_nothing_is_outside(plans: PlansFolder) -> None:
    plans.action("updates: [{date: 2007-01-01, note: x}]")

    assert plans.is_clean(select=("HP402",))


def test_a_supra_local_action_keeps_to_the_strategic_plan(plans: PlansFolder) -> None:
    status = "status: running\n        end: ⟦HP402|2021⟧"
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("status: planned", status))

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "2015-2020/D4.1"


@pytest.mark.parametrize(("start", "end"), [("2018-07", "2021-01"), ("2014-12", "2018"), ("2010", "2012")])
def test_an_action_plan_outside_its_strategic_plan_is_found(plans: PlansFolder, start: str, end: str) -> None:
    head = PLAN_HEAD.replace("2018-07", f"'{start}'").replace("end: 2020", f"end: ⟦HP402|'{end}'⟧")
    plans.action_plan("", head=head)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "hasselt"
    assert all(f"'{word}'" in seen.message for word in (start, end, "2015", "2020"))


@pytest.mark.parametrize(("start", "end"), [("2015", "2020"), ("2015-01-01", "2020-12-31"), ("2016", "2016")])
def test_an_action_plan_may_run_as_long_or_shorter(plans: PlansFolder, start: str, end: str) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("2018-07", start).replace("end: 2020", f"end: {end}"))

    assert plans.is_clean(select=SELECT)


def test_nothing_is_measured_against_a_date_with_a_mistake(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD.replace("end: 2020", "end: ⟦HP401|2014⟧") + STRATEGIC_BODY)
    plans.action("contributes_to: [D1]", "end: 2020")

    plans.exactly_marked(select=(*SELECT, "HP401"))


def test_of_what_is_dated_in_the_future_another_rule_speaks(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "start: 2018-09",
        "end: 2018-12",
        "updates: [{date: ⟦HP413|2091-10-01⟧, note: x}]",
        "indicators: [{title: x, measurements: [{period: ⟦HP413|2091-Q4⟧, value: 1}]}]",
    )

    plans.exactly_marked(select=("HP402", "HP413"))


def test_a_plan_that_ends_before_it_starts_has_no_period(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "start: 2018-09",
        "end: 2018-12",
        head=PLAN_HEAD.replace("2018-07\nend: 2020", "2081-07\nend: ⟦HP401|2020⟧"),
    )
    plans.exactly_marked(select=("HP402", "HP401"))

    plans.write(
        "2015-2020.yaml",
        STRATEGIC_HEAD.replace("2015\nend: 2020", "2051\nend: ⟦HP401|2020⟧") + STRATEGIC_BODY,
    )
    plans.action("contributes_to: [D1]")
    plans.exactly_marked(select=("HP402", "HP401"))
