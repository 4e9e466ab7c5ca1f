from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.render.clean import clean, one_line


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x85",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\U000e0041",
    ],
)
def test_a_hidden_character_becomes_visible(char: str) -> None:
    assert clean(f"a{char}b") == "a\N{REPLACEMENT CHARACTER}b"


@pytest.mark.parametrize(
    "text", ["€\N{NO-BREAK SPACE}1.200", "👩\N{ZERO WIDTH JOINER}🚒", "ge\N{SOFT HYPHEN}ven", "a\tb\nc", "é́"]
)
def test_what_writing_needs_stays(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}"])
def test_every_end_of_line_becomes_a_newline(end: str) -> None:
    assert clean(f"a{end}b") == "a\nb"


def test_one_line_has_one_space_for_each_run_of_white_space() -> None:
    assert one_line("  a \t\n\n b\N{NO-BREAK SPACE}c ") == "a b\N{NO-BREAK SPACE}c"


def test_nothing_stays_nothing() -> None:
    assert one_line(" \n ") == ""


@given(st.text())
def test_what_is_left_can_stand_in_xml(text: str) -> None:
    root = ET.Element("a")
    root.text = clean(text)

    assert ET.fromstring(ET.tostring(root, encoding="unicode")).text in (clean(text), None)  # noqa: S314 - our own
