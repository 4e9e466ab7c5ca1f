"""Single mistakes in a text that has none: at each key and value, in each way somebody may slip."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hulpplan.finding import Span, dotted
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping, MappingEntry, Node, Scalar, Sequence
from hulpplan.yamlio.source import Source

SLIPS = (
    "a letter too many in a field",
    "a letter too few in a field",
    "a field of another name",
    "a field is left out",
    "a field says nothing",
    "a field is doubled",
    "a letter too many",
    "two neighbours are swapped",
    "other signs",
    "a text is a list",
    "a text is fields",
    "a list is a text",
    "a list is fields",
    "an entry is doubled",
    "an end is missing",
    "a year too late",
    "a year too early",
)
"""The ways to slip that are known here."""

Path = tuple[str | int, ...]
_YEAR = re.compile(r"^(19|20)[0-9]{2}")


@dataclass(frozen=True)
class Mistake:
    """A slip at one spot, and the text with it; `sort` says which slip, `path` where."""

    sort: str
    path: Path
    text: str

    def __str__(self) -> str:
        return f"{self.sort} {dotted(self.path)}"


def mistakes_in(text: str) -> Iterator[Mistake]:
    """Yield every single mistake that can be made in a text of block style."""
    tree = read_tree(Source("x.yaml", text), Limits())
    assert tree.root is not None
    yield from _Slips(text).at(tree.root, ())


class _Slips:
    """Makes mistakes in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def at(self, node: Node, path: Path) -> Iterator[Mistake]:
        """Yield the mistakes in a node and in all it holds."""
        if isinstance(node, Scalar):
            for sort, new in _slips(node.text or ""):
                yield self._edited(sort, path, node.span, new)
        elif isinstance(node, Sequence):
            yield from self._in_list(node, path)
        elif isinstance(node, Mapping):
            for key, pair in node.entries.items():
                yield from self._in_field(key, pair, (*path, key))

    def _in_list(self, node: Sequence, path: Path) -> Iterator[Mistake]:
        yield self._edited("a list is a text", path, node.span, "tekst")
        if node.span.line == node.span.end_line:
            yield self._edited("a list is fields", path, node.span, "{a: b}")
        for number, entry in enumerate(node.items):
            yield from self.at(entry, (*path, number))
            if isinstance(entry, Scalar):
                yield self._edited("an entry is doubled", path, entry.span, f"{entry.text}, {entry.text}")

    def _in_field(self, key: str, pair: MappingEntry, path: Path) -> Iterator[Mistake]:
        for sort, new in _misspelled(key):
            yield self._edited(sort, path, pair.key, new)
        start, end = pair.key, pair.value.span
        whole = Span("", start.line, start.column, end.end_line, end.end_column)
        yield self._edited("a field is left out", path, whole, "#")
        yield self._edited("a field says nothing", path, end, "")
        if isinstance(pair.value, Scalar):
            yield self._edited("a field is doubled", path, whole, _twice(key, pair.value, start.column))
        yield from self.at(pair.value, path)

    def _edited(self, sort: str, path: Path, span: Span, new: str) -> Mistake:
        start = self._starts[span.line - 1] + span.column - 1
        end = self._starts[span.end_line - 1] + span.end_column - 1
        return Mistake(sort, path, self._text[:start] + new + self._text[end:])


def _twice(key: str, value: Scalar, column: int) -> str:
    return f"{key}: {value.text}\n{' ' * (column - 1)}{key}: {value.text}"


def _misspelled(key: str) -> Iterator[tuple[str, str]]:
    yield "a letter too many in a field", f"{key}{key[-1]}"
    yield "a letter too few in a field", key[:-1]
    yield "a field of another name", f"ander{key}veld"


def _slips(value: str) -> Iterator[tuple[str, str]]:
    yield "a letter too many", f"{value}x"
    yield "two neighbours are swapped", value[:-2] + value[-1:] + value[-2:-1]
    yield "other signs", "'?'"
    yield "a text is a list", "[a, b]"
    yield "a text is fields", "{a: b}"
    yield "an end is missing", f"'{value}"
    if _YEAR.match(value):
        yield "a year too late", _YEAR.sub("2091", value)
        yield "a year too early", _YEAR.sub("1919", value)
