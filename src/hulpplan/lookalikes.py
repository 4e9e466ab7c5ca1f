"""Characters that look like a space, dash, colon or quotation mark of the keyboard.

They come along with text from Word, Teams or a website. In a text they are as good as any other; where a
format needs the one of the keyboard they are mistakes nobody can see.
"""

import unicodedata
from collections.abc import Callable
from typing import Final

from hulpplan.i18n import N_, Phrase

NO_BREAK: Final = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}")
# The last two are bullets of the typefaces of Word.
BULLETS: Final = frozenset(
    "\u2022\u00b7\u2219\u25e6\u2023\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u27a2\u2713\uf0b7\uf0a7"
)
_MINUS: Final = frozenset("\N{MINUS SIGN}\N{HYPHEN BULLET}")
_COLONS: Final = frozenset("\uff1a\ufe55\ufe13\ufe30\ua789\u2236\u02d0")
_LOW_QUOTES: Final = frozenset("\u201e\u201a\uff02\uff07")
_DOUBLE_QUOTES: Final = frozenset("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02")


def is_space(char: str) -> bool:
    """Return whether this is a space other than that of the space bar."""
    return char != " " and unicodedata.category(char) == "Zs"


def is_hidden(char: str) -> bool:
    """Return whether this is invisible and without width: a zero-width space, a soft hyphen, a mark."""
    return unicodedata.category(char) == "Cf"


def is_dash(char: str) -> bool:
    """Return whether this is a dash other than that of the keyboard."""
    return char != "-" and (char in _MINUS or unicodedata.category(char) == "Pd")


def is_colon(char: str) -> bool:
    """Return whether this is a colon other than that of the keyboard."""
    return char in _COLONS


def is_quote(char: str) -> bool:
    """Return whether this is a quotation mark other than those of the keyboard."""
    return char in _LOW_QUOTES or unicodedata.category(char) in ("Pi", "Pf")


def straight(quote: str) -> str:
    """Return the quotation mark of the keyboard that another one stands for."""
    return '"' if quote in _DOUBLE_QUOTES else "'"


def same_quotes(first: str, second: str) -> bool:
    """Return whether both are double quotation marks; a single one may also be an apostrophe."""
    return first in _DOUBLE_QUOTES and second in _DOUBLE_QUOTES


def keyboard_text(text: str) -> str:
    """Return a text with keyboard characters for look-alikes, and without invisible ones."""
    if text.isascii():
        return text
    return "".join(map(_keyboard_character, text))


def unquoted(text: str) -> str:
    """Return a text without curly quotation marks around it and without invisible characters."""
    bare = keyboard_text(text).strip()
    while bare and is_quote(bare[0]):
        bare = bare[1:].lstrip()
    while bare and is_quote(bare[-1]):
        bare = bare[:-1].rstrip()
    return bare


def name_of(char: str) -> Phrase:
    """Return the name of one of these characters, in the middle of a sentence."""
    name = next((name for fits, name in _NAMES if fits(char)), _BULLET)
    return Phrase(name, {"code": f"U+{ord(char):04X}", "character": char})


_BULLET = N_("a bullet ({character}, {code})")
_NAMES: tuple[tuple[Callable[[str], bool], str], ...] = (
    (NO_BREAK.__contains__, N_("a no-break space ({code})")),
    (is_space, N_("a space of another width ({code})")),
    (is_hidden, N_("an invisible character ({code})")),
    (is_dash, N_("a dash other than the hyphen ({character}, {code})")),
    (is_colon, N_("a colon of another kind ({character}, {code})")),
    (is_quote, N_("a curly quotation mark ({character}, {code})")),
)


def _keyboard_character(char: str) -> str:
    if is_hidden(char):
        return ""
    if is_space(char):
        return " "
    if is_dash(char):
        return "-"
    if is_colon(char):
        return ":"
    # Full-width digits, letters and signs: an exponent or a digit in a circle means something else.
    wide = unicodedata.decomposition(char).startswith("<wide>")
    return unicodedata.normalize("NFKC", char) if wide else char
