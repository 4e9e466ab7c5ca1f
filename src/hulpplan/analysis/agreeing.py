"""Which objectives ask for agreements on exchanging information, and whether a plan has them."""

from hulpplan.analysis.trace import objectives_of
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


def asks_for_agreement(item: Item[Record]) -> bool:
    """Tell whether an item is an objective that asks for agreements, and of which that is known.

    Source: docs/format.en.md, "objectives"; docs/rules.en.md, HP506.
    """
    objective = item.model
    return isinstance(objective, Objective) and bool(objective.needs_agreement) and not objective.incomplete


def agreed_on(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the objectives that the agreements of a plan contribute to."""
    agreements = (item for item in plan.items if item.kind == "agreement")
    return {objective for item in agreements for objective in objectives_of(workspace, item)}
