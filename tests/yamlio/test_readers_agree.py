import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml.events import StreamEndEvent

from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.constructor import NULLS, plain_data
from hulpplan.yamlio.events import YAMLError, c_events, shield
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Alias, Mapping, Node, Sequence
from hulpplan.yamlio.source import Source
from tree_data import data_of
from yaml_text import Data, data, said, written

PIECES = (
    "a", "b", "é", "x: ", ": ", "- ", "-", "[", "]", "{", "}", ", ", "\n", "\n  ", "\n    ", "\n- ", "'", '"',
    "# c", "&a ", "*a", "<<", "!t ", "|", ">", "|-\n  ", "---\n", "...\n", "%YAML 1.2\n", "?", "\t", "\u2028",
    "\x85", "\ufeff", "~", "null", "\r\n", "\r", "@", "`", "\\", "\x00", "\x07", "http://x.org", "😀", " ",
)  # fmt: skip


@given(st.data(), data)
def test_both_readers_read_what_was_written(drawn: st.DataObject, value: dict[str, Data]) -> None:
    text = drawn.draw(written(value))
    expected = said(value)

    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.facts == ()
    assert tree.root is not None
    assert data_of(tree.root) == expected
    quick = plain_data(text, Limits())
    assert quick == expected or (quick is None and asks_for_care(text, tree.root))


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40))
def test_both_readers_agree_on_any_text(text: str) -> None:
    tree = read_tree(Source("x.yaml", text), Limits())
    quick = plain_data(text, Limits())

    if quick is None:
        assert tree.facts or tree.root is None or asks_for_care(text, tree.root)
    else:
        assert tree.facts == ()
        assert tree.root is not None
        assert data_of(tree.root) == quick


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=40))
def test_a_text_that_is_refused_has_its_reason_at_a_spot_inside_it(text: str) -> None:
    source = Source("x.yaml", text)
    lines = source.lines()

    for fact in read_tree(source, Limits()).facts:
        span = fact.place.span
        assert 1 <= span.line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)


@pytest.mark.parametrize(
    "text", ["x: \u2028\n", 'x: "\x85 "\n', "x: '\u2029'\n", 'x: "\\u2028"\n', "x: \xa0\n"]
)
def test_a_value_of_old_line_breaks_only_is_absent_for_both_readers(text: str) -> None:
    tree = read_tree(Source("x.yaml", text), Limits())

    assert tree.root is not None
    assert data_of(tree.root) == plain_data(text, Limits()) == {}


def asks_for_care(text: str, root: Node) -> bool:
    """Tell whether the quick reader may leave a text without mistakes to the careful one."""
    # A key behind a question mark may have no colon either.
    return not isinstance(root, Mapping) or "?" in text or unusual(root) or not the_c_parser_reads(text)


def unusual(node: Node) -> bool:
    if isinstance(node, Sequence):
        return any(unusual(entry) for entry in node.items)
    if isinstance(node, Mapping):
        return any(
            key in (NULLS | {"<<"}) or not key.strip() or entry.bare or unusual(entry.value)
            for key, entry in node.entries.items()
        )
    return isinstance(node, Alias)


def the_c_parser_reads(text: str) -> bool:
    next_event = c_events(shield(text)[0])
    try:
        while not isinstance(next_event(), StreamEndEvent):
            pass
    except YAMLError:
        return False
    return True
