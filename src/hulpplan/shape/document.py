"""A file that was read: its content as a model, the facts about it, and the place of everything in it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, field

from hulpplan.finding import Fact, FactKind, Path, Place, Span
from hulpplan.model.kinds import Content
from hulpplan.shape.shapes import references_at
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Alias, Mapping, Node, Scalar, Sequence, Solid, scalars, solid
from hulpplan.yamlio.source import Source

_BLOCK_HEADER = re.compile(r"(&\S+\s+)?[|>][-+0-9]*\s+")
_TOP = r"""^(?P<q>['"]?){key}(?P=q)[ \t]*:(?P<rest>(?:[ \t].*)?)$"""
"""A line with a field at the left margin."""
_ENTRY = re.compile(r"\n[ \t]*-[ \t]+(?P<rest>.*)")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_WORD = re.compile(r"""(?P<q>['"]?)(?P<word>[^'"#\s\[\]{},][^'"#\[\]{},]*?)(?P=q)""")


@dataclass(frozen=True, slots=True)
class Gaps:
    """What remains unknown of a file with mistakes.

    Attributes:
        unknown: the paths of values that are there but wrong, or have a probably misspelled key.
        hidden: the kinds of items that may be inside them.
        kept: for lists with unreadable entries the positions, in the file, of the readable ones.
        ways: the paths in `unknown` with all their prefixes: what contains an unknown value is unknown.
    """

    unknown: frozenset[Path] = frozenset()
    hidden: frozenset[str] = frozenset()
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    ways: frozenset[Path] = field(init=False)

    def __post_init__(self) -> None:
        ways = frozenset(path[:length] for path in self.unknown for length in range(len(path) + 1))
        object.__setattr__(self, "ways", ways)


NO_GAPS = Gaps()


class Document:
    """One file, read.

    `content` is None for an unusable file; `facts` then says why. The positions in a clean file are computed
    on demand.
    """

    __slots__ = (
        *("_doubtful", "_limits", "_outline", "_repeated", "_root", "_scalars"),
        *("content", "facts", "file", "gaps", "source"),
    )

    def __init__(
        self,
        source: Source,
        limits: Limits,
        content: Content | None,
        facts: tuple[Fact, ...] = (),
        gaps: Gaps = NO_GAPS,
        root: Solid | None = None,
    ) -> None:
        self.source = source
        self.file = source.file
        self.content = content
        self.facts = facts
        self.gaps = gaps
        self._limits = limits
        self._root = root
        self._doubtful: frozenset[str] | None = None
        self._outline: dict[str, str] | None = None
        self._repeated: tuple[Span, ...] | None = None
        self._scalars: list[Span] | None = None

    @property
    def broken(self) -> bool:
        """Whether nothing of the file could be used."""
        return self.content is None

    @property
    def mistakes(self) -> tuple[Fact, ...]:
        """The facts, without those about texts that seem to end early, which are usable as they are."""
        return tuple(fact for fact in self.facts if fact.kind is not FactKind.TEXT_CUT)

    def outline(self) -> dict[str, str]:
        """Return `kind`, `id` and `prison`, as far as they can be read from the lines at the left margin.

        One that is unreadable or there twice is an empty text.
        """
        if self._outline is None:
            fields = {key: self.written_at_top(key) for key in ("kind", "id", "prison")}
            self._outline = {
                key: words[0] if len(words) == 1 else "" for key, words in fields.items() if words is not None
            }
        return self._outline

    def written_at_top(self, key: str) -> tuple[str, ...] | None:
        """Return the value of a field by the lines at the left margin, even when the text is not valid YAML.

        Returns:
            The word, or each entry of a list; both sides of a merge conflict. Empty when the value is not a
            word, None when there is no such field.
        """
        text = "\n".join(self.source.lines())
        begins = re.finditer(_TOP.format(key=key), text, re.MULTILINE)
        rests = [rest for match in begins for rest in _rests(text, match)]
        if not rests:
            return None
        words = [_WORD.fullmatch(rest) for rest in rests]
        return tuple(dict.fromkeys(match["word"] for match in words if match)) if all(words) else ()

    def is_unknown(self, path: Path) -> bool:
        """Return whether a value, or one inside it, already has a finding, so that no rule repeats it."""
        return path in self.gaps.ways

    def has_gap(self, path: Path, *fields: str) -> bool:
        """Return whether a list, an entry of it, or one of these fields of an entry has a finding already."""
        depth = len(path)
        return path in self.gaps.ways and any(
            unknown[:depth] == path and (len(unknown) <= depth + 1 or unknown[depth + 1] in fields)
            for unknown in self.gaps.unknown
        )

    def may_refer(self, kinds: frozenset[str]) -> bool:
        """Return whether an unreadable value or unknown field may be or hold a reference to these kinds."""
        if self.content is None or not self.facts:
            return False
        if self._doubtful is None:
            record = type(self.content)
            strange = (fact.place.path for fact in self.facts if fact.kind is FactKind.UNKNOWN_FIELD)
            paths = (*self.gaps.unknown, *(path[:-1] for path in strange))
            self._doubtful = frozenset[str]().union(*(references_at(record, path) for path in paths))
        return not self._doubtful.isdisjoint(kinds)

    def positions(self, path: Path, entries: SequenceOf[object]) -> SequenceOf[int]:
        """Return the positions, in the list in the file, of these entries of the list in the model."""
        return self.gaps.kept.get(path) or range(len(entries))

    def node(self, path: Path) -> Solid | None:
        """Return the node at the end of a path, or None."""
        node, _, _ = self._follow(path)
        return node

    def in_file(self, path: Path, steps: Path) -> Path:
        """Convert steps in the model, from a path on, into steps in the file, unreadable entries included."""
        path_in_file: Path = ()
        for step in steps:
            positions = self.gaps.kept.get((*path, *path_in_file)) if isinstance(step, int) else None
            path_in_file += (positions[step] if positions and isinstance(step, int) else step,)
        return path_in_file

    def place(self, path: Path, *, at_alias: bool = False) -> Place:
        """Return the place of the value at the end of a path.

        For an absent or empty value that is its key; without a key, the first key of the mapping that lacks
        it. For a value that an alias repeats it is the anchor, unless `at_alias`.
        """
        node, key, alias = self._follow(path)
        if alias is not None and (at_alias or self._is_alias(path)):
            return Place(alias, path)
        if isinstance(node, Scalar) and node.text is None and key is not None:
            return Place(key, path)
        return Place(node.span if node else key or self._start(), path)

    def _is_alias(self, path: Path) -> bool:
        """Return whether the value at the end of a path is itself an alias of a single value."""
        _, _, above = self._follow(path[:-1])
        node, _, alias = self._follow(path)
        return isinstance(node, Scalar) and alias is not None and above is None

    def key_place(self, path: Path) -> Place:
        """Return the place of the key at the end of a path; without it, of the first key of the mapping."""
        _, key, _ = self._follow(path)
        return Place(key or self.place(path).span, path)

    def first_key(self, path: Path) -> Place:
        """Return the place of the first key of the mapping at the end of a path."""
        node, _, _ = self._follow(path)
        return Place(_first_key(node) or self.place(path).span, path)

    def has(self, path: Path) -> bool:
        """Return whether a path leads to a value that is not empty."""
        node, _, _ = self._follow(path)
        return node is not None and not (isinstance(node, Scalar) and node.text is None)

    def has_key(self, path: Path) -> bool:
        """Return whether the key at the end of a path is there, with or without a value."""
        node, _, _ = self._follow(path[:-1])
        return isinstance(node, Mapping) and path[-1] in node.entries

    def places_of(self, spans: Iterable[Span]) -> Iterator[Place]:
        """Yield the places of spans, each with the path of the innermost value, list or mapping at its start.

        Anything between two values, such as a comment, is in the list or mapping around them.
        """
        spans = list(spans)
        if not spans:
            return
        nodes = list(_walk(self._nodes(), (), -1))
        starts = [start for start, *_ in nodes]
        for span in spans:
            number = bisect_right(starts, (span.line, span.column)) - 1
            while number > 0 and not _holds(nodes[number][1], span):
                number = nodes[number][2]
            yield Place(span, nodes[max(number, 0)][3])

    def is_comment(self, line: int, column: int) -> bool:
        """Return whether a `#` at this position starts a comment and is not part of a value."""
        if self._scalars is None:
            self._scalars = sorted({scalar.span for scalar in scalars(self._nodes())})
        # Scalars do not nest: only the last one that starts before this position can contain it.
        number = bisect_right(self._scalars, (line, column), key=lambda span: (span.line, span.column)) - 1
        if number < 0:
            return True
        span = self._scalars[number]
        if (line, column) >= (span.end_line, span.end_column):
            return True
        # Only a comment can follow the `|` or `>` of a text of several lines.
        header = self.source.line(line)[span.column - 1 : column - 1]
        return span.line == line and bool(_BLOCK_HEADER.fullmatch(header))

    def repeated_spans(self) -> tuple[Span, ...]:
        """Return the spans of the values that aliases repeat."""
        if self._repeated is None:
            root = self._nodes() if "*" in self.source.text else None
            self._repeated = tuple({alias.target.span: None for alias in _aliases(root)}) if root else ()
        return self._repeated

    def _follow(self, path: Path) -> tuple[Solid | None, Span | None, Span | None]:
        """Return the node at the end of a path, its key, and the span of the first alias on the way."""
        node: Solid = self._nodes()
        key: Span | None = None
        alias: Span | None = None
        for step in path:
            if isinstance(node, Scalar):
                # The short form of a record: the value stands for the whole.
                return node, key, alias
            if isinstance(step, str):
                entry = node.entries.get(step) if isinstance(node, Mapping) else None
                if entry is None:
                    return None, _first_key(node), alias
                key, child = entry.key, entry.value
            else:
                if not isinstance(node, Sequence) or step >= len(node.items):
                    return None, key, alias
                key, child = None, node.items[step]
            if isinstance(child, Alias) and alias is None:
                alias = child.span
            node = solid(child)
        return node, key, alias

    def _nodes(self) -> Solid:
        if self._root is None:
            self._root = read_tree(self.source, self._limits).root or Scalar(self._start(), None)
        return self._root

    def start(self) -> Place:
        """Return the place of the file as a whole: its very start."""
        return Place(self._start())

    def _start(self) -> Span:
        return Span(self.file, 1, 1, 1, 1)


def _rests(text: str, match: re.Match[str]) -> Iterator[str]:
    """Yield the text after a field, or of each entry of the list below it."""
    rest = _COMMENT.sub("", match["rest"]).strip()
    if rest.startswith("[") and rest.endswith("]"):
        yield from (part.strip() for part in rest[1:-1].split(","))
    elif rest:
        yield rest
    else:
        end = match.end()
        while entry := _ENTRY.match(text, end):
            yield _COMMENT.sub("", entry["rest"]).strip()
            end = entry.end()


def _walk(node: Solid, path: Path, parent: int) -> Iterator[tuple[tuple[int, int], Solid, int, Path]]:
    """Yield a node and its descendants in file order: start, node, number of the parent, path."""
    waiting: list[tuple[Node, Path, int]] = [(node, path, parent)]
    number = 0
    while waiting:
        current, path_to, parent_number = waiting.pop()
        if isinstance(current, Alias):
            continue
        yield (current.span.line, current.span.column), current, parent_number, path_to
        children: Iterable[tuple[Node, Path, int]] = ()
        if isinstance(current, Mapping):
            children = [(entry.value, (*path_to, key), number) for key, entry in current.entries.items()]
        elif isinstance(current, Sequence):
            children = [(entry, (*path_to, position), number) for position, entry in enumerate(current.items)]
        waiting.extend(reversed(list(children)))
        number += 1


def _aliases(node: Node) -> Iterator[Alias]:
    if isinstance(node, Alias):
        yield node
    elif isinstance(node, Sequence):
        for entry in node.items:
            yield from _aliases(entry)
    elif isinstance(node, Mapping):
        for pair in node.entries.values():
            yield from _aliases(pair.value)


def _holds(node: Solid, span: Span) -> bool:
    """Return whether a span is in a node, or follows a list or mapping on its last line."""
    if isinstance(node, Scalar):
        return (span.line, span.column) < (node.span.end_line, node.span.end_column)
    return span.line <= node.span.end_line


def _first_key(node: Solid | None) -> Span | None:
    if isinstance(node, Mapping):
        return next((entry.key for entry in node.entries.values()), node.span)
    return None
