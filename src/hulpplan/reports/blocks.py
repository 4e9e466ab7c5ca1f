"""How reports and pages make blocks of what they know.

What says nothing is left out: an empty text is no fact, a column that is empty in each row is not there.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Generic, TypeAlias, TypeVar

from hulpplan.document.blocks import (
    Block,
    Cell,
    Column,
    Entry,
    Fact,
    Facts,
    Kind,
    Links,
    Prose,
    Row,
    Section,
    Sentence,
    Table,
)
from hulpplan.i18n import N_

NAMELESS = Entry("…")
"""What a row is called that has no name, in a plan with mistakes."""

NUMBERS: Final = N_("The numbers as a table")
"""What a drawing calls its numbers."""

Value: TypeAlias = str | Entry | Sequence[Entry]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ValueColumn(Generic[T]):
    """A column of a table, or several of one count, with the values they have for the subject of a row."""

    columns: tuple[Column, ...]
    values: Callable[[T], Sequence[Value]]


Columns: TypeAlias = Sequence[ValueColumn[T]]


def chapter(name: str, title: str, *blocks: Block | None) -> Section | None:
    """Make a chapter of the blocks that are there; None when there are none.

    Args:
        name: what it is found by; its place is the same behind `_`, with which no id begins.
        title: its title.
        blocks: what is in it; a table that bears the title of the chapter goes without its own.
    """
    there = tuple(titled_once(block, title) for block in blocks if block is not None)
    return Section(title, there, name, anchor=f"_{name}") if there else None


def subsection(title: str, *blocks: Block | None, id: str = "", plan_text: bool = False) -> Section:  # noqa: A002 - the field's own word
    """Make a section of the blocks that are there, that no table of contents leads to.

    Args:
        title: its title.
        blocks: what is in it; a table that bears the title of the section goes without its own.
        id: that of the item it is about.
        plan_text: whether the title stands in a plan or in the register.
    """
    there = tuple(titled_once(block, title) for block in blocks if block is not None)
    return Section(title, there, id=id, plan_text=plan_text)


def titled_once(block: Block, title: str) -> Block:
    """Leave the caption of a table out where the heading above it says the same."""
    return replace(block, captioned=False) if isinstance(block, Table) and block.caption == title else block


def present(*blocks: Block | None) -> tuple[Block, ...]:
    """Return the blocks that are there."""
    return tuple([block for block in blocks if block is not None])


def facts_of(*found: tuple[str, str, Value]) -> tuple[Fact, ...]:
    """Make facts of names, labels and values, and leave out those that say nothing."""
    return tuple([Fact(name, label, cell) for name, label, value in found if (cell := cell_of(value))])


def facts_block(facts: tuple[Fact, ...]) -> Facts | None:
    """Make a block of facts; None without any."""
    return Facts(facts) if facts else None


def points_block(texts: Iterable[str]) -> Links | None:
    """Make a list of texts of a plan, a point each; None without any."""
    entries = tuple(Entry(text, plan_text=True) for text in texts)
    return Links(entries) if entries else None


def sentence_block(text: str) -> Sentence | None:
    """Make a block of a sentence; None without one."""
    return Sentence(text) if text else None


def prose_block(text: str | None, title: str = "") -> Prose | None:
    """Make a block of a longer text; None without one."""
    return Prose(text, title) if text else None


def column(name: str, label: str, value: Callable[[T], Value], kind: Kind = "text") -> ValueColumn[T]:
    """Make a column for `table_from`.

    Args:
        name: the same in every language.
        label: its heading.
        value: what it says of the subject of a row.
        kind: what it holds.
    """
    return ValueColumn((Column(name, label, kind),), lambda subject: (value(subject),))


def table_from(
    name: str,
    caption: str,
    columns: Columns[T],
    subjects: Iterable[T],
    *,
    anchor: Callable[[T], str] | None = None,
    total: T | None = None,
) -> Table | None:
    """Make a table with a row for each subject; `table_of` tells what is left out.

    Args:
        name: the same in every language.
        caption: what it is about.
        columns: what is said of each subject; the first names it.
        subjects: what the rows are about.
        anchor: the place of a row that others lead to.
        total: what sums up the subjects. One row alone is not summed up.
    """
    subjects = list(subjects)

    def row(subject: T) -> list[Value]:
        return [value for one in columns for value in one.values(subject)]

    return table_of(
        name,
        caption,
        [heading for one in columns for heading in one.columns],
        map(row, subjects),
        [anchor(subject) for subject in subjects] if anchor else (),
        row(total) if total is not None else (),
    )


def table_of(
    name: str,
    caption: str,
    columns: Sequence[Column],
    rows: Iterable[Sequence[Value]],
    anchors: Sequence[str] = (),
    total: Sequence[Value] = (),
) -> Table | None:
    """Make a table, without the columns that are empty in each row; None without rows.

    Args:
        name: the same in every language.
        caption: what it is about.
        columns: what stands in it; the first names what a row is about.
        rows: a value for each column.
        anchors: the places that others lead to, one for each row; none without.
        total: a value for each column, that sums up the rows. One row alone is not summed up.
    """
    texts = [column.kind == "plan_text" for column in columns]
    cells = [_cells(row, texts) for row in rows]
    if not cells:
        return None
    sums = [tuple(map(cell_of, total))] if total and len(cells) > 1 else []
    kept = [place for place in range(len(columns)) if place == 0 or any(row[place] for row in cells)]
    places = anchors or [""] * len(cells)
    if len(kept) < len(columns):
        columns = [columns[place] for place in kept]
        cells, sums = ([tuple([row[place] for place in kept]) for row in found] for found in (cells, sums))
    shown = [Row(row, anchor) for row, anchor in zip(cells, places, strict=True)]
    return Table(name, caption, tuple(columns), (*shown, *(Row(row, total=True) for row in sums)))


def _cells(row: Sequence[Value], texts: Sequence[bool]) -> tuple[Cell, ...]:
    first, *rest = [
        cell_of(plan_text(value) if text else value) for text, value in zip(texts, row, strict=True)
    ]
    return (first or (NAMELESS,), *rest)


def cell_of(value: Value) -> Cell:
    """Turn a text, an entry or several into entries; an empty text is none."""
    if isinstance(value, str):
        return (Entry(value),) if value else ()
    return (value,) if isinstance(value, Entry) else tuple(value)


def plan_text(value: Value | None) -> Value:
    """Say of a text that it stands in a plan or the register as it is; an entry says so itself."""
    if isinstance(value, str):
        return Entry(value, plan_text=True) if value else ""
    return value or ""
