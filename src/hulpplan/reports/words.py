"""Words, numbers and dates as a report of one language writes them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel.numbers import format_currency, format_decimal, format_percent

from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_, Catalogue, Language
from hulpplan.model.dates import Moment
from hulpplan.model.words import CHOICE_WORDS

_LOCALES: Final[Mapping[Language, str]] = {"nl": "nl_BE", "en": "en_GB"}
_EURO: Final[Mapping[Language, str]] = {"nl": "¤\N{NO-BREAK SPACE}#,##0", "en": "¤#,##0"}
_CENTS: Final = ".00"


class Words:
    """The words of one language.

    Sentences are put together here and not by the catalogue: that one prepares values for a terminal, and
    would take the no-break spaces out of numbers. Making values harmless is the template's work.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.language: Language = catalogue.language
        self._locale = _LOCALES[catalogue.language]
        self._known: dict[str, str] = {}
        self._numbers: dict[tuple[type, float], str] = {}

    def say(self, text: str, **values: str) -> str:
        """Translate a marked sentence and put values in that are in this language already."""
        said = self._known.get(text)
        if said is None:
            said = self._known[text] = self.catalogue.gettext(text)
        return said.format_map(values) if values or "{" in said else said

    def count(self, forms: tuple[str, str], number: int, **values: str) -> str:
        """Translate a sentence whose form depends on a number, available in it as `{count}`."""
        return self.catalogue.count(forms, number, **values)

    def labels(self, texts: Mapping[str, str]) -> dict[str, str]:
        """Translate a table of marked words."""
        return {name: self.say(text) for name, text in texts.items()}

    def choice(self, word: str | None) -> str:
        """Say a fixed word of the format; nothing for none."""
        return self.say(CHOICE_WORDS[word]) if word else ""

    def yes_no(self, value: bool | None) -> str:  # noqa: FBT001 - the value is what it is about
        """Say yes or no; nothing for none."""
        if value is None:
            return ""
        return self.say(N_("yes") if value else N_("no"))

    def list_of(self, words: Iterable[str]) -> str:
        """Join words as this language lists them: `a, b en c`."""
        *first, last = [word for word in words if word] or [""]
        return self.say(N_("{first} and {last}"), first=", ".join(first), last=last) if first else last

    def number(self, value: float | None) -> str:
        """Write a number with the decimals it has; nothing for none."""
        if value is None:
            return ""
        # The same few come back all through a report. What is equal may be written in another way: 1 and 1.0.
        known = (value.__class__, value)
        said = self._numbers.get(known)
        if said is None:
            said = self._numbers[known] = _decimal(str(value), self._locale)
        return said

    def percent(self, value: float | None) -> str:
        """Write a percentage that is given as 0 to 100; nothing for none."""
        if value is None:
            return ""
        return _percent(str(value), self._locale)

    def euro(self, value: float | None) -> str:
        """Write an amount of money, with cents only where there are any; nothing for none."""
        if value is None:
            return ""
        amount = Decimal(str(value))
        pattern = _EURO[self.language] + ("" if amount == amount.to_integral_value() else _CENTS)
        return format_currency(amount, "EUR", pattern, locale=self._locale, currency_digits=False)

    def choice_entry(self, word: str | None, note: str = "") -> Entry | str:
        """Say a fixed word of the format, with the word itself for programs; nothing for none."""
        return Entry(self.choice(word), note=note, value=word) if word else ""

    def yes_no_entry(self, value: bool | None) -> Entry | str:  # noqa: FBT001 - as above
        """Say yes or no, with the value itself for programs; nothing for none."""
        return "" if value is None else Entry(self.yes_no(value), value=value)

    def number_entry(self, value: float | None, note: str = "") -> Entry | str:
        """Write a number, with the number itself for programs; nothing for none."""
        return "" if value is None else Entry(self.number(value), note=note, value=value)

    def euro_entry(self, value: float | None) -> Entry | str:
        """Write an amount of money, with the number itself for programs; nothing for none."""
        return "" if value is None else Entry(self.euro(value), value=value)

    def when(self, moment: Moment | date | None) -> str:
        """Write a day, moment or period as the plan did; nothing for none.

        Source: docs/format.en.md, "Dates and periods".
        """
        return "" if moment is None else str(moment)

    def span(self, start: Moment | date | None, end: Moment | date | None) -> str:
        """Write from when to when, as one word when that is the same; nothing when neither is known."""
        if start is not None and self.when(start) == self.when(end):
            return self.when(start)
        if start is not None and end is not None:
            return self.say(N_("{start} to {end}"), start=self.when(start), end=self.when(end))
        if start is not None:
            return self.say(N_("from {start}"), start=self.when(start))
        return self.say(N_("until {end}"), end=self.when(end)) if end is not None else ""


@lru_cache(maxsize=8)
def words_in(catalogue: Catalogue) -> Words:
    """Return the words of a language, which know more with every report that is made in it."""
    return Words(catalogue)


# The same few numbers come back all through a report, and writing one takes as long as the rest of a row.
@lru_cache(maxsize=4096)
def _decimal(value: str, locale: str) -> str:
    return format_decimal(Decimal(value), locale=locale, decimal_quantization=False)


@lru_cache(maxsize=1024)
def _percent(value: str, locale: str) -> str:
    return format_percent(Decimal(value) / 100, locale=locale, decimal_quantization=False)


def capital(text: str) -> str:
    """Begin a text with a capital, for a word of a plan that becomes a heading."""
    return text[:1].upper() + text[1:]
