"""A trace as nested points in Markdown, and as data for other programs."""

from collections.abc import Sequence
from typing import Any, Final

from hulpplan.analysis.trace import Branch, Trace
from hulpplan.i18n import Catalogue
from hulpplan.model.record import Record
from hulpplan.render.clean import one_line
from hulpplan.render.escape import escape_inside, escape_markdown
from hulpplan.render.picture.data import Twig
from hulpplan.reports.pictures.trace import trace_picture
from hulpplan.workspace.item import Item

VERSION: Final = 1


def trace_markdown(trace: Trace, words: Catalogue, notices: Sequence[str]) -> str:
    """Show a trace as points below each other: the item, what it serves, and what serves it.

    Before them stand the notices about files that it lacks.
    """
    tree = trace_picture(trace, words)
    points = (f"{'  ' * twig.depth}- {_point(twig)}\n" for twig in tree.rows)
    said = "".join(f"> **{escape_markdown(notice)}**\n\n" for notice in notices)
    return f"# {escape_markdown(tree.title)}\n\n{said}{''.join(points)}"


def _point(twig: Twig) -> str:
    if twig.role == "part":
        return f"**{escape_markdown(twig.text)}**"
    name = f"**{escape_inside(one_line(twig.id))}**" if twig.id else ""
    kind = f"({escape_inside(one_line(twig.kind))})" if twig.kind else ""
    return " ".join(part for part in (name, escape_markdown(twig.text), kind) if part)


def trace_data(trace: Trace) -> dict[str, Any]:
    """Give the same as values for JSON; ids are those by which an item is known outside its plan."""
    return {
        "version": VERSION,
        **_item(trace.item),
        "serves": _branches(trace.up, "serves"),
        "served_by": _branches(trace.down, "served_by"),
        "depends_on": [_item(item) for item in trace.needs],
        "needed_by": [_item(item) for item in trace.dependants],
    }


def _branches(branches: Sequence[Branch], way: str) -> list[dict[str, Any]]:
    return [{**_item(one.item), way: _branches(one.branches, way)} for one in branches]


def _item(item: Item[Record]) -> dict[str, Any]:
    model = item.model
    return {
        "item": item.ref or None,
        "kind": item.kind,
        "title": getattr(model, "title", None),
        "status": getattr(model, "status", None),
        "incomplete": getattr(model, "incomplete", None),
        "indicators": [indicator.title for indicator in getattr(model, "indicators", ())],
    }
