"""HP417 done-without-day: a finished action of which no update gives the day."""

from collections.abc import Iterator

from hulpplan.analysis.events import is_done_without_day
from hulpplan.analysis.progress import contradicted_by, current_actions
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' is done, but no update says on which day; reports on a period cannot count it.")
HINT = N_("Add an update with that day as `date`, and `status: done`.")


@rule("HP417", "done-without-day", Severity.WARNING)
def done_without_day(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each such action; HP407 reports one that its updates contradict."""
    for item in current_actions(context.workspace):
        action = item.model
        if not is_done_without_day(action) or item.has_gap("updates", "date", "status"):
            continue
        if contradicted_by(action, context.today) is None:
            yield Problem(item.place("status"), TEXT, {"item": item.name}, item.ref or None, Phrase(HINT))
