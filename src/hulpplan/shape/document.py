"""A file that was read: its content as a model, what was noticed, and where everything stands."""

import re
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, field

from hulpplan.finding import Fact, Path, Place, Span
from hulpplan.model.kinds import Content
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Alias, Mapping, Scalar, Sequence, Solid, scalars, solid
from hulpplan.yamlio.source import Source
from hulpplan.yamlio.tree import read_tree

_BLOCK_HEADER = re.compile(r"(&\S+\s+)?[|>][-+0-9]*\s+")
_OUTLINE = re.compile(
    r"^(?P<q>['\"]?)(?P<key>kind|id|prison)(?P=q)[ \t]*:[ \t]*"
    r"(?P<v>['\"]?)(?P<value>[^'\"#\s][^'\"#\n]*?)(?P=v)[ \t]*(?:#.*)?$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Gaps:
    """What a file with mistakes leaves open.

    `unknown` are the ways to values that are there but wrong, or probably misspelled; `hidden` the kinds
    of items that may stand under them; `kept` the positions in the file of the entries that could be
    read, for lists of which some could not.
    """

    unknown: frozenset[Path] = frozenset()
    hidden: frozenset[str] = frozenset()
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)


NO_GAPS = Gaps()


class Document:
    """One file, read.

    `content` is None for a file of which nothing could be used; `facts` then says why. The positions of
    a clean file are worked out when somebody asks for one.
    """

    __slots__ = ("_limits", "_root", "content", "facts", "file", "gaps", "source")

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

    @property
    def broken(self) -> bool:
        """Whether nothing of the file could be used."""
        return self.content is None

    def outline(self) -> dict[str, str]:
        """Return `kind`, `id` and `prison` as far as the top-level lines of the text show them."""
        text = "\n".join(self.source.lines())
        return {match["key"]: match["value"] for match in _OUTLINE.finditer(text)}

    def is_unknown(self, path: Path) -> bool:
        """Tell whether a value, or one inside it, has a finding already: nobody should speak of it again."""
        return any(unknown[: len(path)] == path for unknown in self.gaps.unknown)

    def positions(self, path: Path, entries: SequenceOf[object]) -> SequenceOf[int]:
        """Return where in the file's list each of these entries of the model's list stands."""
        return self.gaps.kept.get(path) or range(len(entries))

    def node(self, path: Path) -> Solid | None:
        """Return the node at the end of a path, or None."""
        node, _, _ = self._follow(path)
        return node

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

    def is_comment(self, line: int, column: int) -> bool:
        """Tell whether a `#` at this spot begins a comment, and is no part of a value."""
        covering = (
            span
            for span in (scalar.span for scalar in scalars(self._nodes()))
            if (span.line, span.column) <= (line, column) < (span.end_line, span.end_column)
        )
        # Behind the `|` or `>` of a text of several lines only a comment can stand.
        return all(
            span.line == line
            and _BLOCK_HEADER.fullmatch(self.source.line(line)[span.column - 1 : column - 1])
            for span in covering
        )

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

    def _start(self) -> Span:
        return Span(self.file, 1, 1, 1, 1)


def _first_key(node: Solid | None) -> Span | None:
    if isinstance(node, Mapping):
        return next((entry.key for entry in node.entries.values()), node.span)
    return None
