"""Documents as pdf: tagged, with fonts and pictures inside, and the same bytes from the same content.

The library lays out what a program in its own language says. That program is ours; the content comes in as
data, so that no text of a plan can be a command, and nothing is read from elsewhere.

Source: ISO 14289-1 (PDF/UA-1), which the library holds its own work to.
"""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from hulpplan.files import read_bytes
from hulpplan.render.document.blocks import Document
from hulpplan.render.document.typesetter import CannotSetError, Task, set_pdf

STANDARD: Final = "ua-1"
"""PDF/UA-1: a document that everybody can read."""


def write_pdf(document: Document, templates: Path) -> bytes:
    """Write a document as pdf.

    Args:
        document: the document.
        templates: the folder with `pdf/document.typ` and `fonts`.

    Raises:
        UserError: when the library is not installed.
    """
    folder = templates / "pdf"
    task = Task(
        program=read_bytes(folder / "document.typ"),
        values={"document": json.dumps(_data(document), ensure_ascii=False)},
        root=folder,
        fonts=templates / "fonts",
        all_fonts=bool(document.house.font or document.house.headings),
    )
    try:
        return set_pdf(task, STANDARD)
    except CannotSetError:
        # A letter that our fonts do not have: those of the machine may, and the standard forbids the gap that
        # is left when they do not. Such a document is tagged all the same.
        return set_pdf(replace(task, all_fonts=True))


def _data(value: object) -> object:
    """Write the parts of a document as JSON can hold them; a part says what it is under `block`."""
    if is_dataclass(value):
        known = {field.name: _data(getattr(value, field.name)) for field in fields(value)}
        return {"block": type(value).__name__.lower(), **known}
    if isinstance(value, bytes):
        return list(value)
    if isinstance(value, tuple):
        return [_data(part) for part in value]
    if isinstance(value, date):
        return [value.year, value.month, value.day]
    return value
