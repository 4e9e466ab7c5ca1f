"""Finding what a reference means: found, missing, or not checkable.

Source: format contract, "Ids and references"; rules contract, "A broken file costs only itself".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from hulpplan.finding import Path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.register import Register
from hulpplan.model.scalars import Reference
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.shape.document import Document
from hulpplan.workspace.anatomy import anatomy
from hulpplan.workspace.index import AnyPlan, Index
from hulpplan.workspace.item import Item, Link, Outcome, Plan

REGISTER_KINDS = frozenset({"goal", "domain", "target-group", "organisation", "prison"})
STRATEGIC_KINDS = frozenset({"option", "objective", "supra-local-action", "body"})
PLAN_KINDS = frozenset({"strategic-plan", "action-plan"})
_STRATEGIC_FIELD = Reference("strategic-plan")
_OBJECTIVE = Reference("objective")


def references_in(record: Record, document: Document, path: Path) -> Iterator[tuple[Path, str, Reference]]:
    """Yield the references of a record with the steps to each, not those of items inside it."""
    yield from _references(record, document, path, ())


def _references(  # noqa: C901 - four shapes in which a reference can stand, in the hottest loop
    record: Record, document: Document, path: Path, steps: Path
) -> Iterator[tuple[Path, str, Reference]]:
    parts = anatomy(type(record))
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


@dataclass(frozen=True, slots=True)
class Resolver:
    """Knows where the items are and which files could not be read."""

    index: Index
    broken: Sequence[Document]
    registers: Sequence[Document]

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
        found = self.index.plans.get(plan.content.strategic_plan or "")
        return found if found is not None and is_strategic(found) else None

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
            found = self.index.register.get(kind, {}).get(written)
            if found:
                return found[0]
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
        """Tell whether what was not found may stand where nobody could look, and in which unread files."""
        kinds = reference.kinds
        if kinds & self.index.copied.get(written.rpartition("/")[2], frozenset()):
            # Whether the copy has work that is to be kept is not known: that is one mistake, and found there.
            return True, ()
        if kinds & PLAN_KINDS:
            unread = tuple(doc for doc in self.broken if _may_be_plan(doc, written, kinds))
            return bool(unread) or self._nameless_plan(kinds), unread
        if "/" in written:
            plan_id = written.partition("/")[0]
            if not reference.crosses and plan_id not in _ids(plan, strategic):
                return False, ()
            named = self.index.plans.get(plan_id)
            if named is not None:
                return bool(named.document.gaps.hidden & kinds), ()
            unread = tuple(doc for doc in self.broken if _may_be_plan(doc, plan_id, PLAN_KINDS))
            return bool(unread) or self._nameless_plan(PLAN_KINDS), unread
        hidden = any(place is not None and place.document.gaps.hidden & kinds for place in (plan, strategic))
        unread = ()
        if kinds & REGISTER_KINDS:
            hidden = hidden or any(doc.gaps.hidden & kinds for doc in self.registers)
            unread = tuple(doc for doc in self.broken if may_be(doc, "register"))
        if kinds & STRATEGIC_KINDS and plan is not None and strategic is None:
            # Whether the strategic plan is missing, misspelled or unread: what is in it cannot be known.
            wanted = plan.content.strategic_plan if isinstance(plan.content, ActionPlan) else None
            strategic_kind = _STRATEGIC_FIELD.kinds
            unread += tuple(d for d in self.broken if wanted and _may_be_plan(d, wanted, strategic_kind))
            hidden = True
        return hidden or bool(unread), unread

    def _nameless_plan(self, kinds: frozenset[str]) -> bool:
        """Tell whether a plan has no id, or takes it from a prison that does not exist."""
        plans: tuple[AnyPlan, ...] = (*self.index.strategic_plans, *self.index.action_plans)
        return any(plan.content.item_kind in kinds and not self._named(plan) for plan in plans)

    def _named(self, plan: AnyPlan) -> bool:
        content = plan.content
        if content.id is not None:
            return True
        prison = content.prison if isinstance(content, ActionPlan) else None
        known = prison in self.index.register.get("prison", {})
        return known and not plan.document.is_unknown(("id",))


def is_strategic(plan: AnyPlan) -> TypeGuard[Plan[StrategicPlan]]:
    """Tell whether a plan is a strategic plan."""
    return isinstance(plan.content, StrategicPlan)


def is_register(document: Document) -> bool:
    """Tell whether a document is part of the register."""
    return isinstance(document.content, Register)


def _ids(*plans: AnyPlan | None) -> set[str | None]:
    return {plan.id for plan in plans if plan is not None}


def may_be(document: Document, kind: str) -> bool:
    """Tell whether a file that could not be read may be of a kind, by what its top-level lines show."""
    shown = document.outline().get("kind")
    return shown == kind or shown not in ("register", "strategic-plan", "action-plan", "settings")


def _may_be_plan(document: Document, plan_id: str, kinds: frozenset[str]) -> bool:
    outline = document.outline()
    shown = outline.get("id", outline.get("prison"))
    return any(may_be(document, kind) for kind in kinds) and shown in (None, "", plan_id)
