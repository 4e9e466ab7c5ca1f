"""Which organisations and bodies plans name."""

from collections.abc import Collection

from hulpplan.analysis.narrowing import TAKING_PART
from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

_KINDS = frozenset({"organisation", "body"})
_FIELDS = frozenset({*TAKING_PART, "policy_team", "coordination_team"})


def organisations_named(workspace: Workspace, plans: Collection[AnyPlan]) -> list[Item[Record]]:
    """Return the organisations and bodies that have a part in these plans, sorted by id, each once."""
    wanted = set(plans)
    found = {
        link.target: None
        for link in workspace.links
        if link.target is not None
        and link.target.kind in _KINDS
        and link.field in _FIELDS
        and link.source.plan in wanted
    }
    return sorted(found, key=lambda item: item.id or "")
