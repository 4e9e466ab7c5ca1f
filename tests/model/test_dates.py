from collections.abc import Callable
from datetime import date

import pytest

from hulpplan.finding import FactKind
from hulpplan.model.dates import read_day, read_moment, read_period, read_year
from hulpplan.model.wrong import WrongValueError


def wrong(read: Callable[[str], object], text: str) -> WrongValueError:
    with pytest.raises(WrongValueError) as caught:
        read(text)
    assert caught.value.kind is FactKind.INVALID_DATE
    return caught.value


MOMENTS = {
    "2016-03-01": (date(2016, 3, 1), date(2016, 3, 1)),
    "2016-02-29": (date(2016, 2, 29), date(2016, 2, 29)),
    "2016-02": (date(2016, 2, 1), date(2016, 2, 29)),
    "2015-02": (date(2015, 2, 1), date(2015, 2, 28)),
    "2016-12": (date(2016, 12, 1), date(2016, 12, 31)),
    "2016-H1": (date(2016, 1, 1), date(2016, 6, 30)),
    "2016-H2": (date(2016, 7, 1), date(2016, 12, 31)),
    "2016-Q1": (date(2016, 1, 1), date(2016, 3, 31)),
    "2016-Q2": (date(2016, 4, 1), date(2016, 6, 30)),
    "2016-Q3": (date(2016, 7, 1), date(2016, 9, 30)),
    "2016-Q4": (date(2016, 10, 1), date(2016, 12, 31)),
    "2016": (date(2016, 1, 1), date(2016, 12, 31)),
    "0001": (date(1, 1, 1), date(1, 12, 31)),
    "9999": (date(9999, 1, 1), date(9999, 12, 31)),
}


@pytest.mark.parametrize("text", MOMENTS)
def test_a_moment_runs_from_its_first_day_to_its_last_and_keeps_its_text(text: str) -> None:
    moment = read_moment(text)

    assert (moment.first, moment.last) == MOMENTS[text]
    assert str(moment) == text


PERIODS = {
    "2016": (date(2016, 1, 1), date(2016, 12, 31)),
    "2016-H2": (date(2016, 7, 1), date(2016, 12, 31)),
    "2016-Q3": (date(2016, 7, 1), date(2016, 9, 30)),
    "2021-07/2022-06": (date(2021, 7, 1), date(2022, 6, 30)),
    "2016-02/2016-02": (date(2016, 2, 1), date(2016, 2, 29)),
}


@pytest.mark.parametrize("text", PERIODS)
def test_a_period_is_a_year_a_part_of_it_or_a_span_of_months(text: str) -> None:
    period = read_period(text)

    assert (period.first, period.last) == PERIODS[text]
    assert str(period) == text


def test_a_date_is_a_day() -> None:
    assert read_day("2016-03-01") == date(2016, 3, 1)


@pytest.mark.parametrize("text", ["2016", "2016-03", "2016-H1", "2016-Q1"])
def test_a_date_is_nothing_longer_than_a_day(text: str) -> None:
    assert wrong(read_day, text).suggestion is None


NO_SUCH = {
    "2015-02-29": ("no-such-day", {"month": "2015-02", "days": 28}),
    "2016-02-30": ("no-such-day", {"month": "2016-02", "days": 29}),
    "2016-04-31": ("no-such-day", {"month": "2016-04", "days": 30}),
    "2016-03-00": ("no-such-day", {"month": "2016-03", "days": 31}),
    "2016-13-01": ("no-such-date", {"date": "2016-13-01"}),
    "2016-00-01": ("no-such-date", {"date": "2016-00-01"}),
    "0000-01-01": ("no-such-date", {"date": "0000-01-01"}),
}


@pytest.mark.parametrize("text", NO_SUCH)
@pytest.mark.parametrize("read", [read_day, read_moment])
def test_a_day_that_does_not_exist_is_told_with_the_length_of_its_month(
    read: Callable[[str], object], text: str
) -> None:
    error = wrong(read, text)

    assert (error.reason, error.values) == NO_SUCH[text]
    assert error.suggestion is None


@pytest.mark.parametrize("text", ["2016-13", "2016-00", "0000"])
def test_a_month_or_year_that_does_not_exist_is_no_moment(text: str) -> None:
    assert wrong(read_moment, text).reason == "no-such-date"


@pytest.mark.parametrize("read", [read_moment, read_period])
@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2016-H3", {"letter": "H", "count": 2}),
        ("2016-H0", {"letter": "H", "count": 2}),
        ("2016-Q5", {"letter": "Q", "count": 4}),
        ("2016-Q0", {"letter": "Q", "count": 4}),
    ],
)
def test_a_year_has_two_halves_and_four_quarters(
    read: Callable[[str], object], text: str, values: dict[str, object]
) -> None:
    error = wrong(read, text)

    assert error.reason == "no-such-part"
    assert error.values == values


