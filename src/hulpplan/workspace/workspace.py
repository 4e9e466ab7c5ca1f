"""The resolved workspace: every plan, item and reference of a folder, known both ways."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

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


class Workspace:
    """All plans of a folder as one whole; nothing in it changes after it was made.

    Everything that comes after reading (rules, reports, traces) asks this object and reads no file.
    Plans whose id another plan has that counts are only in `duplicates`, copies of a part of the register
    only in `copies`: their items are not part of the whole.

    Attributes:
        documents: every file, by name; also those that could not be used.
        settings: the settings that were in force.
        listing: what the folder holds beside the documents.
        strategic_plans, action_plans: the plans, by file.
        links: every reference, register first.
        worked_out: what was found out about this workspace once and for all; see `analysis.once`.
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
        self.worked_out: dict[object, object] = {}

    @property
    def broken(self) -> Sequence[Document]:
        """The files of which nothing could be used."""
        return self._resolver.broken

    def may_be_unread(self, kind: str) -> bool:
        """Tell whether a file that could not be used may be of a kind (`action-plan`)."""
        return any(may_be(document, kind) for document in self.broken)

    @cached_property
    def unresolved(self) -> dict[Document, list[Link]]:
        """The references that were not found, missing or not checkable, by the file they stand in."""
        found: dict[Document, list[Link]] = {}
        for link in self.links:
            if link.target is None:
                found.setdefault(link.source.document, []).append(link)
        return found

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
        """The plans left out because their id was taken, each with the plan that counts."""
        return self._index.duplicates

    @property
    def copies(self) -> Sequence[tuple[Document, Document]]:
        """The files left out because they are named after another one and say the same, with that one."""
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
        found = self.register_entries(kind).get(entry_id)
        return found[0] if found else None

    def plan(self, plan_id: str) -> AnyPlan | None:
        """Return the plan with this id, or None."""
        return self._index.plans.get(plan_id)

    def strategic_plan_of(self, plan: Plan[ActionPlan]) -> Plan[StrategicPlan] | None:
        """Return the strategic plan an action plan relates to, or None when it is not there."""
        return self._resolver.strategic_plan_of(plan)

    def is_under(self, plan: AnyPlan | None, strategic: Plan[StrategicPlan]) -> bool:
        """Tell whether a plan is an action plan that relates to a strategic plan."""
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
        """Return the items an item refers to in these fields; what was not found is left out."""
        return [link.target for link in self.links_from(item, *fields) if link.target is not None]

    def items(self) -> Iterator[Item[Record]]:
        """Yield every item: the register, then the plans with all that is in them."""
        yield from self.register
        for plan in self.plans:
            yield from plan.items

    def find(self, reference: str) -> list[Item[Record]]:
        """Return the items somebody may mean: `hasselt/A3`, `D4`, `2015-2020`; none, one or several."""
        plan_id, slash, local = reference.partition("/")
        if slash:
            named = self.plan(plan_id)
            return list(named.by_id.get(local, ())[:1]) if named else []
        named = self.plan(reference)
        found = [named.item] if named else []
        found += [plan.by_id[reference][0] for plan in self.plans if reference in plan.by_id]
        found += [entries[reference][0] for entries in self._index.register.values() if reference in entries]
        return found

    def scope(self, link: Link) -> Iterator[tuple[str, Item[Record]]]:
        """Yield what somebody may have meant by a reference, of any kind: how it is written, and the item.

        What is in the own plan, its strategic plan and the register; plans themselves where one belongs; what
        is in other plans where the reference may cross.
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
        """Return the innermost item in which a path of a document lies, or None."""
        items = self._by_document.get(document, {})
        prefixes = (path[:length] for length in range(len(path), -1, -1))
        return next((items[prefix] for prefix in prefixes if prefix in items), None)

    @cached_property
    def _from(self) -> dict[Item[Record], list[Link]]:
        found: dict[Item[Record], list[Link]] = {}
        for link in self.links:
            found.setdefault(link.source, []).append(link)
        return found

    @cached_property
    def _to(self) -> dict[Item[Record], list[Link]]:
        found: dict[Item[Record], list[Link]] = {}
        for link in self.links:
            if link.target is not None:
                found.setdefault(link.target, []).append(link)
        return found

    @cached_property
    def _by_document(self) -> dict[Document, dict[Path, Item[Record]]]:
        found: dict[Document, dict[Path, Item[Record]]] = {}
        for item in (*self.items(), *(item for plan, _ in self.duplicates for item in plan.items)):
            found.setdefault(item.document, {})[item.path] = item
        return found
