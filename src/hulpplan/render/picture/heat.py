"""Drawing a heat map: rows against columns, each cell with a ground, a pattern and a letter or number."""

from typing import Final

from hulpplan.render.picture.data import Cell, HeatMap, HeatRow
from hulpplan.render.picture.legend import add_legend
from hulpplan.render.picture.letters import shorten, width_of, wrap
from hulpplan.render.picture.sheet import LINE, SMALL, TEXT, WIDTH, Sheet

_LEFT: Final = 150
_HIGH: Final = 26
_LEAST: Final = 24
_MOST: Final = 64


def draw_heat(sheet: Sheet, picture: HeatMap) -> None:
    """Draw a heat map; with many columns it is wider than other drawings."""
    each = min(max((WIDTH - _LEFT) / max(len(picture.columns), 1), _LEAST), _MOST)
    sheet.width = max(WIDTH, _LEFT + each * len(picture.columns))
    top = add_legend(sheet, picture.legend, 0, _sample) + 4
    upright = any(width_of(column, SMALL, bold=True) > each - 4 for column in picture.columns)
    head = max((width_of(column, SMALL) for column in picture.columns), default=0) if upright else LINE
    head = min(head, 120) + 6
    for number, column in enumerate(picture.columns):
        _column(sheet, column, _LEFT + number * each, top + head, each, upright=upright)
    y = top + head
    for row in picture.rows:
        y += _row(sheet, row, y, each)
    sheet.height = y + 2


def _column(sheet: Sheet, text: str, x: float, bottom: float, each: float, *, upright: bool) -> None:
    if upright:
        sheet.text(x + each / 2 + 4, bottom - 4, shorten(text, 120, SMALL), size=SMALL, upright=True)
    else:
        sheet.text(x + each / 2, bottom - 6, text, size=SMALL, middle=True, bold=True)


def _row(sheet: Sheet, row: HeatRow, top: float, each: float) -> float:
    lines = wrap(row.title, _LEFT - 10, TEXT, 2)
    high = max(_HIGH, len(lines) * LINE + 6)
    for number, line in enumerate(lines):
        sheet.text(0, top + (high - len(lines) * LINE) / 2 + 12 + number * LINE, line)
    for number, cell in enumerate(row.cells):
        sheet.group("", cell.told)
        x = _LEFT + number * each
        _ground(sheet, cell.shade, (x + 1, top + 1), (each - 2, high - 2))
        if cell.text:
            _text(sheet, cell, x + each / 2, top + high / 2, each)
        sheet.ungroup()
    return high


def _text(sheet: Sheet, cell: Cell, x: float, y: float, each: float) -> None:
    ink = "ground" if cell.shade == "full" else "text"
    text = shorten(cell.text, each - 2, SMALL, bold=True)
    half = min(width_of(text, SMALL, bold=True) / 2 + 1, each / 2 - 2)
    ground = (x - half, y - 7, 2 * half, 14) if cell.shade in {"part", "crossed"} else None
    sheet.text(x, y + 4, text, size=SMALL, ink=ink, middle=True, bold=True, ground=ground)


def _sample(sheet: Sheet, x: float, y: float, shade: str) -> None:
    _ground(sheet, shade, (x, y), (18, 12))


def _ground(sheet: Sheet, shade: str, at: tuple[float, float], size: tuple[float, float]) -> None:
    if shade in {"full", "part", "crossed", "open"}:
        sheet.filled(*at, *size, shade)
    else:
        sheet.box(shade, *at, *size)
