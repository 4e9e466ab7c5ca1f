"""HP110 doubtful-number: a number whose point or comma may be a thousands or a decimal separator."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXT = N_(
    "'{value}' can be read in two ways: as {thousands} and as {decimals}. "
    "Until that is clear, it counts as unknown."
)
HINTS = {
    "doubtful": N_("Write `{thousands}` or `{decimals}`."),
    "three-decimals": N_(
        "Write `{thousands}` or `{decimals}`: with a fourth decimal it can only be read so."
    ),
}


@rule("HP110", "doubtful-number", Severity.WARNING)
def doubtful_number(context: Context) -> Iterator[Problem]:
    """Yield a problem at each ambiguous number; for money it is an error (HP103)."""
    yield from context.problems(FactKind.DOUBTFUL_NUMBER, {"": TEXT}, HINTS)
