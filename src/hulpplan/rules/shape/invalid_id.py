"""HP106 invalid-id: an id of a form that ids cannot have."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{value}' cannot be an id.")
HINT = N_(
    "An id begins with a letter or digit; then follow letters without accents, digits, points, dashes and _."
)


@rule("HP106", "invalid-id", Severity.ERROR)
def invalid_id(context: Context) -> Iterator[Problem]:
    """Yield a problem at each id of impossible form; references are the business of HP201."""
    yield from context.problems(FactKind.INVALID_ID, {"": TEXT}, {"id": HINT})
