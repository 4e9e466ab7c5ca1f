"""HP105 invalid-date: a date, moment or period that does not exist or is written otherwise."""

import re
from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text

TEXTS = {
    "no-such-day": N_("'{value}' does not exist: {month} has {days} days."),
    "no-such-date": N_("'{value}' does not exist."),
    "no-such-part": N_("'{value}' does not exist: a year has {letter}1 to {letter}{count}."),
    "written-otherwise": N_("'{value}' cannot be read as a date."),
    "no-day": N_("'{value}' cannot be read as a day."),
    "no-period": N_("'{value}' cannot be read as a period."),
    "month-alone": N_("A period cannot be a single month; '{value}' is one."),
    "span-reversed": N_("The period '{value}' ends before it starts."),
    "no-year": N_("'{value}' is not a year of four digits."),
}
HINTS = {
    "written-otherwise": N_("Write 2016-03-01, 2016-03, 2016-Q1, 2016-H1 or 2016."),
    "no-day": N_("Write the day as 2016-03-01."),
    "no-period": N_("Write 2016, 2016-H1, 2016-Q3 or 2016-07/2017-06."),
}
_DOUBTFUL = re.compile(
    r"\s*(?:"
    r"[0-9]{4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,2}[t ].*\S.*"  # a time or a remark after the day would be lost
    r"|[0-9]{4}[^\w\s][0-9]"  # a month, but also a half-year or a quarter
    r")\s*",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\s*(?P<year>[0-9]{4})[^\w\s](?P<next>[0-9]{2})\s*")


@rule("HP105", "invalid-date", Severity.ERROR)
def invalid_date(context: Context) -> Iterator[Problem]:
    """Yield a problem at each date that cannot be used."""
    yield from context.problems(FactKind.INVALID_DATE, TEXTS, HINTS, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Write the same date as the format asks for; the day comes before the month, as in Flanders."""
    if fact.suggestion is None or fact.likeness is not Likeness.SAME or fact.reason == "span-reversed":
        return None
    written = str(fact.values["value"])
    if _DOUBTFUL.fullmatch(written) or _may_be_two_years(written):
        return None
    return replace_text(document, fact.place.span, fact.suggestion, safe=True)


def _may_be_two_years(text: str) -> bool:
    """Return whether a month may also be the year that begins in one and ends in the next: `2011/12`."""
    match = _YEARS.fullmatch(text)
    return match is not None and (int(match["year"]) + 1) % 100 == int(match["next"])
