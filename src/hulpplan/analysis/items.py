"""The items of one kind in a plan."""

from collections.abc import Iterator
from typing import TypeVar

from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item

R = TypeVar("R", bound=Record)


def items_of(plan: AnyPlan, model: type[R]) -> Iterator[tuple[Item[Record], R]]:
    """Yield the items of a plan that have this model, each with it, in the order of the file."""
    for item in plan.items:
        if isinstance(item.model, model):
            yield item, item.model
