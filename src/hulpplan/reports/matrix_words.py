"""The words and marks of a matrix: as a table, as a drawing and on the terminal."""

from collections.abc import Mapping
from typing import Final

from hulpplan.analysis.matrix import CellState, ColumnKind, MatrixCell
from hulpplan.i18n import N_
from hulpplan.model.record import Record
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
