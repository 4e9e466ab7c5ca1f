"""HP005 unsupported-schema: the file is written in another version of the format."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "no-word": N_("A single number belongs after `schema:`."),
    "missing": N_("`schema` is missing: the file does not say in which version of the format it is written."),
    "unsupported": N_("This release reads `schema: 1`, and this file says '{value}'."),
}
HINTS = {
    "no-word": N_("Write `schema: 1`."),
    "missing": N_("Write `schema: 1` under `kind`."),
    "unsupported": N_("Write `schema: 1`, or install a newer hulpplan if the file was made for one."),
}


@rule("HP005", "unsupported-schema", Severity.ERROR)
def unsupported_schema(context: Context) -> Iterator[Problem]:
    """Yield a problem for each file of another version."""
    yield from context.problems(FactKind.UNSUPPORTED_SCHEMA, TEXTS, HINTS)
