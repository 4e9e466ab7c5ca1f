"""The nodes of a file with their positions."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from hulpplan.finding import Span


@dataclass(slots=True)
class Scalar:
    """A single value: its text, or None where it says nothing (`~`, `null`, blank, or not there)."""

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
    """Keys with values, in the order of the file; a key that stands twice is here once."""

    span: Span
    entries: dict[str, MappingEntry] = field(default_factory=dict)


@dataclass(slots=True)
class Alias:
    """A place where another node of the file is repeated: `*name`."""

    span: Span
    target: "Scalar | Sequence | Mapping"


Node: TypeAlias = Scalar | Sequence | Mapping | Alias
Solid: TypeAlias = Scalar | Sequence | Mapping


def solid(node: Node) -> Solid:
    """Follow an alias to the node it repeats."""
    return node.target if isinstance(node, Alias) else node


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield the single values in a node, in the order of the file; what an alias repeats comes once."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for entry in node.items:
            yield from scalars(entry)
    elif isinstance(node, Mapping):
        for pair in node.entries.values():
            yield from scalars(pair.value)
