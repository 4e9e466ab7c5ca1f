"""Tables as an Excel workbook, each on a sheet of its own."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_STRING, Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hulpplan.document.blocks import Table
from hulpplan.exchange.values import Value, rows_of

WIDEST: Final = 60
_HEAD_FONT: Final = Font(bold=True)
_HEAD_FILL: Final = PatternFill("solid", start_color="E7EDF3")
_SAVED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
# The earliest time in a zip file.
_NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


def xlsx_bytes(tables: Sequence[Table], today: date) -> bytes:
    """Write tables as a workbook; the same tables on the same day give the same bytes.

    The heads stay in view. A text is written as a text, so that none is ever taken for a formula.

    Args:
        tables: one or more, each with another caption, which becomes the name of its sheet.
        today: the day that the workbook says it was made.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    moment = datetime(today.year, today.month, today.day)  # noqa: DTZ001 - the format has no time zones
    book.properties.creator = "hulpplan"
    book.properties.created = book.properties.modified = moment
    for table in tables:
        _write(book.create_sheet(_name(table.caption)), table)
    stream = io.BytesIO()
    book.save(stream)
    return _without_moments(stream.getvalue(), moment)


def _name(name: str) -> str:
    # Excel allows 31 characters and none of these.
    return "".join("-" if sign in r"[]:*?/\'" else sign for sign in name)[:31]


def _write(page: Worksheet, table: Table) -> None:
    rows: list[list[Value]] = [[column.label for column in table.columns], *rows_of(table)]
    for place, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = page.cell(place, column)
            if isinstance(value, str):
                _write_text(cell, value)
            else:
                cell.value = value
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in page[1]:
        cell.font, cell.fill = _HEAD_FONT, _HEAD_FILL
    for number, values in enumerate(zip(*rows, strict=True), start=1):
        widest = max(len(str(value)) for value in values)
        page.column_dimensions[get_column_letter(number)].width = min(WIDEST, 2 + widest)
    page.freeze_panes = "B2"


def _write_text(cell: Cell | MergedCell, text: str) -> None:
    # A character that is invalid in XML would break the whole workbook.
    cell.value = "".join(
        sign if sign.isprintable() or sign == "\n" else "\N{REPLACEMENT CHARACTER}" for sign in text
    )
    if cell.value:
        cell.data_type = TYPE_STRING


def _without_moments(content: bytes, moment: datetime) -> bytes:
    """Rewrite the zip file with a fixed time; the library writes the current one."""
    saved = f"{moment.isoformat()}Z".encode()
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = _SAVED.sub(rb"\g<1>" + saved, old.read(entry))
            new.writestr(ZipInfo(entry.filename, _NO_MOMENT), part, ZIP_DEFLATED)
    return stream.getvalue()
