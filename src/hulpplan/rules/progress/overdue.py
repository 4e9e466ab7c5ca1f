"""HP403 overdue: the end of an action, or of its plan where it has none, has passed and it is still open."""

from collections.abc import Iterator

from hulpplan.analysis.progress import AnyAction, current_actions, is_overdue
from hulpplan.analysis.schedule import Deadline, deadline_of, end_of
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.dates import Moment
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

TEXT = N_("'{item}' should have ended by '{end}', but its status is still '{status}'.")
HINT = N_("Close it, or agree a new end and say so in an update.")
WITH_PLAN = N_(
    "'{item}' has no end of its own, and its plan ended on '{end}', but its status is still '{status}'."
)
HINT_WITH_PLAN = N_("Close it, or give it an `end` and say in an update why it takes longer.")
PLAN_END = N_("the end of the plan")
SUCCESSOR = N_("the plan that succeeds it, and when that starts")


@rule("HP403", "overdue", Severity.WARNING)
def overdue(context: Context) -> Iterator[Problem]:
    """Yield a problem at the end of each overdue action; of one that has none, at the action itself."""
    workspace = context.workspace
    for item in current_actions(workspace):
        deadline = deadline_of(workspace, item) if is_overdue(workspace, item, context.today) else None
        if deadline is not None:
            yield _problem(workspace, item, deadline)


def _problem(workspace: Workspace, item: Item[AnyAction], deadline: Deadline) -> Problem:
    values = {"item": item.name, "end": str(deadline.moment), "status": item.model.status or ""}
    if deadline.plan is None:
        return Problem(item.place("end"), TEXT, values, item.ref or None, Phrase(HINT))
    related = tuple(_why(workspace, deadline.plan, deadline.moment))
    return Problem(item.place(), WITH_PLAN, values, item.ref or None, Phrase(HINT_WITH_PLAN), related=related)


def _why(workspace: Workspace, plan: AnyPlan, end: Moment) -> Iterator[Related]:
    """Yield where it is written when the plan is over: its end, and what succeeds it before that."""
    yield Related(plan.item.place("end"), Phrase(PLAN_END))
    if end != end_of(plan.content):
        for link in workspace.links_to(plan.item, "succeeds"):
            yield Related(link.source.place("start"), Phrase(SUCCESSOR))
