"""The JSON Schema of the data of a report, made from the classes of its view."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter

from hulpplan.analysis.unread import FILE_KINDS
from hulpplan.document.blocks import Drawing
from hulpplan.reports.data import VERSION, is_for_programs
from hulpplan.reports.registry import view_report
from hulpplan.site.site import Page

_REFERENCE: Final = re.compile(r'"#/\$defs/([^"]+)"')
UNREAD: Final[Mapping[str, Any]] = {
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
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def report_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a report as JSON; what is absent is left out of the data.

    A later program may add fields, so others than these are allowed.
    """
    view = get_type_hints(view_report(name).view)["return"]
    schema = TypeAdapter(view).json_schema()
    found = schema.pop("$defs")
    for made in (Page, Drawing):
        _leave_out(found[made.__name__], _hidden(made))
    head = {
        "version": {"const": VERSION, "description": "The version of this data."},
        "report": {"const": name, "description": "The name of the report."},
        "reference_date": {"type": "string", "format": "date", "description": "The day it was made for."},
    }
    return {
        "$schema": DIALECT,
        "title": f"The report {name}",
        "description": schema["description"],
        "type": "object",
        "properties": {**head, "unread": UNREAD, **schema["properties"]},
        "required": [*head, *schema["required"]],
        "$defs": {name: found[name] for name in sorted(_used({"": schema, **found}, ""))},
    }


def _leave_out(schema: dict[str, Any], hidden: list[str]) -> None:
    """Leave properties out of the schema of a class."""
    for name in hidden:
        del schema["properties"][name]
    # A field with a default is not in this list.
    schema["required"] = [name for name in schema["required"] if name not in hidden]


def _used(found: Mapping[str, Any], start: str) -> set[str]:
    """Return the names that are reached from one, without itself."""
    used: set[str] = set()
    ahead = [start]
    while ahead:
        below = set(_REFERENCE.findall(json.dumps(found[ahead.pop()]))) - used
        used |= below
        ahead += below
    return used


def _hidden(made: type[Any]) -> list[str]:
    return [one.name for one in fields(made) if not is_for_programs(one)] if is_dataclass(made) else []
