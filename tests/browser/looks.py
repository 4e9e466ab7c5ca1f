"""The ways in which people look at a page."""

from dataclasses import dataclass
from typing import Literal

Scheme = Literal["light", "dark"]


@dataclass(frozen=True, slots=True)
class Look:
    """A window, measured in pixels of CSS, and how what is in it is drawn.

    `zoom` is that of the browser: it makes a pixel of CSS this many times larger.
    """

    width: int
    height: int
    scheme: Scheme = "light"
    zoom: int = 1
    paper: bool = False

    def __str__(self) -> str:
        """Name it in a message about a fault."""
        zoomed = f", zoomed {self.zoom * 100} %" if self.zoom > 1 else ""
        return f"{'paper' if self.paper else self.scheme}, {self.width} wide{zoomed}"


SIZES = ((320, 640), (390, 844), (768, 1024), (1440, 900))
SCREENS = tuple(Look(*size) for size in SIZES)
DARK = Look(1440, 900, "dark")
"""Another scheme changes colours and nothing else, so that one width is enough."""
ZOOMED = Look(320, 256, zoom=4)
"""A window of 1280 by 1024 pixels at 400 %, as WCAG 1.4.10 puts it."""
PAPER = Look(673, 1002, "dark", paper=True)
"""What an A4 sheet has between our margins, printed by someone whose screen is dark."""
ALL = (*SCREENS, DARK, ZOOMED, PAPER)
NARROWEST = SCREENS[0]
LAPTOP = SCREENS[-1]
FEW = (NARROWEST, DARK, PAPER)
"""For a page of which another like it is looked at in all windows."""
BETWEEN = (Look(640, 512, zoom=2), Look(900, 700), Look(1024, 768), Look(1152, 768))
"""Widths on either side of where the layout changes, for what must fit in between as well."""
SPACED = (NARROWEST, SCREENS[2], Look(900, 700), Look(1152, 768), LAPTOP)
