"""Sheets of a spreadsheet as values, without any looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the heads of its columns, and rows with a value for each column.

    A text is a text, whatever it looks like: no program may take it for a formula.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
