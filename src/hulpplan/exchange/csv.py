"""A sheet as comma-separated values (RFC 4180), for spreadsheets and for programs."""

import csv
import io

from hulpplan.render.sheet import Sheet, Value

# What a spreadsheet takes for a formula, though it is a text. OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(sheet: Sheet) -> str:
    """Write a sheet, with the heads as its first line.

    It begins with a byte order mark: without one Excel reads `ë` as two signs. A text that a spreadsheet
    would take for a formula gets an apostrophe before it; a dash alone is none.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_cell(head) for head in sheet.heads])
    writer.writerows([_cell(value) for value in row] for row in sheet.rows)
    return "\ufeff" + stream.getvalue()


def _cell(value: Value) -> Value:
    harmless = not isinstance(value, str) or not value.startswith(_FORMULA) or value == "-"
    return value if harmless else f"'{value}"
