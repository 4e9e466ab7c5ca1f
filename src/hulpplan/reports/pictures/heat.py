"""Prisons against objectives, domains, target groups or organisations, as a heat map."""

from collections.abc import Iterator, Mapping
from typing import Final

from hulpplan.analysis.matrix import Cell, Matrix, MatrixRow, State
from hulpplan.document.blocks import Column, Drawing, Table
from hulpplan.i18n import N_
from hulpplan.render.picture import data
from hulpplan.reports.blocks import NUMBERS, Value, table_of
from hulpplan.reports.matrix_words import STATE_WORDS, TITLES, inside, label_of, mark_of
from hulpplan.reports.parts.reporter import Reporter

_SHADES: Final[Mapping[State, data.Shade]] = {
    "taken-up": "full",
    "deferred": "part",
    "declined": "crossed",
    "offer": "open",
    "silent": "none",
    "not-asked": "blank",
    "no-plan": "blank",
    "unread": "blank",
}
NUMBER: Final = N_("A number is that of the actions, without those that were stopped.")


def heat_drawing(reporter: Reporter, matrix: Matrix) -> Drawing | None:
    """Draw the matrix of all prisons, with its numbers; None when there is nothing to put against each other.

    Args:
        reporter: names the items.
        matrix: prisons by columns of one kind.
    """
    picture = heat_picture(reporter, matrix)
    return (
        Drawing(picture, _table(reporter, matrix, picture.title), reporter.words.say(NUMBERS))
        if picture
        else None
    )


def heat_picture(reporter: Reporter, matrix: Matrix) -> data.HeatMap | None:
    """Draw the matrix alone, for a page that has its numbers."""
    if not matrix.columns or not matrix.rows:
        return None
    words = reporter.words
    states = {cell.state for row in matrix.rows for cell in row.cells}
    return data.HeatMap(
        name="matrix",
        title=words.say(TITLES[matrix.by]),
        description=_description(reporter, matrix),
        columns=tuple(label_of(item, reporter) for item in matrix.columns),
        legend=tuple(
            data.Sign(_SHADES[state], f"{mark_of(state, words)} {words.say(word)}".strip())
            for state, word in STATE_WORDS.items()
            if state in states
        ),
        rows=tuple(_row(reporter, matrix, row) for row in matrix.rows),
    )


def _row(reporter: Reporter, matrix: Matrix, row: MatrixRow) -> data.HeatRow:
    prison = _prison(reporter, row)
    cells = (
        data.Cell(
            _SHADES[cell.state],
            str(inside(cell, reporter.words)),
            f"{prison}, {label_of(matrix.columns[number], reporter)}: {said}",
        )
        for number, (cell, said) in enumerate(_told(reporter, row))
    )
    return data.HeatRow(prison, tuple(cells))


def _told(reporter: Reporter, row: MatrixRow) -> Iterator[tuple[Cell, str]]:
    for cell in row.cells:
        word = reporter.words.say(STATE_WORDS[cell.state])
        yield cell, f"{word} ({cell.actions})" if cell.actions else word


def _prison(reporter: Reporter, row: MatrixRow) -> str:
    entry = reporter.workspace.entry("prison", row.prison)
    return reporter.name(entry) if entry else row.prison


def _description(reporter: Reporter, matrix: Matrix) -> str:
    words = reporter.words
    untouched = words.list_of(label_of(item, reporter) for item in matrix.untouched)
    nobody = words.say(N_("No prison takes up {columns}."), columns=untouched) if untouched else ""
    return " ".join(part for part in (words.say(NUMBER), nobody) if part)


def _table(reporter: Reporter, matrix: Matrix, title: str) -> Table | None:
    """Show what stands in the cells; prisons without a plan together, for they have nothing in any."""
    words = reporter.words
    names = [label_of(item, reporter) for item in matrix.columns]
    columns = (
        Column("prison", words.say(N_("Prison"))),
        *(Column(f"column{number}", name) for number, name in enumerate(names)),
    )
    planned = [row for row in matrix.rows if row.plan is not None]
    rows: list[tuple[Value, ...]] = [
        (_prison(reporter, row), *(said for _, said in _told(reporter, row))) for row in planned
    ]
    for state in ("unread", "no-plan"):
        without = [row for row in matrix.rows if row.plan is None and row.unread is (state == "unread")]
        if without:
            together = words.list_of(_prison(reporter, row) for row in without)
            rows.append((together, *(words.say(STATE_WORDS[state]) for _ in names)))
    return table_of("matrix", title, columns, rows)
