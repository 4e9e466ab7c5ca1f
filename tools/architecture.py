"""The layers of the package, as a picture and as a table: both made from the import contract.

What may import what stands in `pyproject.toml`, and is checked by `make check`. What a package is for is the
first sentence of its docstring; which libraries are kept to it follows from the other contracts there.
"""

import ast
import re
import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree as ET

ROOT: Final = Path(__file__).parent.parent
PACKAGE: Final = "hulpplan"
TABLE: Final = re.compile(r"(?<=<!-- layers -->\n).*?(?=<!-- /layers -->)", re.DOTALL)
"""Where the table stands in `docs/architecture.md`."""

WIDTH: Final = 1000
MARGIN: Final = 16
ARROW: Final = 40
"""Room at the left for the arrow that says which way imports go."""
GAP: Final = 10
PADDING: Final = 10
LINE: Final = 17
MOST_IN_A_ROW: Final = 4
CHARACTER: Final = 7
"""The width of a usual character, so that lines break before the edge of a box."""
STYLE: Final = """\
text { font: 13px system-ui, sans-serif; fill: #1b2329; }
.name { font-weight: 600; font-size: 14px; }
.libraries { font-style: italic; fill: #4d5a64; }
.page { fill: #fff; }
.layer { fill: #eef2f5; }
.room { fill: #fff; stroke: #7b8894; }
.arrow { stroke: #4d5a64; fill: none; stroke-width: 2; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf2; }
  .libraries { fill: #a9b6c1; }
  .page { fill: #0d1117; }
  .layer { fill: #1d252c; }
  .room { fill: #12181d; stroke: #66737f; }
  .arrow { stroke: #a9b6c1; }
}
"""


@dataclass(frozen=True, slots=True)
class Room:
    """A package or module of a layer: what it is for, and the libraries that few others may import."""

    name: str
    purpose: str
    libraries: tuple[str, ...]


def layers() -> list[list[Room]]:
    """Return the layers from top to bottom, each with its packages."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    [order] = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    libraries = _libraries(contracts)
    return [[_room(name, libraries) for name in re.findall(r"\w+", layer)] for layer in order]


def _libraries(contracts: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Return by package the libraries that are forbidden to most others, each by its own name alone."""
    found: dict[str, list[str]] = {}
    for contract in contracts:
        for line in contract.get("ignore_imports", ()):
            importer, library = re.split(r"\s*->\s*", line)
            names = found.setdefault(importer.split(".")[1], [])
            if not library.startswith((*names, "_")):
                names.append(library)
    return found


def _room(name: str, libraries: Mapping[str, Sequence[str]]) -> Room:
    folder = ROOT / "src" / PACKAGE
    file = folder / name / "__init__.py" if (folder / name).is_dir() else folder / f"{name}.py"
    text = " ".join((ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").split())
    purpose = re.split(r"(?<=\.)\s", text, maxsplit=1)[0].removesuffix(".")
    return Room(name, purpose, tuple(libraries.get(name, ())))


def layers_table() -> str:
    """Write the layers as a table in Markdown."""
    lines = ["| layer | package | what it is for | libraries kept here |", "| ---: | --- | --- | --- |"]
    for number, rooms in enumerate(layers(), 1):
        for room in rooms:
            libraries = ", ".join(room.libraries)
            lines.append(
                f"| {number} | `{room.name}` | {room.purpose} | {libraries} |".replace("|  |", "| |")
            )
    return "\n".join(lines) + "\n"


def architecture_page(page: Path) -> str:
    """Return the page on the architecture with the table as it is now."""
    table = layers_table()
    return TABLE.sub(lambda _: table, page.read_text("utf-8"))


def layers_picture() -> str:
    """Draw the layers as SVG: each package a box, in the row of its layer."""
    found = layers()
    svg = ET.Element(
        "svg", {"xmlns": "http://www.w3.org/2000/svg", "role": "img", "aria-labelledby": "title words"}
    )
    ET.SubElement(svg, "title", {"id": "title"}).text = "The layers of hulpplan"
    names = "; ".join(", ".join(room.name for room in rooms) for rooms in found)
    words = f"From top to bottom, where each layer may import those below it: {names}."
    ET.SubElement(svg, "desc", {"id": "words"}).text = words
    ET.SubElement(svg, "style").text = STYLE
    ET.SubElement(svg, "rect", {"class": "page", "width": "100%", "height": "100%"})
    top = MARGIN
    for rooms in found:
        top += _draw_layer(svg, rooms, top) + GAP
    height = top - GAP + MARGIN
    _draw_arrow(svg, MARGIN, height - MARGIN)
    svg.set("viewBox", f"0 0 {WIDTH} {height}")
    ET.indent(svg)
    return ET.tostring(svg, encoding="unicode") + "\n"


def _draw_layer(svg: ET.Element, rooms: Sequence[Room], top: int) -> int:
    """Draw a layer; return its height."""
    left, width = MARGIN + ARROW, WIDTH - 2 * MARGIN - ARROW
    ground = ET.SubElement(svg, "rect", {"class": "layer", "rx": "6"})
    y = top + GAP
    for row in _rows(rooms):
        box = (width - GAP) // len(row) - GAP
        texts = [list(_texts(room, box)) for room in row]
        height = max(len(lines) for lines in texts) * LINE + 2 * PADDING
        for number, lines in enumerate(texts):
            _draw_room(svg, lines, (left + GAP + number * (box + GAP), y, box, height))
        y += height + GAP
    _place(ground, (left, top, width, y - top))
    return y - top


def _rows(rooms: Sequence[Room]) -> Iterator[Sequence[Room]]:
    """Divide the packages of a layer evenly over as few rows as they fit in."""
    count = -(-len(rooms) // MOST_IN_A_ROW)
    size = -(-len(rooms) // count)
    for start in range(0, len(rooms), size):
        yield rooms[start : start + size]


def _texts(room: Room, width: int) -> Iterator[tuple[str, str]]:
    """Yield the lines in a box, each with its class."""
    columns = int((width - 2 * PADDING) / CHARACTER)
    libraries = f"kept here: {', '.join(room.libraries)}" if room.libraries else ""
    yield room.name, "name"
    yield from ((line, "purpose") for line in textwrap.wrap(room.purpose.replace("`", ""), columns))
    yield from ((line, "libraries") for line in textwrap.wrap(libraries, columns))


def _draw_room(svg: ET.Element, lines: Sequence[tuple[str, str]], place: tuple[int, int, int, int]) -> None:
    _place(ET.SubElement(svg, "rect", {"class": "room", "rx": "4"}), place)
    x, y, *_ = place
    for number, (text, sort) in enumerate(lines, 1):
        at = {"x": str(x + PADDING), "y": str(y + PADDING + number * LINE - 4), "class": sort}
        ET.SubElement(svg, "text", at).text = text


def _draw_arrow(svg: ET.Element, top: int, bottom: int) -> None:
    x = MARGIN + ARROW // 2
    line = f"M{x} {top}V{bottom}m-6 -9l6 9l6 -9"
    ET.SubElement(svg, "path", {"class": "arrow", "d": line})
    middle = (top + bottom) // 2
    at = {"x": str(x - 8), "y": str(middle), "transform": f"rotate(-90 {x - 8} {middle})"}
    ET.SubElement(svg, "text", {**at, "text-anchor": "middle"}).text = "may import what is below it"


def _place(rectangle: ET.Element, place: tuple[int, int, int, int]) -> None:
    for name, value in zip(("x", "y", "width", "height"), place, strict=True):
        rectangle.set(name, str(value))
