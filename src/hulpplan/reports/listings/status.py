"""What asks for attention: findings about time, commitment and review, what is due soon, and who it is up to.

A finding is in it exactly when `validate` has it: the same rules, settings and comments decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from hulpplan.analysis.events import Due, due_soon
from hulpplan.analysis.items import responsible_for
from hulpplan.analysis.narrowing import EVERYTHING, Narrowing
from hulpplan.analysis.unread import UnreadFile
from hulpplan.document.blocks import Column, Entry, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.finding import Finding
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import read_moment
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Value, chapter, facts_of, present, table_of
from hulpplan.reports.front import head_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

VERSION: Final = 1
MOMENTS = {"HP403": "end", "HP404": "due"}
"""The rules about what is late, and the value in their message that says since when."""
THEMES = ("HP4", "HP5", "HP6", "HP3")
"""The families of rules that say how plans stand: time, commitment, review and coverage, in this order."""
TITLES: Final = {
    "HP4": N_("Late, without news or contradictory"),
    "HP5": N_("Without lead or commitment"),
    "HP6": N_("To look at again, or to answer"),
    "HP3": N_("Not taken up"),
}
NOTHING: Final = N_("Nothing is late, and nothing waits for somebody.")
NOBODY: Final = N_("nobody known")
DUE_WORDS: Final = {
    "action": N_("end"),
    "milestone": N_("milestone"),
    "plan": N_("end of the plan"),
    "objective": N_("objective"),
}


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
    return Status(today, tuple(attention), tuple(upcoming), _turns_of(attention, upcoming))


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


def _turns_of(attention: Sequence[Attention], upcoming: Sequence[Upcoming]) -> tuple[Turn, ...]:
    counts: dict[Item[Record] | None, list[int]] = {}
    for one in attention:
        counts.setdefault(one.who, [0, 0])[0] += 1
    for next_ in upcoming:
        counts.setdefault(next_.who, [0, 0])[1] += 1
    turns = [Turn(who, findings, due) for who, (findings, due) in counts.items()]
    return tuple(
        sorted(turns, key=lambda turn: (-turn.findings - turn.due, turn.who.ref if turn.who else ""))
    )


def status_document(status: Status, naming: ItemNames, unread: Sequence[UnreadFile]) -> Document:
    """Say how the plans stand: what asks for attention by theme, what is due, and whose turn it is."""
    words = naming.words
    themes = present(*(_theme(status, naming, theme) for theme in THEMES))
    if not themes:
        themes = present(chapter("nothing", words.say(N_("To do")), Sentence(words.say(NOTHING))))
    turns = chapter("turns", words.say(N_("Whose turn it is")), _turns(status, naming))
    facts = facts_of(
        ("attention", words.say(N_("Asks for attention")), words.number_entry(len(status.attention))),
        ("due", words.say(N_("Due within 90 days")), words.number_entry(len(status.upcoming))),
    )
    title = words.say(N_("How the plans stand on {date}"), date=words.when(status.today))
    titles = words.say(N_("State of the plans")), title
    return Document(
        head_of(words, titles, facts, today=status.today, unread=unread),
        present(turns, *themes, _upcoming(status.upcoming, naming)),
    )


def status_data(status: Status, naming: ItemNames) -> dict[str, Any]:
    """Give the same as values for JSON; dates are written as in the plans."""
    return {
        "version": VERSION,
        "reference_date": status.today.isoformat(),
        "attention": [
            {
                "code": one.finding.code,
                "name": one.finding.name,
                "severity": one.finding.severity.value,
                "message": _message(naming, one),
                "item": one.finding.problem.item,
                "who": _ref(one.who),
                "days_late": one.days,
                "file": one.finding.span.file,
                "line": one.finding.span.line,
                "column": one.finding.span.column,
            }
            for one in status.attention
        ],
        "upcoming": [
            {
                "what": next_.due.what,
                "item": next_.due.item.ref or None,
                "title": next_.due.title,
                "moment": str(next_.due.moment),
                "last_day": next_.due.moment.last.isoformat(),
                "days": (next_.due.moment.last - status.today).days,
                "who": _ref(next_.who),
                **_place(next_),
            }
            for next_ in status.upcoming
        ],
        "turns": [
            {"who": _ref(turn.who), "attention": turn.findings, "upcoming": turn.due} for turn in status.turns
        ],
    }


def _place(next_: Upcoming) -> dict[str, str | int]:
    span = next_.due.item.place(*next_.due.path).span
    return {"file": span.file, "line": span.line, "column": span.column}


def _ref(item: Item[Record] | None) -> str | None:
    return (item.ref or None) if item is not None else None


def _theme(status: Status, naming: ItemNames, theme: str) -> Section | None:
    words = naming.words
    found = [one for one in status.attention if one.finding.code.startswith(theme)]
    columns = (
        Column("what", words.say(N_("What"))),
        Column("who", words.say(N_("Who"))),
        Column("days", words.say(N_("Days late")), "number"),
        Column("where", words.say(N_("Where"))),
        Column("rule", words.say(N_("Rule"))),
    )
    rows = [
        (
            _message(naming, one),
            who(one.who, naming),
            words.number_entry(one.days),
            f"{one.finding.span.file}:{one.finding.span.line}",
            one.finding.code,
        )
        for one in found
    ]
    title = words.say(TITLES[theme])
    table = table_of(theme.lower(), title, columns, rows)
    count = words.count(
        NN_("{count} thing asks for attention.", "{count} things ask for attention."), len(found)
    )
    return chapter(theme.lower(), title, Sentence(count), table) if table is not None else None


def _message(naming: ItemNames, one: Attention) -> str:
    """Say what is there and what to do, as `validate` does."""
    problem, catalogue = one.finding.problem, naming.words.catalogue
    message = catalogue.say(problem.text, **problem.values)
    return f"{message} {catalogue.phrase(problem.hint)}" if problem.hint else message


def who(item: Item[Record] | None, naming: ItemNames) -> str:
    """Name who answers: an organisation or body, the policy team of a plan, or those of a strategic plan."""
    words = naming.words
    if item is None:  # pragma: no cover - only what a rule that stopped leaves behind is about no item
        return words.say(NOBODY)
    if item.kind == "action-plan" and item.plan is not None:
        return words.say(N_("policy team of {prison}"), prison=naming.prisons_of(item.plan) or item.name)
    if item.kind == "strategic-plan":
        return f"{words.say(KIND_WORDS['strategic-plan'])} {item.name}"
    return naming.name(item)


def _upcoming(upcoming: Sequence[Upcoming], naming: ItemNames) -> Section | None:
    words = naming.words
    title = words.say(N_("Due within 90 days"))
    columns = (
        Column("when", words.say(N_("When"))),
        Column("what", words.say(N_("What"))),
        Column("who", words.say(N_("Who"))),
    )
    rows = [_due_row(next_, naming) for next_ in upcoming]
    table = table_of("upcoming", title, columns, rows)
    return chapter("upcoming", title, table or Sentence(words.say(N_("Nothing is due in this time."))))


def _due_row(next_: Upcoming, naming: ItemNames) -> tuple[Value, ...]:
    words, due = naming.words, next_.due
    # The title of a milestone says more than that of its action, which is there by its id.
    what = Entry(due.title, due.item.ref, note=words.say(due_word(due)))
    return words.when(due.moment), what, who(next_.who, naming)


def due_word(due: Due) -> str:
    """Return the marked word for what is due; an action without an end of its own ends with its plan."""
    return DUE_WORDS["plan" if due.with_plan else due.what]


def _turns(status: Status, naming: ItemNames) -> Table | None:
    words = naming.words
    columns = (
        Column("who", words.say(N_("Who"))),
        Column("attention", words.say(N_("Asks for attention")), "number"),
        Column("due", words.say(N_("Due within 90 days")), "number"),
    )
    # An earlier and a later plan of a prison have the same policy team.
    counts: dict[str, list[int]] = {}
    for turn in status.turns:
        of_one = counts.setdefault(capital(who(turn.who, naming)), [0, 0])
        of_one[0] += turn.findings
        of_one[1] += turn.due
    most_first = sorted(counts.items(), key=lambda entry: -sum(entry[1]))
    rows = [
        (name, *(words.number_entry(number) if number else "" for number in numbers))
        for name, numbers in most_first
    ]
    return table_of("turns", words.say(N_("Whose turn it is")), columns, rows)
