"""HP003 duplicate-key: the same key twice in one mapping."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXT = N_("The field '{field}' stands here for the second time; this one is not read.")
FIRST = N_("the first one, which is read")


@rule("HP003", "duplicate-key", Severity.ERROR)
def duplicate_key(context: Context) -> Iterator[Problem]:
    """Yield a problem at each repeated key."""
    yield from context.problems(FactKind.DUPLICATE_KEY, {"": TEXT}, related=FIRST)
