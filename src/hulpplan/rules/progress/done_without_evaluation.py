"""HP409 done-without-evaluation: a finished action without an evaluation."""

from collections.abc import Iterator

from hulpplan.analysis.progress import current_actions
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' is done, but has no evaluation.")
HINT = N_("Add `evaluation`: what came of it, and what will be done with that?")


@rule("HP409", "done-without-evaluation", Severity.NOTE)
def done_without_evaluation(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each such action."""
    for item in current_actions(context.workspace):
        action = item.model
        if action.status == "done" and action.evaluation is None and not item.is_unknown("evaluation"):
            yield Problem(item.place("status"), TEXT, {"item": item.name}, item.ref or None, Phrase(HINT))
