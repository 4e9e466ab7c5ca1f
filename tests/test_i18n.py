import gettext
import re
from pathlib import Path

import pytest

from hulpplan.error import UserError
from hulpplan.i18n import (
    DEFAULT_LANGUAGE,
    LANGUAGES,
    LOCALE_DIR,
    N_,
    NN_,
    Language,
    Phrase,
    catalogue,
    counted,
    visible,
)

FIELD = re.compile(r"{(\w*)}")


def test_dutch_comes_first() -> None:
    assert LANGUAGES == ("nl", "en")
    assert DEFAULT_LANGUAGE == "nl"


def test_marking_leaves_a_sentence_as_it_is() -> None:
    assert N_("A sentence.") == "A sentence."
    assert NN_("one", "many") == ("one", "many")


def test_a_sentence_is_said_with_its_values_in_each_language() -> None:
    text = "Did you mean '{suggestion}'?"

    assert catalogue("en").say(text, suggestion="D4") == "Did you mean 'D4'?"
    assert catalogue("nl").say(text, suggestion="D4") == "Bedoelt u 'D4'?"


def test_a_number_decides_between_one_and_many() -> None:
    forms = ("{count} error", "{count} errors")

    assert [catalogue("en").count(forms, number) for number in (0, 1, 2)] == [
        "0 errors",
        "1 error",
        "2 errors",
    ]
    assert [catalogue("nl").count(forms, number) for number in (0, 1, 2)] == [
        "0 fouten",
        "1 fout",
        "2 fouten",
    ]


def test_a_phrase_inside_a_phrase_is_translated_too() -> None:
    words = catalogue("nl")
    phrase = Phrase("Did you mean '{suggestion}'?", {"suggestion": Phrase("objective")})

    assert words.phrase(phrase) == "Bedoelt u 'doelstelling'?"
    assert words.phrase(counted(("{count} error", "{count} errors"), 2)) == "2 fouten"


@pytest.mark.parametrize(("words", "said"), [((), ""), (("a",), "a"), (("a", "b", "c"), "a, b, c")])
def test_several_values_are_listed(words: tuple[str, ...], said: str) -> None:
    assert catalogue("en").say("Did you mean '{suggestion}'?", suggestion=words) == f"Did you mean '{said}'?"


def test_each_of_several_values_is_translated() -> None:
    both = (Phrase("objective"), Phrase("action"))

    assert (
        catalogue("nl").say("Did you mean '{suggestion}'?", suggestion=both)
        == "Bedoelt u 'doelstelling, actie'?"
    )


def test_nothing_is_translated_into_nothing() -> None:
    # The empty sentence of a catalogue is its head.
    assert catalogue("nl").gettext("") == ""


def test_curly_brackets_in_a_value_are_text() -> None:
    assert (
        catalogue("en").say("Did you mean '{suggestion}'?", suggestion="{x} {0} {")
        == "Did you mean '{x} {0} {'?"
    )


@pytest.mark.parametrize("text", ["één – 😀 ‘x’ €", "a b", "", "漢字"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    "char", ["\x1b", "\x00", "\x7f", "\x9b", "\r", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "\u2028"]
)
def test_characters_that_hide_or_move_text_are_made_visible(char: str) -> None:
    assert visible(f"a{char}b") == "a\N{REPLACEMENT CHARACTER}b"


def entries(language: Language) -> dict[object, str]:
    path = LOCALE_DIR / language / "LC_MESSAGES" / "hulpplan.mo"
    with Path(path).open("rb") as stream:
        found: dict[object, str] = vars(gettext.GNUTranslations(stream))["_catalog"]
    return {key: text for key, text in found.items() if key != ""}


def test_both_catalogues_hold_the_same_sentences() -> None:
    assert set(entries("nl")) == set(entries("en"))


def test_a_translation_has_the_same_values_as_its_sentence() -> None:
    for key, text in entries("nl").items():
        sentence = key[0] if isinstance(key, tuple) else str(key)
        assert set(FIELD.findall(text)) == set(FIELD.findall(sentence)) | (
            {"count"} & set(FIELD.findall(text))
        ), sentence


def test_an_error_of_use_has_a_sentence_and_perhaps_a_hint() -> None:
    error = UserError("There is no item '{item}'.", suggestion="A1", item="A11")

    assert str(error) == "There is no item 'A11'."
    assert error.exit_code == 2
    assert error.hint == Phrase("Did you mean '{suggestion}'?", {"suggestion": "A1"})
    assert UserError("There is no item '{item}'.", item="x").hint is None
    assert UserError("There is no item.", hint=Phrase("Look.")).hint == Phrase("Look.")
