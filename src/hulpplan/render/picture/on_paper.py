"""A sheet whose drawing needs nothing around it: every mark has its looks written out."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from hulpplan.render.clean import one_line
from hulpplan.render.picture.marks import BOXES, EMPTY, LINES, Tile, ink_of
from hulpplan.render.picture.sheet import TEXT, Sheet

_SPACE: Final = "http://www.w3.org/2000/svg"
_POINT: Final = 4
_DIAMOND: Final = 6


class PaperSheet(Sheet):
    """A drawing for paper, for office programs, or in a file of its own.

    Args:
        name: begins the names of its parts.
        inks: the colour of each ink.
        fonts: what it is written in.
        style: rules of its own.
        margin: white around it.
    """

    def __init__(
        self, name: str, inks: Mapping[str, str], fonts: str, style: str = "", margin: float = 0
    ) -> None:
        super().__init__(name)
        self._inks = inks
        self._fonts = fonts
        self._style = style
        self._margin = margin
        self._written: list[str] = []

    def group(self, *told: str) -> None:
        """Draw what follows as one thing, with what is told of it."""
        self._written.append(f"<g>{_tag('title', '. '.join(part for part in told if part), {})}")

    def ungroup(self) -> None:
        """End the group."""
        self._written.append("</g>")

    def text(  # noqa: PLR0913 - as of any sheet
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
        """Write a line of text."""
        if ground is not None:
            self._rect(*ground, {"fill": self._inks["ground"]})
        looks: dict[str, str | float] = {"x": x, "y": y, "font-size": size, "fill": self._inks[ink]}
        if bold:
            looks["font-weight"] = "700"
        if middle:
            looks["text-anchor"] = "middle"
        if upright:
            looks["transform"] = f"rotate(-90 {_number(x)} {_number(y)})"
        self._written.append(_tag("text", text, looks))

    def line(self, kind: str, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line."""
        mark = LINES[kind]
        looks: dict[str, str | float] = {"x1": x1, "y1": y1, "x2": x2, "y2": y2}
        looks |= {"stroke": self._inks[mark.stroke], "stroke-width": str(mark.width)}
        if mark.dash:
            looks["stroke-dasharray"] = mark.dash
        self._written.append(_empty("line", looks))

    def box(self, kind: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a box."""
        mark = BOXES[kind]
        looks: dict[str, str | float] = {"rx": mark.corner} if mark.corner else {}
        looks |= {"fill": self._inks[mark.fill], "stroke": self._inks[mark.stroke], "stroke-width": "1"}
        self._rect(x, y, width, height, looks)

    def bar(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Draw a bar."""
        self._rect(x, y, width, height, {"fill": self._inks[ink]})

    def filled(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a rectangle in its colour and its pattern."""
        ink = self._inks[ink_of(look)]
        pattern = self.pattern(look)
        fill = f"url(#{pattern})" if pattern else self._inks["ground"] if look in EMPTY else ink
        looks: dict[str, str | float] = {"fill": fill, "stroke": ink, "stroke-width": "1.2"}
        self._rect(x, y, width, height, {**looks, "rx": min(2, width / 2)})

    def dot(self, x: float, y: float) -> None:
        """Draw the place of a value."""
        looks: dict[str, str | float] = {"fill": self._inks["running"], "stroke": self._inks["ground"]}
        self._written.append(_empty("circle", {"cx": x, "cy": y, "r": _POINT, **looks, "stroke-width": "1"}))

    def arrow(self, x: float, y: float, length: float, ink: str) -> None:
        """Draw that something goes on."""
        d = f"M{x:.1f} {y - 5:.1f}L{x + length:.1f} {y:.1f}L{x:.1f} {y + 5:.1f}"
        self._written.append(_empty("path", {"d": d, "fill": "none", "stroke": self._inks[ink]}))

    def diamond(self, x: float, y: float, ink: str, *, filled: bool, told: str = "") -> None:
        """Draw a milestone, with what is told of it."""
        size = _DIAMOND
        d = f"M{x:.1f} {y - size:.1f}L{x + size:.1f} {y:.1f}L{x:.1f} {y + size:.1f}L{x - size:.1f} {y:.1f}Z"
        fill = self._inks[ink if filled else "ground"]
        looks = {"d": d, "fill": fill, "stroke": self._inks[ink], "stroke-width": "1.5"}
        title = _tag("title", told, {}) if told else ""
        self._written.append(f"<path{_attributes(looks)}>{title}</path>" if title else _empty("path", looks))

    def svg(self, title: str, description: str) -> str:
        """Return the drawing."""
        return "".join(self._pieces(title, description))

    def _pieces(self, title: str, description: str) -> Iterator[str]:
        margin, ids = self._margin, (f"{self.name}-title", f"{self.name}-text")
        width, height = _number(self.width + 2 * margin), _number(self.height + 2 * margin)
        at = _number(-margin)
        looks: dict[str, str | float] = {"viewBox": f"{at} {at} {width} {height}"}
        looks |= {"width": width, "height": height, "role": "img", "aria-labelledby": " ".join(ids)}
        looks |= {"xmlns": _SPACE, "font-family": self._fonts}
        yield f"<svg{_attributes(looks)}>"
        if self._style:
            yield f"<style>{escape(self._style, quote=False)}</style>"
        yield _tag("title", title, {"id": ids[0]})
        yield _tag("desc", description, {"id": ids[1]})
        tiles = [self._tile(*tile) for tile in self.tiles()]
        if tiles:
            yield f"<defs>{''.join(tiles)}</defs>"
        yield from self._written
        yield "</svg>"

    def _tile(self, name: str, look: str, tile: Tile) -> str:
        looks: dict[str, str | float] = {"id": name, "width": tile.size, "height": tile.size}
        looks["patternUnits"] = "userSpaceOnUse"
        if tile.turn:
            looks["patternTransform"] = f"rotate({tile.turn})"
        ground: dict[str, str | float] = {"width": tile.size, "height": tile.size}
        ground["fill"] = self._inks["ground"]
        ink = self._inks[ink_of(look)]
        lines = (_empty("path", {"d": d, "stroke": ink, "stroke-width": width}) for d, width in tile.strokes)
        return f"<pattern{_attributes(looks)}>{_empty('rect', ground)}{''.join(lines)}</pattern>"

    def _rect(
        self, x: float, y: float, width: float, height: float, looks: Mapping[str, str | float]
    ) -> None:
        place: dict[str, str | float] = {"x": x, "y": y, "width": max(width, 0), "height": max(height, 0)}
        self._written.append(_empty("rect", {**place, **looks}))


def _tag(name: str, text: str, attributes: Mapping[str, str | float]) -> str:
    return f"<{name}{_attributes(attributes)}>{escape(one_line(text), quote=False)}</{name}>"


def _empty(name: str, attributes: Mapping[str, str | float]) -> str:
    return f"<{name}{_attributes(attributes)} />"


def _attributes(attributes: Mapping[str, str | float]) -> str:
    return "".join(
        f' {name}="{_quoted(value) if isinstance(value, str) else _number(value)}"'
        for name, value in attributes.items()
    )


def _quoted(value: str) -> str:
    return escape(value, quote=False).replace('"', "&quot;")


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
