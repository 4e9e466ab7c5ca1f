"""Reading a part of a file whose fields its kind leaves to others."""

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
    """Read what stands at the end of a path as a record.

    Args:
        document: the file.
        path: where the part is.
        record: what it is read as; each of its fields has a default.
        leave: keys in it that somebody else reads.

    Returns:
        The record, with the default of a field that is not there or wrong, and what was noticed.
    """
    nothing = default_record(record)
    node = document.node(path)
    if node is None or (isinstance(node, Scalar) and node.text is None):
        return nothing, ()
    if isinstance(node, Mapping) and leave:
        node = Mapping(node.span, {key: entry for key, entry in node.entries.items() if key not in leave})
    reader = CarefulReader()
    read = reader.part(record, node, path)
    return (read if isinstance(read, record) else nothing), tuple(reader.facts.values())


def default_record(record: type[R]) -> R:
    """Make a record in which nothing was said."""
    # The checker takes what this gives for a plain record.
    return cast("R", record.model_construct())
