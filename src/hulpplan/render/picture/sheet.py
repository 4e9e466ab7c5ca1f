"""A sheet to draw on: shapes, patterns and text, as SVG.

Source: SVG 2; WAI-ARIA Graphics Module (the title and description of a drawing).
"""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

from hulpplan.render.clean import one_line

SMALL: Final = 11
TEXT: Final = 13
LINE: Final = 16
"""Pixels from one line of text to the next."""
WIDTH: Final = 720

_SPACE: Final = "http://www.w3.org/2000/svg"
_TILES: Final[Mapping[str, tuple[int, int, tuple[tuple[str, str], ...]]]] = {
    # A pattern: its size, by how much it is turned, and what is drawn in it with a line of which width.
    "running": (6, 45, (("M0 3H6", "3"),)),
    "planned": (6, 0, ()),
    "postponed": (6, 0, (("M0 3H6", "2"),)),
    "stopped": (7, 45, (("M0 3.5H7", "1.2"), ("M3.5 0V7", "1.2"))),
    "unknown": (5, 0, (("M2 2H3", "1"),)),
    "part": (5, 45, (("M0 2.5H5", "1.6"),)),
    "crossed": (7, 45, (("M0 3.5H7", "1"), ("M3.5 0V7", "1"))),
}
"""The patterns, by look; what has none is filled."""
_INK_OF: Final = {"part": "accent", "crossed": "soft", "full": "accent", "open": "accent"}


class Sheet:
    """A drawing in the making.

    Args:
        name: begins the names of its parts, which must be the only ones in a page.
        inks: the colour of each ink.
        width: in pixels.
    """

    def __init__(self, name: str, inks: Mapping[str, str], width: float = WIDTH) -> None:
        self.name = name
        self.width = width
        self.height = 0.0
        self._inks = inks
        self._root = Element("svg")
        self._defs = SubElement(self._root, "defs")
        self._patterns: dict[str, str] = {}
        self._at = self._root

    def ink(self, name: str) -> str:
        """Return the colour of an ink."""
        return self._inks[name]

    def group(self, told: str) -> None:
        """Draw what follows as one thing, which is told in full where a pointer rests on it."""
        self._at = SubElement(self._root, "g")
        SubElement(self._at, "title").text = one_line(told)

    def ungroup(self) -> None:
        """Draw what follows on its own."""
        self._at = self._root

    def text(  # noqa: PLR0913 - a place, what stands there, and how it looks
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = TEXT,
        ink: str = "text",
        bold: bool = False,
        anchor: str = "start",
    ) -> None:
        """Write a line of text; `y` is the line it stands on."""
        looks: dict[str, str | float] = {"font-size": size, "fill": self.ink(ink)}
        element = self._add("text", x=x, y=y, **looks)
        if bold:
            element.set("font-weight", "700")
        if anchor != "start":
            element.set("text-anchor", anchor)
        element.text = one_line(text)

    def upright(self, x: float, y: float, text: str, *, size: float = SMALL) -> None:
        """Write a line of text from below to above."""
        self.text(x, y, text, size=size)
        self._at[-1].set("transform", f"rotate(-90 {_written(x)} {_written(y)})")

    def line(self, x1: float, y1: float, x2: float, y2: float, **looks: str | float) -> None:
        """Draw a line; `looks` are attributes of SVG with `_` for `-`."""
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, **_attributes(looks))

    def path(self, d: str, **looks: str | float) -> None:
        """Draw a path."""
        self._add("path", d=d, **_attributes(looks))

    def box(self, x: float, y: float, width: float, height: float, **looks: str | float) -> None:
        """Draw a rectangle."""
        self._add("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), **_attributes(looks))

    def circle(self, x: float, y: float, radius: float, **looks: str | float) -> None:
        """Draw a circle."""
        self._add("circle", cx=x, cy=y, r=radius, **_attributes(looks))

    def filled(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a rectangle that looks like something of the legend: in its colour and its pattern."""
        ink = self.ink(_INK_OF.get(look, look))
        self.box(
            x,
            y,
            width,
            height,
            fill=self._fill(look, ink),
            stroke=ink,
            stroke_width=1.2,
            rx=min(2, width / 2),
        )

    def _fill(self, look: str, ink: str) -> str:
        if look not in _TILES:
            return self.ink("ground") if look == "open" else ink
        size, turn, strokes = _TILES[look]
        if not strokes:
            return self.ink("ground")
        if look not in self._patterns:
            tile = self._pattern(look, size, turn)
            for d, width in strokes:
                SubElement(tile, "path", {"d": d, "stroke": ink, "stroke-width": width})
        return f"url(#{self._patterns[look]})"

    def _pattern(self, look: str, size: int, turn: int) -> Element:
        name = self._patterns[look] = f"{self.name}-{look}"
        tile = SubElement(
            self._defs,
            "pattern",
            {"id": name, "width": str(size), "height": str(size), "patternUnits": "userSpaceOnUse"},
        )
        if turn:
            tile.set("patternTransform", f"rotate({turn})")
        SubElement(tile, "rect", {"width": str(size), "height": str(size), "fill": self.ink("ground")})
        return tile

    def _add(self, tag: str, **attributes: str | float) -> Element:
        return SubElement(self._at, tag, {name: _written(value) for name, value in attributes.items()})

    def svg(self, title: str, description: str, fonts: str = "", style: str = "", margin: float = 0) -> str:
        """Return the drawing.

        Args:
            title: what it is.
            description: what it shows, in words.
            fonts: what it is written in; empty on a page, which has its own.
            style: rules of its own, for a drawing that stands alone.
            margin: white around it.
        """
        root = self._root
        size = (_written(self.width + 2 * margin), _written(self.height + 2 * margin))
        root.set("viewBox", " ".join((_written(-margin), _written(-margin), *size)))
        root.set("width", size[0])
        root.set("height", size[1])
        root.set("role", "img")
        root.set("aria-labelledby", f"{self.name}-title {self.name}-text")
        if fonts:
            root.set("xmlns", _SPACE)
            root.set("font-family", fonts)
        told = ((f"{self.name}-title", "title", title), (f"{self.name}-text", "desc", description))
        for place, (name, tag, text) in enumerate(told):
            element = Element(tag, {"id": name})
            element.text = one_line(text)
            root.insert(place, element)
        if style:
            sheet = Element("style")
            sheet.text = style
            root.insert(0, sheet)
        if not len(self._defs):
            root.remove(self._defs)
        return tostring(root, encoding="unicode")


def _attributes(looks: Mapping[str, str | float]) -> dict[str, str | float]:
    return {name.replace("_", "-"): value for name, value in looks.items()}


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{round(value, 1):g}"
