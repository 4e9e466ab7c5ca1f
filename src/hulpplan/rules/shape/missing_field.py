"""HP102 missing-field: a field that must be there is not."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "prison": N_("'prison' is missing: for which prison is this plan? Several share a plan with 'prisons'."),
    "": N_("'{field}' is missing here, or has no value."),
}


@rule("HP102", "missing-field", Severity.ERROR)
def missing_field(context: Context) -> Iterator[Problem]:
    """Yield a problem at the first key of what lacks the field, or at the field without a value."""
    yield from context.problems(FactKind.MISSING_FIELD, TEXTS)
