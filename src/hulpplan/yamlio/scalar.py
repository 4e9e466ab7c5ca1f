"""Writing scalars: with the quotes they had, or those they need."""

import re

from hulpplan.finding import Span, TextEdit
from hulpplan.yamlio.constructor import NULLS
from hulpplan.yamlio.patch import text_layout
from hulpplan.yamlio.source import Source

# Stricter than YAML: plain here is plain in a block, in `[…]` and `{…}`, and as a key.
_PLAIN = re.compile(r"[^\W_](?:[\w./+%-]|:(?=\S)| (?=[^\s#]))*")
# Texts that other YAML parsers take for a number.
_NUMBER = re.compile(r"[-+.]?[0-9][0-9_.:]*(?:[eE][-+]?[0-9]+)?|0[xob][0-9a-fA-F_]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def replaced(source: Source, span: Span, value: str) -> TextEdit | None:
    """Make the edit that replaces the text of a key or scalar and keeps its quotes.

    Args:
        source: the file.
        span: the old value with its quotes.
        value: the new text.

    Returns:
        The edit; None where more than the value would be lost: a block of text, an anchor, an alias.
    """
    layout = text_layout(source)
    start, end = layout.stretch(span)
    old = source.text[start:end]
    if not old or old[0] in "|>&*!?":
        return None
    return TextEdit(span, spelled(value, quote=old[0] if old[0] in "'\"" else ""))


def spelled(value: str, quote: str = "") -> str:
    """Write a text as YAML on one line, with these quotes, or without if it needs none."""
    if not quote:
        if _PLAIN.fullmatch(value) and value not in NULLS:
            return value
        quote = "'" if value.isprintable() else '"'
    if quote == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(char, char) for char in value) + '"'


def as_text(value: str, quote: str = "") -> str:
    """Write a text so that any YAML parser takes it for one, with these quotes or those it needs."""
    return spelled(value, quote or ('"' if _NUMBER.fullmatch(value) else ""))
