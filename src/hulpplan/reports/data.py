"""A view as data for programs.

What is absent is left out: an empty text, an empty list, a value that is not there. Texts are in the reader's
language; beside them stands the value they were written for, a date as it stands in the plan.
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from functools import cache
from typing import Any, Final

from hulpplan.reports.report import FOR_PROGRAMS, Request, View
from hulpplan.reports.unread import unread_data, unread_of

VERSION: Final = 2
"""The version of the data; a field more is no new version, a field less or another meaning is."""


def data_of(name: str, view: View, request: Request[Any]) -> dict[str, Any]:
    """Return a report as values for JSON."""
    return {
        "version": VERSION,
        "report": name,
        "reference_date": request.today.isoformat(),
        **unread_data(unread_of(request)),
        **_plain(view),
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field of any view
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    made: Any = value.__class__
    if not hasattr(made, "__dataclass_fields__"):
        return value
    found: dict[str, Any] = {}
    for name, default in _fields(made):
        inside = getattr(value, name)
        if default is MISSING or inside != default:
            found[name] = _plain(inside)
    return found


@cache
def _fields(made: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - the class of any part of a view
    """Return the fields that programs are given, each with its default."""
    return tuple((one.name, one.default) for one in fields(made) if is_for_programs(one))


def is_for_programs(one: "Field[Any]") -> bool:
    """Tell whether a field is part of the data for programs."""
    metadata: Mapping[str, Any] = one.metadata
    return bool(metadata.get(FOR_PROGRAMS, True))
