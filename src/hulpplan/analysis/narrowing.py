"""Narrowing plans down to one prison, plan, organisation, objective, domain or target group."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from hulpplan.analysis.trace import objectives_of
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

TAKING_PART: Final = ("lead", "partners", "organiser", "executors", "with", "to")
"""The fields in which items name the organisations and bodies that take part."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What an item must belong to or name. None does not narrow.

    Attributes:
        prison: id of a prison: items of its plans.
        plan: id of a plan: its items.
        objective: objectives: themselves and items that reach one of them.
        organisation: organisations or bodies: items in which one of them takes part.
        domain: domains: items that name one of them.
        target_group: target groups: items that name one of them.
    """

    prison: str | None = None
    plan: str | None = None
    objective: Collection[Item[Record]] | None = None
    organisation: Collection[Item[Record]] | None = None
    domain: Collection[Item[Record]] | None = None
    target_group: Collection[Item[Record]] | None = None

    def takes_plan(self, plan: AnyPlan | None) -> bool:
        """Return whether items of a plan (None: of the register) can match."""
        if self.plan is not None and (plan is None or plan.id != self.plan):
            return False
        if self.prison is None:
            return True
        content = plan.content if plan is not None else None
        return isinstance(content, ActionPlan) and self.prison in (content.prison, *content.prisons)

    def takes(self, workspace: Workspace, item: Item[Record]) -> bool:
        """Return whether an item matches."""
        if not self.takes_plan(item.plan):
            return False
        if self.objective is not None and not _meet(self.objective, _objectives(workspace, item)):
            return False
        wanted_in_fields = (
            (self.organisation, TAKING_PART),
            (self.domain, ("domains",)),
            (self.target_group, ("target_groups",)),
        )
        return all(
            wanted is None or _meet(wanted, workspace.targets(item, *fields))
            for wanted, fields in wanted_in_fields
        )


EVERYTHING: Final = Narrowing()
"""Does not narrow."""


def _objectives(workspace: Workspace, item: Item[Record]) -> Collection[Item[Record]]:
    # Advice is about an objective; it does not serve it.
    return workspace.targets(item, "about") if item.kind == "advice" else objectives_of(workspace, item)


def _meet(wanted: Collection[Item[Record]], items: Collection[Item[Record]]) -> bool:
    return not set(wanted).isdisjoint(items)
