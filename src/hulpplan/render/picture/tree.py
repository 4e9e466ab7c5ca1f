"""Drawing a tree from top to bottom: each item on a row of its own, below and behind what it belongs to."""

from typing import Final

from hulpplan.render.picture.data import Tree, Twig
from hulpplan.render.picture.letters import shorten, width_of, wrap
from hulpplan.render.picture.sheet import LINE, SMALL, TEXT, WIDTH, Sheet

_STEP: Final = 24
_PAD: Final = 5
_LEAST_ROOM: Final = 160
_LINES: Final = 3


def draw_tree(sheet: Sheet, picture: Tree) -> None:
    """Draw a tree; one that is very deep makes the drawing wider, so that its text stays readable."""
    deepest = max((twig.depth for twig in picture.rows), default=0)
    sheet.width = max(WIDTH, deepest * _STEP + _LEAST_ROOM + 240)
    y = 0.0
    for twig in picture.rows:
        y += _twig(sheet, twig, y)
    sheet.height = y + 2


def _twig(sheet: Sheet, twig: Twig, top: float) -> float:
    left = twig.depth * _STEP
    named = _named(twig)
    room = sheet.width - left - 8
    lines = wrap(twig.text, room - 4, TEXT, _LINES, bold=twig.role != "item")
    high = (LINE + 4 if named else 0) + len(lines) * LINE + 2 * _PAD
    _joints(sheet, twig, top, high)
    sheet.group(twig.id, twig.kind, twig.text)
    y = top + _PAD + 13
    if named:
        _id(sheet, twig, left, y, room)
        y += LINE + 4
    for line in lines:
        sheet.text(left + 4, y, line, bold=twig.role != "item")
        y += LINE
    sheet.ungroup()
    return high


def _named(twig: Twig) -> bool:
    return bool(twig.id or twig.kind)


def _id(sheet: Sheet, twig: Twig, left: float, y: float, room: float) -> None:
    """Write the id of an item in a box, and behind it what kind of item it is."""
    text = shorten(twig.id, room / 2, TEXT, bold=True)
    width = width_of(text, TEXT, bold=True) + 10 if text else 0
    if text:
        here = twig.role == "here"
        sheet.box("here" if here else "name", left, y - 14, width, 19)
        ink = "ground" if here else "accent"
        sheet.text(left + width / 2, y, text, bold=True, ink=ink, middle=True)
    kind = shorten(twig.kind, room - width - 8, SMALL)
    sheet.text(left + width + (8 if text else 4), y, kind, size=SMALL, ink="soft")


def _joints(sheet: Sheet, twig: Twig, top: float, high: float) -> None:
    """Draw the lines from an item up to what it hangs from."""
    for level, more in enumerate(twig.more):
        x = level * _STEP + 10
        last = level == len(twig.more) - 1
        if more:
            sheet.line("axis", x, top, x, top + high)
        elif last:
            sheet.line("axis", x, top, x, top + _PAD + 9)
        if last:
            sheet.line("axis", x, top + _PAD + 9, x + _STEP - 12, top + _PAD + 9)
