"""HP902 unknown-code: an ignore or a setting that names no rule, or an ignore without a reason."""

from collections.abc import Iterator

from hulpplan.finding import FactKind, Problem, Severity
from hulpplan.i18n import N_
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "key": N_("'{value}' is not a rule, nor a setting of the rules."),
    "no-reason": N_("This comment has no effect, for it gives no reason."),
    "no-code": N_("This comment has no effect, for it names no rule."),
    "": N_("There is no rule '{value}'."),
}
HINTS = {
    "no-reason": N_("Write why behind the rules: `# hulpplan: ignore {codes} reason`."),
    "no-code": N_("Write it as `# hulpplan: ignore HP403 reason`."),
}


@rule("HP902", "unknown-code", Severity.WARNING)
def unknown_code(context: Context) -> Iterator[Problem]:
    """Yield a problem at each name of a rule that does not exist, and at each comment without a reason."""
    yield from context.problems(FactKind.UNKNOWN_RULE, TEXTS, HINTS)
