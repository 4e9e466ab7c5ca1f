"""HP105 invalid-date: a date, moment or period that does not exist or is written otherwise."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "no-such-day": N_("'{value}' does not exist: {month} has {days} days."),
    "no-such-date": N_("'{value}' does not exist."),
    "no-such-part": N_("'{value}' does not exist: a year has {letter}1 to {letter}{count}."),
    "written-otherwise": N_("'{value}' cannot be read as a date."),
    "no-day": N_("'{value}' cannot be read as a day."),
    "no-period": N_("'{value}' cannot be read as a period."),
    "month-alone": N_("A period is no single month; '{value}' is one."),
    "span-reversed": N_("The period '{value}' ends before it starts."),
    "no-year": N_("'{value}' is no year of four digits."),
}
HINTS = {
    "written-otherwise": N_("Write 2016-03-01, 2016-03, 2016-Q1, 2016-H1 or 2016."),
    "no-day": N_("Write the day as 2016-03-01."),
    "no-period": N_("Write 2016, 2016-H1, 2016-Q3 or 2016-07/2017-06."),
}


@rule("HP105", "invalid-date", Severity.ERROR)
def invalid_date(context: Context) -> Iterator[Problem]:
    """Yield a problem at each date that cannot be used."""
    yield from context.problems(FactKind.INVALID_DATE, TEXTS, HINTS)
