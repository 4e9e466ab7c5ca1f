"""HP103 wrong-type: a list or fields where one value belongs, or the reverse; no number where one belongs."""

from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text

NO_NUMBER = N_("'{value}' is not a number.")
DOUBTFUL = N_("'{value}' can be read in two ways: as {thousands} and as {decimals}.")
TEXTS = {
    "found-single": N_("'{field}' needs {expected}; this is a single value."),
    "found-list": N_("'{field}' needs {expected}; this is a list."),
    "found-mapping": N_("'{field}' needs {expected}; these are fields."),
    "text-list": N_("'{field}' needs {expected}; this is a list."),
    "text-mapping": N_("'{field}' needs {expected}; these are fields."),
    "empty-entry": N_("This entry of '{field}' is empty."),
    "not-whole": N_("'{value}' is not a whole number."),
    "doubtful": DOUBTFUL,
    "three-decimals": DOUBTFUL,
    "": NO_NUMBER,
}
HINTS = {
    "empty-entry": N_("Fill it, or remove the dash."),
    "comma": N_("Write decimals after a point."),
    "percent": N_("Write a percentage as a plain number, without %."),
    "thousands": N_(
        "Write thousands without a point, comma or space between them, and decimals after a point."
    ),
    "doubtful": N_("Write `{thousands}` or `{decimals}`."),
    "three-decimals": N_(
        "Write `{thousands}` or `{decimals}`: with a fourth decimal it can only be read so."
    ),
    "not-a-number": N_("Write only digits, and a point before decimals: 1250 or 12.5."),
    "text-list": N_(
        "Put the text between quotes, if the bracket belongs to it; a text of several lines stands below `|`."
    ),
    "text-mapping": N_(
        "Put the text between quotes, if the brace or colon belongs to it; a text of several lines stands "
        "below `|`."
    ),
    "sign": N_("Write only digits, without spaces or signs."),
    "found-single": N_("Look up with `hulpplan explain HP103` how lists and fields are written."),
}


@rule("HP103", "wrong-type", Severity.ERROR)
def wrong_type(context: Context) -> Iterator[Problem]:
    """Yield a problem at each value of another type than its field has."""
    yield from context.problems(FactKind.WRONG_TYPE, TEXTS, HINTS, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Write a number as the format asks for; safe where nothing is lost and nothing else can be meant."""
    if fact.suggestion is None or fact.likeness is Likeness.DOUBTFUL:
        return None
    return replace_text(document, fact.place.span, fact.suggestion, safe=fact.likeness is Likeness.SAME)
