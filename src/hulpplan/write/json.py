"""A document as values for JSON.

What is absent is left out: an empty text, an empty list, a value that is not there. Texts are in the reader's
language; beside them stands the value they were written for, a date as it stands in the plan. A block says
what it is under `block`.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any

from hulpplan.document.blocks import FOR_PROGRAMS
from hulpplan.document.document import Document


def values_of(document: Document) -> dict[str, Any]:
    """Return a document as values for JSON."""
    values: dict[str, Any] = _values(document)
    return values


def _values(part: Any) -> Any:  # noqa: ANN401 - any field of any block
    if isinstance(part, tuple):
        return [_values(one) for one in part]
    kind: Any = part.__class__
    if not hasattr(kind, "__dataclass_fields__"):
        return part
    values: dict[str, Any] = {}
    for name, default in _fields(kind):
        value = getattr(part, name)
        if name == "block" or default is MISSING or value != default:
            values[name] = _values(value)
    return values


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - the class of any part of a document
    """Return the fields that programs are given, each with its default; what a block is comes first."""
    names = [(one.name, one.default) for one in fields(kind) if is_for_programs(one)]
    return tuple(sorted(names, key=lambda field: field[0] != "block"))


def is_for_programs(one: "Field[Any]") -> bool:
    """Tell whether a field is part of the data for programs."""
    metadata: Mapping[str, Any] = one.metadata
    return bool(metadata.get(FOR_PROGRAMS, True))
