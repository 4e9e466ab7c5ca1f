"""How wide the columns of a table should be, from what stands in them."""

import re
from collections.abc import Sequence
from math import fsum
from typing import Final

_MOST: Final = 60
"""Letters of a cell past which a longer text asks for no wider column, only for more lines."""
ON_A_LINE: Final = 110
"""Letters that fit beside each other on an upright page, in the size that tables have."""
_SHORT: Final = 28
"""Letters up to which a text had better not be broken."""
_WORD: Final = 18
"""Letters past which a word may be broken."""
_PLACES_TO_BREAK: Final = re.compile(r"\s+|(?<=-)")
_BETWEEN: Final = 2
"""Letters of white between two columns."""


def shares_of(rows: Sequence[Sequence[str]]) -> tuple[float, ...]:
    """Divide a line over the columns: each gets what its longest word needs, then what it could still use.

    Columns of short texts get all they could use, and the others divide what is left, so that a date does not
    break for the sake of a text that has several lines anyhow.

    Args:
        rows: the cells of each row, headings included; all rows have as many.
    """
    columns = list(zip(*rows, strict=True))
    widths: list[float] = [_longest_word(column) for column in columns]
    spare = max(ON_A_LINE - fsum(widths), 0)
    beyond = {place: max(_wanted(column) - widths[place], 0) for place, column in enumerate(columns)}
    for left, place in enumerate(sorted(beyond, key=lambda place: beyond[place])):
        short = widths[place] + beyond[place] <= _SHORT
        given = min(beyond[place], spare if short else spare / (len(columns) - left))
        widths[place] += given
        spare -= given
    return tuple(round(width / fsum(widths), 4) for width in widths)


def is_wide(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the longest words of all columns do not fit beside each other on an upright page."""
    return sum(_longest_word(column) for column in zip(*rows, strict=True)) > ON_A_LINE


def _longest_word(column: Sequence[str]) -> int:
    words = (len(word) for cell in column for word in _PLACES_TO_BREAK.split(cell))
    return min(max(words, default=0), _WORD) + _BETWEEN


def _wanted(column: Sequence[str]) -> float:
    """Return how wide a column would be without any break, if its texts are not long."""
    return min(max(map(len, column)), _MOST) + _BETWEEN
