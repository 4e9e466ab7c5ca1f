"""Markdown of a report as the parts of a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.render.document.blocks import (
    Blocks,
    Code,
    Facts,
    Figure,
    Heading,
    Known,
    Paragraph,
    Points,
    Quote,
    Rule,
    Run,
    Table,
)
from hulpplan.render.document.columns import is_wide, shares_of
from hulpplan.render.document.reading import read_document

FIGURE = Figure("<svg/>", 10, 10, "titel", "tekst")


def blocks_of(text: str) -> Blocks:
    return read_document(text, {"0": (FIGURE,)})[1]


def test_the_first_heading_is_the_title_and_the_quote_below_it_the_warning() -> None:
    title, blocks = read_document("# Verslag\n\n> Lees dit\n\n> en dat\n", {})

    assert title == "Verslag"
    assert blocks == (
        Quote((Paragraph((Run("Lees dit"),)),), warning=True),
        Quote((Paragraph((Run("en dat"),)),)),
    )


@pytest.mark.parametrize("text", ["", "tekst"])
def test_what_begins_otherwise_has_no_title(text: str) -> None:
    assert read_document(text, {})[0] == ""


def test_headings_leave_no_level_out() -> None:
    found = [block for block in blocks_of("# T\n## a\n#### b\n##### c\n## d\n") if isinstance(block, Heading)]

    assert [heading.level for heading in found] == [1, 2, 3, 1]


def test_bold_lines_are_labels_and_those_above_a_table_its_caption() -> None:
    label, table, plain, bare = blocks_of(
        "**Label**\n\n**Titel**\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n\ntekst\n\n| c |\n| --- |\n"
    )

    assert label == Paragraph((Run("Label", bold=True),), label=True)
    assert isinstance(table, Table)
    assert table.caption == (Run("Titel", bold=True),)
    assert table.numeric == (False, True)
    assert (table.head, table.rows) == (((Run("a"),), (Run("b"),)), (((Run("1"),), (Run("2"),)),))
    assert plain == Paragraph((Run("tekst"),))
    assert isinstance(bare, Table)
    assert bare.caption == ()


def test_points_that_all_begin_with_a_label_are_facts() -> None:
    (facts,) = blocks_of("- **Periode:** 2021\n- **Leden:**\n  - een\n- **Leeg:**\n")

    inner = Points(((Paragraph((Run("een"),)),),))
    assert facts == Facts(
        (Known("Periode", (Paragraph((Run("2021"),)),)), Known("Leden", (inner,)), Known("Leeg", ()))
    )


@pytest.mark.parametrize(
    "text", ["- **Periode:** x\n- gewoon\n", "- **geen dubbelepunt** x\n", "-\n", "- > citaat\n"]
)
def test_other_points_stay_points(text: str) -> None:
    (points,) = blocks_of(text)

    assert isinstance(points, Points)


def test_numbers_begin_where_they_begin() -> None:
    (points,) = blocks_of("5. vijf\n6. zes\n")

    assert isinstance(points, Points)
    assert (points.start, len(points.items)) == (5, 2)


def test_looks_lie_in_each_other() -> None:
    (paragraph,) = blocks_of("a **b *c*** `d` [e](https://example.org)\nf\\\ng")

    assert paragraph == Paragraph(
        (
            Run("a "),
            Run("b ", bold=True),
            Run("c", bold=True, italic=True),
            Run(" "),
            Run("d", code=True),
            Run(" "),
            Run("e", link="https://example.org"),
            Run(" "),
            Run("f"),
            Run("\n"),
            Run("g"),
        )
    )


def test_code_rules_and_drawings() -> None:
    assert blocks_of("```\nx\n```\n\n    y\n\n***\n\n```picture 0\n```\n") == (
        Code("x\n"),
        Code("y\n"),
        Rule(),
        FIGURE,
    )


@pytest.mark.parametrize("mark", ["picture 1", "picture", "foto 0"])
def test_a_mark_that_names_no_drawing_is_code(mark: str) -> None:
    assert blocks_of(f"```{mark}\n```\n") == (Code(""),)


def test_a_date_keeps_its_line_beside_long_texts() -> None:
    rows = [["Actie", "Periode", "Uitleg"], ["lang " * 30, "2021-09 tot en met 2022-12", "lang " * 40]]
    shares = shares_of(rows)

    assert shares[1] * 110 >= len("2021-09 tot en met 2022-12")
    assert shares[0] == pytest.approx(shares[2], abs=0.03)


def test_a_table_is_wide_when_its_longest_words_do_not_fit() -> None:
    assert not is_wide([["m" * 16] * 6])
    assert is_wide([["m" * 17] * 6])


@given(
    st.integers(1, 12).flatmap(
        lambda count: st.lists(
            st.lists(st.text(max_size=80), min_size=count, max_size=count), min_size=1, max_size=5
        )
    )
)
def test_columns_divide_the_whole_line_and_none_vanishes(rows: list[list[str]]) -> None:
    shares = shares_of(rows)

    assert len(shares) == len(rows[0])
    assert sum(shares) == pytest.approx(1, abs=0.01)
    assert min(shares) > 0
