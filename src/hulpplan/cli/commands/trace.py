"""`hulpplan trace`: what an item serves, and what serves it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from hulpplan.cli import exits
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

if TYPE_CHECKING:
    from hulpplan.analysis.trace import Trace

HELP = N_("Follow an item up to the goal of the decree and down to what serves it.")
FORMATS: Final = {"text": (".txt",), "md": (".md",), "json": (".json",), "svg": (".svg",)}


def trace(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="ID", help=N_("Item, such as hasselt/A3, D4 or 2015-2020."))],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=N_("FORMAT"),
            help=N_("text, md, json or svg (default: by the file, else text)."),
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file."))
    ] = None,
) -> int:
    """Show the trace of an item as a tree, in words, as a drawing or as data."""
    from hulpplan.analysis.trace import trace_of
    from hulpplan.cli.choose import format_for, one_item
    from hulpplan.cli.files import deliver

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = format_for(form, target, FORMATS, "text")
    workspace = session.workspace()
    found = trace_of(workspace, one_item(workspace, item))
    deliver(_WRITERS[chosen](found, session, target is None), target)
    return exits.FINE


def _text(found: "Trace", session: Session, shown: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.cli.tree import trace_tree

    return trace_tree(found, session.catalogue, colour=session.colour and shown)


def _markdown(found: "Trace", session: Session, _: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.reports.trace_page import trace_markdown

    return trace_markdown(found, session.catalogue)


def _json(found: "Trace", _: Session, __: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.render.json_text import json_text
    from hulpplan.reports.trace_page import trace_data

    return json_text(trace_data(found)) + "\n"


def _svg(found: "Trace", session: Session, _: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.render.picture.svg import svg_alone
    from hulpplan.reports.pictures.trace import trace_picture

    return svg_alone(trace_picture(found, session.catalogue))


_WRITERS: Final = {"text": _text, "md": _markdown, "json": _json, "svg": _svg}
"""What writes a trace in each format; the flag says whether it is shown rather than kept."""
