"""A sheet whose drawing stands on a page: how its marks look is in the style sheet, by short names.

All marks of one look are one path, and what a drawing shows in its texts is not told once more. So a drawing
takes a fifth of the characters, on pages of which a website has hundreds. Places are whole pixels. It is read
by the rules of HTML, by which numbers need no quotes.
"""

import re
from collections.abc import Iterator
from html import escape
from typing import Final, TypeAlias

from hulpplan.render.clean import one_line
from hulpplan.render.picture.marks import BOXES, EMPTY, LINES, Tile, ink_of
from hulpplan.render.picture.sheet import SMALL, TEXT, Sheet

_UPPER: Final = ("thin", "thick", "edge", "dot", "arrow", "mile")
"""What lies upon lines and boxes, the first undermost."""
_LAYERS: Final = {kind: number for number, kind in enumerate((*LINES, *BOXES, *_UPPER))}
_WORD: Final = re.compile(r"[^\W_]+")
_INKS: Final = {"text": "t", "late": "l", "ground": "g", "accent": "a"}
_SHORT: Final = {"stmh": "v"}
"""What is written most has one letter for all its looks."""

_Look: TypeAlias = tuple[int, str, str]
"""The layer of marks, their classes, and the pattern they are filled with."""


class PageSheet(Sheet):
    """A drawing for a page, in the colours and the letters of its style sheet."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._whole: dict[_Look, list[str]] = {}
        self._written: list[str] = []
        self._marks = self._whole
        self._texts: list[tuple[str, str]] = []
        self._told: tuple[str, ...] = ()
        self._told_marks: dict[str, list[tuple[str, str]]] = {}

    def group(self, *told: str) -> None:
        """Draw what follows as one thing; what its texts do not say is told where a pointer rests on it."""
        self._write_texts()
        self._told = told
        self._marks = {}

    def ungroup(self) -> None:
        """End the group."""
        marks, self._marks = self._marks, self._whole
        untold = self._untold()
        if untold and len(self._texts) > 1:
            self._written.append(f"<g><title>{untold}</title>{''.join(_paths(marks))}")
            self._write_texts()
            self._written.append("</g>")
            return
        for look, places in marks.items():
            self._marks.setdefault(look, []).extend(places)
        self._write_texts(f"<title>{untold}</title>" if untold else "")

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
        """Write a line of text; what may lie behind it ends a little before its letters."""
        small = size == SMALL
        letters = "s" if small else ""
        if ink != ("soft" if small else "text"):
            letters += _INKS[ink]
        letters += "b" * bold + "m" * middle + "h" * (ground is not None)
        place = f" x={round(x)}" if round(x) else ""
        classes = _SHORT.get(letters) or " ".join(letters)
        if classes:
            place += f' class="{classes}"' if len(classes) > 1 else f" class={classes}"
        if upright:
            place += f' transform="rotate(-90 {round(x)} {round(y)})"'
        self._texts.append((f"<text{place} y={round(y)}>", one_line(text)))

    def line(self, kind: str, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line."""
        left, top, right, bottom = round(x1), round(y1), round(x2), round(y2)
        way = f"H{right}" if top == bottom else f"V{bottom}" if left == right else f"L{right} {bottom}"
        self._draw(kind, f"M{left} {top}{way}")

    def box(self, kind: str, x: float, y: float, width: float, height: float) -> None:
        """Draw a box; the style sheet rounds its corners."""
        self._draw(kind, _box(x, y, width, height))

    def bar(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Draw a bar."""
        self._draw("thin", _box(x, y, width, height), ink)

    def filled(self, x: float, y: float, width: float, height: float, look: str) -> None:
        """Draw a rectangle in its colour and its pattern."""
        pattern = self.pattern(look)
        more = "" if pattern or look in EMPTY else " solid"
        self._draw("thick", _box(x, y, width, height), ink_of(look) + more, pattern)

    def dot(self, x: float, y: float) -> None:
        """Draw the place of a value."""
        for kind in ("edge", "dot"):
            self._draw(kind, f"M{round(x)} {round(y)}h0")

    def arrow(self, x: float, y: float, length: float, ink: str) -> None:
        """Draw that something goes on."""
        half = round(length)
        self._draw("arrow", f"M{round(x)} {round(y) - 5}l{half} 5 {-half} 5", ink)

    def diamond(self, x: float, y: float, ink: str, *, filled: bool, told: str = "") -> None:
        """Draw a milestone; one of which something is told is a mark of its own, upon all others."""
        look, d = ink + " solid" * filled, f"M{round(x)},{round(y) - 6}l6,6-6,6-6-6z"
        if told:
            self._told_marks.setdefault(f"mile {look}", []).append((d, one_line(told)))
        else:
            self._draw("mile", d, look)

    def svg(self, title: str, description: str) -> str:
        """Return the drawing."""
        self._write_texts()
        width, height, name = round(self.width), round(self.height), self.name
        tiles = "".join(_tile(*tile) for tile in self.tiles())
        return (
            f'<svg class=picture viewBox="0 0 {width} {height}" width={width} height={height} role=img'
            f' aria-labelledby="{name}-title {name}-text">'
            f'<title id="{name}-title">{escape(one_line(title), quote=False)}</title>'
            f'<desc id="{name}-text">{escape(one_line(description), quote=False)}</desc>'
            f"{f'<defs>{tiles}</defs>' if tiles else ''}{''.join(_paths(self._whole))}"
            f"{''.join(_told_paths(self._told_marks))}{''.join(self._written)}</svg>"
        )

    def _draw(self, kind: str, d: str, more: str = "", pattern: str = "") -> None:
        look = (_LAYERS[kind], f"{kind} {more}" if more else kind, pattern)
        self._marks.setdefault(look, []).append(d)

    def _write_texts(self, inside: str = "") -> None:
        self._written.extend(f"{tag}{escape(text, quote=False)}{inside}</text>" for tag, text in self._texts)
        self._texts = []

    def _untold(self) -> str:
        """Return, after its id, what is told of a group and does not stand in its texts."""
        said = {word for _, text in self._texts for word in _WORD.findall(text)}
        told = [one_line(part) for part in self._told]
        missing = [part for part in told[1:] if not said.issuperset(_WORD.findall(part))]
        whole = ". ".join(part for part in (told[0], *missing) if part)
        return escape(whole, quote=False) if missing else ""


def _box(x: float, y: float, width: float, height: float) -> str:
    """Write a rectangle; one that is there at all is a pixel wide."""
    left, top = round(x), round(y)
    across = max(round(x + width) - left, 1) if width > 0 else 0
    down = max(round(y + height) - top, 0)
    return f"M{left} {top}v{down}h{across}v-{down}z"


def _paths(marks: dict[_Look, list[str]]) -> Iterator[str]:
    """Write the marks of a look as one path, layer by layer."""
    for (_, classes, pattern), places in sorted(marks.items()):
        fill = f' fill="url(#{pattern})"' if pattern else ""
        yield f'<path class="{classes}"{fill} d="{"".join(places)}"/>'


def _told_paths(marks: dict[str, list[tuple[str, str]]]) -> Iterator[str]:
    """Write the marks of a look together, each with what is told of it."""
    for classes, told in marks.items():
        each = (f"<path d={d}><title>{escape(text, quote=False)}</title></path>" for d, text in told)
        yield f'<g class="{classes}">{"".join(each)}</g>'


def _tile(name: str, look: str, tile: Tile) -> str:
    turn = f' patternTransform="rotate({tile.turn})"' if tile.turn else ""
    lines = "".join(f'<path d="{d}" stroke-width="{width}"/>' for d, width in tile.strokes)
    size = tile.size
    return (
        f'<pattern id="{name}" class={ink_of(look)} width={size} height={size}'
        f' patternUnits=userSpaceOnUse{turn}><path class="void" d="M0 0h{size}v{size}H0z"/>{lines}</pattern>'
    )
