"""Where values stand: read from the nodes of a text."""

import pytest

from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Alias, Mapping, Node, Scalar, Sequence, scalars, solid
from hulpplan.yamlio.source import Source
from marks import unmark


def value_at(text: str, *steps: str | int) -> Node:
    tree = read_tree(Source("x.yaml", text), Limits())
    assert tree.root is not None
    node: Node = tree.root
    for step in steps:
        found = solid(node)
        if isinstance(found, Mapping) and isinstance(step, str):
            node = found.entries[step].value
        elif isinstance(found, Sequence) and isinstance(step, int):
            node = found.items[step]
    return node


VALUES = {
    "a plain text": ("a: ⟦v|x y⟧ # c\n", ("a",)),
    "a single quoted text with its quotes": ("a: ⟦v|'x ''y'⟧\n", ("a",)),
    "a double quoted text with its quotes": ('a: ⟦v|"x\\ty"⟧  \n', ("a",)),
    "a quoted text over lines": ("a: ⟦v|'x\n  y'⟧\nb: 1\n", ("a",)),
    "a plain text over lines": ("a: ⟦v|x\n  y⟧\nb: 1\n", ("a",)),
    "a block text from its indicator": ("a: ⟦v||\n  x\n  y⟧\nb: 1\n", ("a",)),
    "a folded text": ("a: ⟦v|>-\n  x\n\n  y⟧\n\nb: 1\n", ("a",)),
    "a block text at the end": ("a: ⟦v||\n  x⟧", ("a",)),
    "a block text before a comment": ("a: ⟦v||\n  x⟧\n# c\nb: 1\n", ("a",)),
    "an entry of a flow list": ("a: [x, ⟦v|y⟧, z]\n", ("a", 1)),
    "an entry of a block list": ("a:\n  - x\n  - ⟦v|y⟧\n", ("a", 1)),
    "a flow list": ("a: ⟦v|[x, y]⟧\n", ("a",)),
    "a flow list over lines": ("a: ⟦v|[x,\n  y]⟧ # c\n", ("a",)),
    "a flow mapping": ("a: ⟦v|{x: 1}⟧\n", ("a",)),
    "a block list from its dash to its last value": ("a:\n  ⟦v|- x\n  - y⟧\n\nb: 1\n", ("a",)),
    "a block mapping to its last value": ("a:\n  ⟦v|b: 1\n  c: 2⟧\n# c\nd: 3\n", ("a",)),
    "a value behind accents": ("é: [één, ⟦v|twee⟧]\n", ("é", 1)),
    "a value behind a character of four bytes": ("a: [😀, ⟦v|x⟧]\n", ("a", 1)),
    "a value behind a combined accent": ("a: [e\u0301, ⟦v|x⟧]\n", ("a", 1)),
    "a value behind an old line break": ("a: ['x\u2028y', ⟦v|z⟧]\n", ("a", 1)),
    "a value below old line breaks": ("# \u2028\u2029\x85\na: [x, ⟦v|z⟧]\n", ("a", 1)),
    "a value behind a tab": ("a:\t⟦v|x⟧\n", ("a",)),
    "a value that only the pure parser reads": ("a: [⟦v|http://x.org⟧, y]\n", ("a", 0)),
    "a value with an anchor": ("a: ⟦v|&x y⟧\n", ("a",)),
}


