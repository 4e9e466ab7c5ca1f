"""Texts that YAML cuts: after ` #` it sees a comment, after `&` an anchor.

A comment that has a space behind its `#` is meant as one, and so is one on a line of its own, or one that
asks something of hulpplan.
"""

import re
from typing import Final

TIGHT_COMMENT: Final = re.compile(r"(?:[ \t]*:)?[ \t]+(?P<mark>#)(?!#*(?:\s|$)|\s*hulpplan:)")
"""A comment without a space after its `#`, from the end of a text, or of a key without a value."""
ALONE: Final = re.compile(r"[ \t]*:[ \t]+(?P<mark>#)#*[ \t]*$")
"""A lone `#` after a key: as a unit it may mean "number of"."""

_TIGHT = re.compile(r"#[^\s#]")
_BEHIND_TEXT = re.compile(r"[^\s#][ \t]+#+[^\s#]")
_ALONE = re.compile(r":[ \t]+#+[ \t]*$", re.MULTILINE)
_NAME = re.compile(r"(?<![^\s,\[{])&\S")


def may_be_cut(text: str) -> bool:
    """Return whether a file may have a cut text; quick for most files without one."""
    if _TIGHT.search(text) is not None and _BEHIND_TEXT.search(text) is not None:
        return True
    if "#" in text and _ALONE.search(text.replace("\r", "\n")) is not None:
        return True
    return "&" in text and _NAME.search(text) is not None
