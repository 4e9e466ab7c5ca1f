"""Drawings as SVG: on a page, on paper, or standing alone."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from hulpplan.render.clean import one_line
from hulpplan.render.picture.bars import draw_bars
from hulpplan.render.picture.data import Bars, Graphs, HeatMap, Picture, Timeline, Tree
from hulpplan.render.picture.graphs import draw_graphs
from hulpplan.render.picture.heat import draw_heat
from hulpplan.render.picture.inks import FONTS, PAPER, SCREEN, own_sheet
from hulpplan.render.picture.on_page import PageSheet
from hulpplan.render.picture.on_paper import PaperSheet
from hulpplan.render.picture.sheet import Sheet
from hulpplan.render.picture.timeline import draw_timeline
from hulpplan.render.picture.tree import draw_tree

HIGHEST: Final = 960
"""How high a drawing may be on paper, in pixels; a higher one is divided."""

_MARGIN: Final = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing on paper: SVG with its size in pixels, and what it shows for who does not see it."""

    svg: str
    width: float
    height: float
    title: str
    description: str


_DRAWERS: Final[Mapping[type, Callable[[Sheet, Any], None]]] = {
    Timeline: draw_timeline,
    Bars: draw_bars,
    Graphs: draw_graphs,
    HeatMap: draw_heat,
    Tree: draw_tree,
}


def svg_on_page(picture: Picture) -> str:
    """Draw for a page: in the colours of its style sheet and in its letters."""
    return _written(picture, PageSheet(picture.name))


def svg_alone(picture: Picture) -> str:
    """Draw a file of its own, in colours for a light screen and for a dark one."""
    return _written(picture, PaperSheet(picture.name, SCREEN, FONTS, own_sheet(), _MARGIN)) + "\n"


def figures_of(picture: Picture) -> tuple[Figure, ...]:
    """Draw for paper: in as many pieces as needed to have each on one page."""
    whole = _on_paper(picture)
    if whole.height <= HIGHEST or len(picture.rows) < 2:  # noqa: PLR2004 - one row cannot be divided
        return (_figure(picture, whole),)
    pieces = list(_pieces(picture))
    return tuple(_figure(_numbered(piece, number, len(pieces))) for number, piece in enumerate(pieces, 1))


def _written(picture: Picture, sheet: Sheet) -> str:
    _DRAWERS[type(picture)](sheet, picture)
    return sheet.svg(picture.title, picture.description)


def _on_paper(picture: Picture) -> PaperSheet:
    sheet = PaperSheet(picture.name, PAPER, FONTS)
    _DRAWERS[type(picture)](sheet, picture)
    return sheet


def _figure(picture: Picture, drawn: PaperSheet | None = None) -> Figure:
    sheet = drawn or _on_paper(picture)
    svg = sheet.svg(picture.title, picture.description)
    return Figure(svg, sheet.width, sheet.height, one_line(picture.title), one_line(picture.description))


def _pieces(picture: Picture) -> Iterator[Picture]:
    """Divide a drawing by its rows, each piece as long as a page allows, but a row at least."""
    rest: tuple[Any, ...] = picture.rows
    while rest:
        taken = len(rest)
        while (height := _on_paper(_with_rows(picture, rest[:taken])).height) > HIGHEST and taken > 1:
            taken = max(1, min(taken - 1, int(taken * HIGHEST / height)))
        yield _with_rows(picture, rest[:taken])
        rest = rest[taken:]


def _with_rows(picture: Picture, rows: tuple[Any, ...]) -> Picture:
    # Rows of the same drawing; the types cannot say so.
    whole: Any = picture
    found: Picture = replace(whole, rows=rows)
    return found


def _numbered(picture: Picture, number: int, count: int) -> Picture:
    return replace(picture, name=f"{picture.name}-{number}", title=f"{picture.title} ({number}/{count})")
