"""A table as it is laid out on paper: lines of text in columns that each have a width."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Literal

from hulpplan.document.blocks import Table
from hulpplan.render.clean import one_line
from hulpplan.write.columns import is_wide, shares_of
from hulpplan.write.runs import Run, Runs, runs_of, text_of


@dataclass(frozen=True, slots=True)
class Grid:
    """The heads and rows of a table.

    Attributes:
        head: the headings of the columns.
        rows: the cells of each row.
        numeric: which columns hold numbers.
        shares: how wide each column is, adding up to 1.
        wide: whether an upright page is too narrow for it.
        caption: what it is about; empty where the heading above it says so.
        summary: what it is about, for who does not see it.
        headed: whether the first cell of a row says what the row is about.
        anchors: the place of each row.
    """

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    numeric: tuple[bool, ...]
    shares: tuple[float, ...]
    wide: bool
    caption: str = ""
    summary: str = ""
    headed: bool = False
    anchors: tuple[str, ...] = ()
    block: Literal["grid"] = field(default="grid", init=False)


def grid_of(table: Table, anchors: Collection[str]) -> Grid:
    """Lay out a table; `anchors` are the places that its entries can lead to."""
    rows = tuple(
        tuple(runs_of(cell, anchors, bold=row.total and number == 0) for number, cell in enumerate(row.cells))
        for row in table.rows
    )
    head = tuple((Run(one_line(column.label)),) for column in table.columns)
    texts = _texts(head, rows)
    caption = one_line(table.caption)
    return Grid(
        head,
        rows,
        tuple(column.numeric for column in table.columns),
        shares_of(texts),
        is_wide(texts),
        caption if table.captioned else "",
        caption,
        headed=len(head) > 1,
        anchors=tuple(row.anchor if row.anchor in anchors else "" for row in table.rows),
    )


def grid_of_runs(head: Sequence[Runs], rows: Sequence[Sequence[Runs]], numeric: tuple[bool, ...]) -> Grid:
    """Lay out a table of a text of a plan, which says no more than what is in it."""
    texts = _texts(head, rows)
    return Grid(tuple(head), tuple(map(tuple, rows)), numeric, shares_of(texts), is_wide(texts))


def _texts(head: Sequence[Runs], rows: Sequence[Sequence[Runs]]) -> list[list[str]]:
    return [[text_of(runs) for runs in row] for row in (head, *rows)]
