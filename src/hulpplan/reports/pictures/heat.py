"""Prisons against objectives, domains, target groups or organisations, as a heat map."""

from collections.abc import Iterator, Mapping
from typing import Final

from hulpplan.analysis.matrix import CellState, ColumnKind, Matrix, MatrixCell, MatrixRow
from hulpplan.document.blocks import Column, Drawing, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.render.picture import data
from hulpplan.reports.blocks import NUMBERS, Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

TITLES: Final[Mapping[ColumnKind, str]] = {
    "objective": N_("Prisons and objectives"),
    "domain": N_("Prisons and domains"),
    "target-group": N_("Prisons and target groups"),
    "organisation": N_("Prisons and organisations"),
}
MARKS: Final[Mapping[CellState, str]] = {
    "deferred": N_("def"),
    "declined": N_("dec"),
    "offer": N_("off"),
    "silent": "·",
    "not-asked": "-",
    "no-plan": "",
    "unread": "?",
}
"""What stands in a cell without actions; a number is that of the actions."""
STATE_WORDS: Final[Mapping[CellState, str]] = {
    "taken-up": N_("taken up"),
    "deferred": N_("deferred"),
    "declined": N_("declined"),
    "offer": N_("offer only"),
    "silent": N_("silent"),
    "not-asked": N_("not asked"),
    "no-plan": N_("no plan"),
    "unread": N_("could not be read"),
}
_SHADES: Final[Mapping[CellState, data.Shade]] = {
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


def heat_drawing(naming: ItemNames, matrix: Matrix) -> Drawing | None:
    """Draw the matrix of all prisons, with its numbers; None when there is nothing to put against each other.

    Args:
        naming: names the items.
        matrix: prisons by columns of one kind.
    """
    picture = heat_picture(naming, matrix)
    if picture is None:
        return None
    return Drawing(picture, _table(naming, matrix, picture.title), naming.words.say(NUMBERS))


def heat_picture(naming: ItemNames, matrix: Matrix) -> data.HeatMap | None:
    """Draw the matrix alone, for a page that has its numbers."""
    if not matrix.columns or not matrix.rows:
        return None
    words = naming.words
    states = {cell.state for row in matrix.rows for cell in row.cells}
    return data.HeatMap(
        name="matrix",
        title=words.say(TITLES[matrix.by]),
        description=_description(naming, matrix),
        columns=tuple(label_of(item, naming) for item in matrix.columns),
        legend=tuple(
            data.Sign(_SHADES[state], f"{mark_of(state, words)} {words.say(word)}".strip())
            for state, word in STATE_WORDS.items()
            if state in states
        ),
        rows=tuple(_row(naming, matrix, row) for row in matrix.rows),
    )


def _row(naming: ItemNames, matrix: Matrix, row: MatrixRow) -> data.HeatRow:
    prison = _prison(naming, row)
    cells = (
        data.Cell(
            _SHADES[cell.state],
            str(inside(cell, naming.words)),
            f"{prison}, {label_of(matrix.columns[number], naming)}: {text}",
        )
        for number, (cell, text) in enumerate(_cell_texts(naming, row))
    )
    return data.HeatRow(prison, tuple(cells))


def _cell_texts(naming: ItemNames, row: MatrixRow) -> Iterator[tuple[MatrixCell, str]]:
    for cell in row.cells:
        word = naming.words.say(STATE_WORDS[cell.state])
        yield cell, f"{word} ({cell.actions})" if cell.actions else word


def _prison(naming: ItemNames, row: MatrixRow) -> str:
    entry = naming.workspace.entry("prison", row.prison)
    return naming.name(entry) if entry else row.prison


def _description(naming: ItemNames, matrix: Matrix) -> str:
    words = naming.words
    untouched = words.list_of(label_of(item, naming) for item in matrix.untouched)
    nobody = words.say(N_("No prison takes up {columns}."), columns=untouched) if untouched else ""
    return " ".join(part for part in (words.say(NUMBER), nobody) if part)


def _table(naming: ItemNames, matrix: Matrix, title: str) -> Table | None:
    """Show what stands in the cells; prisons without a plan together, for they have nothing in any."""
    words = naming.words
    names = [label_of(item, naming) for item in matrix.columns]
    columns = (
        Column("prison", words.say(N_("Prison"))),
        *(Column(f"column{number}", name) for number, name in enumerate(names)),
    )
    planned = [row for row in matrix.rows if row.plan is not None]
    rows: list[tuple[Value, ...]] = [
        (_prison(naming, row), *(text for _, text in _cell_texts(naming, row))) for row in planned
    ]
    for state in ("unread", "no-plan"):
        without = [row for row in matrix.rows if row.plan is None and row.unread is (state == "unread")]
        if without:
            prisons = words.list_of(_prison(naming, row) for row in without)
            rows.append((prisons, *(words.say(STATE_WORDS[state]) for _ in names)))
    return table_of("matrix", title, columns, rows)


def mark_of(state: CellState, words: Words) -> str:
    """Return what stands for a state in a cell, in the language of the reader; nothing for `taken-up`."""
    mark = MARKS.get(state, "")
    return words.say(mark) if mark.isalpha() else mark


def inside(cell: MatrixCell, words: Words) -> str | int:
    """Return what stands in a cell: the number of actions where it is taken up, else the mark."""
    return cell.actions if cell.state == "taken-up" else mark_of(cell.state, words)


def label_of(item: Item[Record], naming: ItemNames) -> str:
    """Name a column in little room: all are of one strategic plan or of none, so that their ids will do."""
    return item.id or naming.title(item) or "…"
