"""The values of a table, as programs read them."""

from collections.abc import Iterator
from typing import TypeAlias

from hulpplan.document.blocks import Cell, Table

Value: TypeAlias = str | int | float


def rows_of(table: Table) -> Iterator[list[Value]]:
    """Yield the values of each row: a number where one was written, else the text.

    A text is a text, whatever it looks like: no program may take it for a formula.
    """
    for row in table.rows:
        yield [_value(cell) for cell in row.cells]


def _value(cell: Cell) -> Value:
    if len(cell) == 1 and isinstance(cell[0].value, int | float) and not isinstance(cell[0].value, bool):
        return cell[0].value
    return "; ".join(entry.text for entry in cell)
