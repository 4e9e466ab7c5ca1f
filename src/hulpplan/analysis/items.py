"""The items of one kind in a plan."""

from collections.abc import Iterator
from typing import TypeVar, cast

from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item

R = TypeVar("R", bound=Record)


def items_of(plan: AnyPlan, model: type[R]) -> Iterator[tuple[Item[Record], R]]:
    """Yield the items of a plan that have this model, each with it, in the order of the file."""
    # Not `isinstance`, which is slow on models: each kind of item has one.
    kind = getattr(model, "item_kind", None)
    for item in plan.items:
        if item.kind == kind:
            yield item, cast("R", item.model)
