"""The items of plans, the organisations they name, and who answers for each of them."""

from collections.abc import Collection, Iterator
from typing import TypeVar, cast

from hulpplan.analysis.narrowing import TAKING_PART
from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

R = TypeVar("R", bound=Record)

_ORGANISATION_KINDS = frozenset({"organisation", "body"})
_ORGANISATION_FIELDS = frozenset({*TAKING_PART, "policy_team", "coordination_team"})


def items_of(plan: AnyPlan, model: type[R]) -> Iterator[tuple[Item[Record], R]]:
    """Yield the items of a plan with this model, each with its model, in file order."""
    # Not `isinstance`, which is slow on models: each kind of item has one.
    kind = getattr(model, "item_kind", None)
    for item in plan.items:
        if item.kind == kind:
            yield item, cast("R", item.model)


def organisations_named(workspace: Workspace, plans: Collection[AnyPlan]) -> list[Item[Record]]:
    """Return the organisations and bodies that take part in these plans, each once, by id."""
    chosen = set(plans)
    targets = {
        link.target: None
        for link in workspace.links
        if link.target is not None
        and link.target.kind in _ORGANISATION_KINDS
        and link.field in _ORGANISATION_FIELDS
        and link.source.plan in chosen
    }
    return sorted(targets, key=lambda item: item.id or "")


def responsible_for(workspace: Workspace, item: Item[Record]) -> Item[Record] | None:
    """Return who answers for an item: the lead of the action or objective, else the plan it stands in.

    A plan stands for its makers: an action plan for its policy team. For advice that is the one it is
    addressed to, else the strategic plan. None for an entry of the register.

    Source: docs/format.en.md, "actions"; decree, article on the policy team.
    """
    if item.kind == "advice" and item.plan is not None:
        recipients = workspace.targets(item, "to") or workspace.targets(item.plan.item, "strategic_plan")
        return recipients[0] if recipients else None
    current: Item[Record] | None = item
    while current is not None:
        leads = workspace.targets(current, "lead")
        if leads:
            return leads[0]
        current = current.parent
    return item.plan.item if item.plan is not None else None
