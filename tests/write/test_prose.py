"""Texts of plans as the parts that Word and pdf are written from, and how wide columns are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.write.columns import is_wide, shares_of
from hulpplan.write.grid import Grid
from hulpplan.write.prose import Code, Heading, Paragraph, Points, Quote, Rule, read_prose
from hulpplan.write.runs import Run


def test_headings_begin_at_the_first_level_and_leave_none_out() -> None:
    parts = [part for part in read_prose("## a\n#### b\n##### c\n## d\n") if isinstance(part, Heading)]

    assert [heading.level for heading in parts] == [1, 2, 3, 1]


def test_bold_lines_are_labels() -> None:
    label, plain = read_prose("**Label**\n\ntekst\n")

    assert label == Paragraph((Run("Label", bold=True),), label=True)
    assert plain == Paragraph((Run("tekst"),))


def test_a_table_keeps_the_looks_of_its_cells() -> None:
    (table,) = read_prose("| a | b |\n| --- | ---: |\n| **1** | 2 |\n")

    assert isinstance(table, Grid)
    assert table.numeric == (False, True)
    assert (table.head, table.rows) == (
        ((Run("a"),), (Run("b"),)),
        (((Run("1", bold=True),), (Run("2"),)),),
    )
    assert (table.caption, table.headed) == ("", False)


def test_quotes_hold_what_is_in_them() -> None:
    assert read_prose("> Lees dit\n") == (Quote((Paragraph((Run("Lees dit"),)),)),)


@pytest.mark.parametrize(
    "text", ["- **Periode:** x\n- gewoon\n", "- **Periode:** x\n", "-\n", "- > citaat\n"]
)
def test_points_stay_points(text: str) -> None:
    (points,) = read_prose(text)

    assert isinstance(points, Points)
    assert points.start is None


@pytest.mark.parametrize("start", [0, 1, 5])
def test_numbers_begin_where_they_begin(start: int) -> None:
    (points,) = read_prose(f"{start}. vijf\n{start + 1}. zes\n")

    assert isinstance(points, Points)
    assert (points.start, len(points.items)) == (start, 2)


def test_looks_lie_in_each_other() -> None:
    (paragraph,) = read_prose("a **b *c*** `d` [e](https://example.org)\nf\\\ng")

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


def test_code_and_rules() -> None:
    assert read_prose("```picture 0\nx\n```\n\n    y\n\n***\n") == (Code("x\n"), Code("y\n"), Rule())


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
