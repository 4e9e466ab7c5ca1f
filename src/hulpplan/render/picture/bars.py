"""Drawing bars in pieces, one below the other on one scale."""

from typing import Final

from hulpplan.render.picture.data import Bar, Bars
from hulpplan.render.picture.legend import add_legend
from hulpplan.render.picture.letters import wrap
from hulpplan.render.picture.sheet import LINE, SMALL, TEXT, WIDTH, Sheet

_LEFT: Final = 290
_RIGHT: Final = WIDTH - 4
_BAR: Final = 16
_PAD: Final = 7
_TITLE_LINES: Final = 3


def draw_bars(sheet: Sheet, picture: Bars) -> None:
    """Draw bars; what each counts stands below it in words."""
    y = add_legend(sheet, picture.legend, 0) + 4
    for bar in picture.rows:
        y = _bar(sheet, bar, y, (_RIGHT - _LEFT) / max(picture.most, 1))
    sheet.height = y + 2


def _bar(sheet: Sheet, bar: Bar, top: float, unit: float) -> float:
    sheet.line("rule", 0, top, WIDTH, top)
    sheet.group(bar.id, bar.title, bar.note)
    named = wrap(f"{bar.id} {bar.title}".strip(), _LEFT - 16, TEXT, _TITLE_LINES)
    notes = wrap(bar.note, _RIGHT - _LEFT, SMALL, 2)
    for number, line in enumerate(named):
        sheet.text(0, top + _PAD + 12 + number * LINE, line)
    x = float(_LEFT)
    for part in bar.parts:
        sheet.filled(x, top + _PAD + 1, part.count * unit - 2, _BAR, part.look)
        x += part.count * unit
    below = top + _PAD + (_BAR + LINE if bar.parts else 12)
    for number, note in enumerate(notes):
        sheet.text(_LEFT, below + number * LINE, note, size=SMALL, ink="soft")
    sheet.ungroup()
    return max(top + len(named) * LINE, below - 12 + len(notes) * LINE) + 2 * _PAD
