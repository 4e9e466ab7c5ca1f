"""A table as comma-separated values (RFC 4180), for spreadsheets and for programs."""

import csv
import io
import re

from hulpplan.document.blocks import Table
from hulpplan.exchange.values import Value, rows_of
from hulpplan.i18n import visible

# Texts that a spreadsheet takes for a formula: at the start of a cell, or after a
# semicolon, where one starts a new cell when that is the separator (as in Belgium), even inside quotes.
# OWASP, "CSV Injection". Two colons at the start of a line are a command to CI servers.
_FORMULA = re.compile(r'(?:^|(?<=;))(?=[\s"]*[=+@\uff1d\uff0b\uff0d\uff20]|"*-)|^(?=\s*::)')


def csv_text(table: Table) -> str:
    """Write a table, with the headings of its columns as the first line.

    It begins with a byte order mark: without one Excel reads `ë` as two signs. Each row is one line, and what
    could hide or move text on a screen is replaced. What a spreadsheet would take for a formula, though it is
    text, gets an apostrophe before it; a dash alone is none.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_cell(column.label) for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in rows_of(table))
    return "\ufeff" + stream.getvalue()


def _cell(value: Value) -> Value:
    if not isinstance(value, str):
        return value
    text = visible(value.replace("\t", " "))
    return text if text == "-" else _FORMULA.sub("'", text)
