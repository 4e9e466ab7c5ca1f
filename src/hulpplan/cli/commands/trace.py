"""`hulpplan trace`: what an item serves, and what serves it."""

from pathlib import Path
from typing import Annotated, Final

import typer

from hulpplan.cli import exits
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Follow an item up to the goal of the decree and down to what serves it.")
FORMATS: Final = {"text": (".txt",), "svg": (".svg",)}


def trace(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="ID", help=N_("Item, such as hasselt/A3, D4 or 2015-2020."))],
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar=N_("FORMAT"), help=N_("text or svg (default: by the file, else text).")
        ),
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar=N_("FILE"), help=N_("Write it to this file."))
    ] = None,
) -> int:
    """Show the trace of an item as a tree, in words or as a drawing."""
    from hulpplan.analysis.trace import trace_of
    from hulpplan.cli.choose import format_for, one_item
    from hulpplan.cli.files import deliver

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = format_for(form, target, FORMATS, "text")
    workspace = session.workspace()
    found = trace_of(workspace, one_item(workspace, item))
    if chosen == "svg":
        from hulpplan.render.picture.svg import svg_alone
        from hulpplan.reports.pictures.trace import trace_picture

        deliver(svg_alone(trace_picture(found, session.catalogue)), target)
    else:
        from hulpplan.cli.tree import trace_tree

        colour = session.colour and target is None
        deliver(trace_tree(found, session.catalogue, colour=colour), target)
    return exits.FINE
