"""What the looks of a drawing mean, in lines below or above it."""

from collections.abc import Callable, Sequence
from typing import Final

from hulpplan.render.picture.data import Sign
from hulpplan.render.picture.letters import shorten, width_of
from hulpplan.render.picture.sheet import LINE, SMALL, Sheet

_SAMPLE: Final = 18
_GAP: Final = 8
_BETWEEN: Final = 18

Sample = Callable[[Sheet, float, float, str], None]


def add_legend(sheet: Sheet, signs: Sequence[Sign], top: float, sample: Sample | None = None) -> float:
    """Draw a legend, over as many lines as it needs.

    Args:
        sheet: where it is drawn.
        signs: what it explains.
        top: where it begins.
        sample: draws what a sign looks like, 18 pixels wide and 12 high, from a corner; a filled box if not
            given.

    Returns:
        Where it ends.
    """
    x, y = 0.0, top
    for sign in signs:
        word = shorten(sign.word, sheet.width - _SAMPLE - _GAP, SMALL)
        width = _SAMPLE + _GAP + width_of(word, SMALL)
        if x and x + width > sheet.width:
            x, y = 0.0, y + LINE + 2
        (sample or _box)(sheet, x, y, sign.look)
        sheet.text(x + _SAMPLE + _GAP, y + 10, word, size=SMALL, ink="soft")
        x += width + _BETWEEN
    return y + LINE + 4 if signs else top


def _box(sheet: Sheet, x: float, y: float, look: str) -> None:
    sheet.filled(x, y, _SAMPLE, 12, look)
