"""HP403 overdue: the end of an action has passed and it is still open."""

from collections.abc import Iterator

from hulpplan.analysis.progress import current_actions, is_overdue
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' should have ended by '{end}', but its status is still '{status}'.")
HINT = N_("Close it, or agree a new end and say so in an update.")


@rule("HP403", "overdue", Severity.WARNING)
def overdue(context: Context) -> Iterator[Problem]:
    """Yield a problem at the end of each overdue action."""
    for item in current_actions(context.workspace):
        if is_overdue(item.model, context.today):
            values = {"item": item.name, "end": str(item.model.end), "status": item.model.status or ""}
            yield Problem(item.place("end"), TEXT, values, item.ref or None, Phrase(HINT))
