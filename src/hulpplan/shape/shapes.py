"""Shapes: what a node must look like according to the models, computed once per model."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

from hulpplan.finding import Path
from hulpplan.model.record import (
    Completable,
    ItemRecord,
    KnownFields,
    OpenMapping,
    Record,
    ShortForm,
    Variants,
)
from hulpplan.model.scalars import ChoiceType, Reference, ScalarType, TextType
from hulpplan.yamlio.trial import Holds

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one shape; with `filled`, an empty one counts as missing."""

    entry: "Shape"
    filled: bool = False


@dataclass(frozen=True, slots=True)
class RecordOf:
    """A mapping read as a record, perhaps with a short form or with variants."""

    record: type[Record]
    short: ShortForm | None = None
    variants: Variants | None = None


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping from any key to values of one type, each a single value or a list."""

    value: ScalarType | ListOf


@dataclass(frozen=True, slots=True)
class Open:
    """A mapping that is read elsewhere; `known` has the fields that it always has."""

    known: type[Record] | None = None


Shape: TypeAlias = ScalarType | ListOf | RecordOf | MapOf | Open


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field of a record: its name in Python, its key in the file, whether it is required."""

    name: str
    key: str
    shape: Shape
    required: bool


@cache
def fields_of(record: type[Record]) -> dict[str, FieldShape]:
    """Return the fields of a record by their key in the file."""
    fields = {}
    for name, info in record.model_fields.items():
        filled = any(getattr(mark, "min_length", None) for mark in info.metadata)
        shape = _shape(info.annotation, tuple(info.metadata), filled=filled)
        key = info.alias or name
        fields[key] = FieldShape(name, key, shape, info.is_required())
    return fields


@cache
def field_names(shape: Shape) -> Mapping[str, Holds]:
    """Return the fields that can be anywhere in a node of this shape, and what each holds."""
    names: dict[str, Holds] = {}
    for key, inner in _fields_under(shape):
        holds = _holds(inner)
        names[key] = holds if names.get(key, holds) is holds else Holds.OTHER
    return names


def _holds(shape: Shape) -> Holds:
    if isinstance(shape, TextType):
        return Holds.TEXT
    return Holds.TEXTS if isinstance(shape, ListOf) and isinstance(shape.entry, TextType) else Holds.OTHER


def _fields_under(shape: Shape) -> Iterator[tuple[str, Shape]]:
    if isinstance(shape, ListOf):
        yield from _fields_under(shape.entry)
    elif isinstance(shape, Open) and shape.known is not None:
        yield from _fields_under(RecordOf(shape.known))
    elif isinstance(shape, RecordOf):
        for field in (field for record in _records(shape) for field in _fields(record)):
            yield field.key, field.shape
            yield from _fields_under(field.shape)


def needed_fields(record: type[Record]) -> tuple[str, ...]:
    """Return the fields of a completable record that are required unless `incomplete` is there."""
    return record.needed if issubclass(record, Completable) else ()


@cache
def kinds_under(shape: Shape) -> frozenset[str]:
    """Return the kinds of items that can be anywhere in a node of this shape."""
    if isinstance(shape, ListOf):
        return kinds_under(shape.entry)
    if isinstance(shape, RecordOf):
        own = {shape.record.item_kind} if issubclass(shape.record, ItemRecord) else set()
        return frozenset(own.union(*(kinds_under(field.shape) for field in fields_of(shape.record).values())))
    return frozenset()


@cache
def references_under(shape: Shape) -> frozenset[str]:
    """Return the kinds of items that references in a node of this shape can refer to."""
    if isinstance(shape, ListOf):
        return references_under(shape.entry)
    if isinstance(shape, RecordOf):
        parts = (references_under(field.shape) for record in _records(shape) for field in _fields(record))
        return frozenset[str]().union(*parts)
    return shape.kinds if isinstance(shape, Reference) else frozenset()


def references_at(record: type[Record], path: Path) -> frozenset[str]:
    """Return the kinds of items that references at the end of a path into a record can refer to."""
    shape: Shape | None = RecordOf(record)
    for step in path:
        if isinstance(shape, RecordOf):
            fields = (field for inner in _records(shape) for field in _fields(inner) if field.key == step)
            shape = next((field.shape for field in fields), None)
        else:
            shape = shape.entry if isinstance(shape, ListOf) else None
    return references_under(shape) if shape is not None else frozenset()


def _records(shape: RecordOf) -> Iterable[type[Record]]:
    return dict(shape.variants.records).values() if shape.variants else (shape.record,)


def _fields(record: type[Record]) -> Iterable[FieldShape]:
    return fields_of(record).values()


def _shape(annotation: Any, marks: tuple[object, ...] = (), *, filled: bool = False) -> Shape:  # noqa: ANN401, PLR0911 - a table of types
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *own = get_args(annotation)
        return _shape(inner, (*marks, *own), filled=filled)
    if origin in (Union, UnionType) and NoneType in get_args(annotation):
        (inner,) = (part for part in get_args(annotation) if part is not NoneType)
        return _shape(inner, marks, filled=filled)
    if (scalar := next(_marks(marks, ScalarType), None)) is not None:
        return scalar
    if (variants := next(_marks(marks, Variants), None)) is not None:
        return RecordOf(variants.of(None), variants=variants)
    if origin is Literal:
        return ChoiceType(get_args(annotation))
    if origin is tuple:
        return ListOf(_shape(get_args(annotation)[0]), filled=filled)
    if origin is dict and isinstance(value := _shape(get_args(annotation)[1]), ScalarType | ListOf):
        return MapOf(value)
    if annotation is OpenMapping:
        known = next(_marks(marks, KnownFields), None)
        return Open(known.record if known else None)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return RecordOf(annotation, next(_marks(marks, ShortForm), None))
    message = f"a model has a field of a type that files cannot have: {annotation}"
    raise TypeError(message)


def _marks(marks: tuple[object, ...], sort: type[M]) -> Iterator[M]:
    return (mark for mark in marks if isinstance(mark, sort))
