"""A file that was read: its content as a model, what was noticed, and where everything stands."""

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
"""A line that begins a field at the left margin."""
_ENTRY = re.compile(r"\n[ \t]*-[ \t]+(?P<rest>.*)")
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_WORD = re.compile(r"""(?P<q>['"]?)(?P<word>[^'"#\s\[\]{},][^'"#\[\]{},]*?)(?P=q)""")


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a file with mistakes leaves open.

    `unknown` are the ways to values that are there but wrong, or probably misspelled, and `ways` those with
    every beginning of them, for to have something unknown inside is to be unknown; `hidden` are the kinds
    of items that may stand under them; `kept` the positions in the file of the entries that could be
    read, for lists of which some could not.
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

    `content` is None for a file of which nothing could be used; `facts` then says why. The positions of
    a clean file are worked out when somebody asks for one.
    """

    __slots__ = (
        *("_doubtful", "_limits", "_outline", "_root", "_scalars"),
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
        self._scalars: list[Span] | None = None

    @property
    def broken(self) -> bool:
        """Whether nothing of the file could be used."""
        return self.content is None

    @property
    def mistakes(self) -> tuple[Fact, ...]:
        """What was noticed, but for texts that seem to end early: those can be used as they are."""
        return tuple(fact for fact in self.facts if fact.kind is not FactKind.TEXT_CUT)

    def outline(self) -> dict[str, str]:
        """Return `kind`, `id` and `prison` as far as the top-level lines of the text show them.

        One that is there, but cannot be read or is there twice, is an empty text.
        """
        if self._outline is None:
            shown = {key: self.written_at_top(key) for key in ("kind", "id", "prison")}
            self._outline = {
                key: words[0] if len(words) == 1 else "" for key, words in shown.items() if words is not None
            }
        return self._outline

    def written_at_top(self, key: str) -> tuple[str, ...] | None:
        """Return what the lines at the left margin say of a field, even when the text is no YAML.

        Returns:
            The word, or each entry of a list; both sides of a merge conflict. Empty when what is there is not
            a word, None when there is nothing.
        """
        text = "\n".join(self.source.lines())
        begins = re.finditer(_TOP.format(key=key), text, re.MULTILINE)
        rests = [rest for match in begins for rest in _rests(text, match)]
        if not rests:
            return None
        found = [_WORD.fullmatch(rest) for rest in rests]
        return tuple(dict.fromkeys(match["word"] for match in found if match)) if all(found) else ()

    def is_unknown(self, path: Path) -> bool:
        """Tell whether a value, or one inside it, has a finding already: nobody should speak of it again."""
        return path in self.gaps.ways

    def has_gap(self, path: Path, *fields: str) -> bool:
        """Tell whether a list, an entry of it, or one of these fields of an entry has a finding already."""
        depth = len(path)
        return path in self.gaps.ways and any(
            unknown[:depth] == path and (len(unknown) <= depth + 1 or unknown[depth + 1] in fields)
            for unknown in self.gaps.unknown
        )

    def may_refer(self, kinds: frozenset[str]) -> bool:
        """Tell whether something with a finding of its own may be, or hold, a reference to these kinds.

        That is a value nobody could read, or one whose field is not known.
        """
        if self.content is None or not self.facts:
            return False
        if self._doubtful is None:
            record = type(self.content)
            strange = (fact.place.path for fact in self.facts if fact.kind is FactKind.UNKNOWN_FIELD)
            paths = (*self.gaps.unknown, *(path[:-1] for path in strange))
            self._doubtful = frozenset[str]().union(*(references_at(record, path) for path in paths))
        return not self._doubtful.isdisjoint(kinds)

    def positions(self, path: Path, entries: SequenceOf[object]) -> SequenceOf[int]:
        """Return where in the file's list each of these entries of the model's list stands."""
        return self.gaps.kept.get(path) or range(len(entries))

    def node(self, path: Path) -> Solid | None:
        """Return the node at the end of a path, or None."""
        node, _, _ = self._follow(path)
        return node

    def in_file(self, path: Path, steps: Path) -> Path:
        """Turn the steps from a path on into those in the file, where unreadable entries count too."""
        found: Path = ()
        for step in steps:
            kept = self.gaps.kept.get((*path, *found)) if isinstance(step, int) else None
            found += (kept[step] if kept and isinstance(step, int) else step,)
        return found

    def place(self, path: Path, *, at_alias: bool = False) -> Place:
        """Find the value at the end of a path.

        A value that is not there, or says nothing, is found at its key; without a key, at the first key
        of the mapping that lacks it. What an alias repeats is found at its anchor, unless `at_alias`.
        """
        node, key, alias = self._follow(path)
        if alias is not None and (at_alias or self._is_alias(path)):
            return Place(alias, path)
        if isinstance(node, Scalar) and node.text is None and key is not None:
            return Place(key, path)
        return Place(node.span if node else key or self._start(), path)

    def _is_alias(self, path: Path) -> bool:
        """Tell whether the value at the end of a path is itself the repetition of a single value."""
        _, _, above = self._follow(path[:-1])
        node, _, alias = self._follow(path)
        return isinstance(node, Scalar) and alias is not None and above is None

    def key_place(self, path: Path) -> Place:
        """Find the key at the end of a path, or the first key of the mapping that lacks it."""
        _, key, _ = self._follow(path)
        return Place(key or self.place(path).span, path)

    def first_key(self, path: Path) -> Place:
        """Find the first key of the mapping at the end of a path."""
        node, _, _ = self._follow(path)
        return Place(_first_key(node) or self.place(path).span, path)

    def has(self, path: Path) -> bool:
        """Tell whether a path leads to a value that says something."""
        node, _, _ = self._follow(path)
        return node is not None and not (isinstance(node, Scalar) and node.text is None)

    def has_key(self, path: Path) -> bool:
        """Tell whether the key at the end of a path is there, with or without a value behind it."""
        node, _, _ = self._follow(path[:-1])
        return isinstance(node, Mapping) and path[-1] in node.entries

    def places_of(self, spans: Iterable[Span]) -> Iterator[Place]:
        """Give stretches of the text the way to the innermost value, list or mapping that each starts in.

        What stands between two values, such as a comment, lies in the list or mapping around them.
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
        """Tell whether a `#` at this spot begins a comment, and is no part of a value."""
        if self._scalars is None:
            self._scalars = sorted({scalar.span for scalar in scalars(self._nodes())})
        # Single values do not lie in each other: only the last that begins before the spot can hold it.
        number = bisect_right(self._scalars, (line, column), key=lambda span: (span.line, span.column)) - 1
        if number < 0:
            return True
        span = self._scalars[number]
        if (line, column) >= (span.end_line, span.end_column):
            return True
        # Behind the `|` or `>` of a text of several lines only a comment can stand.
        header = self.source.line(line)[span.column - 1 : column - 1]
        return span.line == line and bool(_BLOCK_HEADER.fullmatch(header))

    def _follow(self, path: Path) -> tuple[Solid | None, Span | None, Span | None]:
        """Return the node at the end of a path, its key, and the first alias on the way."""
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
                key, found = entry.key, entry.value
            else:
                if not isinstance(node, Sequence) or step >= len(node.items):
                    return None, key, alias
                key, found = None, node.items[step]
            if isinstance(found, Alias) and alias is None:
                alias = found.span
            node = solid(found)
        return node, key, alias

    def _nodes(self) -> Solid:
        if self._root is None:
            self._root = read_tree(self.source, self._limits).root or Scalar(self._start(), None)
        return self._root

    def start(self) -> Place:
        """Return the place for what is about the file as a whole: its very start."""
        return Place(self._start())

    def _start(self) -> Span:
        return Span(self.file, 1, 1, 1, 1)


