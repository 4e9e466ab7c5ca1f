"""HP103 wrong-type: a list or fields where one value belongs, or the reverse; no number where one belongs."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

NO_NUMBER = N_("'{value}' is no number.")
TEXTS = {
    "found-single": N_("'{field}' needs {expected}; here stands a single value."),
    "found-list": N_("'{field}' needs {expected}; here stands a list."),
    "found-mapping": N_("'{field}' needs {expected}; here stand fields."),
    "empty-entry": N_("This entry of '{field}' is empty."),
    "not-whole": N_("'{value}' is no whole number."),
    "": NO_NUMBER,
}
HINTS = {
    "empty-entry": N_("Fill it, or remove the dash."),
    "comma": N_("Write decimals behind a point."),
    "percent": N_("Write a percentage as a plain number, without %."),
    "sign": N_("Write only digits, without spaces or signs."),
    "found-single": N_("Look up with `hulpplan explain HP103` how lists and fields are written."),
}


@rule("HP103", "wrong-type", Severity.ERROR)
def wrong_type(context: Context) -> Iterator[Problem]:
    """Yield a problem at each value of another type than its field has."""
    yield from context.problems(FactKind.WRONG_TYPE, TEXTS, HINTS)
