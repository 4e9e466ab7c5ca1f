"""Characters that could hide or move text, out of everything that is shown.

Not `i18n.visible`: that one is for a terminal and also takes away the no-break space, which numbers and
amounts are written with.
"""

import unicodedata

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Joiners that letters and pictures are written with, and the place where a word may break.
_HARMLESS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}")
_SPACES = frozenset("\t\n")
# The two that XML 1.0 cannot hold beside control characters and half pairs: production 2, "Char".
_NOT_IN_XML = frozenset("\ufffe\uffff")
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})
# As markup languages see them, line and paragraph separators are neither a space nor the end of a line.
_ENDS = {"\r\n": "\n", "\r": "\n", "\N{LINE SEPARATOR}": "\n", "\N{PARAGRAPH SEPARATOR}": "\n"}


def clean(text: str) -> str:
    """Replace control, direction and other hidden characters, so that what is left can stand in XML too.

    Every end of line becomes a newline.
    """
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
    if char in _SPACES or char in _HARMLESS:
        return char
    return REPLACEMENT if char in _NOT_IN_XML or unicodedata.category(char) in _HIDDEN else char