@pytest.mark.parametrize(("marked", "steps"), VALUES.values(), ids=VALUES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_value_knows_its_span(marked: str, steps: tuple[str | int, ...], newline: str) -> None:
    text, [spot] = unmark(marked)

    span = solid(value_at(text.replace("\n", newline), *steps)).span

    assert (span.line, span.column) == (spot.line, spot.column)
    assert (span.end_line, span.end_column) == (spot.end_line, spot.end_column)


EMPTY_ENTRIES = {
    "the dash of a block list": "a:\n  - x\n  ⟦v|-⟧\n  - y\n",
    "the last dash": "a:\n  - x\n  ⟦v|-⟧\n",
    "a dash before a comment": "a:\n  - x\n  ⟦v|-⟧ # c\n",
}


@pytest.mark.parametrize("marked", EMPTY_ENTRIES.values(), ids=EMPTY_ENTRIES)
def test_an_empty_entry_stands_at_its_dash(marked: str) -> None:
    text, [spot] = unmark(marked)

    entry = value_at(text, "a", 1)

    assert isinstance(entry, Scalar)
    assert entry.text is None
    span = entry.span
    assert (span.line, span.column, span.end_column) == (spot.line, spot.column, spot.end_column)


@pytest.mark.parametrize("absent", ["~", "null", "Null", "NULL", '""', "''", "'  '", '"\\t\\n"', "|\n", ""])
def test_a_value_of_nothing_or_blanks_is_absent(absent: str) -> None:
    node = value_at(f"a: {absent}\nb: 1\n", "a")

    assert isinstance(node, Scalar)
    assert node.text is None


@pytest.mark.parametrize("text", ["'~'", '"null"', "nul", "~x", "None", "nil", "'null '"])
def test_a_value_that_only_looks_like_nothing_is_a_text(text: str) -> None:
    node = value_at(f"a: {text}\n", "a")

    assert isinstance(node, Scalar)
    assert node.text == text.strip("'\"")


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "on", "012", "1.10", "1_000", "0x1F", "12:30", "2016-03-01", "1e3", "true", "1:2"],
)
def test_a_text_is_taken_as_it_is_written(written: str) -> None:
    node = value_at(f"a: {written}\n", "a")

    assert isinstance(node, Scalar)
    assert node.text == written


def test_an_old_line_break_in_a_value_comes_back_as_it_was() -> None:
    node = value_at("a: 'x\u2028y\x85z\u2029'\n", "a")

    assert isinstance(node, Scalar)
    assert node.text == "x\u2028y\x85z\u2029"


def test_an_alias_knows_where_it_stands_and_what_it_repeats() -> None:
    node = value_at("a: &a x\nb: *a\n", "b")

    assert isinstance(node, Alias)
    assert (node.span.line, node.span.column, node.span.end_column) == (2, 4, 6)
    assert node.target.span.line == 1


def test_the_single_values_come_in_the_order_of_the_file_and_repeated_ones_once() -> None:
    tree = read_tree(Source("x.yaml", "a: &a [x, y]\nb: {c: z}\nd: *a\n"), Limits())
    assert tree.root is not None

    assert [scalar.text for scalar in scalars(tree.root)] == ["x", "y", "z"]


DUPLICATES = {
    "at the top": ("⟦first|a⟧: 1\nb: 2\n⟦second|a⟧: 3\n", ("a",)),
    "in a list": ("l:\n  - x\n  - ⟦first|a⟧: 1\n    ⟦second|a⟧: 2\n", ("l", 1, "a")),
    "in a flow mapping": ("m: {⟦first|a⟧: 1, ⟦second|a⟧: 2}\n", ("m", "a")),
    "written otherwise": ("⟦first|a⟧: 1\n⟦second|'a'⟧: 2\n", ("a",)),
    "with nothing behind the first": ("⟦first|a⟧:\n⟦second|a⟧: 2\n", ("a",)),
}


@pytest.mark.parametrize(("marked", "path"), DUPLICATES.values(), ids=DUPLICATES)
def test_a_key_that_stands_twice_is_noticed_at_the_second_and_the_first_counts(
    marked: str, path: tuple[str | int, ...]
) -> None:
    text, spots = unmark(marked)
    first, second = spots

    tree = read_tree(Source("x.yaml", text), Limits())

    [fact] = tree.facts
    [related] = fact.related
    assert fact.place.path == path
    assert (fact.place.span.line, fact.place.span.column) == (second.line, second.column)
    assert (related.span.line, related.span.column) == (first.line, first.column)
    assert isinstance(tree.root, Mapping)


def test_a_key_that_stands_three_times_is_noticed_twice() -> None:
    tree = read_tree(Source("x.yaml", "a: 1\na: 2\na: 3\n"), Limits())

    assert [fact.place.span.line for fact in tree.facts] == [2, 3]
    assert [fact.related[0].span.line for fact in tree.facts] == [1, 1]
