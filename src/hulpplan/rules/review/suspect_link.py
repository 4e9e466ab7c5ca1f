"""HP601 suspect-link: an objective that has changed since the plan was reviewed against it."""

import re
from collections.abc import Iterator

from hulpplan.analysis.coverage import actions_by_objective
from hulpplan.analysis.stamp import is_stampable, stamp_of
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.scalars import ID_PATTERN
from hulpplan.model.strategic_plan import Objective
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.workspace import Workspace

TEXT = N_("Objective '{objective}' has changed since this plan was set beside it.")
HINT = N_("See whether the actions under it still fit; then run `hulpplan review {plan} {objective}`.")
NAMELESS = N_(
    "See whether the actions under it still fit. Give the plan an id and stamp it with `hulpplan review`."
)
OBJECTIVE = N_("the objective")
ACTION = N_("an action under it")


@rule("HP601", "suspect-link", Severity.WARNING)
def suspect_link(context: Context) -> Iterator[Problem]:
    """Yield a problem at each stamp that no longer fits its objective."""
    workspace = context.workspace
    stamps: dict[Item[Record], str | None] = {}
    for plan in workspace.action_plans:
        for link in workspace.links_from(plan.item, "reviewed") if plan.content.reviewed else ():
            if link.target is None:
                continue
            if link.target not in stamps:
                stamps[link.target] = _stamp(workspace, link.target)
            right, written = stamps[link.target], plan.content.reviewed.get(link.written)
            if right is not None and written is not None and written != right:
                yield _problem(workspace, plan, link, link.target)


def _stamp(workspace: Workspace, item: Item[Record]) -> str | None:
    objective = item.model
    return stamp_of(objective) if isinstance(objective, Objective) and is_stampable(workspace, item) else None


def _problem(workspace: Workspace, plan: Plan[ActionPlan], link: Link, objective: Item[Record]) -> Problem:
    values = {"objective": objective.name, "plan": plan.item.name}
    actions = actions_by_objective(workspace, plan).get(objective, ())
    related = (
        Related(objective.place(), Phrase(OBJECTIVE)),
        *(Related(action.place(), Phrase(ACTION)) for action in actions),
    )
    named = re.fullmatch(ID_PATTERN, plan.id or "")
    hint = Phrase(HINT if named else NAMELESS, {"objective": link.written, "plan": plan.item.name})
    return Problem(plan.item.place(*link.steps), TEXT, values, plan.item.ref or None, hint, related=related)
