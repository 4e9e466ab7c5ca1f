"""The careful way: composing a text into nodes with positions, with facts about its mistakes."""

import re
from collections.abc import Callable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from types import MappingProxyType

from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from hulpplan.finding import Fact, FactKind, Path, Place, Span
from hulpplan.i18n import Value
from hulpplan.yamlio.constructor import NULLS
from hulpplan.yamlio.cut import ALONE, TIGHT_COMMENT
from hulpplan.yamlio.events import Event, YAMLError, c_events, pure_events, shield
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Alias, Mapping, MappingEntry, Node, Scalar, Sequence, Solid, solid
from hulpplan.yamlio.source import Source
from hulpplan.yamlio.syntax import conflict_marker, directive, has_position, surrogate_fact, syntax_fact
from hulpplan.yamlio.trial import Holds

_SURROGATE = re.compile("[\ud800-\udfff]")
NO_FIELDS: MappingOf[str, Holds] = MappingProxyType({})
_EXPLAINED = frozenset({"merge-conflict", "control-character", "escape"})
# Valid YAML that is mostly meant as a text.
_SLIPS = frozenset({"tag", "key-not-text"})
_REFUSED_KEYS = {"<<": "merge-key", "": "key-not-text"}


@dataclass(frozen=True, slots=True)
class YamlTree:
    """The result of composing: the root node, or none with the fact that stopped the parser."""

    root: Solid | None
    facts: tuple[Fact, ...] = ()


def read_tree(source: Source, limits: Limits, fields: MappingOf[str, Holds] = NO_FIELDS) -> YamlTree:
    """Read a text as nodes.

    Duplicate keys are facts and the first one counts. Anything the format does not allow stops the
    reading: the tree then has no root and its last facts say what and where.

    Args:
        source: the text.
        limits: how much of it is read.
        fields: the names that fields can have, and what each holds: to tell what was meant.
    """
    tree = _read(source, limits)
    if tree.root is not None or not _is_slip(tree):
        return tree

    def again(mended: Source) -> Fact | None:
        read = _read(mended, limits)
        return read.facts[-1] if _is_slip(read) else None

    *before, last = tree.facts
    # Imported only for an invalid text.
    from hulpplan.yamlio.diagnosis import mistakes_in  # noqa: PLC0415

    mistakes = mistakes_in(source, last, again, fields)
    # A text that ends early has one fact: the one that stopped the parser, if that is where it is.
    told = {fact.place.span for fact in mistakes}
    return YamlTree(None, (*(fact for fact in before if fact.place.span not in told), *mistakes))


def _is_slip(tree: YamlTree) -> bool:
    """Return whether the lines of an invalid text may explain the error."""
    last = tree.facts[-1] if tree.root is None and tree.facts else None
    if last is None:
        return False
    return last.reason in _SLIPS or (last.kind is FactKind.SYNTAX and last.reason not in _EXPLAINED)


def _read(source: Source, limits: Limits) -> YamlTree:
    refused = conflict_marker(source) or directive(source)
    if refused is not None:
        return YamlTree(None, (refused,))
    text, back = shield(source.text)
    try:
        return _Composer(source, limits, back).build(c_events(text))
    except YAMLError as first:
        builder = _Composer(source, limits, back)
        try:
            return builder.build(pure_events(text))
        except YAMLError as second:
            error = second if has_position(second) else first
            # A cut text may be why the rest is invalid.
            cut = (fact for fact in builder.facts if fact.kind is FactKind.TEXT_CUT)
            return YamlTree(None, (*cut, syntax_fact(source, error, builder.last_scalar)))


class _RefusedError(Exception):
    """Carries the fact that stops the parser."""

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self.fact = fact


@dataclass(slots=True)
class _OpenNode:
    """A mapping or list that is still open."""

    node: Mapping | Sequence
    anchor: str | None
    block: bool
    key: str | None = None
    key_span: Span | None = None
    size: int = 1


