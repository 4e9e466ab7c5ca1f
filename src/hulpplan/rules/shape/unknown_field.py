"""HP101 unknown-field: a field that the format does not have."""

from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text

TEXT = N_("'{field}' is not a field that can stand here.")
COMMA = N_("'{field}' is read as a field of its own: it follows a comma between braces.")
QUOTES = N_(
    "There is {character} here, which holds no text together: '{field}', behind the comma, is read as a "
    "field of its own."
)
HINT_NUMBER = N_("Write a number with a point: `{number}`.")
HINT_QUOTES = N_("Put the whole text between straight quotation marks: \" or '.")
HINT_TEXT = N_("Put a text with a comma between quotes, or write each field on a line of its own.")


@rule("HP101", "unknown-field", Severity.ERROR)
def unknown_field(context: Context) -> Iterator[Problem]:
    """Yield a problem at the key of each unknown field."""
    texts = {"": TEXT, "comma": COMMA, "comma-in-number": COMMA, "comma-in-quotes": QUOTES}
    hints = {"comma": HINT_TEXT, "comma-in-number": HINT_NUMBER, "comma-in-quotes": HINT_QUOTES}
    yield from context.problems(FactKind.UNKNOWN_FIELD, texts, hints, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Rename the field to the only one near: never safe, for another may have been meant."""
    if fact.suggestion is None or fact.likeness is not Likeness.ONLY:
        return None
    return replace_text(document, fact.place.span, fact.suggestion, safe=False)
