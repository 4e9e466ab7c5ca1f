"""The state of the plans as a page, and as data for other programs."""

from collections.abc import Sequence
from typing import Any, Final

from hulpplan.analysis.events import Due
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Value, facts_of, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.listing import listing_of, listing_section
from hulpplan.reports.status import THEMES, Attention, Status, Upcoming
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item

VERSION: Final = 1
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


def status_page(status: Status, naming: ItemNames) -> Document:
    """Say how the plans stand: what asks for attention by theme, what is due, and whose turn it is."""
    words = naming.words
    sections = [section for theme in THEMES if (section := _theme(status, naming, theme)) is not None]
    if not sections:
        sections.append(listing_section("nothing", words.say(N_("To do")), words.say(NOTHING)))
    turns = _turns(status, naming)
    if turns is not None:
        sections.insert(0, listing_section("turns", words.say(N_("Whose turn it is")), block=turns))
    sections.append(_upcoming(status.upcoming, naming))
    facts = facts_of(
        ("attention", words.say(N_("Asks for attention")), words.number_entry(len(status.attention))),
        ("due", words.say(N_("Due within 90 days")), words.number_entry(len(status.upcoming))),
    )
    title = words.say(N_("How the plans stand on {date}"), date=words.when(status.today))
    return listing_of(words, status.today, (words.say(N_("State of the plans")), title), facts, sections)


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
    return listing_section(theme.lower(), title, count, block=table) if table is not None else None


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


def _upcoming(upcoming: Sequence[Upcoming], naming: ItemNames) -> Section:
    words = naming.words
    title = words.say(N_("Due within 90 days"))
    columns = (
        Column("when", words.say(N_("When"))),
        Column("what", words.say(N_("What"))),
        Column("who", words.say(N_("Who"))),
    )
    rows = [_due_row(next_, naming) for next_ in upcoming]
    table = table_of("upcoming", title, columns, rows)
    nothing = "" if table else words.say(N_("Nothing is due in this time."))
    return listing_section("upcoming", title, nothing, block=table)


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
