"""The marks of drawings: how each kind of line and patch looks, and which lies upon which.

The style sheet of pages (`templates/html/document.css`) has the same looks, by the same names; elsewhere they
are written out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mark:
    """How a kind of mark looks: the inks of line and ground, how wide the line, its dashes, round corners."""

    stroke: str = ""
    fill: str = ""
    width: float = 1
    dash: str = ""
    corner: float = 0


LINES: Final[Mapping[str, Mark]] = {
    "rule": Mark("line"),
    "axis": Mark("soft"),
    "aim": Mark("accent", width=1.4, dash="7 4"),
    "begin": Mark("accent", width=1.4, dash="2 3"),
    "today": Mark("late", width=1.5, dash="5 3"),
    "joint": Mark("running", width=1.5),
    "span": Mark("running", width=3),
}
"""Lines; the first lie undermost."""

BOXES: Final[Mapping[str, Mark]] = {
    "none": Mark("line", "raised"),
    "blank": Mark("line", "ground"),
    "name": Mark("accent", "raised", corner=3),
    "here": Mark("accent", "accent", corner=3),
}
"""Boxes with a line around."""

INKS: Final[Mapping[str, str]] = {"part": "accent", "crossed": "soft", "full": "accent", "open": "accent"}
"""The ink of looks that are not called as theirs."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A pattern: its size, by how much it is turned, and each line in it with its width."""

    size: int
    turn: int
    strokes: tuple[tuple[str, str], ...]


TILES: Final[Mapping[str, Tile]] = {
    "running": Tile(6, 45, (("M0 3H6", "3"),)),
    "postponed": Tile(6, 0, (("M0 3H6", "2"),)),
    "stopped": Tile(7, 45, (("M0 3.5H7", "1.2"), ("M3.5 0V7", "1.2"))),
    "unknown": Tile(5, 0, (("M2 2H3", "1"),)),
    "part": Tile(5, 45, (("M0 2.5H5", "1.6"),)),
    "crossed": Tile(7, 45, (("M0 3.5H7", "1"), ("M3.5 0V7", "1"))),
}
"""The patterns, by look."""

EMPTY: Final = frozenset({"planned", "open"})
"""Looks that are a line around nothing; any other one without a pattern is filled."""


def ink_of(look: str) -> str:
    """Return the name of the ink that something looks like."""
    return INKS.get(look, look)
