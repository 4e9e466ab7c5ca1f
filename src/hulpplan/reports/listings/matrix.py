"""The matrix of prisons as a document, as tables for spreadsheets, and as data for other programs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from hulpplan.analysis.action_count import ActionCount
from hulpplan.analysis.matrix import CellState, ColumnKind, Matrix, MatrixRow
from hulpplan.analysis.unread import UnreadFile
from hulpplan.document.blocks import Column, Drawing, Entry, Row, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import NUMBERS, Value, cell_of, chapter, facts_of, present, table_of
from hulpplan.reports.front import head_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.pictures.heat import STATE_WORDS, TITLES, heat_picture, inside, label_of
from hulpplan.reports.sections.counts import APART, UNKNOWN, shared_note, status_columns, status_numbers
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item

VERSION: Final = 2
COLUMN_WORDS: Final[Mapping[ColumnKind, str]] = {
    "objective": N_("Objective"),
    "domain": N_("Domain"),
    "target-group": N_("Target group"),
    "organisation": N_("Organisation"),
}
OF_OBJECTIVES: Final[tuple[CellState, ...]] = ("taken-up", "deferred", "declined", "silent")
OF_OTHERS: Final[tuple[CellState, ...]] = ("taken-up", "offer", "silent")
LEGEND: Final = N_(
    "A number is that of the actions, without those that were stopped. def: deferred; dec: declined; "
    "·: the plan says and does nothing about it; -: not asked of prisons; empty: no plan."
)
LEGEND_OTHERS: Final = N_(
    "A number is that of the actions, without those that were stopped. off: there is offer, and no action; "
    "·: neither; empty: no plan."
)

LEGEND_UNREAD: Final = N_("?: the plan could not be read.")

OF_ORGANISATIONS: Final = N_("Counted are the actions that it leads, takes part in or was asked for.")
NO_COLUMNS: Final[Mapping[ColumnKind, str]] = {
    "objective": N_("This strategic plan has no objectives yet."),
    "domain": N_("The register has no domains."),
    "target-group": N_("The register has no target groups."),
    "organisation": N_("No plan here names an organisation."),
}
"""What is said where there is nothing to put the prisons against."""


def matrix_document(matrix: Matrix, naming: ItemNames, unread: Sequence[UnreadFile]) -> Document:
    """Show all prisons side by side, then the gaps: what nobody takes up, and where prisons are silent."""
    words = naming.words
    strategic = matrix.strategic
    facts = facts_of(
        ("plan", words.say(N_("Strategic plan")), strategic.item.name),
        ("plans", words.say(N_("Prisons with a plan")), words.number(len(_with_plan(matrix)))),
        ("without", words.say(N_("Prisons without a plan")), words.number(len(_without_plan(matrix)))),
        (
            "unread",
            words.say(N_("Prisons with a plan that could not be read")),
            _names(_unread(matrix), naming),
        ),
    )
    sections = [
        _cells(matrix, naming),
        _untouched(matrix, naming),
        _silent(matrix, naming),
        _columns(matrix, naming),
    ]
    titles = words.say(N_("Matrix")), words.say(TITLES[matrix.by])
    return Document(head_of(words, titles, facts, today=naming.today, unread=unread), present(*sections))


def matrix_data(matrix: Matrix, naming: ItemNames) -> dict[str, Any]:
    """Give the same as values for JSON."""
    untouched = frozenset(matrix.untouched)
    return {
        "version": VERSION,
        "reference_date": naming.today.isoformat(),
        "strategic_plan": matrix.strategic.id,
        "by": matrix.by,
        "shared_plans": [
            {"plan": plan.id, "prisons": list(prisons)} for plan, prisons in matrix.shared.items()
        ],
        "columns": [
            {
                "id": item.ref or None,
                "title": naming.short(item),
                **{state.replace("-", "_"): _count(matrix, number, state) for state in _states(matrix)},
                **_count_data(matrix.total(number)),
                "untouched": item in untouched,
            }
            for number, item in enumerate(matrix.columns)
        ],
        "rows": [
            {
                "prison": row.prison,
                "plan": row.plan.id if row.plan else None,
                "silent": row.silent,
                "cells": [
                    {
                        "state": cell.state,
                        **_count_data(cell.count),
                        "offers": cell.offers,
                    }
                    for cell in row.cells
                ],
            }
            for row in matrix.rows
        ],
    }


def _count_data(count: ActionCount) -> dict[str, Any]:
    return {
        "actions": count.actions,
        "stopped": count.stopped,
        "statuses": {key or UNKNOWN: number for key, number in count.statuses.items()},
    }


def matrix_tables(matrix: Matrix, naming: ItemNames) -> list[Table]:
    """Give the same as tables for a spreadsheet: cells, columns with counts, prisons, what marks mean."""
    words = naming.words
    prison = Column("prison", words.say(N_("Prison")))
    states = _states(matrix)
    untouched = frozenset(matrix.untouched)
    names = [naming.id(item) or item.id or "" for item in matrix.columns]
    return [
        _sheet(
            "matrix",
            words.say(N_("Matrix")),
            (prison, *(Column(f"c{number}", name) for number, name in enumerate(names))),
            [
                (naming.prisons([row.prison]), *(inside(cell, words) for cell in row.cells))
                for row in matrix.rows
            ],
        ),
        _sheet(
            "columns",
            words.say(COLUMN_WORDS[matrix.by]),
            (
                Column("item", words.say(COLUMN_WORDS[matrix.by])),
                Column("title", words.say(N_("Title"))),
                *_state_columns(matrix, words),
                Column("nobody", words.say(N_("Nobody"))),
            ),
            [
                (
                    name,
                    naming.short(item),
                    *(_count(matrix, number, state) for state in states),
                    matrix.total(number).actions,
                    *status_numbers(matrix.total(number)),
                    str(words.yes_no(item in untouched)),
                )
                for number, (name, item) in enumerate(zip(names, matrix.columns, strict=True))
            ],
        ),
        _sheet(
            "silent",
            words.say(N_("Prisons")),
            (
                prison,
                Column("plan", words.say(N_("Plan"))),
                Column("count", words.say(N_("Silent on"))),
                Column("on", words.say(N_("On"))),
            ),
            [_silent_values(matrix, row, naming) for row in matrix.rows],
        ),
        _sheet(
            "legend",
            words.say(N_("Legend")),
            (Column("legend", words.say(N_("Legend"))),),
            [(sentence,) for sentence in (_legend(matrix, words), *_notes(matrix, words))],
        ),
    ]


def _sheet(name: str, title: str, columns: tuple[Column, ...], rows: Sequence[Sequence[str | int]]) -> Table:
    cells = (tuple((Entry(str(value), value=value),) for value in row) for row in rows)
    return Table(name, title, columns, tuple(map(Row, cells)))


def _state_columns(matrix: Matrix, words: Words) -> tuple[Column, ...]:
    return (
        *(Column(state, capital(words.say(STATE_WORDS[state])), "number") for state in _states(matrix)),
        Column("actions", words.say(N_("Local actions")), "number"),
        *status_columns(words),
    )


def _states(matrix: Matrix) -> tuple[CellState, ...]:
    return OF_OBJECTIVES if matrix.by == "objective" else OF_OTHERS


def _count(matrix: Matrix, number: int, state: CellState) -> int:
    return sum(cell.state == state for cell in matrix.column(number))


def _with_plan(matrix: Matrix) -> Sequence[MatrixRow]:
    return [row for row in matrix.rows if row.plan is not None]


def _without_plan(matrix: Matrix) -> Sequence[MatrixRow]:
    return [row for row in matrix.rows if row.plan is None and not row.unread]


def _unread(matrix: Matrix) -> Sequence[MatrixRow]:
    return [row for row in matrix.rows if row.unread]


def _names(rows: Sequence[MatrixRow], naming: ItemNames) -> str:
    return naming.words.list_of(naming.prisons([row.prison]) for row in rows)


def _legend(matrix: Matrix, words: Words) -> str:
    legend = words.say(LEGEND if matrix.by == "objective" else LEGEND_OTHERS)
    more = (
        words.say(OF_ORGANISATIONS) if matrix.by == "organisation" else "",
        words.say(LEGEND_UNREAD) if _unread(matrix) else "",
    )
    return " ".join(sentence for sentence in (legend, *more) if sentence)


def _cells(matrix: Matrix, naming: ItemNames) -> Section | None:
    words = naming.words
    columns = [
        Column("prison", words.say(N_("Prison"))),
        *(Column(f"c{n}", label_of(item, naming), "number") for n, item in enumerate(matrix.columns)),
    ]
    rows: list[tuple[Value, ...]] = [
        (naming.prisons([row.prison]), *(str(inside(cell, words)) for cell in row.cells))
        for row in matrix.rows
    ]
    title = words.say(TITLES[matrix.by])
    # Not `table_of`: a column that is empty everywhere is just what people look for.
    table = (
        Table("matrix", title, tuple(columns), tuple(Row(tuple(map(cell_of, row))) for row in rows))
        if rows
        else None
    )
    picture = heat_picture(naming, matrix)
    drawing = (
        Drawing(picture, replace(table, captioned=False), words.say(NUMBERS)) if picture and table else table
    )
    return chapter("matrix", title, Sentence(_legend(matrix, words)), drawing)


def _untouched(matrix: Matrix, naming: ItemNames) -> Section | None:
    words = naming.words
    title = words.say(N_("Taken up by no prison"))
    columns = (Column("item", words.say(COLUMN_WORDS[matrix.by])),)
    table = table_of("untouched", title, columns, [(_entry(item, naming),) for item in matrix.untouched])
    nothing = N_("Everything is taken up somewhere.") if matrix.columns else NO_COLUMNS[matrix.by]
    return chapter("untouched", title, table or Sentence(words.say(nothing)))


def _silent(matrix: Matrix, naming: ItemNames) -> Section | None:
    words = naming.words
    title = words.say(N_("Prisons that are silent"))
    columns = (
        Column("prison", words.say(N_("Prison"))),
        Column("count", words.say(N_("Number")), "number"),
        Column("on", words.say(N_("On"))),
    )
    rows = [_silent_row(matrix, row, naming) for row in _with_plan(matrix) if row.silent]
    table = table_of("silent", title, columns, rows)
    without, unread = (_names(rows, naming) for rows in (_without_plan(matrix), _unread(matrix)))
    sentences = (
        words.say(N_("No prison with a plan is silent on anything."))
        if matrix.columns and _with_plan(matrix) and not table
        else "",
        words.say(N_("Without a plan under this strategic plan: {prisons}."), prisons=without)
        if without
        else "",
        words.say(N_("With a plan that could not be read: {prisons}."), prisons=unread) if unread else "",
    )
    return chapter("silent", title, *(Sentence(text) for text in sentences if text), table)


def _silent_row(matrix: Matrix, row: MatrixRow, naming: ItemNames) -> tuple[Value, ...]:
    return (
        naming.prisons([row.prison]),
        naming.words.number(row.silent),
        _silent_on(matrix, row, naming),
    )


def _silent_values(matrix: Matrix, row: MatrixRow, naming: ItemNames) -> tuple[str | int, ...]:
    prison = naming.prisons([row.prison])
    if row.plan is None:
        return prison, naming.words.say(STATE_WORDS["unread" if row.unread else "no-plan"]), "", ""
    return prison, row.plan.id or "", row.silent, _silent_on(matrix, row, naming)


def _silent_on(matrix: Matrix, row: MatrixRow, naming: ItemNames) -> str:
    pairs = zip(matrix.columns, row.cells, strict=True)
    return ", ".join(label_of(item, naming) for item, cell in pairs if cell.state == "silent")


def _columns(matrix: Matrix, naming: ItemNames) -> Section | None:
    words = naming.words
    title = words.say(N_("All prisons together"))
    columns = Column("item", words.say(COLUMN_WORDS[matrix.by])), *_state_columns(matrix, words)
    rows = [_column_row(matrix, number, item, naming) for number, item in enumerate(matrix.columns)]
    table = table_of("columns", title, columns, rows)
    return chapter("columns", title, *map(Sentence, _notes(matrix, words)), table)


def _notes(matrix: Matrix, words: Words) -> tuple[str, ...]:
    """Say how what is told of all prisons together is counted."""
    notes = (
        words.say(
            N_("Each prison counts once; an action that serves several is counted under each of them.")
        ),
        words.say(APART),
        words.say(N_("Supra-local actions are not counted here: they belong to no prison.")),
        shared_note(words, matrix.shared.values()),
    )
    return tuple(note for note in notes if note)


def _column_row(matrix: Matrix, number: int, item: Item[Record], naming: ItemNames) -> tuple[Value, ...]:
    counts = [_count(matrix, number, state) for state in _states(matrix)]
    total = matrix.total(number)
    numbers = (*counts, total.actions, *status_numbers(total))
    return _entry(item, naming), *(naming.words.number(one) if one else "" for one in numbers)


def _entry(item: Item[Record], naming: ItemNames) -> Entry:
    return Entry(naming.short(item), "" if item.plan is None else (item.id or ""))
