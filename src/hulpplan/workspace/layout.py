"""The layout of a record: which fields hold items and references, computed once per model."""

from dataclasses import dataclass
from functools import cache

from hulpplan.model.record import ItemRecord, Record
from hulpplan.model.scalars import Reference
from hulpplan.shape.shapes import FieldShape, ListOf, RecordOf, Shape, fields_of


@dataclass(frozen=True, slots=True)
class RecordLayout:
    """The fields of a record that matter to the workspace, as (name in Python, key in the file, …).

    Attributes:
        single: fields with a reference.
        many: fields with a list of references.
        nested_single: fields with a record without an id that contains references.
        nested_many: fields with a list of such records.
        items: fields with a list of items.
    """

    single: tuple[tuple[str, str, Reference], ...]
    many: tuple[tuple[str, str, Reference], ...]
    nested_single: tuple[tuple[str, str], ...]
    nested_many: tuple[tuple[str, str], ...]
    items: tuple[tuple[str, str], ...]


@cache
def record_layout(record: type[Record]) -> RecordLayout:
    """Return the layout of a type of record."""
    fields = fields_of(record).values()
    return RecordLayout(
        tuple((f.name, f.key, f.shape) for f in fields if isinstance(f.shape, Reference)),
        tuple((f.name, f.key, entry) for f in fields if isinstance(entry := _entry(f.shape), Reference)),
        tuple((f.name, f.key) for f in fields if _refers(f.shape)),
        tuple((f.name, f.key) for f in fields if _refers(_entry(f.shape))),
        tuple((f.name, f.key) for f in fields if _is_item(f)),
    )


def _entry(shape: Shape) -> Shape | None:
    return shape.entry if isinstance(shape, ListOf) else None


def _is_item(field: FieldShape) -> bool:
    entry = _entry(field.shape)
    return isinstance(entry, RecordOf) and issubclass(entry.record, ItemRecord)


def _refers(shape: Shape | None) -> bool:
    """Return whether this is a record without an id that contains references, at any depth."""
    if not isinstance(shape, RecordOf) or issubclass(shape.record, ItemRecord):
        return False
    inner = record_layout(shape.record)
    return bool(inner.single or inner.many or inner.nested_single or inner.nested_many)
