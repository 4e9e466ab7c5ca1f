"""Reading a section of a file of which the model does not define the fields."""

from collections.abc import Collection
from typing import TypeVar, cast

from hulpplan.finding import Fact, Path
from hulpplan.model.record import Record
from hulpplan.shape.careful import CarefulReader
from hulpplan.shape.document import Document
from hulpplan.yamlio.nodes import Mapping, Scalar

R = TypeVar("R", bound=Record)


def read_section(
    document: Document, path: Path, record: type[R], leave: Collection[str] = ()
) -> tuple[R, tuple[Fact, ...]]:
    """Read the section at a path as a record.

    Args:
        document: the file.
        path: of the section.
        record: its type; each field has a default.
        leave: keys to skip, which are read elsewhere.

    Returns:
        The record, with defaults for absent and wrong fields, and the facts about the section.
    """
    defaults = default_record(record)
    node = document.node(path)
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return defaults, ()
    if isinstance(node, Mapping) and leave:
        node = Mapping(node.span, {key: entry for key, entry in node.entries.items() if key not in leave})
    reader = CarefulReader()
    read = reader.part(record, node, path)
    return (read if isinstance(read, record) else defaults), tuple(reader.facts.values())


def default_record(record: type[R]) -> R:
    """Return a record with its defaults."""
    # To the type checker this is a plain `Record`.
    return cast("R", record.model_construct())
