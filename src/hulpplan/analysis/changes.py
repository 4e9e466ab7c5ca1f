"""What changed between two versions of plan files: items that came, went, or say something else.

An item is the same when its plan and its id are: in which file it stands, and where, makes no difference.
What cannot be read in one of the versions is no change.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from hulpplan.model.record import Record
from hulpplan.shape.document import Document
from hulpplan.workspace.index import AnyPlan, build_index
from hulpplan.workspace.item import Item
from hulpplan.workspace.layout import record_layout


class ChangeKind(Enum):
    """What became of an item."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


Key: TypeAlias = tuple[str, str, str]
"""What an item is known by in every version: its plan, its kind and its id; the register has no plan."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with another value: what it was and is, as the model has it."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of an item.

    `fields` are those that changed; `inside` is how many items stood in a plan that came or went as a whole,
    None for anything else.
    """

    happened: ChangeKind
    plan: str
    kind: str
    id: str
    fields: tuple[FieldChange, ...] = ()
    inside: int | None = None


def changes_between(before: Iterable[Document], after: Iterable[Document]) -> list[ItemChange]:
    """Compare two versions of the same files.

    Args:
        before: the files as they were, without those that could not be used.
        after: the files as they are.

    Returns:
        What changed, in the order of the newer version, then what is gone; the items of a plan that came or
        went as a whole are counted with it.
    """
    old, new = _Snapshot(before), _Snapshot(after)
    found = [change for key in new.items if (change := _came_or_changed(key, old, new)) is not None]
    gone = [_whole(ChangeKind.REMOVED, key, old) for key in old.items if _is_gone(key, new)]
    whole = {change.plan for change in (*found, *gone) if change.inside is not None}
    return [one for one in (*found, *gone) if one.inside is not None or one.plan not in whole]


class _Snapshot:
    """The items of some files by their keys, and the kinds of which some may be there and not be read."""

    def __init__(self, documents: Iterable[Document]) -> None:
        documents = tuple(documents)
        index = build_index(documents)
        self.items: dict[Key, Item[Record]] = {}
        for entry in index.entries:
            self._add("", entry)
        plans: list[AnyPlan] = [*index.strategic_plans, *index.action_plans]
        for plan in plans:
            for item in plan.items:
                self._add(plan.id or "", item)
        self.hidden = frozenset[str]().union(*(document.gaps.hidden for document in documents))

    def inside(self, plan: str) -> int:
        """Count what stands in a plan."""
        return sum(where == plan for where, _, _ in self.items) - 1

    def _add(self, plan: str, item: Item[Record]) -> None:
        # In a plan without an id nothing can be found again.
        if item.id and (plan or item.plan is None):
            self.items.setdefault((plan, item.kind, item.id), item)


def _came_or_changed(key: Key, old: _Snapshot, new: _Snapshot) -> ItemChange | None:
    if key not in old.items:
        return None if key[1] in old.hidden else _whole(ChangeKind.ADDED, key, new)
    fields = tuple(_fields(old.items[key], new.items[key]))
    return ItemChange(ChangeKind.CHANGED, *key, fields) if fields else None


def _is_gone(key: Key, new: _Snapshot) -> bool:
    return key not in new.items and key[1] not in new.hidden


def _whole(happened: ChangeKind, key: Key, version: _Snapshot) -> ItemChange:
    """Make the change of an item that came or went; a plan takes along what stands in it."""
    is_plan = not version.items[key].path
    return ItemChange(happened, *key, inside=version.inside(key[0]) if is_plan else None)


def _fields(old: Item[Record], new: Item[Record]) -> Iterator[FieldChange]:
    """Yield the fields of one item that changed; lists of items are not among them."""
    before, after = _values(old), _values(new)
    if before == after:
        return
    for name in after:
        was, is_now = before.get(name), after[name]
        if was != is_now and not old.is_unknown(name) and not new.is_unknown(name):
            yield FieldChange(name, was, is_now)


def _values(item: Item[Record]) -> Mapping[str, object]:
    inner = {name for name, _ in record_layout(type(item.model)).items}
    # `id` is the same by its key: a plan that now writes its own down says nothing new.
    return {name: value for name, value in vars(item.model).items() if name not in inner and name != "id"}
