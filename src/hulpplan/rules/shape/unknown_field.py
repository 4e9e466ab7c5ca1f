"""HP101 unknown-field: a field that the format does not have."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{field}' is no field that can stand here.")


@rule("HP101", "unknown-field", Severity.ERROR)
def unknown_field(context: Context) -> Iterator[Problem]:
    """Yield a problem at the key of each unknown field."""
    yield from context.problems(FactKind.UNKNOWN_FIELD, {"": TEXT})
