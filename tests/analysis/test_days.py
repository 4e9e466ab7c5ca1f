from datetime import date

import pytest

from hulpplan.analysis.days import (
    Days,
    cover,
    day_after,
    day_before,
    last_half_year,
    months_after,
    whole_years,
)
from hulpplan.model.dates import read_period

MARCH = Days(date(2019, 3, 1), date(2019, 3, 31))


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2019, 1, 15), 3, date(2019, 4, 15)),
        (date(2018, 11, 30), 3, date(2019, 2, 28)),
        (date(2019, 11, 30), 3, date(2020, 2, 29)),
        (date(2019, 12, 1), 1, date(2020, 1, 1)),
        (date(2019, 3, 31), -1, date(2019, 2, 28)),
        (date(2019, 6, 1), -12, date(2018, 6, 1)),
        (date(9999, 12, 31), 6, date.max),
        (date(1, 1, 1), -6, date.min),
    ],
)
def test_months_later_is_the_same_day_or_the_last_one_there_is(day: date, months: int, result: date) -> None:
    assert months_after(day, months) == result


def test_the_first_and_the_last_day_of_all_have_no_neighbour() -> None:
    assert (day_before(date.min), day_after(date.max)) == (date.min, date.max)
    assert (day_before(date(2019, 1, 1)), day_after(date(2018, 12, 31))) == (
        date(2018, 12, 31),
        date(2019, 1, 1),
    )


def test_a_half_year_is_over_the_day_after_its_last() -> None:
    assert last_half_year(date(2019, 6, 30)) == Days(date(2018, 7, 1), date(2018, 12, 31))
    assert last_half_year(date(2019, 7, 1)) == Days(date(2019, 1, 1), date(2019, 6, 30))
    assert last_half_year(date(1, 6, 30)) is None


def test_whole_years_lie_inside_to_the_day() -> None:
    assert list(whole_years(Days(date(2016, 1, 1), date(2017, 12, 31)))) == [2016, 2017]
    assert list(whole_years(Days(date(2016, 1, 2), date(2017, 12, 30)))) == []


@pytest.mark.parametrize(
    "periods", [["2019"], ["2019-Q1"], ["2019-03/2019-03"], ["2018-12/2019-03", "2019-03/2019-05"]]
)
def test_periods_hold_a_month(periods: list[str]) -> None:
    assert cover([read_period(period) for period in periods], MARCH)


@pytest.mark.parametrize("periods", [[], ["2018"], ["2019-Q2"], ["2018-12/2019-02", "2019-04/2019-05"]])
def test_other_periods_do_not(periods: list[str]) -> None:
    assert not cover([read_period(period) for period in periods], MARCH)


def test_a_period_that_nobody_could_read_holds_nothing() -> None:
    assert not cover([None], MARCH)
