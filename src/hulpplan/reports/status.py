"""What asks for attention: findings about time, commitment and review, what is due soon, and who it is up to.

A finding is in it exactly when `validate` has it: the same rules, settings and comments decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hulpplan.analysis.events import Due, due_soon
from hulpplan.analysis.items import responsible_for
from hulpplan.analysis.narrowing import EVERYTHING, Narrowing
from hulpplan.finding import Finding
from hulpplan.model.dates import read_moment
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

MOMENTS = {"HP403": "end", "HP404": "due"}
"""The rules about what is late, and the value in their message that says since when."""
THEMES = ("HP4", "HP5", "HP6", "HP3")
"""The families of rules that say how plans stand: time, commitment, review and coverage, in this order."""


@dataclass(frozen=True, slots=True)
class Attention:
    """A finding, the item it is about and who answers for that; None where nobody can tell.

    `days` is how many days something is late, None where it is about something else.
    """

    finding: Finding
    item: Item[Record] | None
    who: Item[Record] | None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Upcoming:
    """Something that is due soon, and who answers for it."""

    due: Due
    who: Item[Record] | None


@dataclass(frozen=True, slots=True)
class Turn:
    """Who has to do something: how many findings and how much that is due are up to them; None: nobody."""

    who: Item[Record] | None
    findings: int
    due: int


@dataclass(frozen=True, slots=True)
class Status:
    """How the plans stand on a day.

    `attention` is in the order of themes, then of rules and files; `upcoming` is the first first; `turns` has
    who has most to do first.
    """

    today: date
    attention: tuple[Attention, ...]
    upcoming: tuple[Upcoming, ...]
    turns: tuple[Turn, ...]


def status_of(
    workspace: Workspace, findings: Sequence[Finding], today: date, narrowing: Narrowing = EVERYTHING
) -> Status:
    """Work out how the plans stand.

    Args:
        workspace: all plans.
        findings: what the rules found; those of other families are left out.
        today: the reference date.
        narrowing: which part of the plans to look at.
    """
    documents = {document.file: document for document in workspace.documents}
    attention = []
    for finding in findings:
        document = documents.get(finding.span.file)
        item = workspace.item_at(document, finding.problem.place.path) if document else None
        if finding.code[:3] in THEMES and _is_wanted(workspace, finding, item, narrowing):
            who = responsible_for(workspace, item) if item is not None else None
            attention.append(Attention(finding, item, who, _days_late(finding, today)))
    attention.sort(key=lambda one: (THEMES.index(one.finding.code[:3]), one.finding.code))
    upcoming = [
        Upcoming(due, responsible_for(workspace, due.item))
        for due in due_soon(workspace, today)
        if narrowing.takes(workspace, due.item)
    ]
    return Status(today, tuple(attention), tuple(upcoming), _turns(attention, upcoming))


def _is_wanted(
    workspace: Workspace, finding: Finding, item: Item[Record] | None, narrowing: Narrowing
) -> bool:
    """Tell whether a finding is about what is looked at; one about a plan also by the items it names."""
    if narrowing == EVERYTHING:
        return True
    if item is None:  # pragma: no cover - only what a rule that stopped leaves behind is about no item
        return False
    if narrowing.takes(workspace, item):
        return True
    if item.path or item.plan is None or not narrowing.takes_plan(item.plan):
        return False
    documents = {document.file: document for document in workspace.documents}
    named = (
        workspace.item_at(documents[place.span.file], place.path)
        for place in (related.place for related in finding.problem.related)
    )
    return any(narrowing.takes(workspace, one) for one in named if one is not None and one.path)


def _days_late(finding: Finding, today: date) -> int | None:
    moment = finding.problem.values.get(MOMENTS.get(finding.code, ""))
    return (today - read_moment(str(moment)).last).days if moment is not None else None


def _turns(attention: Sequence[Attention], upcoming: Sequence[Upcoming]) -> tuple[Turn, ...]:
    counts: dict[Item[Record] | None, list[int]] = {}
    for one in attention:
        counts.setdefault(one.who, [0, 0])[0] += 1
    for next_ in upcoming:
        counts.setdefault(next_.who, [0, 0])[1] += 1
    turns = [Turn(who, findings, due) for who, (findings, due) in counts.items()]
    return tuple(
        sorted(turns, key=lambda turn: (-turn.findings - turn.due, turn.who.ref if turn.who else ""))
    )
