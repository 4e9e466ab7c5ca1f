import pytest

from hulpplan.finding import FactKind
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.constructor import plain_data
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.source import Source
from marks import unmark
from tree_data import data_of

MISTAKES = {
    "an unclosed single quote": "a: 1\nb: ⟦unclosed-quote|'⟧wacht\nc: 2\n",
    "an unclosed double quote": 'a: 1\nb: ⟦unclosed-quote|"⟧wacht\nc: 2\n',
    "an unclosed quote in a flow list": "a: [x, ⟦unclosed-quote|'⟧y]\nb: 1\n",
    "an unclosed quote in a list": 'a:\n  - x\n  - ⟦unclosed-quote|"⟧y\n  - z\n',
    "a quote closed by a later one": "a: ⟦unclosed-quote|'⟧wacht\nb: 'x'\nc: 2\n",
    "a double quote closed by a later one": 'a: ⟦unclosed-quote|"⟧wacht\nb: 2\nc: "x"\nd: 3\n',
    "a quote closed by a later one in lists": "a:\n  - ⟦unclosed-quote|'⟧x\n  - 'y'\n",
    "a quote closed by a later key": "a: ⟦unclosed-quote|'⟧x\n'b': 2\n",
    "an unclosed bracket": "a: 1\nb: ⟦unclosed-bracket|[⟧x, y\nc: 2\n",
    "an unclosed bracket at the end": "a: 1\nb: ⟦unclosed-bracket|[⟧x, y\n",
    "an unclosed brace": "a: 1\nb: ⟦unclosed-bracket|{⟧x: 1\nc: 2\n",
    "an unclosed brace at the end": "b: ⟦unclosed-bracket|{⟧x: 1\n",
    "an unclosed inner bracket": "b: [x, ⟦unclosed-bracket|[⟧y\nc: 1\n",
    "a bracket closed by a brace": "b: ⟦unclosed-bracket|[⟧x, y}\nc: 1\n",
    "a tab that indents": "a:\n⟦tab|\t⟧b: 1\n",
    "a tab that indents further down": "a:\n  b: 1\n⟦tab|\t⟧c: 2\n",
    "a tab behind spaces": "a:\n  b: 1\n  ⟦tab|\t⟧c: 2\n",
    "a colon in a text": "title: Actie⟦colon-in-text|:⟧ samen\n",
    "a colon in a list entry": "a:\n  - b: x⟦colon-in-text|:⟧ y\n",
    "a second key on one line": "a: 1, b⟦colon-in-text|:⟧ 2\n",
    "text after a single quote": "a: 'x' ⟦text-after-quote|y⟧\nb: 2\n",
    "text after a double quote": 'a: "x"⟦text-after-quote|y⟧\nb: 2\n',
    "an apostrophe inside single quotes": "a: 'foto'⟦text-after-quote|s⟧ maken'\nb: 2\n",
    "an at sign at the start": "a: ⟦reserved-character|@⟧jan\n",
    "a backtick at the start": "a: ⟦reserved-character|`⟧x`\n",
    "a percent sign at the start": "a: ⟦reserved-character|%⟧50\n",
    "an at sign at the start of an entry": "a:\n  - x\n  - ⟦reserved-character|@⟧jan\n",
    "a list on the line of its key": "a: ⟦list-on-key-line|-⟧ x\n",
    "an escape that is none": 'a: "x⟦escape|\\⟧y"\n',
    "an escape with the wrong digits": 'a: "x⟦escape|\\⟧xZZ"\n',
    "half a character in an escape": 'a: "x⟦escape|\\⟧ud800"\n',
    "an ampersand before a space": "a: ⟦reserved-character|&⟧ co\n",
    "an asterisk before a space": "a: ⟦reserved-character|*⟧ x\n",
    "a quote in a list closed by a later one": "a: [x, ⟦unclosed-quote|'⟧y]\nb: 'z'\n",
    "a quote in a mapping closed by a later one": "a: {b: ⟦unclosed-quote|'⟧y}\nc: 'z'\n",
    "an apostrophe inside a quoted text of a list": "a: ['foto'⟦text-after-quote|s⟧ maken', x]\nb: 2\n",
    "an alias of nothing": "a: 1\nb: ⟦unknown-alias|*x⟧\n",
    "an alias before its anchor": "b: ⟦unknown-alias|*x⟧\na: &x 1\n",
    "a control character": "a: x⟦control-character|\x01⟧y\nb: 2\n",
    "a null character": "a: 1\nb: x⟦control-character|\x00⟧y\n",
    "a bell behind accents": "a: één ⟦control-character|\x07⟧\n",
    "a delete character": "a: x⟦control-character|\x7f⟧\n",
    "half a surrogate pair's worth of nothing": "a: x⟦control-character|\ufffe⟧\n",
}