def _rests(text: str, match: re.Match[str]) -> Iterator[str]:
    """Yield what stands behind a field, or in each entry of the list below it."""
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
    """Yield a node and all in it in the order of the file: its start, itself, the number of its parent."""
    waiting: list[tuple[Node, Path, int]] = [(node, path, parent)]
    number = 0
    while waiting:
        found, way, above = waiting.pop()
        if isinstance(found, Alias):
            continue
        yield (found.span.line, found.span.column), found, above, way
        inside: Iterable[tuple[Node, Path, int]] = ()
        if isinstance(found, Mapping):
            inside = [(entry.value, (*way, key), number) for key, entry in found.entries.items()]
        elif isinstance(found, Sequence):
            inside = [(entry, (*way, position), number) for position, entry in enumerate(found.items)]
        waiting.extend(reversed(list(inside)))
        number += 1


def _holds(node: Solid, span: Span) -> bool:
    """Tell whether a stretch lies in a node; what follows a list or mapping on its last line counts too."""
    if isinstance(node, Scalar):
        return (span.line, span.column) < (node.span.end_line, node.span.end_column)
    return span.line <= node.span.end_line


def _first_key(node: Solid | None) -> Span | None:
    if isinstance(node, Mapping):
        return next((entry.key for entry in node.entries.values()), node.span)
    return None
