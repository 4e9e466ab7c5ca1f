"""HP415 outside-action: a milestone that is due before its action starts or after it ends."""

from collections.abc import Iterator

from hulpplan.analysis.progress import AnyAction, all_actions
from hulpplan.analysis.schedule import ends_before_start
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action import Milestone
from hulpplan.rules.rule import Context, rule

AFTER = N_("This milestone is due by '{due}', after the end of '{item}' ('{end}').")
BEFORE = N_("This milestone is due by '{due}', before the start of '{item}' ('{start}').")
HINT = N_("Correct the moment, or the start or end of the action.")


@rule("HP415", "outside-action", Severity.WARNING)
def outside_action(context: Context) -> Iterator[Problem]:
    """Yield a problem at the due date of each such milestone."""
    for item in all_actions(context.workspace):
        action = item.model
        for number, milestone in enumerate(action.milestones):
            text = _outside(milestone, action)
            if text and not ends_before_start(action):
                values = {
                    "item": item.name,
                    "due": str(milestone.due),
                    "start": str(action.start),
                    "end": str(action.end),
                }
                place = item.place(*item.in_file("milestones", number, "due"))
                yield Problem(place, text, values, item.ref or None, Phrase(HINT))


def _outside(milestone: Milestone, action: AnyAction) -> str:
    due = milestone.due
    if due is None:
        return ""
    if action.end is not None and due.last > action.end.last:
        return AFTER
    return BEFORE if action.start is not None and due.last < action.start.first else ""