@pytest.mark.parametrize("marked", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_of_writing_is_found_where_a_person_should_look(marked: str) -> None:
    text, [spot] = unmark(marked)

    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.root is None
    [fact] = tree.facts
    span = fact.place.span
    assert (fact.kind, fact.reason) == (FactKind.SYNTAX, spot.label)
    assert (span.line, span.column) == (spot.line, spot.column)
    assert (span.end_line, span.end_column) == (spot.end_line, spot.end_column)
    assert plain_data(text, Limits()) is None


@pytest.mark.parametrize("newline", ["\r\n", "\r"], ids=["CRLF", "CR"])
@pytest.mark.parametrize("name", MISTAKES)
def test_the_spot_does_not_depend_on_the_line_endings(name: str, newline: str) -> None:
    text, _ = unmark(MISTAKES[name])

    [there] = read_tree(Source("x.yaml", text), Limits()).facts
    [here] = read_tree(Source("x.yaml", text.replace("\n", newline)), Limits()).facts

    assert (here.reason, here.place) == (there.reason, there.place)


LAYOUT = {
    "a colon is missing": ("a: 1\nb 2\nc: 3\n", "no-colon", (2, 1)),
    "a colon is missing on the last line": ("a: 1\nbb\n", "no-colon", (2, 1)),
    "a colon is missing in a nested line": ("a:\n  - b: 1\n    c 2\n    d: 3\n", "no-colon", (3, 5)),
    "a colon without a space": ("a: 1\nb:2\nc: 3\n", "no-colon", (2, 1)),
    "a dash without a space": ("a:\n  - x\n  -y\n", "no-colon", (3, 3)),
    "a line is indented too far": ("a: 1\n  b: 2\n", "colon-in-text", (2, 4)),
    "a line of an entry is indented too far": ("a:\n  - b: 1\n      c: 2\n", "colon-in-text", (3, 8)),
    "a line is indented too little": ("a:\n    b: 1\n  c: 2\n", "indentation", (3, 3)),
    "a line of an entry is indented too little": ("a:\n  - b: 1\n   c: 2\n", "indentation", (3, 4)),
    "an entry is indented otherwise": ("a:\n  - x\n - y\n", "indentation", (3, 2)),
    "a text goes on with less indentation": ("a: |\n  x\n y\nb: 1\n", "indentation", (3, 2)),
    "an empty line is indented further than its text": ("b: 1\na: |\n      \n  x\n", "indentation", (3, 1)),
    "an empty line of a folded text is too": ("a: >-\n  \n    \n  x\nb: 1\n", "indentation", (3, 1)),
    "a dash stands among keys": ("a: 1\n- x\n", "indentation", (2, 1)),
    "a key stands among dashes": ("- x\na: 1\n", "indentation", (2, 1)),
    "a bracket is closed twice": ("a: [x]]\nb: 1\n", "indentation", (1, 7)),
    "a bracket closes nothing": ("a: ]\n", "unexpected-character", (1, 4)),
    "a comma stands where a text belongs": ("a: , x\n", "unexpected-character", (1, 4)),
}


@pytest.mark.parametrize(("text", "reason", "spot"), LAYOUT.values(), ids=LAYOUT)
def test_a_mistake_of_layout_is_found_on_the_line_that_has_it(
    text: str, reason: str, spot: tuple[int, int]
) -> None:
    [fact] = read_tree(Source("x.yaml", text), Limits()).facts

    assert (fact.kind, fact.reason) == (FactKind.SYNTAX, reason)
    assert (fact.place.span.line, fact.place.span.column) == spot


CONFLICT = "a: 1\n⟦merge-conflict|<<<<<<< HEAD⟧\nb: 2\n=======\nb: 3\n>>>>>>> branch\nc: 4\n"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_merge_conflict_is_called_by_its_name_at_its_first_line(newline: str) -> None:
    text, [spot] = unmark(CONFLICT)

    [fact] = read_tree(Source("x.yaml", text.replace("\n", newline)), Limits()).facts

    span = fact.place.span
    assert (fact.kind, fact.reason) == (FactKind.SYNTAX, "merge-conflict")
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 1, 2, spot.end_column)


def test_a_merge_conflict_that_yaml_could_read_is_found_too() -> None:
    text = "a: |\n  x\n<<<<<<< HEAD\n  y\n=======\n  z\n>>>>>>> branch\n"
    quoted = "a: '\n<<<<<<< HEAD\nx\n=======\ny\n>>>>>>> branch\n'\n"

    for source in (text, quoted):
        [fact] = read_tree(Source("x.yaml", source), Limits()).facts
        assert fact.reason == "merge-conflict"


@pytest.mark.parametrize(
    "text",
    [
        "a: <<<<<<< HEAD\n",
        "a: |\n  <<<<<<< HEAD\n  x\n  =======\n  y\n  >>>>>>> branch\n",
        "a: |\n  <<<<<<<< eight\n",
        "# <<<<<<< in a comment\na: x\n",
    ],
    ids=["on the line of a key", "indented in a text", "eight signs", "in a comment"],
)
def test_signs_that_git_did_not_leave_are_text(text: str) -> None:
    assert read_tree(Source("x.yaml", text), Limits()).facts == ()


ONLY_PURE = {
    "an address in a list": ("a: [http://x.org/b, c]\n", {"a": ["http://x.org/b", "c"]}),
    "an address in a mapping": ("a: {u: http://x.org}\n", {"a": {"u": "http://x.org"}}),
    "a time in a list": ("a: [12:30, b:c]\n", {"a": ["12:30", "b:c"]}),
}


@pytest.mark.parametrize(("text", "data"), ONLY_PURE.values(), ids=ONLY_PURE)
def test_what_the_c_parser_is_too_old_for_is_read_all_the_same(text: str, data: object) -> None:
    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.facts == ()
    assert tree.root is not None
    assert data_of(tree.root) == data


def test_a_mistake_in_a_text_that_only_the_pure_parser_reads_is_found_at_its_spot() -> None:
    text, [spot] = unmark("a: [http://x.org, b]\nc: ⟦unclosed-quote|'⟧x\n")

    [fact] = read_tree(Source("x.yaml", text), Limits()).facts

    assert (fact.reason, fact.place.span.line, fact.place.span.column) == (spot.label, 2, 4)


@pytest.mark.parametrize("text", ["a: 1\t# x\n", "a:\t1\n", "a: [1,\t2]\n", "a: x\ty\n"])
def test_a_tab_that_does_not_indent_is_no_mistake(text: str) -> None:
    assert read_tree(Source("x.yaml", text), Limits()).facts == ()
