"""Who has to do something about an item."""

from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace


def responsible_for(workspace: Workspace, item: Item[Record]) -> Item[Record] | None:
    """Return who answers for an item: the lead of the action or objective, else the plan it stands in.

    A plan stands for those who make it: an action plan for its policy team. Advice is up to whom it was given
    to, else to the strategic plan. Nobody answers for an entry of the register.

    Source: docs/format.en.md, "actions"; decree, article on the policy team.
    """
    if item.kind == "advice" and item.plan is not None:
        given = workspace.targets(item, "to") or workspace.targets(item.plan.item, "strategic_plan")
        return given[0] if given else None
    current: Item[Record] | None = item
    while current is not None:
        leads = workspace.targets(current, "lead")
        if leads:
            return leads[0]
        current = current.parent
    return item.plan.item if item.plan is not None else None
