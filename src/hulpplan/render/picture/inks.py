"""The colours of drawings: those of the style sheet of pages, by the same names.

On a page they are variables, so that a dark screen has its own. On paper and in office programs they are
the light ones, written out.
"""

from collections.abc import Mapping
from typing import Final

LIGHT: Final[Mapping[str, str]] = {
    "ground": "#ffffff",
    "raised": "#f5f7f9",
    "text": "#1b2329",
    "soft": "#4d5a64",
    "line": "#cfd6dc",
    "accent": "#0f4c75",
    "late": "#9b1c1c",
    "planned": "#5d6b78",
    "running": "#1a6aa8",
    "done": "#23763a",
    "postponed": "#a86400",
    "stopped": "#8a3b52",
    "unknown": "#8b959d",
}
DARK: Final[Mapping[str, str]] = {
    "ground": "#12171b",
    "raised": "#1b2227",
    "text": "#e7ebee",
    "soft": "#aab5bd",
    "line": "#36414a",
    "accent": "#8ec9f2",
    "late": "#ff9c93",
    "planned": "#9aa7b2",
    "running": "#5cabe6",
    "done": "#62c07d",
    "postponed": "#e0a144",
    "stopped": "#e08ba4",
    "unknown": "#7b858d",
}
PAPER: Final = LIGHT
SCREEN: Final = {name: f"var(--{name})" for name in LIGHT}
FONTS: Final = "'Open Sans', Calibri, Arial, sans-serif"
"""What drawings outside a page are written in; on a page they take the letters of the page."""


def own_sheet() -> str:
    """Return the style of a drawing that stands alone: its variables, and others on a dark screen."""
    light = _variables(LIGHT)
    dark = _variables(DARK)
    return f"svg{{{light};background:var(--ground)}}@media(prefers-color-scheme:dark){{svg{{{dark}}}}}"


def _variables(colours: Mapping[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in colours.items())