OTHERWISE = {
    "01/03/2016": "2016-03-01",
    "1-3-2016": "2016-03-01",
    "1.3.2016": "2016-03-01",
    "2016/03/01": "2016-03-01",
    "2016-3-1": "2016-03-01",
    "20160301": "2016-03-01",
    "2016-03-01T10:00:00": "2016-03-01",
    "2016-03-01 10:00": "2016-03-01",
    " 2016-03-01 ": "2016-03-01",
    "1 maart 2016": "2016-03-01",
    "1 Maart 2016": "2016-03-01",
    "1 march 2016": "2016-03-01",
    "29/02/2016": "2016-02-29",
}


@pytest.mark.parametrize("text", OTHERWISE)
def test_a_day_written_otherwise_is_told_how_to_write_it(text: str) -> None:
    assert wrong(read_day, text).reason == "no-day"
    assert wrong(read_day, text).suggestion == OTHERWISE[text]
    assert wrong(read_moment, text).reason == "written-otherwise"
    assert wrong(read_moment, text).suggestion == OTHERWISE[text]


MOMENTS_OTHERWISE = {
    "maart 2016": "2016-03",
    "december 2016": "2016-12",
    "03/2016": "2016-03",
    "3-2016": "2016-03",
    "2016/3": "2016-03",
    "2016-3": "2016-03",
    "2016H1": "2016-H1",
    "2016-h1": "2016-H1",
    "H1 2016": "2016-H1",
    "Q3/2016": "2016-Q3",
    "2016 Q3": "2016-Q3",
}


@pytest.mark.parametrize("text", MOMENTS_OTHERWISE)
def test_a_moment_written_otherwise_is_told_how_to_write_it(text: str) -> None:
    error = wrong(read_moment, text)

    assert error.reason == "written-otherwise"
    assert error.suggestion == MOMENTS_OTHERWISE[text]


UNCLEAR = ["31/02/2016", "13/13/2016", "soon", "2016-03-01-01", "16", "2016-1-1-1", "", "2016-W10", "maart"]


@pytest.mark.parametrize("text", UNCLEAR)
@pytest.mark.parametrize("read", [read_day, read_moment])
def test_what_cannot_be_told_gets_no_suggestion(read: Callable[[str], object], text: str) -> None:
    assert wrong(read, text).suggestion is None


@pytest.mark.parametrize("text", ["maart 2016", "2016H1", "03/2016"])
def test_a_moment_is_no_suggestion_where_a_day_belongs(text: str) -> None:
    assert wrong(read_day, text).suggestion is None


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("2021-07", "month-alone", "2021-07/2021-07"),
        ("2022-06/2021-07", "span-reversed", "2021-07/2022-06"),
        ("2016H1", "no-period", "2016-H1"),
        ("2016-03-01", "no-period", None),
        ("2015/2016", "no-period", None),
        ("2016-H1/2016-H2", "no-period", None),
        ("2016-7/2017-6", "no-period", None),
        ("2021-07/", "no-period", None),
        ("/2021-07", "no-period", None),
        ("heel 2016", "no-period", None),
    ],
)
def test_what_is_no_period_says_why(text: str, reason: str, suggestion: str | None) -> None:
    error = wrong(read_period, text)

    assert (error.reason, error.suggestion) == (reason, suggestion)


@pytest.mark.parametrize("text", ["2021-13/2022-01", "2021-01/2021-00", "0000-01/0000-02"])
def test_a_span_of_months_that_do_not_exist_is_no_period(text: str) -> None:
    assert wrong(read_period, text).reason == "no-such-date"


@pytest.mark.parametrize(
    "read", [read_day, read_moment, read_period, read_year], ids=["day", "moment", "period", "year"]
)
@pytest.mark.parametrize(
    "text", ["２０１６", "٢٠١٦", "２０１６-０３-０１", "2016-０3-01", "2016-H１", "²016"]
)
def test_digits_of_another_script_are_no_date(read: Callable[[str], object], text: str) -> None:
    wrong(read, text)


@pytest.mark.parametrize("text", ["1", "1985", "9999"])
def test_a_year_has_four_digits(text: str) -> None:
    if len(text) == 4:
        assert read_year(text) == int(text)
    else:
        assert wrong(read_year, text).reason == "no-year"


@pytest.mark.parametrize("text", ["0000", "85", "19850", "1985-01", " 1985", "MMXX", ""])
def test_anything_else_is_no_year(text: str) -> None:
    assert wrong(read_year, text).reason == "no-year"
