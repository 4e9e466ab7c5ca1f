"""Values, entries and keys that are put in or taken out, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hulpplan.finding import Span, TextEdit
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.entry_edits import with_section, with_values, without_entry
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping, Sequence
from hulpplan.yamlio.patch import OverlapError, Patch, TextLayout, apply_edits
from hulpplan.yamlio.scalar import as_text, replaced, spelled
from hulpplan.yamlio.source import Source

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1).filter(
    lambda text: text.strip() != ""
)


def source(text: str) -> Source:
    return Source("x.yaml", text)


def root(text: str) -> Mapping:
    found = read_tree(source(text), Limits()).root
    assert isinstance(found, Mapping)
    return found


@given(TEXTS, st.sampled_from(["", "'", '"']))
def test_a_text_is_written_so_that_it_reads_as_it_was(text: str, quote: str) -> None:
    for written in (spelled(text, quote), as_text(text, quote)):
        assert "\n" not in written
        assert plain_data(f"a: {written}\n", Limits()) == {"a": text}
        assert plain_data(f"a: [{written}, {written}]\n", Limits()) == {"a": [text, text]}
        assert plain_data(f"a: {{{written}: {written}}}\n", Limits()) == {"a": {text: text}}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2016-03-01", "2016-03-01"),
        ("12.5", "12.5"),
        ("caw-limburg", "caw-limburg"),
        ("http://x.org", "http://x.org"),
        ("na overleg", "na overleg"),
        ("null", "'null'"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("[a", "'[a'"),
        ("het 'beste'", "'het ''beste'''"),
        (" a", "' a'"),
        ("a\nb", '"a\\nb"'),
    ],
)
def test_quotes_come_only_where_they_are_needed(text: str, written: str) -> None:
    assert spelled(text) == written


@pytest.mark.parametrize("text", ["12345678", "1234e567", "0x12345f", "1.5"])
def test_a_text_that_others_take_for_a_number_has_quotes(text: str) -> None:
    assert as_text(text) == f'"{text}"'
    assert as_text(text, "'") == f"'{text}'"


@pytest.mark.parametrize(("old", "new"), [("x", "y"), ("'x'", "'y'"), ('"x"', '"y"')])
def test_a_value_keeps_its_quotes(old: str, new: str) -> None:
    text = f"a: {old} # b\n"

    edit = replaced(source(text), Span("x.yaml", 1, 4, 1, 4 + len(old)), "y")

    assert edit is not None
    assert apply_edits(source(text), [edit]) == f"a: {new} # b\n"


def test_nothing_is_no_value_to_replace() -> None:
    assert replaced(source("a:\n"), Span("x.yaml", 1, 3, 1, 3), "y") is None


def test_edits_are_made_in_the_order_of_the_text_and_may_touch() -> None:
    edits = [
        TextEdit(Span("x", 2, 1, 2, 3), "C"),
        TextEdit(Span("x", 1, 1, 2, 1), "AB-"),
        TextEdit(Span("x", 2, 3, 2, 3), "!"),
    ]

    assert apply_edits(source("ab\ncd\r\n"), edits) == "AB-C!\r\n"


@pytest.mark.parametrize(
    "spans",
    [
        [(1, 1, 1, 3), (1, 2, 1, 4)],
        [(1, 2, 1, 4), (1, 1, 1, 3)],
        [(1, 2, 1, 2), (1, 2, 1, 2)],
        [(1, 1, 1, 4), (1, 2, 1, 2)],
        [(1, 1, 9, 1)],
        [(1, 1, 1, 9)],
        [(0, 1, 1, 1)],
        [(1, 3, 1, 2)],
    ],
)
def test_edits_that_overlap_or_lie_outside_are_refused(spans: list[tuple[int, int, int, int]]) -> None:
    edits = [TextEdit(Span("x", *span), "") for span in spans]

    assert not Patch(source("abcd\nef")).takes(edits)
    with pytest.raises(OverlapError):
        apply_edits(source("abcd\nef"), edits)


@pytest.mark.parametrize("text", ["a\nb", "a\r\nb", "a\rb\n", "", "één\n\n\u2028x"])
def test_places_and_positions_are_each_others_reverse(text: str) -> None:
    layout = TextLayout(source(text))

    for position in range(len(text) + 1):
        if text[position - 1 : position + 1] != "\r\n":
            assert layout.stretch(layout.span(position, position)) == (position, position)


def test_the_lines_of_a_text_end_as_its_first_one_does() -> None:
    assert [TextLayout(source(text)).newline() for text in ("a\r\nb\n", "a\nb\r\n", "a")] == [
        "\r\n",
        "\n",
        "\n",
    ]


@pytest.mark.parametrize("text", ["- - a\n  - a\n", "- [a,\n   b]\n- c # d\n", "-\n  a\n-\n  b\n"])
def test_an_entry_that_shares_its_lines_is_not_taken_out(text: str) -> None:
    found = read_tree(source(text), Limits()).root
    assert isinstance(found, Sequence)
    inner = found.items[0] if isinstance(found.items[0], Sequence) and len(found.items) == 1 else found
    assert isinstance(inner, Sequence)

    if inner is not found:
        assert without_entry(source(text), inner, 1) is not None
    else:
        assert without_entry(source(text), inner, 1) is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("a: {b: c}\n", "a: {b: c, n: v}\n"),
        ("a: {b: {c: d}}\n", None),
        ("a: {b: }\n", None),
        ("a:\n  b: c\n  d:\n    - e # f\ng: h\n", "a:\n  b: c\n  d:\n    - e # f\n  n: v\ng: h\n"),
        ("a:\n  b: |\n    c\n\n\ng: h\n", "a:\n  b: |\n    c\n  n: v\n\n\ng: h\n"),
        ("a:\n  b: c\n  d:\ng: h\n", "a:\n  b: c\n  d:\n  n: v\ng: h\n"),
    ],
)
def test_a_new_key_comes_behind_the_others(text: str, after: str | None) -> None:
    mapping = root(text).entries["a"].value
    assert isinstance(mapping, Mapping)

    edits = with_values(source(text), mapping, [("n", "v")])

    assert (apply_edits(source(text), edits) if edits is not None else None) == after


def test_a_key_that_shares_its_line_gets_no_neighbour() -> None:
    text = "- a: b\n"
    found = read_tree(source(text), Limits()).root
    assert isinstance(found, Sequence)
    mapping = found.items[0]
    assert isinstance(mapping, Mapping)

    assert with_values(source(text), mapping, [("n", "v")]) is None
    assert with_values(source(text), mapping, [("a", "v")]) is not None


def test_a_key_without_its_colon_on_the_line_gets_no_value() -> None:
    assert with_values(source("? a\n: \nb: c\n"), root("? a\n: \nb: c\n"), [("a", "v")]) is None


@pytest.mark.parametrize("text", ["a: b", "a: b\n", "a: b\r\n\r\n", "a: b\n...\n", "{a: b}\n", "{a: b,}"])
def test_a_new_field_with_its_own_comes_last(text: str) -> None:
    for edit in with_section(source(text), root(text), "n", [("k", "v")])[:1]:
        after = apply_edits(source(text), [edit])

        assert plain_data(after, Limits()) == {"a": "b", "n": {"k": "v"}}
        assert after.count("\r\n") == (after.count("\n") if "\r\n" in text else 0)
