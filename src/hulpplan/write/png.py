"""Drawings and logos as pictures of dots, for programs that cannot show them as they are."""

import json
from pathlib import Path
from typing import Final

from hulpplan.render.picture.svg import Figure
from hulpplan.write.typesetter import Task, set_png

_PROGRAM: Final = b"""\
#set page(width: float(sys.inputs.width) * 0.75pt, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)
"""

# Three times as high as it is shown, so that it is sharp on paper too.
_LOGO: Final = b"""\
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(json(bytes(sys.inputs.picture))), height: 36mm)
"""


def png_of_picture(content: bytes, fonts: Path) -> bytes:
    """Make a PNG of another picture; what is clear in it stays clear.

    Args:
        content: what its file holds.
        fonts: the folder of the fonts that letters in it are looked for in.

    Raises:
        CannotSetError: when it holds no picture.
        UserError: when the library that draws is not installed.
    """
    return set_png(Task(_LOGO, {"picture": json.dumps(list(content))}, fonts, fonts), "docx")


def png_of(figure: Figure, fonts: Path) -> bytes:
    """Make a PNG of a drawing.

    Args:
        figure: the drawing.
        fonts: the folder of the fonts it is written in.

    Raises:
        UserError: when the library that draws is not installed.
    """
    values = {"svg": figure.svg, "width": f"{figure.width:g}"}
    return set_png(Task(_PROGRAM, values, fonts, fonts), "docx")
