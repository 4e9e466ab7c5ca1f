"""`hulpplan search`: items by words, wherever they stand."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from command import Command
from html_pages import read_page
from hulpplan.analysis.search import fold, match_range
from plans_folder import PlansFolder
from published import follows
from snapshots import Markdown, Text

TEXTS = """\
actions:
  - id: A1
    title: Coördinatie van het onthaal
    description: |
      Een eerste gesprek binnen de week,
      met een tolk waar dat nodig is.
    contributes_to: [D1]
    status: planned
    updates:
      - {date: 2018-10-01, note: De tolken zijn gevraagd.}
  - id: A2
    title: Een adres
    contributes_to: [D1]
    status: planned
needs:
  - {id: tolk, title: Wie geen Nederlands spreekt}
context:
  population: "Vooral be\u0301perkte taalkennis."
"""


@pytest.fixture
def texts(plans: PlansFolder) -> PlansFolder:
    plans.action_plan(TEXTS)
    return plans


def found(hulpplan: Command, *words: str) -> list[str]:
    result = hulpplan("search", "--format", "json", *words)
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert follows("search-1", data)
    return [f"{one['item']} {one['match']}" for one in data["found"]]


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("words", "items"),
    [
        (("tolk",), ["hasselt/tolk id", "hasselt/A1 text"]),
        (("coordinatie",), ["hasselt/A1 title"]),
        (("COÖRDINATIE",), ["hasselt/A1 title"]),
        (("onthaal", "coördinatie"), ["hasselt/A1 title"]),
        (("onthaal tolken",), ["hasselt/A1 text"]),
        (("hasselt/a2",), ["hasselt/A2 id"]),
        (("A2", "adres"), ["hasselt/A2 text"]),
        (("beperkte",), ["hasselt text"]),
        (("d10",), ["2015-2020/D10 id"]),
        (("taalkennis", "adres"), list[str]()),
        (("vdab", "nergens"), list[str]()),
    ],
)
def test_all_words_must_be_there_and_accents_and_capitals_do_not_count(
    hulpplan: Command, words: tuple[str, ...], items: list[str]
) -> None:
    assert found(hulpplan, *words) == items


@pytest.mark.usefixtures("texts")
def test_the_place_is_that_of_the_value(plans: PlansFolder, hulpplan: Command) -> None:
    one = json.loads(hulpplan("search", "--format", "json", "tolken").stdout)["found"][0]

    line = plans.text("hasselt.yaml").splitlines()[one["line"] - 1]
    assert line[one["column"] - 1 :].startswith("De tolken zijn")
    assert one["text"][one["start"] : one["end"]] == "tolken"


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("form", ["text", "md"])
def test_a_reader_sees_where_which_and_what(
    hulpplan: Command, snapshot: SnapshotAssertion, form: str
) -> None:
    shown = hulpplan("search", "tolk", "--format", form, "--today", "2019-01-15", lang="nl").stdout

    assert shown == snapshot(extension_class=Text if form == "text" else Markdown)


@pytest.mark.usefixtures("plans")
def test_nothing_found_is_said_and_no_error(hulpplan: Command) -> None:
    result = hulpplan("search", "xyzzy")

    assert (result.exit_code, result.stdout, result.told) == (0, "", "Nothing was found for 'xyzzy'.")


@pytest.mark.usefixtures("plans")
def test_blanks_are_nothing_to_search_for(hulpplan: Command) -> None:
    result = hulpplan("search", " ")

    assert (result.exit_code, result.told) == (2, "Say what to search for: one word or more.")


@pytest.mark.usefixtures("texts")
def test_as_a_page_it_is_valid_html(hulpplan: Command, tmp_path: Path) -> None:
    assert hulpplan("search", "tolk", "-o", "gevonden.html").exit_code == 0

    read_page((tmp_path / "gevonden.html").read_text("utf-8"))


def test_a_plan_that_was_left_out_and_a_broken_file_are_not_searched(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("later.yaml", plans.text("hasselt.yaml").replace("Afsprakenkader", "Zeldzaam"))
    plans.write("kapot.yaml", "kind: register\nschema: 1\ndomains: [zeldzaam\n")

    assert found(hulpplan, "zeldzaam", "--allow-unreadable") == []


@given(st.text(), st.text(min_size=1))
def test_a_word_is_found_where_it_stands_however_it_is_written(before: str, word: str) -> None:
    folded = fold(word)
    start, end = match_range(before + word, folded) if folded else (0, 0)

    assert folded in fold((before + word)[start:end]) or not folded


@pytest.mark.parametrize("written", ['"Ge\\u00efsoleerd"', "'auto''s geïsoleerd'", '"geï\\\n      soleerd"'])
def test_a_word_that_is_written_otherwise_in_quotes_is_found(
    plans: PlansFolder, hulpplan: Command, written: str
) -> None:
    plans.action("contributes_to: [D1]", f"description: {written}")

    assert found(hulpplan, "geisoleerd") == ["hasselt/A1 text"]


@pytest.mark.usefixtures("plans")
def test_an_accent_alone_is_nothing_to_find(hulpplan: Command) -> None:
    assert found(hulpplan, "\u0301") == []
