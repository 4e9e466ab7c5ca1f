"""What views of reports are built of: entries, facts and tables, with words that are ready to be shown.

Nothing in them is markup. A text that holds Markdown is typed `Prose`; templates pass it through their
filter `markdown`. What is absent is an empty text or an empty tuple.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Final, Generic, TypeAlias, TypeVar

from hulpplan.reports.words import Raw, Written

C = TypeVar("C")

Prose: TypeAlias = str
"""A text of a plan that may hold CommonMark."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, perhaps that of an item: with its id before it, the place in the report it leads to, a note.

    `value` is what the text was written for, for programs; None where the text is all there is.
    """

    text: str
    id: str = ""
    anchor: str = ""
    note: str = ""
    value: Raw = None


NAMELESS = Entry("…")
"""What a row is called that has no name, in a plan with mistakes."""

TEXTS: Final = frozenset(
    {
        *(
            "co_creation",
            "contact",
            "definition",
            "description",
            "domains",
            "executors",
            "goal",
            "group",
            "how",
        ),
        *(
            "indicator",
            "lead",
            "management",
            "medium",
            "members",
            "need",
            "note",
            "operational_plan",
            "organisation",
        ),
        *(
            "organiser",
            "origin",
            "reason",
            "regime",
            "source",
            "strategic_plan",
            "succeeds",
            "successors",
            "tags",
        ),
        *("target_groups", "tasks", "title", "unknown", "with"),
    }
)
"""The names of facts and columns in which only texts of plans and of the register stand."""

_TEXTS_OF_FACTS: Final = frozenset({"what", "who", "when"})
"""What the parties to an agreement promised; columns of these names hold other things."""

Value: TypeAlias = str | Entry | Sequence[Entry]
Cell: TypeAlias = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known about an item, under its label; `name` is the same in every language."""

    name: str
    label: str
    entries: Cell

    @property
    def is_text(self) -> bool:
        """Whether it stands in a plan as it is shown."""
        return self.name in TEXTS or self.name in _TEXTS_OF_FACTS


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `numeric` when its cells are numbers."""

    name: str
    label: str
    numeric: bool = False

    @property
    def is_text(self) -> bool:
        """Whether what is in it stands in a plan as it is shown."""
        return self.name in TEXTS


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each column, and its place in the report where others lead to it.

    `total` says that the row sums up those above it.
    """

    cells: tuple[Cell, ...]
    anchor: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names what the row is about."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A longer text with a title of its own."""

    title: str
    text: Prose


@dataclass(frozen=True, slots=True)
class Heading:
    """A place in a report, for its table of contents."""

    anchor: str
    title: str
    id: str = ""
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter(Generic[C]):
    """A part of a report that the table of contents leads to; one without content does not exist."""

    heading: Heading
    content: C


class Chapters:
    """The chapters of a report: the fields of a frozen value, in their order; one without content is None."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Any]:
        """Yield the chapters that have content."""
        chapters = (getattr(self, field.name) for field in fields(self))  # type: ignore[arg-type]
        return (chapter for chapter in chapters if chapter is not None)


def chapter_of(anchor: str, title: str, content: C, children: Iterable[Heading] = ()) -> Chapter[C] | None:
    """Make a chapter; None when there is nothing in it.

    Args:
        anchor: its place in the report. It begins with `_`, which an id cannot.
        title: its title.
        content: what is in it.
        children: the places in it that the table of contents names too.
    """
    return Chapter(Heading(anchor, title, children=tuple(children)), content) if content else None


def facts_of(*found: tuple[str, str, Value]) -> tuple[Fact, ...]:
    """Make facts of names, labels and values, and leave out those that say nothing."""
    return tuple([Fact(name, label, cell) for name, label, value in found if (cell := cell_of(value))])


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
    cells = [(cell_of(first) or (NAMELESS,), *map(cell_of, rest)) for first, *rest in rows]
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


def cell_of(value: Value) -> Cell:
    """Turn a text, an entry or several into entries; an empty text is none."""
    # A site has hundreds of thousands of cells, most of them a plain text that comes back.
    if value.__class__ is str:
        return _plain_cell(value) if value else ()
    if isinstance(value, str):
        return (entry_of(value),) if value else ()
    return (value,) if isinstance(value, Entry) else tuple(value)


@lru_cache(maxsize=4096)
def _plain_cell(text: str) -> Cell:
    return (Entry(text),)


def entry_of(text: str, note: str = "") -> Entry:
    """Make an entry of a text, with the value that it was written for."""
    return Entry(text, note=note, value=text.value if isinstance(text, Written) else None)


def passages_of(*found: tuple[str, Prose | None]) -> tuple[Passage, ...]:
    """Make passages of titles and texts, and leave out those that say nothing."""
    return tuple(Passage(title, text) for title, text in found if text)
