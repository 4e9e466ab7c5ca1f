"""How much room text takes, without a font at hand.

Whose letters a page is read in nobody knows, so widths are those of the widest fonts in use (DejaVu Sans,
of the same measures as Verdana), rounded up. In narrower letters a drawing has a little more white.
"""

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from math import fsum
from typing import Final
from unicodedata import east_asian_width

_PLAIN: Final = {
    0.35: " '.,:;IJijl",
    0.45: "()-/[\\]!rft",
    0.5: '"_',
    0.55: "?csz",
    0.6: "*FL`kvxy|",
    0.65: "$0123456789EPSTYabdeghnopqu{}",
    0.75: "ABCKRVXZU",
    0.85: "&DGHNOQ#+<=>^w~",
    1.0: "%@WMm",
}
_BOLD_MORE: Final = 1.14
_OTHER: Final = 0.8
_WIDE: Final = 1.1


class _Widths(dict[str, float]):
    """The width of each letter, against the size of the letters; others are added when they are met."""

    def __missing__(self, letter: str) -> float:
        width = self[letter] = _WIDE if east_asian_width(letter) in {"W", "F"} else _OTHER
        return width


_WIDTHS: Final = _Widths({letter: width for width, letters in _PLAIN.items() for letter in letters})
ELLIPSIS: Final = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the most that a text takes up, in pixels.

    Args:
        text: one line.
        size: the size of the letters, in pixels.
        bold: whether they are bold.
    """
    # Not `sum`, which rounds in another way from Python 3.12 on: the bytes of a drawing are the same on each.
    return fsum(map(_WIDTHS.__getitem__, text)) * size * (_BOLD_MORE if bold else 1)


def shorten(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return as much of a text as there is room for, with an ellipsis where something is left out."""
    ends = list(accumulate(map(_WIDTHS.__getitem__, text)))
    each = size * (_BOLD_MORE if bold else 1)
    if not ends or ends[-1] * each <= room:
        return text
    kept = bisect_right(ends, room / each - _WIDTHS[ELLIPSIS])
    return text[:kept].rstrip() + ELLIPSIS


# A drawing asks for the same lines to know how high it is and to write them.
@lru_cache(maxsize=1024)
def wrap(text: str, room: float, size: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """Divide a text over lines; the last one is shortened when that is not enough.

    Args:
        text: the text; each run of white space is one space.
        room: how wide a line may be, in pixels.
        size: the size of the letters.
        lines: how many lines there may be, at least 1.
        bold: whether the letters are bold.
    """
    found: list[str] = []
    words = text.split()
    while words:
        if len(found) == lines - 1:
            found.append(shorten(" ".join(words), room, size, bold=bold))
            break
        line = words.pop(0)
        while words and width_of(f"{line} {words[0]}", size, bold=bold) <= room:
            line += f" {words.pop(0)}"
        found.append(shorten(line, room, size, bold=bold))
    return tuple(found)
