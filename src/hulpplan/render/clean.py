"""Characters that could hide or move text, out of everything that is shown.

Not `i18n.visible`: that one is for a terminal and also takes away the no-break space, which numbers and
amounts are written with.
"""

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Joiners that letters and pictures are written with, and the place where a word may break.
_HARMLESS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}")
_SPACES = frozenset("\t\n")
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})
# As markup languages see them, line and paragraph separators are neither a space nor the end of a line.
_ENDS = {"\r\n": "\n", "\r": "\n", "\N{LINE SEPARATOR}": "\n", "\N{PARAGRAPH SEPARATOR}": "\n"}


def clean(text: str) -> str:
    """Replace control, direction and other hidden characters; every end of line becomes a newline."""
    if text.isprintable():
        return text
    for end, newline in _ENDS.items():
        text = text.replace(end, newline)
    return "".join(_shown(char) for char in text)


def one_line(text: str) -> str:
    """Clean a text and write it on one line, with one space for each run of white space."""
    if text.isprintable() and "  " not in text and text.strip(" ") == text:
        return text
    return " ".join(part for part in clean(text).replace("\t", " ").replace("\n", " ").split(" ") if part)


def _shown(char: str) -> str:
    if char in _SPACES or char in _HARMLESS or unicodedata.category(char) not in _HIDDEN:
        return char
    return REPLACEMENT
