import time

import pytest

from hulpplan.finding import FactKind
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from marks import unmark

REFUSED = {
    "a tag on a text": "title: ⟦tag|!⟧foo x\n",
    "an exclamation mark before a word": "a: 1\ntitle: ⟦tag|!⟧ x\n",
    "a tag of YAML itself": "a: ⟦tag|!⟧!str 12\n",
    "a tag on a mapping": "a: ⟦tag|!⟧x\n  b: 1\n",
    "a tag on a list": "a: ⟦tag|!⟧x [1]\n",
    "a tag in a list": "a:\n  - b\n  - ⟦tag|!⟧!python/object/apply:os.system [ls]\n",
    "a tag on a key": "⟦tag|!⟧x a: 1\n",
    "a version directive": "⟦directive|%YAML 1.2⟧\n---\na: 1\n",
    "an old version directive": "# first\n⟦directive|%YAML 1.1⟧\n---\na: no\n",
    "a tag directive": "⟦directive|%TAG ! tag:example.org,2000:⟧\n---\na: 1\n",
    "a directive that nobody knows": "⟦directive|%FOO bar⟧\n---\na: 1\n",
    "a merge key": "x: &x {a: 1}\ny:\n  ⟦merge-key|<<⟧: *x\n",
    "a merge key in flow style": "x: &x {a: 1}\ny: {⟦merge-key|<<⟧: [*x, *x]}\n",
    "a second document": "a: 1\n⟦second-document|---⟧\nb: 2\n",
    "a second document after an end mark": "---\na: 1\n...\n⟦second-document|---⟧\nb: 2\n",
    "an empty second document": "a: 1\n⟦second-document|---⟧\n",
    "a list as a key": "a: 1\n⟦key-not-text|[⟧b]: 1\n",
    "a mapping as a key": "⟦key-not-text|{⟧a: 1}: 2\n",
    "an alias as a key": "a: &a x\n⟦key-not-text|*a⟧ : 1\n",
    "an alias inside its own mapping": "a: &a {b: ⟦alias-inside-itself|*a⟧}\n",
    "an alias inside its own block": "a: &a\n  b: 1\n  c: ⟦alias-inside-itself|*a⟧\n",
    "an alias inside its own list": "a: &a\n  - 1\n  - [⟦alias-inside-itself|*a⟧]\n",
}


@pytest.mark.parametrize("marked", REFUSED.values(), ids=REFUSED)
def test_what_the_format_leaves_out_is_refused_at_its_spot(marked: str) -> None:
    text, [spot] = unmark(marked)

    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.root is None
    [fact] = tree.facts
    span = fact.place.span
    assert (fact.kind, fact.reason) == (FactKind.UNSUPPORTED_YAML, spot.label)
    assert (span.line, span.column) == (spot.line, spot.column)
    assert (span.end_line, span.end_column) == (spot.end_line, spot.end_column)
    assert plain_data(text, Limits()) is None


ALLOWED = {
    "an exclamation mark inside a text": "a: x !y\n",
    "an exclamation mark between quotes": "a: '!x'\n",
    "a percent sign inside a text": "a: 40%\n",
    "one document with a start and an end mark": "---\na: x\n...\n",
    "three dashes inside a text": "a: |\n  x\n  ---\n  y\n",
    "a merge key between quotes": "'<<': x\n",
    "a list of texts": "a: ['<<', '*b', '&c']\n",
}


@pytest.mark.parametrize("text", ALLOWED.values(), ids=ALLOWED)
def test_what_only_looks_like_it_is_read(text: str) -> None:
    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.root is not None
    assert tree.facts == ()


def block(depth: int) -> str:
    return "".join("  " * level + "a:\n" for level in range(depth - 1)) + "  " * (depth - 1) + "a: x\n"


def flow(depth: int) -> str:
    return "[" * depth + "]" * depth + "\n"


@pytest.mark.parametrize("text_of", [block, lambda depth: f"a: {flow(depth - 1)}"], ids=["block", "flow"])
def test_thirty_levels_are_read_and_thirty_one_are_not(text_of: object) -> None:
    assert callable(text_of)
    fits, too_deep = (Source("x.yaml", text_of(depth)) for depth in (30, 31))

    assert read_tree(fits, Limits()).facts == ()
    assert plain_data(fits.text, Limits()) is not None
    [fact] = read_tree(too_deep, Limits()).facts
    assert (fact.kind, fact.reason) == (FactKind.UNSUPPORTED_YAML, "nesting")
    assert fact.values["limit"] == 30
    assert plain_data(too_deep.text, Limits()) is None


def test_too_deep_nesting_is_found_where_the_level_too_many_opens() -> None:
    [fact] = read_tree(Source("x.yaml", flow(31)), Limits()).facts
    assert (fact.place.span.line, fact.place.span.column) == (1, 31)

    [fact] = read_tree(Source("x.yaml", block(31)), Limits()).facts
    assert (fact.place.span.line, fact.place.span.column) == (31, 61)


def test_the_limit_on_nesting_can_be_set() -> None:
    limits = Limits(nesting=2)

    assert read_tree(Source("x.yaml", "a: [x]\n"), limits).facts == ()
    [fact] = read_tree(Source("x.yaml", "a: [[x]]\n"), limits).facts
    assert fact.place.span.column == 5
    assert plain_data("a: [x]\n", limits) == {"a": ["x"]}
    assert plain_data("a: [[x]]\n", limits) is None


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_a_hundred_thousand_openers_are_refused_at_once(opener: str) -> None:
    before = time.process_time()
    tree = read_tree(Source("x.yaml", opener * 100_000), Limits())

    assert [fact.reason for fact in tree.facts] in (["nesting"], ["key-not-text"])
    assert time.process_time() - before < 2


def test_aliases_may_repeat_as_many_values_as_the_limit_says_and_no_more() -> None:
    text = "a: &a [1, 2]\nb: [*a, *a]\nc: *a\n"

    # A list of two is three values.
    assert read_tree(Source("x.yaml", text), Limits(alias_nodes=9)).facts == ()
    [fact] = read_tree(Source("x.yaml", text), Limits(alias_nodes=8)).facts
    assert (fact.kind, fact.reason) == (FactKind.UNSUPPORTED_YAML, "expansion")
    assert (fact.place.span.line, fact.place.span.column) == (3, 4)
    assert fact.values["limit"] == 8


def test_a_small_text_cannot_grow_without_end() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]

    [fact] = read_tree(Source("x.yaml", "\n".join(lines)), Limits()).facts

    assert fact.reason == "expansion"
    assert fact.values["limit"] == 100_000


def test_an_alias_within_the_limits_repeats_its_anchor() -> None:
    tree = read_tree(Source("x.yaml", "a: &a [x]\nb: *a\n"), Limits())

    assert tree.facts == ()
    assert tree.root is not None


@pytest.mark.parametrize("key", ["null", "1", "true", "2016-03-01", "'a b'", '"é"'])
def test_a_key_is_a_text_whatever_it_looks_like(key: str) -> None:
    tree = read_tree(Source("x.yaml", f"{key}: x\n"), Limits())

    assert tree.facts == ()
    assert list(getattr(tree.root, "entries", ())) == [key.strip("'\"")]


@pytest.mark.parametrize("text", [": x\n", "? \n: x\n", "{: x}\n", "a: {b, : c}\n"])
def test_a_key_of_nothing_is_no_plain_text(text: str) -> None:
    [fact] = read_tree(Source("x.yaml", text), Limits()).facts

    assert (fact.kind, fact.reason) == (FactKind.UNSUPPORTED_YAML, "key-not-text")
