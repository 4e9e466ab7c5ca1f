"""The resolved workspace: every plan, item and reference of a folder, navigable in both directions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Concatenate, ParamSpec, TypeVar, cast

from hulpplan.finding import Path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.settings import Settings
from hulpplan.shape.document import Document
from hulpplan.workspace.discover import NOTHING, FolderListing
from hulpplan.workspace.index import AnyPlan, Index, build_index
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.references import PLAN_KINDS, Resolver, is_register, may_be

__all__ = ["Workspace"]

P = ParamSpec("P")
T = TypeVar("T")


class Workspace:
    """All plans of a folder, resolved. Immutable.

    Everything after reading (rules, reports, traces) works on this object and reads no file. A plan whose
    id is taken is only in `duplicates`, a copy of a part of the register only in `copies`: their items
    are not part of the workspace.

    Attributes:
        documents: every file, by name; also those that could not be used.
        settings: the settings that were in force.
        listing: what else the folder holds.
        strategic_plans, action_plans: the plans, by file.
        links: every reference, register first.
    """

    def __init__(
        self, documents: Iterable[Document], settings: Settings, listing: FolderListing = NOTHING
    ) -> None:
        self.settings = settings
        self.listing = listing
        self.documents: tuple[Document, ...] = tuple(documents)
        self._index: Index = build_index(self.documents)
        broken = [document for document in self.documents if document.broken]
        registers = [document for document in self.documents if is_register(document)]
        self._resolver = Resolver(self._index, broken, registers)
        self.links: tuple[Link, ...] = tuple(self._resolver.links())
        self._memo: dict[object, object] = {}

    def memoised(
        self, function: Callable[Concatenate["Workspace", P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return what a function makes of this workspace, computed on the first call; for `analysis.memo`."""
        key = (function, args, *kwargs.items())
        if key not in self._memo:
            self._memo[key] = function(self, *args, **kwargs)
        return cast("T", self._memo[key])

    @property
    def broken(self) -> Sequence[Document]:
        """The files of which nothing could be used."""
        return self._resolver.broken

    def may_be_unread(self, kind: str) -> bool:
        """Return whether an unusable file may be of a kind, such as `action-plan`."""
        return any(may_be(document, kind) for document in self.broken)

    @cached_property
    def unresolved(self) -> dict[Document, list[Link]]:
        """The references without a target, missing or not checkable, by the file they are in."""
        links: dict[Document, list[Link]] = {}
        for link in self.links:
            if link.target is None:
                links.setdefault(link.source.document, []).append(link)
        return links

    @property
    def strategic_plans(self) -> Sequence[Plan[StrategicPlan]]:
        """The strategic plans, by file."""
        return self._index.strategic_plans

    @property
    def action_plans(self) -> Sequence[Plan[ActionPlan]]:
        """The action plans, by file."""
        return self._index.action_plans

    @property
    def plans(self) -> Sequence[AnyPlan]:
        """All plans, strategic ones first."""
        return (*self.strategic_plans, *self.action_plans)

    @property
    def duplicates(self) -> Sequence[tuple[AnyPlan, AnyPlan]]:
        """The plans left out because their id is taken, each with the plan that counts."""
        return self._index.duplicates

    @property
    def copies(self) -> Sequence[tuple[Document, Document]]:
        """The files left out as copies, by name and content, each with its original."""
        return self._index.copies

    @property
    def register(self) -> Sequence[Item[Record]]:
        """The entries of the register, in the order of files and lines."""
        return self._index.entries

    def register_entries(self, kind: str) -> dict[str, list[Item[Record]]]:
        """Return the entries of one kind (`domain`, `prison`, …) by id; more than one is a duplicate."""
        return self._index.register.get(kind, {})

    def entry(self, kind: str, entry_id: str) -> Item[Record] | None:
        """Return the entry of the register with this id, or None."""
        entries = self.register_entries(kind).get(entry_id)
        return entries[0] if entries else None

    def plan(self, plan_id: str) -> AnyPlan | None:
        """Return the plan with this id, or None."""
        return self._index.plans.get(plan_id)

    def strategic_plan_of(self, plan: Plan[ActionPlan]) -> Plan[StrategicPlan] | None:
        """Return the strategic plan an action plan relates to, or None when it is not there."""
        return self._resolver.strategic_plan_of(plan)

    def is_under(self, plan: AnyPlan | None, strategic: Plan[StrategicPlan]) -> bool:
        """Return whether a plan is an action plan that relates to a strategic plan."""
        content = plan.content if plan else None
        return isinstance(content, ActionPlan) and self.plan(content.strategic_plan or "") is strategic

    def action_plans_under(self, strategic: Plan[StrategicPlan]) -> list[Plan[ActionPlan]]:
        """Return the action plans that relate to a strategic plan, by file."""
        return [plan for plan in self.action_plans if self.is_under(plan, strategic)]

    def links_from(self, item: Item[Record], *fields: str) -> list[Link]:
        """Return the references an item makes, in these fields or in all."""
        # Not `link.field`: reports ask this tens of thousands of times.
        return [link for link in self._from.get(item, ()) if not fields or link.steps[0] in fields]

    def links_to(self, item: Item[Record], *fields: str) -> list[Link]:
        """Return the references to an item, made in these fields or in any."""
        return [link for link in self._to.get(item, ()) if not fields or link.steps[0] in fields]

    def targets(self, item: Item[Record], *fields: str) -> list[Item[Record]]:
        """Return the items an item refers to in these fields, without unresolved references."""
        return [link.target for link in self.links_from(item, *fields) if link.target is not None]

    def items(self) -> Iterator[Item[Record]]:
        """Yield every item: the register, then each plan with its items."""
        yield from self.register
        for plan in self.plans:
            yield from plan.items

    def find(self, reference: str) -> list[Item[Record]]:
        """Return the items a user may mean by `hasselt/A3`, `D4` or `2015-2020`: none, one or several."""
        plan_id, slash, local = reference.partition("/")
        if slash:
            named = self.plan(plan_id)
            return list(named.by_id.get(local, ())[:1]) if named else []
        named = self.plan(reference)
        items = [named.item] if named else []
        items += [plan.by_id[reference][0] for plan in self.plans if reference in plan.by_id]
        items += [entries[reference][0] for entries in self._index.register.values() if reference in entries]
        return items

    def scope(self, link: Link) -> Iterator[tuple[str, Item[Record]]]:
        """Yield everything a reference may refer to, of any kind: how it is written, and the item.

        That is the items of its own plan, of its strategic plan and of the register; plans, where the
        reference takes one; items of other plans, where it may cross.
        """
        plan = link.source.plan
        own: list[AnyPlan] = [plan] if plan else []
        own += [above for above in self.strategic_plans if self.is_under(plan, above)]
        for place in own:
            yield from ((item.id, item) for item in place.items[1:] if item.id)
        yield from ((item.id, item) for item in self.register if item.id)
        if link.reference.kinds & PLAN_KINDS:
            yield from ((place.id, place.item) for place in self.plans if place.id)
        if link.reference.crosses:
            yield from ((item.ref, item) for place in self.plans for item in place.items[1:] if item.id)

    def item_at(self, document: Document, path: Path) -> Item[Record] | None:
        """Return the innermost item that contains a path of a document, or None."""
        items = self._by_document.get(document, {})
        prefixes = (path[:length] for length in range(len(path), -1, -1))
        return next((items[prefix] for prefix in prefixes if prefix in items), None)

    @cached_property
    def _from(self) -> dict[Item[Record], list[Link]]:
        links: dict[Item[Record], list[Link]] = {}
        for link in self.links:
            links.setdefault(link.source, []).append(link)
        return links

    @cached_property
    def _to(self) -> dict[Item[Record], list[Link]]:
        links: dict[Item[Record], list[Link]] = {}
        for link in self.links:
            if link.target is not None:
                links.setdefault(link.target, []).append(link)
        return links

    @cached_property
    def _by_document(self) -> dict[Document, dict[Path, Item[Record]]]:
        items: dict[Document, dict[Path, Item[Record]]] = {}
        for item in (*self.items(), *(item for plan, _ in self.duplicates for item in plan.items)):
            items.setdefault(item.document, {})[item.path] = item
        return items
