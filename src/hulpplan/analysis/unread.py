"""Files of the plans folder that do not count, and what is made without them.

A file that cannot be read, or whose plan id another file has already, leaves a hole in whatever would have
used it. What can be salvaged from its top-level lines says where that hole is; what cannot be salvaged may
be anything.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Final, Literal, TypeAlias

from hulpplan.analysis.memo import memo
from hulpplan.analysis.schedule import P, includes_day, plan_in_force, prisons_of
from hulpplan.finding import FactKind, Span
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Moment, read_moment
from hulpplan.model.record import Record
from hulpplan.model.scalars import ID_PATTERN
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.wrong import WrongValueError
from hulpplan.shape.document import Document
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

FileKind: TypeAlias = Literal["register", "strategic-plan", "action-plan"]
FILE_KINDS: Final[tuple[FileKind, ...]] = ("register", "strategic-plan", "action-plan")

_STOPPED_BY: Final = frozenset(
    {
        FactKind.UNREADABLE,
        FactKind.SYNTAX,
        FactKind.UNKNOWN_KIND,
        FactKind.UNSUPPORTED_SCHEMA,
        FactKind.UNSUPPORTED_YAML,
    }
)
"""What keeps a file from being read."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file of which nothing counts.

    Attributes:
        span: where the reading stopped, or where the id stands that another file has already.
        kind: what the file is; None when nobody can tell.
        plan: the id of the plan in it; None when nobody can tell, or when it holds no plan.
        prisons: the ids of the prisons that the plan is for; empty when nobody can tell.
        strategic_plan: the id of that which an action plan relates to; None when nobody can tell.
        first: the file with the same plan id that counts; None for a file that cannot be read.
        start: when the plan starts, and `end` when it ends; None when nobody can tell.
    """

    span: Span
    kind: FileKind | None = None
    plan: str | None = None
    prisons: tuple[str, ...] = ()
    strategic_plan: str | None = None
    first: str | None = None
    start: Moment | None = None
    end: Moment | None = None

    @property
    def file(self) -> str:
        """The name of the file."""
        return self.span.file


@memo
def unread_files(workspace: Workspace) -> tuple[UnreadFile, ...]:
    """Return the files of which nothing counts, by name: unreadable, copied, or with an id that was taken."""
    unreadable = (_unreadable(workspace, document) for document in workspace.broken)
    duplicates = {plan.document: _duplicate(plan, first) for plan, first in workspace.duplicates}
    copies = (_copy(document, first) for document, first in workspace.copies if document not in duplicates)
    return tuple(sorted((*unreadable, *duplicates.values(), *copies), key=lambda unread: unread.span))


def unread_within(
    workspace: Workspace,
    prisons: Collection[str] | None = None,
    strategic: str | None = None,
    plan: AnyPlan | None = None,
) -> tuple[UnreadFile, ...]:
    """Return the files that something lacks, which is made from a part of the plans.

    Everything leans on the register. An action plan of other prisons is not missed, nor is a strategic plan
    with another id, unless a reference leads there. A file of which nobody can tell what it is, or of which
    prison or plan, may always be missed.

    Args:
        workspace: all plans.
        prisons: the ids of the prisons whose plans are used; None for all.
        strategic: the id of the strategic plan that is used; None for any.
        plan: the plan that it is about, if it is about one: what its references lead to is used too.
    """
    unread = unread_files(workspace)
    if not unread:
        return ()
    named: Collection[str] = _referred_to(workspace).get(plan, ())
    return tuple(
        file
        for file in unread
        if file.file in named or _may_be_missed(file, frozenset(prisons) if prisons else None, strategic)
    )


def unread_for_plan(workspace: Workspace, plan: Plan[ActionPlan]) -> tuple[UnreadFile, ...]:
    """Return the files that something about one action plan lacks."""
    return unread_within(workspace, prisons_of(plan), plan.content.strategic_plan, plan)


def unread_around(workspace: Workspace, item: Item[Record]) -> tuple[UnreadFile, ...]:
    """Return the files in which something may lead to an item, or it to something."""
    content = item.plan.content if item.plan is not None else None
    strategic = content.strategic_plan if isinstance(content, ActionPlan) else content.id if content else None
    return unread_within(workspace, strategic=strategic, plan=item.plan)


def chosen_for_prison(
    workspace: Workspace,
    prison: str,
    plans: Iterable[Plan[ActionPlan]],
    today: date,
    strategic: str | None = None,
) -> Plan[ActionPlan] | UnreadFile | None:
    """Choose which of the plans of a prison counts: the one in force, else the newest.

    Never an older plan instead of a newer one that cannot be read: that file is returned then.

    Args:
        workspace: all plans.
        prison: the id of the prison.
        plans: those of its plans that can count.
        today: the reference date.
        strategic: the id of the strategic plan that the plans relate to; None for any.
    """
    files = (
        file for file in unread_files(workspace) if _is_plan_under(file, strategic) and prison in file.prisons
    )
    return _chosen(plan_in_force(list(plans), today), files, today)


def chosen_strategic_plan(workspace: Workspace, today: date) -> Plan[StrategicPlan] | UnreadFile | None:
    """Choose which strategic plan counts, as `chosen_for_prison` does for a prison."""
    files = (file for file in unread_files(workspace) if file.kind == "strategic-plan")
    return _chosen(plan_in_force(workspace.strategic_plans, today), files, today)


def unread_prisons(workspace: Workspace, strategic: str | None) -> list[str]:
    """Return by id the prisons with an unreadable action plan that may relate to a strategic plan."""
    files = (
        file for file in unread_files(workspace) if _is_plan_under(file, strategic) and file.first is None
    )
    return sorted({prison for file in files for prison in file.prisons})


def _chosen(chosen: Plan[P] | None, files: Iterable[UnreadFile], today: date) -> Plan[P] | UnreadFile | None:
    unreadable = (file for file in files if file.first is None)
    instead = next((file for file in unreadable if _may_go_before(file, chosen, today)), None)
    return chosen if instead is None else instead


def _may_go_before(file: UnreadFile, chosen: Plan[P] | None, today: date) -> bool:
    """Tell whether the plan in a file might be chosen instead of another one, if it could be read."""
    if chosen is None or file.start is None or chosen.content.start is None:
        return True
    started_later = file.start.first >= chosen.content.start.first
    may_hold = file.start.first <= today and (file.end is None or today <= file.end.last)
    if includes_day(chosen, today):
        return may_hold and started_later
    return may_hold or started_later


def _is_plan_under(file: UnreadFile, strategic: str | None) -> bool:
    related = strategic is None or file.strategic_plan in (None, strategic)
    return file.kind == "action-plan" and related


def _may_be_missed(file: UnreadFile, prisons: frozenset[str] | None, strategic: str | None) -> bool:
    if file.kind == "action-plan":
        return prisons is None or not file.prisons or not prisons.isdisjoint(file.prisons)
    if file.kind == "strategic-plan":
        return strategic is None or file.plan in (None, strategic)
    return True


@memo
def _referred_to(workspace: Workspace) -> dict[AnyPlan | None, set[str]]:
    """Return for each plan the unreadable files that its references may lead to, by name."""
    found: dict[AnyPlan | None, set[str]] = {}
    for links in workspace.unresolved.values():
        for link in links:
            found.setdefault(link.source.plan, set()).update(document.file for document in link.unread)
    return found


def _unreadable(workspace: Workspace, document: Document) -> UnreadFile:
    facts = [fact for fact in document.facts if fact.kind in _STOPPED_BY] or document.facts
    kind = next((kind for kind in FILE_KINDS if document.written_at_top("kind") == (kind,)), None)
    prisons = _ids(document, "prison") or _ids(document, "prisons")
    if not prisons and kind in (None, "action-plan"):
        prisons = _named_after(workspace, document)
        kind = "action-plan" if prisons else kind
    related = _ids(document, "strategic_plan")
    ids = prisons if document.written_at_top("id") is None and kind == "action-plan" else _ids(document, "id")
    return UnreadFile(
        facts[0].place.span,
        kind,
        ids[0] if len(ids) == 1 and kind != "register" else None,
        prisons if kind in (None, "action-plan") else (),
        related[0] if len(related) == 1 else None,
        start=_moment(document, "start"),
        end=_moment(document, "end"),
    )


def _duplicate(plan: AnyPlan, first: AnyPlan) -> UnreadFile:
    return _left_out(plan.item.place().span, plan.content, plan.id, first.document)


def _copy(document: Document, original: Document) -> UnreadFile:
    """Describe a copy of a part of the register, or of a plan that cannot be read itself."""
    content = document.content
    plan_id = content.id if isinstance(content, ActionPlan | StrategicPlan) else None
    if isinstance(content, ActionPlan) and plan_id is None:
        plan_id = content.prison
    return _left_out(document.start().span, content, plan_id, original)


def _left_out(span: Span, content: Record | None, plan_id: str | None, first: Document) -> UnreadFile:
    if isinstance(content, ActionPlan):
        prisons = (content.prison,) if content.prison else tuple(content.prisons)
        return UnreadFile(span, "action-plan", plan_id, prisons, content.strategic_plan, first.file)
    if isinstance(content, StrategicPlan):
        return UnreadFile(span, "strategic-plan", plan_id, first=first.file)
    return UnreadFile(span, "register", first=first.file)


def _named_after(workspace: Workspace, document: Document) -> tuple[str, ...]:
    """Return the prison whose id is the name of a file: an empty `hasselt.yaml` was a plan of Hasselt."""
    name = PurePosixPath(document.file).stem.lower()
    return (name,) if name in workspace.register_entries("prison") else ()


def _ids(document: Document, key: str) -> tuple[str, ...]:
    """Return what a field says if all of it are ids; nothing else comes out of a file that cannot be read."""
    written = document.written_at_top(key) or ()
    return written if all(re.fullmatch(ID_PATTERN, text) for text in written) else ()


def _moment(document: Document, key: str) -> Moment | None:
    written = document.written_at_top(key) or ()
    try:
        return read_moment(written[0]) if len(written) == 1 else None
    except WrongValueError:
        return None
