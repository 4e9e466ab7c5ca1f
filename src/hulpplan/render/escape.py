r"""Plain text inside Markdown.

Written for the one who reads the Markdown itself too: a character gets its backslash only where it could
mean something. That is more than CommonMark knows: tables (`|`) and strikethrough (`~`) are read by
many programs.

Source: CommonMark 0.31.2, section 2.4; GitHub Flavored Markdown, "Tables".
"""

import re

from hulpplan.render.clean import one_line

_ANYWHERE = re.compile(r"[\\`*_\[\]<>|#~]|&(?=[#A-Za-z])")
# At the beginning of a line: bullets, the line under a heading, and numbered points.
_LEADING = re.compile(r"[-+=](?=[-+=\s]|$)")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escape_markdown(text: str) -> str:
    """Write a plain text so that Markdown shows exactly this text, on one line."""
    return escape_line(one_line(text))


def escape_line(text: str) -> str:
    """Escape a text that stands at the beginning of a line, or may."""
    escaped = escape_inside(text)
    if _LEADING.match(escaped):
        return f"\\{escaped}"
    return _NUMBERED.sub(r"\1\\\2", escaped, count=1) if _NUMBERED.match(escaped) else escaped


def escape_inside(text: str) -> str:
    """Escape a text that something else precedes on its line."""
    return _ANYWHERE.sub(r"\\\g<0>", text)
