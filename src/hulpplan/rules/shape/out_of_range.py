"""HP107 out-of-range: a number that is too small or too large for its field."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "below": N_("'{field}' cannot be below {bound}; it is '{value}'."),
    "above": N_("'{field}' cannot be above {bound}; it is '{value}'."),
    "too-long": N_("This number has more digits than any plan can need."),
}


@rule("HP107", "out-of-range", Severity.ERROR)
def out_of_range(context: Context) -> Iterator[Problem]:
    """Yield a problem at each number outside its bounds."""
    yield from context.problems(FactKind.OUT_OF_RANGE, TEXTS)
