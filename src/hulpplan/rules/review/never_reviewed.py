"""HP603 never-reviewed: objectives that a plan in force acts on and never stamped."""

import re
from collections.abc import Iterator

from hulpplan.analysis.coverage import actions_by_objective, is_first, is_not_stopped
from hulpplan.analysis.schedule import is_in_force
from hulpplan.analysis.stamp import is_stampable
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.scalars import ID_PATTERN
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

TEXT = N_(
    "Plan '{plan}' has no stamp of these objectives, so nobody notices when one of them changes: "
    "{objectives}."
)
HINT = N_("See whether its actions fit what they say, and stamp them with `hulpplan review {plan}`.")
NAMELESS = N_(
    "See whether its actions fit what they say. Give the plan an id and stamp it with `hulpplan review`."
)
OBJECTIVE = N_("an objective without a stamp")


@rule("HP603", "never-reviewed", Severity.NOTE)
def never_reviewed(context: Context) -> Iterator[Problem]:
    """Yield one problem for each plan in force that acts on objectives and never stamped them."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if not is_in_force(workspace, plan, context.today):
            continue
        item = plan.item
        objectives = [] if _may_be_stamped(workspace, plan) else _without_stamp(workspace, plan)
        if objectives:
            values: dict[str, Value] = {
                "plan": item.name,
                "objectives": tuple(objective.id or "" for objective in objectives),
            }
            named = re.fullmatch(ID_PATTERN, plan.id or "")
            hint = Phrase(HINT if named else NAMELESS, {"plan": item.name})
            related = tuple(Related(objective.place(), Phrase(OBJECTIVE)) for objective in objectives)
            place = item.key_or_prison("reviewed")
            yield Problem(place, TEXT, values, item.ref or None, hint, related=related)


def _may_be_stamped(workspace: Workspace, plan: Plan[ActionPlan]) -> bool:
    """Return whether there may be a stamp of an unknown objective."""
    item = plan.item
    return item.is_unknown("reviewed") or any(
        link.target is None for link in workspace.links_from(item, "reviewed")
    )


def _without_stamp(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Item[Record]]:
    """Return the objectives that a plan acts on without a stamp, in the order of the strategic plan.

    One with a mistake or a duplicate id is left out: it cannot be stamped before that is fixed.
    """
    strategic = workspace.strategic_plan_of(plan)
    stamps = set(workspace.targets(plan.item, "reviewed"))
    acted_on = actions_by_objective(workspace, plan)
    return [
        item
        for item in (strategic.items if strategic is not None else ())
        if item not in stamps
        and any(is_not_stopped(action) for action in acted_on.get(item, ()))
        and is_first(item)
        and is_stampable(workspace, item)
    ]
