"""Documents as pdf: tagged, with fonts and pictures inside, and the same bytes from the same content.

`pdf/document.typ` walks the tree of blocks. It is ours; the content comes in as data, so that no text of a
plan can be a command, and nothing is read from elsewhere.

Source: ISO 14289-1 (PDF/UA-1), which the library holds its own work to.
"""

import json
from collections.abc import Collection
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final

from hulpplan.document.blocks import Drawing, Entry, Prose, Section, Table, Update
from hulpplan.document.document import Document
from hulpplan.files import read_bytes
from hulpplan.render.clean import one_line
from hulpplan.render.picture.svg import figures_of
from hulpplan.write.frame import Frame, anchors_of
from hulpplan.write.grid import grid_of
from hulpplan.write.prose import Code, read_prose
from hulpplan.write.runs import Run, runs_of
from hulpplan.write.typesetter import CannotSetError, Task, set_pdf

STANDARD: Final = "ua-1"
"""PDF/UA-1: a document that everybody can read."""


def write_pdf(document: Document, frame: Frame, templates: Path) -> bytes:
    """Write a document as pdf.

    Args:
        document: the document.
        frame: what is around it.
        templates: the folder with `pdf/document.typ` and `fonts`.

    Raises:
        MissingLibraryError: when the library is not installed.
    """
    folder = templates / "pdf"
    task = Task(
        program=read_bytes(folder / "document.typ"),
        values={"document": json.dumps(_content(document, frame), ensure_ascii=False)},
        root=folder,
        fonts=templates / "fonts",
        all_fonts=bool(frame.house.font or frame.house.headings),
    )
    try:
        return set_pdf(task, STANDARD)
    except CannotSetError:
        # A letter that our fonts do not have: those of the machine may, and the standard forbids the gap that
        # is left when they do not. Such a document is tagged all the same.
        return set_pdf(replace(task, all_fonts=True))


def _content(document: Document, frame: Frame) -> dict[str, Any]:
    head, house, data = document.head, frame.house, _Data(anchors_of(document))
    return {
        "kind": one_line(head.kind),
        "title": one_line(head.title),
        "language": head.language,
        "made": [frame.made.year, frame.made.month, frame.made.day],
        "page": frame.page,
        "house": {
            "accent": house.accent,
            "font": house.font,
            "headings": house.headings,
            "logo": list(house.logo),
        },
        "warning": one_line(head.words["disclaimer"]),
        "notices": data.of(head.notices),
        "disclaimer": data.of(read_prose(head.disclaimer)),
        "answer": data.of(head.answer),
        "facts": data.of(head.facts),
        "contents": one_line(head.words["contents"]) if document.contents else "",
        "blocks": data.of(document.blocks),
        "colophon": one_line(head.colophon),
    }


class _Data:
    """The parts of a document as JSON can hold them; `anchors` are the places that it has."""

    def __init__(self, anchors: Collection[str]) -> None:
        self._anchors = anchors

    def of(self, value: Any) -> Any:  # noqa: ANN401 - any field of any block
        if isinstance(value, str):
            return one_line(value)
        if isinstance(value, tuple):
            return [self.of(one) for one in value]
        if isinstance(value, Run):
            # Only what it has: most runs are nothing but text.
            return {one.name: found for one in fields(value) if (found := getattr(value, one.name))}
        if isinstance(value, Table):
            return self.of(grid_of(value, self._anchors))
        if not is_dataclass(value):
            return value
        return {one.name: self.of(getattr(value, one.name)) for one in fields(value)} | self._more(value)

    def _more(self, value: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
        """Return the fields that are laid out otherwise than they stand in the block."""
        match value:
            case Section():
                more: dict[str, Any] = {"anchor": value.anchor if value.anchor in self._anchors else ""}
            case Prose():
                more = {"text": self.of(read_prose(value.text))}
            case Update():
                more = {"note": self.of(read_prose(value.note))}
            case Drawing():
                more = {
                    "picture": self.of(figures_of(value.picture)),
                    "table": None if value.told else self.of(value.table),
                }
            case Code():
                more = {"text": value.text}
            case Entry():
                more = {"runs": self.of(runs_of((value,), self._anchors))}
            case _:
                more = {}
        return more