@dataclass(slots=True)
class _Composer:
    """Composes the nodes of one text from the events of one parser."""

    source: Source
    limits: Limits
    back: dict[int, str]
    facts: list[Fact] = field(default_factory=list)
    anchors: dict[str, tuple[Solid, int]] = field(default_factory=dict)
    unrepeated: dict[str, Fact] = field(default_factory=dict)
    stack: list[_OpenNode] = field(default_factory=list)
    root: Solid | None = None
    repeated: int = 0
    documents: int = 0
    last_scalar: Span | None = None
    lines: list[str] = field(default_factory=list)

    def build(self, next_event: Callable[[], Event]) -> YamlTree:
        """Consume all events. Raises whatever the parser raises."""
        take = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._open,
            SequenceStartEvent: self._open,
            MappingEndEvent: self._close,
            SequenceEndEvent: self._close,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document,
        }
        try:
            while True:
                event = next_event()
                if isinstance(event, StreamEndEvent):
                    return YamlTree(self.root, (*self.facts, *self.unrepeated.values()))
                action = take.get(type(event))
                if action is not None:
                    action(event)
        except _RefusedError as refused:
            return YamlTree(None, (*self.facts, refused.fact))

    def _document(self, event: Event) -> None:
        self.documents += 1
        line = event.start_mark.line + 1
        if self.documents > 1:
            self._refuse("second-document", Span(self.source.file, line, 1, line, 4))

    def _scalar(self, event: Event) -> None:
        self._no_tag(event)
        value = event.value.translate(self.back)
        span = self._block_end(event) if event.style in ("|", ">") else self._span(event)
        self.last_scalar = span if event.style in ("'", '"') else None
        self._cut_by_name(event, span)
        if self._wants_key():
            self._key(value, span, plain=event.style not in ("'", '"'))
            return
        if _SURROGATE.search(value):
            raise _RefusedError(surrogate_fact(self.source, span))
        nothing = not value.strip() or (event.implicit[0] and value in NULLS)
        node = Scalar(self._empty_span(span), None if nothing else value)
        if not event.style:
            self._cut_by_comment(span)
        self._keep(event.anchor, node, 1)
        self._place(node, 1)

    def _open(self, event: Event) -> None:
        self._no_tag(event)
        if self._wants_key():
            self._refuse("key-not-text", self._span(event))
        if len(self.stack) >= self.limits.nesting:
            self._refuse("nesting", self._span(event), {"limit": self.limits.nesting})
        node_type = Mapping if isinstance(event, MappingStartEvent) else Sequence
        self.stack.append(_OpenNode(node_type(self._span(event)), event.anchor, not event.flow_style))

    def _close(self, event: Event) -> None:
        done = self.stack.pop()
        node = done.node
        end = self._span(event)
        if done.block:
            # The parser ends a block where the next token starts; readers see it end with its last value.
            last = _last_span(node)
            node.span = Span(end.file, node.span.line, node.span.column, last.end_line, last.end_column)
        else:
            node.span = Span(end.file, node.span.line, node.span.column, end.end_line, end.end_column)
        self._keep(done.anchor, node, done.size)
        self._place(node, done.size)

    def _alias(self, event: Event) -> None:
        span = self._span(event)
        if self._wants_key():
            self._refuse("key-not-text", span)
        if any(open_.anchor == event.anchor for open_ in self.stack):
            self._refuse("alias-inside-itself", span)
        if event.anchor not in self.anchors:
            fact = Fact(FactKind.SYNTAX, Place(span), "unknown-alias", {"name": event.anchor})
            raise _RefusedError(fact)
        self.unrepeated.pop(event.anchor, None)
        target, size = self.anchors[event.anchor]
        self.repeated += size
        if self.repeated > self.limits.alias_nodes:
            self._refuse("expansion", span, {"limit": self.limits.alias_nodes})
        self._place(Alias(span, target), size)

    def _wants_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].node, Mapping) and self.stack[-1].key is None

    def _key(self, text: str, span: Span, *, plain: bool) -> None:
        if plain and text in _REFUSED_KEYS:
            self._refuse(_REFUSED_KEYS[text], span)
        self.stack[-1].key = text
        self.stack[-1].key_span = span

    def _place(self, node: Node, size: int) -> None:
        if not self.stack:
            self.root = solid(node)
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.node, Sequence):
            top.node.items.append(node)
            return
        key, span = top.key or "", top.key_span or node.span
        top.key = None
        first = top.node.entries.get(key)
        if first is None:
            top.node.entries[key] = MappingEntry(span, node)
            return
        place = Place(span, (*self._path(), key))
        related = (Place(first.key, place.path),)
        self.facts.append(Fact(FactKind.DUPLICATE_KEY, place, values={"field": key}, related=related))

    def _path(self) -> Path:
        return tuple(
            len(open_.node.items) if isinstance(open_.node, Sequence) else open_.key or ""
            for open_ in self.stack[:-1]
        )

    def _next_path(self) -> Path:
        """Return the path of the next value; for a key, the path of its mapping."""
        if not self.stack:
            return ()
        top = self.stack[-1]
        last = len(top.node.items) if isinstance(top.node, Sequence) else top.key
        return self._path() if last is None else (*self._path(), last)

    def _keep(self, anchor: str | None, node: Solid, size: int) -> None:
        if anchor is not None:
            self.anchors[anchor] = (node, size)

    def _cut_by_name(self, event: Event, span: Span) -> None:
        """Record an anchor before a text: without an alias it was meant as part of the text."""
        if event.anchor is not None:
            if event.anchor in self.unrepeated:
                self.facts.append(self.unrepeated.pop(event.anchor))
            self.unrepeated[event.anchor] = self._cut("name", span.line, span.column)

    def _cut_by_comment(self, span: Span) -> None:
        """Add a fact for a comment that seems to be part of the text before it."""
        key = self.stack[-1].key_span if self.stack else None
        if key is not None and (span.line, span.column) == (span.end_line, span.end_column):
            # Between braces the parser reports an empty value only where the next token starts.
            span = key
        if not self.lines:
            self.lines = self.source.lines()
        line, end = self.lines[span.end_line - 1], span.end_column - 1
        match = TIGHT_COMMENT.match(line, end) or (ALONE.match(line, end) if span is key else None)
        if match is not None:
            self.facts.append(self._cut("comment", span.end_line, match.start("mark") + 1))

    def _cut(self, reason: str, line: int, column: int) -> Fact:
        place = Place(Span(self.source.file, line, column, line, column + 1), self._next_path())
        return Fact(FactKind.TEXT_CUT, place, reason)

    def _no_tag(self, event: Event) -> None:
        if event.tag is not None:
            span = self._span(event)
            self._refuse("tag", Span(span.file, span.line, span.column, span.line, span.column + 1))

    def _refuse(self, reason: str, span: Span, values: dict[str, Value] | None = None) -> None:
        raise _RefusedError(Fact(FactKind.UNSUPPORTED_YAML, Place(span), reason, values or {}))

    def _span(self, event: Event) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self.source.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _block_end(self, event: Event) -> Span:
        """End a block scalar with its last line of text; the parser ends it where the next token starts."""
        span = self._span(event)
        if not self.lines:
            self.lines = self.source.lines()
        last = min(span.end_line, len(self.lines))
        while last > span.line and (
            (last == span.end_line and span.end_column == 1) or not self.lines[last - 1].strip()
        ):
            last -= 1
        return Span(span.file, span.line, span.column, last, len(self.lines[last - 1]) + 1)

    def _empty_span(self, span: Span) -> Span:
        """Return a span for an empty list entry: its dash, or in a flow list what follows it."""
        if (span.line, span.column) != (span.end_line, span.end_column):
            return span
        if self.stack and isinstance(self.stack[-1].node, Sequence) and self.stack[-1].block:
            return Span(span.file, span.line, span.column - 1, span.line, span.column)
        return Span(span.file, span.line, span.column, span.line, span.column + 1)


def _last_span(node: Mapping | Sequence) -> Span:
    if isinstance(node, Sequence):
        return node.items[-1].span if node.items else node.span
    entry = list(node.entries.values())[-1]
    value = entry.value
    empty = isinstance(value, Scalar) and value.text is None
    return entry.key if empty else value.span
