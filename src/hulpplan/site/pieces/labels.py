"""The headings of columns, for screens on which each row of a table is a card.

There every cell has the heading of its column before it. To write that in each cell would take more than all
else in it, so a table has a class, and a style sheet of each language says which headings that stands for.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from zlib import crc32

from hulpplan.document.blocks import Column
from hulpplan.render.clean import one_line

LABELS: Final = "labels.css"
"""The name of the style sheet, in the folder of the language."""

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LENGTH: Final = 5
_SIGN: Final = re.compile(r"[^\w ,.:%()/-]")


class Labels:
    """Which headings the classes of tables stand for; it grows while pages are written.

    Attributes:
        asked: whether a table was given a class since somebody last set this to False.
    """

    def __init__(self) -> None:
        self.asked = False
        self._classes: dict[Sequence[Column], str] = {}

    def class_of(self, columns: Sequence[Column]) -> str:
        """Return the class of a table, which depends on its headings alone."""
        self.asked = True
        known = self._classes.get(columns)
        if known is None:
            known = self._classes[columns] = _name(columns)
        return known

    def sheet(self) -> str:
        """Write the style sheet of all tables so far."""
        return "".join(sorted(set(self._rules())))

    def _rules(self) -> Iterator[str]:
        for columns, name in self._classes.items():
            for number, column in enumerate(columns, 1):
                right = ";--side:right" * column.numeric
                yield f'.{name}>*>*>:nth-child({number}){{--label:"{_written(column.label)}: "{right}}}\n'


def _name(columns: Sequence[Column]) -> str:
    """Name a table by its headings, so that a page does not change when another one does."""
    said = "\n".join(f"{column.label}\t{column.numeric}" for column in columns)
    number, name = crc32(said.encode()), ""
    for _ in range(_LENGTH):
        number, digit = divmod(number, len(_DIGITS))
        name += _DIGITS[digit]
    return f"k{name}"


def _written(label: str) -> str:
    """Write a text for a style sheet; what could end it is written by its number."""
    return _SIGN.sub(lambda sign: f"\\{ord(sign[0]):x} ", one_line(label))
