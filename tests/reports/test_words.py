from datetime import date

import pytest

from hulpplan.i18n import Language, catalogue
from hulpplan.model.dates import read_moment
from hulpplan.reports.words import Words, capital


def words(language: Language = "en") -> Words:
    return Words(catalogue(language))


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["1,234.5", "12.5%", "100%", "€9,500", "€1,234.50"]),
        ("nl", ["1.234,5", "12,5%", "100%", "€ 9.500", "€ 1.234,50"]),
    ],
)
def test_numbers_are_written_as_the_language_does(language: Language, written: list[str]) -> None:
    say = words(language)
    found = [say.number(1234.5), say.percent(12.5), say.percent(100), say.euro(9500), say.euro(1234.5)]

    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in found] == written


def test_a_percentage_shows_no_digits_that_nobody_wrote() -> None:
    assert words().percent(14.3) == "14.3%"
    assert words().number(0) == "0"


def test_what_is_absent_is_nothing() -> None:
    say = words()

    assert [say.number(None), say.percent(None), say.euro(None), say.when(None), say.choice(None)] == [""] * 5
    assert [say.yes_no(None), say.span(None, None), say.list_of([]), say.list_of([""]), capital("")] == [
        ""
    ] * 5


def test_dates_are_shown_as_they_were_written() -> None:
    say = words()
    start, end = read_moment("2021-H1"), read_moment("2022")

    assert say.span(start, end) == "2021-H1 to 2022"
    assert say.span(start, start) == "2021-H1"
    assert say.span(start, None) == "from 2021-H1"
    assert say.span(None, end) == "until 2022"
    assert say.when(date(2021, 3, 1)) == "2021-03-01"


def test_words_are_listed_and_begin_with_a_capital() -> None:
    assert words().list_of(["a", "", "b", "c"]) == "a, b and c"
    assert words().list_of(["a"]) == "a"
    assert capital("één doel") == "Één doel"


def test_no_break_spaces_stay_in_sentences() -> None:
    assert words().list_of(["€\N{NO-BREAK SPACE}1", "b"]) == "€\N{NO-BREAK SPACE}1 and b"
