"""A document as text for a terminal: what listings are made of, sentences and tables under headings."""

import textwrap
from collections.abc import Iterator, Sequence

from hulpplan.document.blocks import Cell, Column, Drawing, Entry, Row, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import screen_width, visible

WIDTH = 80
BETWEEN = 2
NARROW = 30
"""A column of at most so many characters is never turned into lines of its own."""


def text_of(document: Document, width: int = WIDTH) -> str:
    """Write a document so that no line is wider than it must be.

    A table that fits is written in columns. One of many narrow columns is written in blocks that each begin
    with the first column; of any other each row becomes a few lines.
    """
    lines = [visible(document.head.title), "=" * screen_width(document.head.title), ""]
    for notice in document.head.notices:
        lines += [*_wrapped(visible(notice), width), ""]
    lines += [f"{fact.label}: {_cell(fact.entries)}" for fact in document.head.facts]
    for section in document.blocks:
        if isinstance(section, Section):
            lines += ["", visible(section.title), "-" * screen_width(section.title)]
            lines += _blocks_of(section, width)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _blocks_of(section: Section, width: int) -> Iterator[str]:
    for block in section.blocks:
        table = block.table if isinstance(block, Drawing) else block
        if isinstance(block, Sentence):
            yield from _wrapped(visible(block.text), width)
        elif isinstance(table, Table):
            yield ""
            yield from _table(table, width)


def _table(table: Table, width: int) -> Iterator[str]:
    texts = [[_cell(cell) for cell in row.cells] for row in table.rows]
    heads = [visible(column.label) for column in table.columns]
    widths = [max(map(screen_width, column)) for column in zip(heads, *texts, strict=True)]
    if sum(widths) + BETWEEN * (len(widths) - 1) <= width:
        yield from _block(table, texts, widths, range(len(widths)))
    elif widths[0] <= width // 2 and max(widths[1:]) <= NARROW:
        yield from _blocks(table, texts, widths, width)
    else:
        for row in table.rows:
            yield from _card(table.columns, row, width)


def _blocks(table: Table, texts: Sequence[Sequence[str]], widths: list[int], width: int) -> Iterator[str]:
    chosen = [0]
    for number in range(1, len(widths)):
        taken = sum(widths[place] + BETWEEN for place in chosen)
        if len(chosen) > 1 and taken + widths[number] > width:
            yield from _block(table, texts, widths, chosen)
            yield ""
            chosen = [0]
        chosen.append(number)
    yield from _block(table, texts, widths, chosen)


def _block(
    table: Table, texts: Sequence[Sequence[str]], widths: Sequence[int], chosen: Sequence[int]
) -> Iterator[str]:
    heads = [visible(column.label) for column in table.columns]
    for row in (heads, ["-" * width for width in widths], *texts):
        cells = [_filled(row[place], widths[place], right=table.columns[place].numeric) for place in chosen]
        yield (" " * BETWEEN).join(cells)


def _card(columns: Sequence[Column], row: Row, width: int) -> Iterator[str]:
    first, *rest = row.cells
    yield from _wrapped(_cell(first), width, "* ", "  ")
    parts = [
        f"{visible(column.label).lower()}: {_cell(cell)}"
        for column, cell in zip(columns[1:], rest, strict=True)
        if cell
    ]
    yield from _wrapped("; ".join(parts), width, "    ", "    ")


def _wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    # Ids and names of files have hyphens, and are looked for whole.
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _cell(cell: Cell) -> str:
    return "; ".join(map(_entry, cell))


def _entry(entry: Entry) -> str:
    text = " ".join(part for part in (entry.id, entry.text) if part)
    return visible(f"{text} ({entry.note})" if entry.note else text)


def _filled(text: str, width: int, *, right: bool) -> str:
    gap = " " * (width - screen_width(text))
    return gap + text if right else text + gap
