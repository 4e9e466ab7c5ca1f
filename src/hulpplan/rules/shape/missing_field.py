"""HP102 missing-field: a required field is missing."""

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
    """Yield a problem at the field without a value, else at the first key of the record that lacks it."""
    yield from context.problems(FactKind.MISSING_FIELD, TEXTS)
