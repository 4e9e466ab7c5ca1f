"""House colours that everybody can read: as close to the wish as contrast allows.

Source: WCAG 2.2, success criterion 1.4.3 and the definition of contrast ratio.
"""

from typing import Final

LIGHT_GROUND: Final = "#f5f7f9"
DARK_GROUND: Final = "#1b2227"
"""The ground on which the accent is hardest to read, in either scheme: that of a raised surface."""
ENOUGH: Final = 4.6
"""A little above 4.5, what text needs, for colours are rounded to whole numbers."""
_STEPS: Final = 50
_BLACK: Final = (0, 0, 0)
_WHITE: Final = (255, 255, 255)

_Rgb = tuple[int, int, int]


def readable(colour: str, *, dark: bool) -> str:
    """Return the nearest colour, towards black or white, that can be read as text.

    Args:
        colour: as `1a5fb4` or `#1a5fb4`.
        dark: whether it stands on the ground of a dark screen.
    """
    wanted = _rgb(colour)
    ground, end = (_rgb(DARK_GROUND), _WHITE) if dark else (_rgb(LIGHT_GROUND), _BLACK)
    mixed = (_mix(wanted, end, step / _STEPS) for step in range(_STEPS + 1))
    found = next(one for one in mixed if contrast(one, ground) >= ENOUGH)
    return "#{:02x}{:02x}{:02x}".format(*found)


def contrast(one: _Rgb, other: _Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _rgb(colour: str) -> _Rgb:
    digits = colour.removeprefix("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _mix(one: _Rgb, other: _Rgb, part: float) -> _Rgb:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _luminance(colour: _Rgb) -> float:
    red, green, blue = (_linear(value / 255) for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - the definition
