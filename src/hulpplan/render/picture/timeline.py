"""Drawing a timeline: a line for each thing, a bar from its start to its end, a line for today.

What there is no room for, the whole title and the period in words, stands in a table on the same page.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from hulpplan.render.picture.data import Lane, Milestone, Stretch, Timeline
from hulpplan.render.picture.legend import add_legend
from hulpplan.render.picture.letters import shorten, width_of
from hulpplan.render.picture.sheet import SMALL, TEXT, WIDTH, Sheet
from hulpplan.render.picture.ticks import spread, ticks_between

_LEFT: Final = 290
"""Where the lines of time begin; before it stands what each row is about."""
_RIGHT: Final = WIDTH - 8
_HEAD: Final = 32
"""Above the rows, for the day of today and below it the marks of time."""
_ROW: Final = 20
"""So many pixels that forty rows go on one sheet of paper with some text."""
_BAR: Final = 12
_TICK: Final = 40
_ARROW: Final = 5


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    days: int

    def at(self, day: date, days: int = 0) -> float:
        """Return where a day begins, or the one some days later, within the lines of time."""
        share = ((day - self.first).days + days) / self.days
        return _LEFT + (_RIGHT - _LEFT) * min(max(share, 0), 1)


def draw_timeline(sheet: Sheet, picture: Timeline) -> None:
    """Draw a timeline."""
    scale = _Scale(picture.first, max((picture.last - picture.first).days + 1, 1))
    top = add_legend(sheet, picture.legend, 0, _sample)
    first = top + _HEAD
    bottom = first + _ROW * len(picture.rows)
    _time(sheet, picture, scale, top, bottom)
    for number, lane in enumerate(picture.rows):
        place = first + number * _ROW
        if number % 2 == 0:
            # Each title has a line just above or just below it, that leads the eye to its bar.
            sheet.line("rule", 0, place, WIDTH, place)
        _lane(sheet, lane, place, scale, picture.undated)
    sheet.height = bottom + 2


def _sample(sheet: Sheet, x: float, y: float, look: str) -> None:
    if look == "milestone":
        sheet.diamond(x + 9, y + 6, "text", filled=True)
    elif look == "milestone-open":
        sheet.diamond(x + 9, y + 6, "text", filled=False)
    elif look == "perhaps":
        sheet.bar(x, y + 4, 18, 4, "soft")
    else:
        sheet.filled(x, y, 18, 12, look)


def _time(sheet: Sheet, picture: Timeline, scale: _Scale, top: float, bottom: float) -> None:
    """Draw the marks of time, and today."""
    ticks = ticks_between(picture.first, picture.last)
    places = [scale.at(tick.day) for tick in ticks]
    for tick, x in zip(ticks, places, strict=True):
        if tick.large:
            sheet.line("rule", x, top + _HEAD - 4, x, bottom)
    for tick, x in spread(ticks, places, _TICK):
        ink = "text" if tick.large else "soft"
        if x + width_of(tick.text, SMALL) <= WIDTH:
            sheet.text(x + 2, top + _HEAD - 6, tick.text, size=SMALL, ink=ink, bold=tick.large)
    if picture.first <= picture.today <= picture.last:
        _today(sheet, picture, scale.at(picture.today), top, bottom)


def _today(sheet: Sheet, picture: Timeline, x: float, top: float, bottom: float) -> None:
    sheet.line("today", x, top + 15, x, bottom)
    width = width_of(picture.today_text, SMALL, bold=True)
    middle = min(max(x, width / 2), WIDTH - width / 2)
    sheet.text(middle, top + 11, picture.today_text, size=SMALL, ink="late", bold=True, middle=True)


def _lane(sheet: Sheet, lane: Lane, top: float, scale: _Scale, undated: str) -> None:
    sheet.text(0, top + 15, shorten(f"{lane.id} {lane.title}".strip(), _LEFT - 12, TEXT))
    middle = top + _ROW / 2
    if lane.stretch is not None:
        _stretch(sheet, lane.stretch, lane.look, middle, scale)
    elif not lane.milestones:
        text = shorten(undated, _RIGHT - _LEFT - 4, SMALL)
        sheet.text(_LEFT + 4, middle + 4, text, size=SMALL, ink="soft")
    for milestone in lane.milestones:
        _milestone(sheet, milestone, middle, scale)


def _stretch(sheet: Sheet, stretch: Stretch, look: str, middle: float, scale: _Scale) -> None:
    """Draw days: thick where they are sure, thin where only a year or half-year is known."""
    first, last = scale.at(stretch.first), scale.at(stretch.last, 1)
    if stretch.sure_first <= stretch.sure_last:
        sure = scale.at(stretch.sure_first)
        end = max(scale.at(stretch.sure_last, 1), sure + 3)
        sheet.filled(sure, middle - _BAR / 2, end - sure, _BAR, look)
        _perhaps(sheet, look, middle, first, sure)
        _perhaps(sheet, look, middle, end, last)
    else:
        _perhaps(sheet, look, middle, first, max(last, first + 2))
    if stretch.open_start:
        sheet.arrow(first, middle, -_ARROW, look)
    if stretch.open_end:
        sheet.arrow(last, middle, _ARROW, look)


def _perhaps(sheet: Sheet, look: str, middle: float, first: float, last: float) -> None:
    if last > first:
        sheet.bar(first, middle - 2, last - first, 4, look)


def _milestone(sheet: Sheet, milestone: Milestone, middle: float, scale: _Scale) -> None:
    ink = "late" if milestone.late else "text"
    sheet.diamond(scale.at(milestone.day), middle, ink, filled=milestone.reached, told=milestone.text)
