"""Texts in the language of the reader: marking, translating, plurals.

Sentences are written in English and marked with `N_` where they are defined; they are translated
where they are shown. Both languages have a gettext catalogue, so that a sentence that was never
marked is found by a test and a missing catalogue is an error instead of silent English.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Literal, Self, TypeAlias, get_args

Language: TypeAlias = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
DEFAULT_LANGUAGE: Language = "nl"
LOCALE_DIR = Path(__file__).parent / "locale"

_COMMAND = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)

Value: TypeAlias = "str | int | float | Phrase | tuple[Value, ...]"


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for marking a text
    """Mark a sentence for translation and return it unchanged."""
    return text


def NN_(one: str, many: str) -> tuple[str, str]:  # noqa: N802 - the same, for a sentence with a number
    """Mark a sentence with a number in its singular and plural form, and return both unchanged."""
    return one, many


class OwnText(str):
    """A sentence with its own translations by language, for rules of other packages."""

    __slots__ = ("translations",)

    translations: Mapping[str, str]

    def __new__(cls, text: str, translations: Mapping[str, str]) -> Self:
        """Make a text that equals the sentence and carries its translations."""
        made = super().__new__(cls, text)
        made.translations = translations
        return made


@dataclass(frozen=True, slots=True)
class Phrase:
    """A marked sentence with its values, not translated yet.

    `plural` is the sentence for any `count` but one; both are absent for a sentence without number.
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict)
    plural: str | None = None
    count: int = 1


def counted(forms: tuple[str, str], number: int, **values: Value) -> Phrase:
    """Make a phrase of a sentence marked with `NN_`; the number is available in it as `{count}`."""
    return Phrase(forms[0], values, forms[1], number)


class MissingCatalogueError(RuntimeError):
    """The compiled catalogue of a language is missing from the package."""


class Catalogue:
    """The sentences of one language.

    Raises:
        MissingCatalogueError: when the compiled catalogue is not installed.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self._known: dict[str, str] = {}
        path = LOCALE_DIR / language / "LC_MESSAGES" / "hulpplan.mo"
        try:
            with path.open("rb") as stream:
                self.translations = GNUTranslations(stream)
        except OSError as error:
            message = f"no catalogue for {language}: install hulpplan again"
            raise MissingCatalogueError(message) from error

    def gettext(self, text: str) -> str:
        """Translate a sentence without values."""
        if isinstance(text, OwnText):
            return text.translations.get(self.language, str(text))
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self.translations.gettext(text) if text else ""
        return known

    def say(self, text: str, **values: Value) -> str:
        """Translate a sentence and fill in its values."""
        return self.phrase(Phrase(text, values))

    def count(self, forms: tuple[str, str], number: int, **values: Value) -> str:
        """Translate a sentence whose form depends on a number, available in it as `{count}`."""
        return self.phrase(counted(forms, number, **values))

    def phrase(self, phrase: Phrase) -> str:
        """Translate a phrase and fill in its values, which are translated too."""
        if phrase.plural is None:
            text = self.gettext(phrase.text)
        elif isinstance(phrase.text, OwnText):
            text = self.gettext(phrase.text if phrase.count == 1 else phrase.plural)
        else:
            text = self.translations.ngettext(phrase.text, phrase.plural, phrase.count)
        words = {name: self._word(value) for name, value in phrase.values.items()}
        return text.format_map({"count": phrase.count, **words})

    def _word(self, value: Value) -> str:
        if isinstance(value, Phrase):
            return self.phrase(value)
        if isinstance(value, tuple):
            return ", ".join(self._word(part) for part in value)
        return visible(str(value))


def visible(text: str) -> str:
    """Write a text on one line, without control and direction characters: they hide or move text on a screen.

    What stands on a line of its own may be read as more than text: servers take one that begins with `::` for
    a command. So a text of several lines becomes one, and what else ends a line somewhere is replaced.
    """
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").split("\n")
    return "".join(map(_shown, " ".join(line.strip(" \t") for line in lines) if len(lines) > 1 else text))


def visible_path(file: str) -> str:
    """Write the name of a file at the start of a line so that no CI server takes it for a command."""
    shown = visible(file)
    return f"./{shown}" if shown.startswith("::") else shown


def harmless_lines(text: str) -> str:
    """Write lines that may start with a text of a plan so that no CI server takes one for a command."""
    return _COMMAND.sub(r"\1: ", text) if "::" in text else text


def _shown(char: str) -> str:
    visible = char.isprintable() or unicodedata.category(char) == "Zs"
    return char if visible else "\N{REPLACEMENT CHARACTER}"


def screen_width(text: str) -> int:
    """Return the number of columns of a text on a screen."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)


@cache
def catalogue(language: Language) -> Catalogue:
    """Return the catalogue of a language."""
    return Catalogue(language)
