"""HP104 value-not-allowed: a value that the field does not allow."""

from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.value_fixes import replace_text

TEXTS = {
    "choice": N_("'{field}' cannot be '{value}'. Allowed: {allowed}."),
    "boolean": N_("'{field}' cannot be '{value}'. Allowed: {allowed}."),
    "address": N_(
        "'{value}' is not a web address: it must begin with http:// or https:// and have no spaces."
    ),
    "stamp": N_("'{value}' is not a stamp: eight digits or letters from a to f."),
    "colour": N_("'{value}' is not a colour."),
    "pattern": N_("'{value}' is not a pattern for files."),
    "stars": N_("The pattern '{value}' has too many `*`: looking for it would take too long."),
    "outside": N_("'{field}' leads out of the folder of these settings and plans: '{value}'."),
    "always-on": N_("'{value}' cannot be ignored: without reading a file nothing is known about it."),
    "lowered": N_("'{rule}' cannot weigh less than {severity}; it is '{value}'."),
    "one-of": N_("'{first}' and '{second}' cannot both be there: a plan has one of them."),
}
HINTS = {
    "stars": N_("Write at most two `*` between two `/`, and `**` at most twice; or use several patterns."),
    "stamp": N_("Stamps are written by `hulpplan review`; remove the line to start again."),
    "outside": N_("Name a place in the same repository, or without git one in the folder of hulpplan.yaml."),
    "colour": N_("Write six digits or letters from a to f, as in 1a5fb4."),
}


@rule("HP104", "value-not-allowed", Severity.ERROR)
def value_not_allowed(context: Context) -> Iterator[Problem]:
    """Yield a problem at each value outside its list."""
    yield from context.problems(FactKind.VALUE_NOT_ALLOWED, TEXTS, HINTS, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Write the only near word; safe when only its form differs: `Running`, `ja`."""
    if fact.suggestion is None or fact.likeness is Likeness.DOUBTFUL:
        return None
    return replace_text(document, fact.place.span, fact.suggestion, safe=fact.likeness is Likeness.SAME)
