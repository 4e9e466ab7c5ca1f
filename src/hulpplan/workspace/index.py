"""An index of the items of all documents."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from hulpplan.finding import Path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import ItemRecord, Record
from hulpplan.model.register import Register
from hulpplan.model.scalars import is_id
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.shape.document import Document
from hulpplan.workspace.copies import Originals
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.layout import record_layout

AnyPlan = Plan[StrategicPlan | ActionPlan]
P = TypeVar("P", StrategicPlan, ActionPlan)


@dataclass(frozen=True, slots=True)
class Index:
    """The items of all documents.

    Attributes:
        register: the entries of the register by kind and id, in reading order.
        entries: the same in one list.
        strategic_plans: the strategic plans that count, by file.
        action_plans: the action plans that count, by file.
        plans: both by id.
        duplicates: the plans whose id is taken, with the plan that counts.
        copies: the files that are copies by name and content, with the original; their items are left out.
        copied: the kinds of the items in copies, by id.
    """

    register: dict[str, dict[str, list[Item[Record]]]] = field(default_factory=dict)
    entries: list[Item[Record]] = field(default_factory=list)
    strategic_plans: list[Plan[StrategicPlan]] = field(default_factory=list)
    action_plans: list[Plan[ActionPlan]] = field(default_factory=list)
    plans: dict[str, AnyPlan] = field(default_factory=dict)
    duplicates: list[tuple[AnyPlan, AnyPlan]] = field(default_factory=list)
    copies: list[tuple[Document, Document]] = field(default_factory=list)
    copied: dict[str, set[str]] = field(default_factory=dict)


def build_index(documents: Iterable[Document]) -> Index:
    """Index all items: register first, then strategic plans, then action plans, each by file."""
    index = Index()
    documents = list(documents)
    registers = {
        document.file: document.content for document in documents if isinstance(document.content, Register)
    }
    copies = _copied_registers(registers)
    originals = {document.file: document for document in documents}
    for document in documents:
        if document.file in copies:
            index.copies.append((document, originals[copies[document.file]]))
            _note_copied(index, _entries(document, registers[document.file]))
        elif document.file in registers:
            _add_register(index, document, registers[document.file])
    strategic = [
        Plan(document.content.id, document.content, document)
        for document in documents
        if isinstance(document.content, StrategicPlan)
    ]
    unread = _unread(documents)
    index.strategic_plans.extend(_add_plans(index, strategic, unread.get(StrategicPlan.item_kind, {})))
    action_plans = [
        Plan(_action_plan_id(document, document.content), document.content, document)
        for document in documents
        if isinstance(document.content, ActionPlan)
    ]
    index.action_plans.extend(_add_plans(index, action_plans, unread.get(ActionPlan.item_kind, {})))
    return index


def _action_plan_id(document: Document, content: ActionPlan) -> str | None:
    if document.is_unknown(("id",)):
        return None
    if content.id is not None or content.prison is None:
        return content.id
    # A prison may be any text, and an id becomes the name of files. A prison that is not a valid id is in no
    # register, and is reported as a reference.
    return content.prison if is_id(content.prison) else None


def _copied_registers(registers: Mapping[str, Register]) -> dict[str, str]:
    """Return the files that are copies of another part of the register, each with its original.

    A copy is named after its original, and shares more than half of the ids of the longer of the two.
    """
    originals = Originals(registers)
    copies = {}
    for file, register in registers.items():
        for other in originals.above(file):
            ids, others = _ids(register), _ids(registers[other])
            if 2 * len(ids & others) > max(len(ids), len(others)):
                copies[file] = other
                break
    return copies


def _ids(register: Register) -> set[tuple[str, str]]:
    return {
        (name, entry.id)
        for name, _ in record_layout(Register).items
        for entry in getattr(register, name)
        if entry.id is not None
    }


def _entries(document: Document, content: Register) -> Iterator[Item[Record]]:
    for name, key in record_layout(Register).items:
        entries = getattr(content, name)
        for position, entry in zip(document.positions((key,), entries), entries, strict=True):
            yield Item(entry.item_kind, entry.id, entry, document, (key, position))


def _add_register(index: Index, document: Document, content: Register) -> None:
    for item in _entries(document, content):
        index.entries.append(item)
        if item.id is not None:
            index.register.setdefault(item.kind, {}).setdefault(item.id, []).append(item)


def _unread(documents: Iterable[Document]) -> dict[str, dict[str, list[Document]]]:
    """Return the unusable files by the kind and the id that can be read from their top-level lines."""
    unread: dict[str, dict[str, list[Document]]] = {}
    for document in documents:
        if document.broken:
            outline = document.outline()
            plan_id = outline.get("id", outline.get("prison", ""))
            unread.setdefault(outline.get("kind", ""), {}).setdefault(plan_id, []).append(document)
    return unread


def _add_plans(
    index: Index, plans: Sequence[Plan[P]], unread: Mapping[str, Sequence[Document]]
) -> Iterator[Plan[P]]:
    """Add plans of one kind and yield those that count: of several with the same id, the original."""
    by_id: dict[str, list[Plan[P]]] = {}
    for plan in plans:
        _begin(plan)
        if plan.id is not None:
            by_id.setdefault(plan.id, []).append(plan)
    for plan_id, plans_of_id in by_id.items():
        _choose(index, plan_id, _without_copies(index, plans_of_id, unread.get(plan_id, ())))
    for plan in plans:
        if plan.id is None or index.plans.get(plan.id) is plan:
            _add_items(plan)
            yield plan


def _without_copies(index: Index, plans: Sequence[Plan[P]], unread: Sequence[Document]) -> Sequence[Plan[P]]:
    """Leave out plans that are named after an unusable file: a copy does not stand in for its original."""
    if not unread:
        return plans
    originals = Originals((*(plan.document.file for plan in plans), *(document.file for document in unread)))
    remaining = []
    for plan in plans:
        file = plan.document.file
        original = next((other for other in unread if originals.is_copy(file, other.file)), None)
        if original is None:
            remaining.append(plan)
        else:
            index.copies.append((plan.document, original))
            _note_copied(index, _items(plan, plan.content, (), None))
    return remaining


def _choose(index: Index, plan_id: str, plans: Sequence[Plan[P]]) -> None:
    """Choose the plan that counts among those of one kind with the same id."""
    if not plans:
        return
    originals = Originals(plan.document.file for plan in plans) if len(plans) > 1 else None
    file = originals.first() if originals is not None else plans[0].document.file
    counts = index.plans.setdefault(plan_id, next(plan for plan in plans if plan.document.file == file))
    for plan in plans:
        if plan is counts:
            continue
        index.duplicates.append((plan, counts))
        if originals is not None and originals.is_copy(plan.document.file, file):
            index.copies.append((plan.document, counts.document))
            _note_copied(index, _items(plan, plan.content, (), None))


def _note_copied(index: Index, items: Iterable[Item[Record]]) -> None:
    for item in items:
        if item.id is not None:
            index.copied.setdefault(item.id, set()).add(item.kind)


def _begin(plan: AnyPlan) -> None:
    content = plan.content
    plan.items.append(Item(content.item_kind, plan.id, content, plan.document, (), plan))


def _add_items(plan: AnyPlan) -> None:
    for item in _items(plan, plan.content, (), None):
        plan.items.append(item)
        if item.id is not None:
            plan.by_id.setdefault(item.id, []).append(item)


def _items(plan: AnyPlan, record: Record, path: Path, parent: Item[Record] | None) -> Iterator[Item[Record]]:
    values = record.__dict__
    document = plan.document
    for name, key in record_layout(type(record)).items:
        entries: tuple[ItemRecord, ...] = values[name]
        if not entries:
            continue
        here = (*path, key)
        inner = bool(record_layout(type(entries[0])).items)
        for position, entry in zip(document.positions(here, entries), entries, strict=True):
            item = Item(entry.item_kind, entry.id, entry, document, (*here, position), plan, parent)
            yield item
            if inner:
                yield from _items(plan, entry, item.path, item)
