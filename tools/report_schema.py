"""The JSON Schema (2020-12) of reports as data, made from the classes of blocks: one for all reports."""

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from types import NoneType
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from hulpplan.analysis.unread import FILE_KINDS
from hulpplan.document.document import Document
from hulpplan.reports.formats.json import VERSION
from hulpplan.write.json import is_for_programs

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SCALARS: Final[Mapping[Any, str]] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    NoneType: "null",
}
UNREAD: Final = {
    "type": "array",
    "description": "The files that were not used, and are missing here; absent when there are none.",
    "items": {
        "type": "object",
        "properties": {
            "file": {"type": "string"},
            "line": {"type": "integer", "minimum": 1},
            "column": {"type": "integer", "minimum": 1},
            "reason": {
                "enum": ["unreadable", "duplicate"],
                "description": "Not readable, or its plan id was taken by `first`.",
            },
            "kind": {"enum": [*FILE_KINDS]},
            "plan": {"type": "string", "description": "The id of the plan, where it can be told."},
            "prisons": {
                "type": "array",
                "items": {"type": "string"},
                "description": "The ids of its prisons, where they can be told.",
            },
            "first": {"type": "string", "description": "The file with the same plan id that counts."},
        },
        "required": ["file", "line", "column", "reason"],
    },
}


def report_schema() -> dict[str, Any]:
    """Return the schema; what is absent is left out of the data.

    A later program may add fields, so others than these are allowed.
    """
    head = {
        "version": {"const": VERSION, "description": "The version of this data."},
        "report": {"type": "string", "description": "The name of the report."},
        "reference_date": {"type": "string", "format": "date", "description": "The day it was made for."},
        "unread": UNREAD,
    }
    definitions: dict[str, Any] = {}
    document = _object(Document, definitions)
    return {
        "$schema": DIALECT,
        "title": "A report of hulpplan",
        "description": document["description"],
        "type": "object",
        "properties": head | document["properties"],
        "required": [*(name for name in head if name != "unread"), *document["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(part: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Describe a class; those that it names are added to the definitions."""
    types = get_type_hints(part)
    given = [one for one in fields(part) if is_for_programs(one)]
    return {
        "description": inspect.cleandoc(part.__doc__ or "").partition("\n\n")[0],
        "type": "object",
        "properties": {one.name: _schema(types[one.name], definitions) for one in given},
        "required": [one.name for one in given if one.name == "block" or _is_needed(one)],
    }


def _is_needed(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - any type of a field
    if kind in _SCALARS:
        return {"type": _SCALARS[kind]}
    if is_dataclass(kind):
        name = kind.__name__  # type: ignore[union-attr]
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object(kind, definitions)  # type: ignore[arg-type]
        return {"$ref": f"#/$defs/{name}"}
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _schema(get_args(kind)[0], definitions)}
    if get_origin(kind) is Literal:
        words = get_args(kind)
        return {"enum": list(words)} if len(words) > 1 else {"const": words[0]}
    return {"anyOf": [_schema(one, definitions) for one in get_args(kind)]}
