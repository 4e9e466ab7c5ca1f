"""A sheet to draw on: lines, patches, patterns and text. How they are written is up to the kind of sheet.

Source: SVG 2; WAI-ARIA Graphics Module (the title and description of a drawing).
"""

from abc import ABC, abstractmethod
from typing import Final

from hulpplan.render.picture.marks import TILES, Tile

SMALL: Final = 11
TEXT: Final = 13
LINE: Final = 16
"""Pixels from one line of text to the next."""
WIDTH: Final = 720


class Sheet(ABC):
    """A drawing in the making.

    Args:
        name: begins the names of its parts, which must be the only ones in a page.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.width: float = WIDTH
        self.height = 0.0
        self._patterns: dict[str, str] = {}

    @abstractmethod
    def group(self, *told: str) -> None:
        """Draw what follows as one thing, which is told in full where a pointer rests on it."""

    @abstractmethod
    def ungroup(self) -> None:
        """Draw what follows on its own."""

    @abstractmethod
    def text(  # noqa: PLR0913 - a place, what stands there, and how it looks
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = TEXT,
        ink: str = "text",
        bold: bool = False,
        middle: bool = False,
        upright: bool = False,
        ground: tuple[float, float, float, float] | None = None,
    ) -> None:
        """Write a line of text; `y` is the line it stands on.

        Args:
            x: where it begins, or its middle.
            y: the line it stands on.
            text: what it says.
            size: of its letters, in pixels.
            ink: of its letters.
            bold: whether they are bold.
            middle: whether its middle stands at `x`.
            upright: whether it is written from below to above.
            ground: left, top, width and height of what is cleared for it, when something may lie behind it.
        """

    @abstractmethod
    def line(self, kind: str, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line of a kind from `marks.LINES`."""

    @abstractmethod
    def box(self, kind: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a box of a kind from `marks.BOXES`."""

    @abstractmethod
    def bar(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Draw a bar of one ink."""

    @abstractmethod
    def filled(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a rectangle that looks like something of the legend: in its colour and its pattern."""

    @abstractmethod
    def dot(self, x: float, y: float) -> None:
        """Draw the place of a value."""

    @abstractmethod
    def arrow(self, x: float, y: float, length: float, ink: str) -> None:
        """Draw that something goes on, to the left when `length` is below 0."""

    @abstractmethod
    def diamond(self, x: float, y: float, ink: str, *, filled: bool, told: str = "") -> None:
        """Draw a milestone, with what is told of it where a pointer rests on it."""

    @abstractmethod
    def svg(self, title: str, description: str) -> str:
        """Return the drawing.

        Args:
            title: what it is.
            description: what it shows, in words.
        """

    def pattern(self, look: str) -> str:
        """Return the name of the pattern of a look; empty when it has none."""
        if look not in TILES:
            return ""
        known = self._patterns.get(look)
        if known is None:
            known = self._patterns[look] = f"{self.name}-{look}"
        return known

    def tiles(self) -> list[tuple[str, str, Tile]]:
        """Return the patterns that were used: the name of each, its look, and how it is drawn."""
        return [(name, look, TILES[look]) for look, name in self._patterns.items()]
