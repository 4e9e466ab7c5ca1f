"""Resolving references: found, missing, or not checkable.

Source: docs/format.en.md, "Ids and references"; docs/rules.en.md, "A broken file costs only itself".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeGuard

from hulpplan.finding import Path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.register import Register
from hulpplan.model.scalars import Reference
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.shape.document import Document
from hulpplan.workspace.index import AnyPlan, Index
from hulpplan.workspace.item import Item, Link, Outcome, Plan
from hulpplan.workspace.layout import record_layout

REGISTER_KINDS = frozenset({"goal", "domain", "target-group", "organisation", "prison"})
STRATEGIC_KINDS = frozenset({"option", "objective", "supra-local-action", "body"})
PLAN_KINDS = frozenset({"strategic-plan", "action-plan"})
_STRATEGIC_PLAN = frozenset({"strategic-plan"})
_REGISTER = frozenset({"register"})
_OBJECTIVE = Reference("objective")


def references_in(record: Record, document: Document, path: Path) -> Iterator[tuple[Path, str, Reference]]:
    """Yield the references of a record with the steps to each, without those of items inside it."""
    yield from _references(record, document, path, ())


def _references(  # noqa: C901 - four shapes of fields, in the hottest loop
    record: Record, document: Document, path: Path, steps: Path
) -> Iterator[tuple[Path, str, Reference]]:
    parts = record_layout(type(record))
    values = record.__dict__
    for name, key, reference in parts.single:
        written = values[name]
        if written is not None:
            yield (*steps, key), written, reference
    for name, key, reference in parts.many:
        entries = values[name]
        if entries:
            here = (*steps, key)
            for position, written in zip(document.positions((*path, *here), entries), entries, strict=True):
                yield (*here, position), written, reference
    for name, key in parts.nested_many:
        entries = values[name]
        if entries:
            here = (*steps, key)
            for position, entry in zip(document.positions((*path, *here), entries), entries, strict=True):
                yield from _references(entry, document, path, (*here, position))
    for name, key in parts.nested_single:
        if values[name] is not None:
            yield from _references(values[name], document, path, (*steps, key))


class UnreadDocuments:
    """The unreadable files, indexed for thousands of references."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = documents
        self._of_kinds: dict[frozenset[str], tuple[Document, ...]] = {}
        self._by_id: dict[tuple[str, frozenset[str]], tuple[Document, ...]] = {}

    def of_kinds(self, kinds: frozenset[str]) -> tuple[Document, ...]:
        """Return the files that may be of one of these kinds."""
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = tuple(
                document for document in self._documents if any(may_be(document, kind) for kind in kinds)
            )
        return self._of_kinds[kinds]

    def plans(self, plan_id: str, kinds: frozenset[str]) -> tuple[Document, ...]:
        """Return the files that may have the plan with an id: with that id, or without a readable one."""
        if not self._by_id.keys() & {("", kinds)}:
            by_id: dict[str, list[Document]] = {"": []}
            for document in self.of_kinds(kinds):
                by_id.setdefault(_shown_id(document), []).append(document)
            nameless = by_id[""]
            for written_id, documents in by_id.items():
                self._by_id[written_id, kinds] = tuple(
                    documents if written_id == "" else [*nameless, *documents]
                )
        return self._by_id.get((plan_id, kinds), self._by_id["", kinds])


