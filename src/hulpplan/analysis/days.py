"""Counting on the calendar: months later, whole years, half-years, and what periods hold together."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from hulpplan.model.dates import Moment, Period, read_period

_MONTHS_IN_YEAR = 12
_JULY = 7


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def months_after(day: date, months: int) -> date:
    """Return the day so many months later, or earlier for a negative number.

    A month that is too short gives its last day: three months after 30 November is 28 or 29 February.
    Past the first or last year there is, the first or last day of all.
    """
    year, month = divmod(day.year * _MONTHS_IN_YEAR + day.month - 1 + months, _MONTHS_IN_YEAR)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """Return the last day of the month that a day lies in."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def day_after(day: date) -> date:
    """Return the next day; the last day of all has none but itself."""
    return day if day == date.max else day + timedelta(days=1)


def day_before(day: date) -> date:
    """Return the day before; the first day of all has none but itself."""
    return day if day == date.min else day - timedelta(days=1)


def last_half_year(today: date) -> Days | None:
    """Return the last calendar half-year that is over; on its own last day it is not over yet.

    None in the first half of the first year there is.

    Source: rules contract, HP408.
    """
    if today.month >= _JULY:
        return Days(date(today.year, 1, 1), date(today.year, 6, 30))
    if today.year == date.min.year:
        return None
    return Days(date(today.year - 1, 7, 1), date(today.year - 1, 12, 31))


def half_year_over(today: date) -> Period:
    """Return the last half-year that is over, as a period; before there was one, the first there is."""
    days = last_half_year(today)
    if days is None:
        return read_period("0001-H1")
    return read_period(f"{days.first:%Y}-H{1 if days.first.month < _JULY else 2}".rjust(7, "0"))


def whole_years(days: Days) -> range:
    """Return the calendar years that lie wholly inside a stretch of days."""
    first = days.first.year + (days.first > date(days.first.year, 1, 1))
    last = days.last.year - (days.last < date(days.last.year, 12, 31))
    return range(first, last + 1)


def cover(periods: Iterable[Moment | None], days: Days) -> bool:
    """Tell whether periods together hold every day of a stretch, as two quarters hold a half-year."""
    known = [period for period in periods if period is not None]
    if any(period.first <= days.first and period.last >= days.last for period in known):
        return True
    reached = day_before(days.first)
    for period in sorted(known, key=_first_day):
        if period.first > day_after(reached):
            break
        reached = max(reached, period.last)
    return reached >= days.last


def _first_day(moment: Moment) -> date:
    return moment.first
