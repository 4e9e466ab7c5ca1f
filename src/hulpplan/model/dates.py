"""Days, moments and periods as written in plans.

A *moment* is a day, month, half-year, quarter or year; a *period* a year, half-year, quarter or a
span of months. Both keep the text they were written as, for reports.

Source: docs/format.en.md, "Dates and periods".
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hulpplan.finding import FactKind
from hulpplan.lookalikes import unquoted
from hulpplan.model.wrong import WrongValueError

_YEAR = re.compile(r"([0-9]{4})")
_PART = re.compile(r"([0-9]{4})-([HQ])([0-9])")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_PARTS = {"H": 2, "Q": 4}
_MONTHS_IN_YEAR = 12

_MONTH_NAMES = {
    **{name: number for number, name in enumerate(calendar.month_name) if name and number},
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6,
    "july": 7, "august": 8, "october": 10,
}  # fmt: skip
_ORDINARY = (
    re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})"),
    re.compile(r"(?P<day>[0-9]{1,2})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/. ](?P<month>[0-9]{1,2})[-/. ](?P<day>[0-9]{1,2})([t ].*)?"),
    re.compile(r"(?P<day>[0-9]{1,2})\.? (?P<name>[a-z]+) (?P<year>[0-9]{4})"),
    re.compile(r"(?P<name>[a-z]+) (?P<year>[0-9]{4})"),
    re.compile(r"(?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})"),
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})"),
    re.compile(r"(?P<year>[0-9]{4})[-/. ]?(?P<letter>[hq])[-. ]?(?P<part>[0-9])"),
    re.compile(r"(?P<letter>[hq])(?P<part>[0-9])[-/. ]?(?P<year>[0-9]{4})"),
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A range of days written as one word; as a start its first day counts, as an end its last."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        """Return the text as written."""
        return self.text


@dataclass(frozen=True, slots=True)
class Period(Moment):
    """A period of time that is reported on."""


@lru_cache(maxsize=4096)
def read_day(text: str) -> date:
    """Read `2016-03-01`.

    Raises:
        WrongValueError: kind `INVALID_DATE`; reasons `no-such-day`, `no-such-date` and `no-day`.
    """
    # Not `date.fromisoformat`: from Python 3.11 it also takes 20160301, which the format forbids.
    match = _DAY.fullmatch(text)
    if match is None:
        raise _written_otherwise(read_day, text, _DAY, reason="no-day")
    return _day(text, *(int(part) for part in match.groups()))


@lru_cache(maxsize=4096)
def read_moment(text: str) -> Moment:
    """Read a day, month, half-year, quarter or year.

    Raises:
        WrongValueError: kind `INVALID_DATE`; reasons `no-such-date` and `written-otherwise`.
    """
    if _DAY.fullmatch(text):
        day = read_day(text)
        return Moment(text, day, day)
    if match := _MONTH.fullmatch(text):
        return Moment(text, *_months(text, int(match[1]), int(match[2]), int(match[2])))
    if (span := _year_part(text)) is not None:
        return Moment(text, *span)
    raise _written_otherwise(read_moment, text, _DAY, _MONTH, _PART)


@lru_cache(maxsize=4096)
def read_period(text: str) -> Period:
    """Read a year, half-year, quarter, or a span of months such as `2021-07/2022-06`.

    Raises:
        WrongValueError: kind `INVALID_DATE`; reasons `no-such-date`, `written-otherwise`, `month-alone`
            and `span-reversed`.
    """
    if (span := _year_part(text)) is not None:
        return Period(text, *span)
    start, slash, end = text.partition("/")
    if slash and _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        first, last = read_moment(start).first, read_moment(end).last
        if first > last:
            raise WrongValueError(FactKind.INVALID_DATE, "span-reversed", f"{end}/{start}")
        return Period(text, first, last)
    if _MONTH.fullmatch(text):
        raise WrongValueError(FactKind.INVALID_DATE, "month-alone", f"{text}/{text}")
    raise _written_otherwise(read_period, text, _PART, reason="no-period")


@lru_cache(maxsize=256)
def read_year(text: str) -> int:
    """Read a year of four digits.

    Raises:
        WrongValueError: kind `INVALID_DATE`, reason `no-year`.
    """
    if _YEAR.fullmatch(text) and int(text):
        return int(text)
    raise _written_otherwise(read_year, text, reason="no-year")


def _year_part(text: str) -> tuple[date, date] | None:
    if match := _YEAR.fullmatch(text):
        return _months(text, int(match[1]), 1, _MONTHS_IN_YEAR)
    match = _PART.fullmatch(text)
    if match is None:
        return None
    number, count = int(match[3]), _PARTS[match[2]]
    if not 1 <= number <= count:
        raise WrongValueError(FactKind.INVALID_DATE, "no-such-part", count=count, letter=match[2])
    length = _MONTHS_IN_YEAR // count
    return _months(text, int(match[1]), (number - 1) * length + 1, number * length)


def _months(text: str, year: int, first: int, last: int) -> tuple[date, date]:
    start = _day(text, year, first, 1)
    return start, date(year, last, calendar.monthrange(year, last)[1])


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        if year and 1 <= month <= _MONTHS_IN_YEAR:
            days = calendar.monthrange(year, month)[1]
            raise WrongValueError(
                FactKind.INVALID_DATE, "no-such-day", month=f"{year}-{month:02}", days=days
            ) from None
        raise WrongValueError(FactKind.INVALID_DATE, "no-such-date", date=text) from None


def _written_otherwise(
    read: Callable[[str], object], text: str, *forms: re.Pattern[str], reason: str = "written-otherwise"
) -> WrongValueError:
    """Return the error for a date in another form, with the right form if it is clear."""
    plain = unquoted(text)
    if plain != text:
        return WrongValueError(FactKind.INVALID_DATE, reason, _as_read(read, plain))
    for pattern in _ORDINARY:
        match = pattern.fullmatch(text.lower())
        right = _rightly(match.groupdict()) if match else None
        if right and any(form.fullmatch(right) for form in forms):
            return WrongValueError(FactKind.INVALID_DATE, reason, right)
    return WrongValueError(FactKind.INVALID_DATE, reason)


def _as_read(read: Callable[[str], object], text: str) -> str | None:
    """Return the text if it can be read, else the right form."""
    try:
        read(text)
    except WrongValueError as wrong:
        return wrong.suggestion
    return text


def _rightly(parts: dict[str, str]) -> str | None:
    if "letter" in parts:
        right = f"{parts['year']}-{parts['letter'].upper()}{parts['part']}"
    else:
        month = _MONTH_NAMES.get(parts["name"], 0) if "name" in parts else int(parts["month"])
        right = f"{parts['year']}-{month:02}" + (f"-{int(parts['day']):02}" if parts.get("day") else "")
    try:
        return read_moment(right).text
    except WrongValueError:
        return None