@dataclass(frozen=True)
class Resolver:
    """Resolves references in an index of items."""

    index: Index
    broken: Sequence[Document]
    registers: Sequence[Document]

    @cached_property
    def unread(self) -> UnreadDocuments:
        """The unreadable files, indexed."""
        return UnreadDocuments(self.broken)

    def links(self) -> Iterator[Link]:
        """Yield every reference of every item, register first."""
        for item in self.index.entries:
            for steps, written, reference in references_in(item.model, item.document, item.path):
                yield self.link(item, steps, written, reference, None, None)
        for strategic in self.index.strategic_plans:
            yield from self._plan_links(strategic, strategic)
        for plan in self.index.action_plans:
            yield from self._plan_links(plan, self.strategic_plan_of(plan))

    def strategic_plan_of(self, plan: Plan[ActionPlan]) -> Plan[StrategicPlan] | None:
        """Return the strategic plan an action plan relates to, or None when it is not there."""
        strategic = self.index.plans.get(plan.content.strategic_plan or "")
        return strategic if strategic is not None and is_strategic(strategic) else None

    def _plan_links(self, plan: AnyPlan, strategic: Plan[StrategicPlan] | None) -> Iterator[Link]:
        for item in plan.items:
            for steps, written, reference in references_in(item.model, item.document, item.path):
                yield self.link(item, steps, written, reference, plan, strategic)
        if isinstance(plan.content, ActionPlan):
            for key in plan.content.reviewed:
                yield self.link(plan.item, ("reviewed", key), key, _OBJECTIVE, plan, strategic)

    def link(
        self,
        source: Item[Record],
        steps: Path,
        written: str,
        reference: Reference,
        plan: AnyPlan | None,
        strategic: Plan[StrategicPlan] | None,
    ) -> Link:
        """Find out what one reference means."""
        kinds = reference.kinds
        target = None
        if "/" in written:
            target = self._qualified(written, reference, plan, strategic)
        elif kinds & PLAN_KINDS:
            named = self.index.plans.get(written)
            target = named.item if named is not None and named.item.kind in kinds else None
        else:
            target = self._plain(written, kinds, plan, strategic)
        if target is not None:
            return Link(source, steps, written, reference, target, Outcome.FOUND)
        doubtful, unread = self._doubt(written, reference, plan, strategic)
        outcome = Outcome.NOT_CHECKABLE if doubtful else Outcome.MISSING
        return Link(source, steps, written, reference, None, outcome, unread)

    def _plain(
        self,
        written: str,
        kinds: frozenset[str],
        plan: AnyPlan | None,
        strategic: Plan[StrategicPlan] | None,
    ) -> Item[Record] | None:
        for place in (plan, strategic):
            if place is not None:
                for item in place.by_id.get(written, ()):
                    if item.kind in kinds:
                        return item
        for kind in kinds:
            entries = self.index.register.get(kind, {}).get(written)
            if entries:
                return entries[0]
        return None

    def _qualified(
        self,
        written: str,
        reference: Reference,
        plan: AnyPlan | None,
        strategic: Plan[StrategicPlan] | None,
    ) -> Item[Record] | None:
        plan_id, _, local = written.partition("/")
        named = self.index.plans.get(plan_id)
        if named is None or not (reference.crosses or named in (plan, strategic)):
            return None
        return next((item for item in named.by_id.get(local, ()) if item.kind in reference.kinds), None)

    def _doubt(
        self,
        written: str,
        reference: Reference,
        plan: AnyPlan | None,
        strategic: Plan[StrategicPlan] | None,
    ) -> tuple[bool, tuple[Document, ...]]:
        """Return whether a missing target may be in something unread, and in which unreadable files."""
        kinds = reference.kinds
        if kinds & self.index.copied.get(written.rpartition("/")[2], frozenset()):
            # Whether the copy has work worth keeping is unknown: that is one mistake, reported for the copy.
            return True, ()
        if kinds & PLAN_KINDS:
            unread = self.unread.plans(written, kinds & PLAN_KINDS)
            return bool(unread) or self._nameless_plan(kinds), unread
        if "/" in written:
            plan_id = written.partition("/")[0]
            if not reference.crosses and plan_id not in _ids(plan, strategic):
                return False, ()
            named = self.index.plans.get(plan_id)
            if named is not None:
                return bool(named.document.gaps.hidden & kinds), ()
            unread = self.unread.plans(plan_id, PLAN_KINDS)
            return bool(unread) or self._nameless_plan(PLAN_KINDS), unread
        hidden = any(place is not None and place.document.gaps.hidden & kinds for place in (plan, strategic))
        unread = ()
        if kinds & REGISTER_KINDS:
            hidden = hidden or bool(self._hidden_in_registers & kinds)
            unread = self.unread.of_kinds(_REGISTER)
        if kinds & STRATEGIC_KINDS and plan is not None and strategic is None:
            # The strategic plan is missing, misspelled or unread: what is in it is unknown.
            wanted = plan.content.strategic_plan if isinstance(plan.content, ActionPlan) else None
            unread += self.unread.plans(wanted, _STRATEGIC_PLAN) if wanted else ()
            hidden = True
        return hidden or bool(unread), unread

    def _nameless_plan(self, kinds: frozenset[str]) -> bool:
        """Return whether a plan of these kinds has no id, or that of a prison that does not exist."""
        return bool(self._kinds_of_nameless & kinds)

    @cached_property
    def _kinds_of_nameless(self) -> frozenset[str]:
        plans: tuple[AnyPlan, ...] = (*self.index.strategic_plans, *self.index.action_plans)
        return frozenset(plan.content.item_kind for plan in plans if not self._named(plan))

    @cached_property
    def _hidden_in_registers(self) -> frozenset[str]:
        return frozenset[str]().union(*(document.gaps.hidden for document in self.registers))

    def _named(self, plan: AnyPlan) -> bool:
        content = plan.content
        if content.id is not None:
            return True
        prison = content.prison if isinstance(content, ActionPlan) else None
        known = prison in self.index.register.get("prison", {})
        return known and not plan.document.is_unknown(("id",))


def is_strategic(plan: AnyPlan) -> TypeGuard[Plan[StrategicPlan]]:
    """Return whether a plan is a strategic plan."""
    return isinstance(plan.content, StrategicPlan)


def is_register(document: Document) -> bool:
    """Return whether a document is part of the register."""
    return isinstance(document.content, Register)


def _ids(*plans: AnyPlan | None) -> set[str | None]:
    return {plan.id for plan in plans if plan is not None}


def may_be(document: Document, kind: str) -> bool:
    """Return whether an unreadable file may be of a kind, by its top-level lines."""
    written_kind = document.outline().get("kind")
    return written_kind == kind or written_kind not in (
        "register",
        "strategic-plan",
        "action-plan",
        "settings",
    )


def _shown_id(document: Document) -> str:
    """Return the id of the plan in a file by its top-level lines, or an empty text."""
    outline = document.outline()
    return outline.get("id", outline.get("prison", ""))
