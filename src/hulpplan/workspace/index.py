"""Gathering the items of all documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hulpplan.finding import Path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Item as ItemRecord
from hulpplan.model.record import Record
from hulpplan.model.register import Register
from hulpplan.model.scalars import is_id
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.shape.document import Document
from hulpplan.workspace.anatomy import anatomy
from hulpplan.workspace.item import Item, Plan

AnyPlan = Plan[StrategicPlan | ActionPlan]


@dataclass(frozen=True, slots=True)
class Index:
    """The items of all documents.

    `register` has the entries of each kind by id, in the order they were read; `duplicates` the plans
    whose id another plan had first, with that one: their items are nowhere else.
    """

    register: dict[str, dict[str, list[Item[Record]]]] = field(default_factory=dict)
    entries: list[Item[Record]] = field(default_factory=list)
    strategic_plans: list[Plan[StrategicPlan]] = field(default_factory=list)
    action_plans: list[Plan[ActionPlan]] = field(default_factory=list)
    plans: dict[str, AnyPlan] = field(default_factory=dict)
    duplicates: list[tuple[AnyPlan, AnyPlan]] = field(default_factory=list)


def build_index(documents: Iterable[Document]) -> Index:
    """Gather items: register first, then strategic plans, then action plans, each by file."""
    index = Index()
    documents = list(documents)
    for document in documents:
        if isinstance(document.content, Register):
            _add_register(index, document, document.content)
    for document in documents:
        if isinstance(document.content, StrategicPlan):
            strategic = Plan(document.content.id, document.content, document)
            if _add_plan(index, strategic):
                index.strategic_plans.append(strategic)
    for document in documents:
        if isinstance(document.content, ActionPlan):
            action_plan = Plan(_action_plan_id(document, document.content), document.content, document)
            if _add_plan(index, action_plan):
                index.action_plans.append(action_plan)
    return index


def _action_plan_id(document: Document, content: ActionPlan) -> str | None:
    if document.is_unknown(("id",)):
        return None
    if content.id is not None or content.prison is None:
        return content.id
    # What stands for a prison may be any text, and an id becomes the name of files. No register has a prison
    # that is called otherwise, and that is told where it is named.
    return content.prison if is_id(content.prison) else None


def _add_register(index: Index, document: Document, content: Register) -> None:
    for name, key in anatomy(Register).items:
        entries = getattr(content, name)
        for position, entry in zip(document.positions((key,), entries), entries, strict=True):
            item = Item(entry.item_kind, entry.id, entry, document, (key, position))
            index.entries.append(item)
            if entry.id is not None:
                index.register.setdefault(item.kind, {}).setdefault(entry.id, []).append(item)


def _add_plan(index: Index, plan: AnyPlan) -> bool:
    content = plan.content
    plan.items.append(Item(content.item_kind, plan.id, content, plan.document, (), plan))
    if plan.id is not None:
        first = index.plans.setdefault(plan.id, plan)
        if first is not plan:
            index.duplicates.append((plan, first))
            return False
    for item in _items(plan, content, (), None):
        plan.items.append(item)
        if item.id is not None:
            plan.by_id.setdefault(item.id, []).append(item)
    return True


def _items(plan: AnyPlan, record: Record, path: Path, parent: Item[Record] | None) -> Iterator[Item[Record]]:
    values = record.__dict__
    document = plan.document
    for name, key in anatomy(type(record)).items:
        entries: tuple[ItemRecord, ...] = values[name]
        if not entries:
            continue
        here = (*path, key)
        inner = bool(anatomy(type(entries[0])).items)
        for position, entry in zip(document.positions(here, entries), entries, strict=True):
            item = Item(entry.item_kind, entry.id, entry, document, (*here, position), plan, parent)
            yield item
            if inner:
                yield from _items(plan, entry, item.path, item)
