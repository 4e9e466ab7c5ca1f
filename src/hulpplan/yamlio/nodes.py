"""The nodes of a file with their positions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from hulpplan.finding import Span


@dataclass(slots=True)
class Scalar:
    """A scalar: its text, or None when it is empty (`~`, `null`, blank, or absent)."""

    span: Span
    text: str | None


@dataclass(slots=True)
class Sequence:
    """A list."""

    span: Span
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class MappingEntry:
    """A key of a mapping with its value."""

    key: Span
    value: "Node"

    @property
    def bare(self) -> bool:
        """Whether it is a key without a colon, as `5` in `{target: 12,5}`."""
        value, key = self.value, self.key
        if not isinstance(value, Scalar) or value.text is not None:
            return False
        return (value.span.line, value.span.column) == (key.end_line, key.end_column)


@dataclass(slots=True)
class Mapping:
    """A mapping in file order; a duplicate key is in it once."""

    span: Span
    entries: dict[str, MappingEntry] = field(default_factory=dict)


@dataclass(slots=True)
class Alias:
    """An alias, `*name`, with the node that it repeats."""

    span: Span
    target: "Scalar | Sequence | Mapping"


Node: TypeAlias = Scalar | Sequence | Mapping | Alias
Solid: TypeAlias = Scalar | Sequence | Mapping


def solid(node: Node) -> Solid:
    """Return the node that an alias repeats, or the node itself."""
    return node.target if isinstance(node, Alias) else node


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield the scalars in a node in file order; aliases are not followed."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for entry in node.items:
            yield from scalars(entry)
    elif isinstance(node, Mapping):
        for pair in node.entries.values():
            yield from scalars(pair.value)
