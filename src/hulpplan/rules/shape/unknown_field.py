"""HP101 unknown-field: a field that the format does not have."""

from collections.abc import Iterator

from hulpplan.finding import Fact, FactKind, Fix, Likeness, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.shape.mend import other_text

TEXT = N_("'{field}' is no field that can stand here.")


@rule("HP101", "unknown-field", Severity.ERROR)
def unknown_field(context: Context) -> Iterator[Problem]:
    """Yield a problem at the key of each unknown field."""
    yield from context.problems(FactKind.UNKNOWN_FIELD, {"": TEXT}, fix=_fix)


def _fix(document: Document, fact: Fact) -> Fix | None:
    """Rename the field to the only one near: never safe, for another may have been meant."""
    if fact.suggestion is None or fact.likeness is not Likeness.ONLY:
        return None
    return other_text(document, fact.place.span, fact.suggestion, safe=False)
