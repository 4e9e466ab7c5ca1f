"""A document as data for programs.

What is absent is left out: an empty text, an empty list, a value that is not there. Texts are in the reader's
language; beside them stands the value they were written for, a date as it stands in the plan. A block says
what it is under `block`.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any, Final

from hulpplan.document.blocks import FOR_PROGRAMS
from hulpplan.document.document import Document
from hulpplan.reports.report import Request
from hulpplan.reports.unread import unread_data, unread_of

VERSION: Final = 2
"""The version of the data; a field more is no new version, a field less or another meaning is."""


def data_of(name: str, document: Document, request: Request[Any]) -> dict[str, Any]:
    """Return a report as values for JSON."""
    return {
        "version": VERSION,
        "report": name,
        "reference_date": request.today.isoformat(),
        **unread_data(unread_of(request)),
        **_plain(document),
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any block
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    kind: Any = value.__class__
    if not hasattr(kind, "__dataclass_fields__"):
        return value
    data: dict[str, Any] = {}
    for name, default in _fields(kind):
        inside = getattr(value, name)
        if name == "block" or default is MISSING or inside != default:
            data[name] = _plain(inside)
    return data


@cache
def _fields(kind: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - the class of any part of a document
    """Return the fields that programs are given, each with its default; what a block is comes first."""
    given = [(one.name, one.default) for one in fields(kind) if is_for_programs(one)]
    return tuple(sorted(given, key=lambda field: field[0] != "block"))


def is_for_programs(one: "Field[Any]") -> bool:
    """Tell whether a field is part of the data for programs."""
    metadata: Mapping[str, Any] = one.metadata
    return bool(metadata.get(FOR_PROGRAMS, True))
