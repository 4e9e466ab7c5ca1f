"""Who has to do something about an item."""

from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace


def responsible_for(workspace: Workspace, item: Item[Record]) -> Item[Record] | None:
    """Return who answers for an item: the lead of the action or objective, else the plan it stands in.

    A plan stands for those who make it: an action plan for its policy team. Nobody answers for an entry of
    the register.

    Source: format contract, `lead`; decree, article on the policy team.
    """
    current: Item[Record] | None = item
    while current is not None:
        leads = workspace.targets(current, "lead")
        if leads:
            return leads[0]
        current = current.parent
    return item.plan.item if item.plan is not None else None
