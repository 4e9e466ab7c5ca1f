"""What changed between two versions of plan files: items added, removed or changed.

An item is identified by its plan and id; moving it, within a file or to another one, is not a change. Nor is
anything that cannot be read in one of the versions.
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
    """What happened to an item."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


Key: TypeAlias = tuple[str, str, str]
"""Identifies an item in every version: its plan (empty for the register), kind and id."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A changed field, with its values in the model."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that was added, removed or changed.

    Attributes:
        happened: which of the three.
        plan: id of its plan; empty for an entry of the register.
        kind: its kind.
        id: its id.
        fields: the fields that changed.
        inside: for a plan that was added or removed, the number of items in it; else None.
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
        before: the old files, without unusable ones.
        after: the new files.

    Returns:
        What was added and changed, in the order of the new version, then what was removed. A plan that was
        added or removed stands for the items in it.
    """
    old, new = _Snapshot(before), _Snapshot(after)
    changes = [change for key in new.items if (change := _added_or_changed(key, old, new)) is not None]
    changes += [_whole(ChangeKind.REMOVED, key, old) for key in old.items if _is_removed(key, new)]
    whole_plans = {change.plan for change in changes if change.inside is not None}
    return [change for change in changes if change.inside is not None or change.plan not in whole_plans]


class _Snapshot:
    """The items of some files by key, and the kinds of which some may be there unread."""

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
        """Count the items in a plan."""
        return sum(plan_id == plan for plan_id, _, _ in self.items) - 1

    def _add(self, plan: str, item: Item[Record]) -> None:
        # In a plan without an id nothing can be identified.
        if item.id and (plan or item.plan is None):
            self.items.setdefault((plan, item.kind, item.id), item)


def _added_or_changed(key: Key, old: _Snapshot, new: _Snapshot) -> ItemChange | None:
    if key not in old.items:
        return None if key[1] in old.hidden else _whole(ChangeKind.ADDED, key, new)
    fields = tuple(_fields(old.items[key], new.items[key]))
    return ItemChange(ChangeKind.CHANGED, *key, fields) if fields else None


def _is_removed(key: Key, new: _Snapshot) -> bool:
    return key not in new.items and key[1] not in new.hidden


def _whole(happened: ChangeKind, key: Key, version: _Snapshot) -> ItemChange:
    """Make the change for an added or removed item; that of a plan counts the items in it."""
    is_plan = not version.items[key].path
    return ItemChange(happened, *key, inside=version.inside(key[0]) if is_plan else None)


def _fields(old: Item[Record], new: Item[Record]) -> Iterator[FieldChange]:
    """Yield the changed fields of an item, without lists of items."""
    before, after = _values(old), _values(new)
    if before == after:
        return
    for name in after:
        old_value, new_value = before.get(name), after[name]
        if old_value != new_value and not old.is_unknown(name) and not new.is_unknown(name):
            yield FieldChange(name, old_value, new_value)


def _values(item: Item[Record]) -> Mapping[str, object]:
    inner = {name for name, _ in record_layout(type(item.model)).items}
    # `id` is in the key. A plan that now writes down the id it had anyway is not changed.
    return {name: value for name, value in vars(item.model).items() if name not in inner and name != "id"}
