"""Items, plans, and the links between them."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

from hulpplan.finding import Path, Place
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.scalars import Reference
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.shape.document import Document

M_co = TypeVar("M_co", bound=Record, covariant=True)
P_co = TypeVar("P_co", bound=StrategicPlan | ActionPlan, covariant=True)


@dataclass(frozen=True, slots=True, eq=False)
class Item(Generic[M_co]):
    """A record with an id, its place, and its plan. Compared by identity.

    `plan` is None for an entry of the register; `parent` is the objective of a supra-local action.
    """

    kind: str
    id: str | None
    model: M_co
    document: Document
    path: Path
    plan: "Plan[StrategicPlan | ActionPlan] | None" = None
    parent: "Item[Record] | None" = None

    @property
    def ref(self) -> str:
        """The reference that works anywhere: `hasselt/A3`; for a plan or an entry of the register its id."""
        if self.id is None:
            return ""
        return f"{self.plan.id}/{self.id}" if self.plan is not None and self.path else self.id

    @property
    def name(self) -> str:
        """The name in a sentence: the reference, or without an id the title."""
        return self.ref or str(getattr(self.model, "title", None) or "?")

    def place(self, *steps: str | int) -> Place:
        """Return the place of a value of the item; without steps that of its id, else of its first key."""
        if steps:
            return self.document.place((*self.path, *steps))
        if self.id is None:
            return self.document.first_key(self.path)
        if not self.document.has((*self.path, "id")):
            return self.document.place((*self.path, "prison"))
        return self.document.place((*self.path, "id"), at_alias=True)

    def key_place(self, *steps: str | int) -> Place:
        """Return the place of the key of a value of the item."""
        return self.document.key_place((*self.path, *steps))

    def key_or_prison(self, name: str) -> Place:
        """Return the place of the key of a field of an action plan; without the field, of its prison."""
        if self.document.has_key((*self.path, name)):
            return self.key_place(name)
        return self.place("prison" if self.document.has(("prison",)) else "prisons")

    def in_file(self, *steps: str | int) -> Path:
        """Convert steps in the model into steps in the file, where unreadable entries count too."""
        return self.document.in_file(self.path, steps)

    def is_unknown(self, *steps: str | int) -> bool:
        """Return whether a value already has a finding."""
        return self.document.is_unknown((*self.path, *steps))

    def has_gap(self, name: str, *fields: str) -> bool:
        """Return whether a list of the item, or one of these fields in its entries, already has a finding."""
        return self.document.has_gap((*self.path, name), *fields)


@dataclass(frozen=True, slots=True, eq=False)
class Plan(Generic[P_co]):
    """A strategic plan or an action plan with its items.

    `by_id` has the items of each id in reading order; more than one is a duplicate.
    """

    id: str | None
    content: P_co
    document: Document
    by_id: dict[str, list[Item[Record]]] = field(default_factory=dict)
    items: list[Item[Record]] = field(default_factory=list)

    @property
    def item(self) -> Item[Record]:
        """The plan itself, as an item."""
        return self.items[0]


class Outcome(Enum):
    """The result of resolving a reference."""

    FOUND = "found"
    MISSING = "missing"
    NOT_CHECKABLE = "not-checkable"


class Link(NamedTuple):
    """A reference from a field of an item to another item.

    `steps` lead from the source to the value; the first is the field. `unread` has the unreadable files that
    may contain the target.
    """

    source: Item[Record]
    steps: Path
    written: str
    reference: Reference
    target: Item[Record] | None
    outcome: Outcome
    unread: tuple[Document, ...] = ()

    @property
    def field(self) -> str:
        """The field of the source that has the reference."""
        return str(self.steps[0])

    def place(self) -> Place:
        """Return the place of the reference; in `reviewed` that is a key."""
        if self.steps[0] == "reviewed":
            return self.source.key_place(*self.steps)
        return self.source.place(*self.steps)
