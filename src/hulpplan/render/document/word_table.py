"""Tables in a docx."""

from typing import Final

from docx.document import Document as Word
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu
from docx.table import _Cell

from hulpplan.render.document import word_xml as xml
from hulpplan.render.document.blocks import Runs, Table, text_of
from hulpplan.render.document.word_runs import add_runs

_LONG: Final = 700
"""Letters in a cell past which its row may go over to the next page."""


def add_table(word: Word, table: Table, room: int) -> None:
    """Write a table; its headings come back on each page.

    Args:
        word: the document.
        table: the table.
        room: how wide it may be, in the units of the library.
    """
    written = word.add_table(rows=0, cols=len(table.head))
    written.autofit = False
    written.alignment = WD_TABLE_ALIGNMENT.LEFT
    xml.line_rows(written)
    xml.first_column_heads(written, text_of(table.caption))
    widths = [Emu(int(room * share)) for share in table.shares]
    for column, width in zip(written.columns, widths, strict=True):
        column.width = width
    for place, texts in enumerate((table.head, *table.rows)):
        row = written.add_row()
        if place == 0:
            xml.repeat_heading(row)
        if all(len(text_of(runs)) < _LONG for runs in texts):
            xml.keep_whole(row)
        for number, (cell, runs) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = widths[number]
            _fill(cell, runs, heading=place == 0, numeric=table.numeric[number])


def _fill(cell: _Cell, runs: Runs, *, heading: bool, numeric: bool) -> None:
    paragraph = cell.paragraphs[0]
    xml.set_style(paragraph, "Table Heading" if heading else "Table Text")
    add_runs(paragraph, runs)
    if numeric:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
