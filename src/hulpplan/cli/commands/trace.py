"""`hulpplan trace`: what an item serves, and what serves it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from hulpplan.cli.options import AllowUnreadable
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hulpplan.analysis.trace import Trace
    from hulpplan.analysis.unread import UnreadFile

    Unread = Sequence[UnreadFile]

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
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Show the trace of an item as a tree, in words, as a drawing or as data."""
    from hulpplan.analysis.trace import trace_of
    from hulpplan.analysis.unread import unread_around
    from hulpplan.cli.choose import one_item
    from hulpplan.cli.files import deliver
    from hulpplan.cli.formats import format_for
    from hulpplan.cli.unread import tell_unread

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = format_for(form, target, FORMATS, "text")
    workspace = session.workspace()
    chosen_item = one_item(workspace, item)
    found = trace_of(workspace, chosen_item)
    unread = unread_around(workspace, chosen_item)
    deliver(_WRITERS[chosen](found, session, unread, target is None), target)
    return tell_unread(session, unread, allowed=allow_unreadable)


def _text(found: "Trace", session: Session, unread: "Unread", shown: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.cli.trace_tree import trace_tree
    from hulpplan.i18n import visible
    from hulpplan.reports.unread import notices_of

    notices = "".join(f"{visible(notice)}\n\n" for notice in notices_of(unread, session.catalogue))
    return notices + trace_tree(found, session.catalogue, colour=session.colour and shown)


def _markdown(found: "Trace", session: Session, unread: "Unread", _: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.reports.listings.trace import trace_markdown
    from hulpplan.reports.unread import notices_of

    return trace_markdown(found, session.catalogue, notices_of(unread, session.catalogue))


def _json(found: "Trace", _: Session, unread: "Unread", __: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.render.json_text import json_text
    from hulpplan.reports.listings.trace import trace_data
    from hulpplan.reports.unread import unread_data

    return json_text({**trace_data(found), **unread_data(unread)}) + "\n"


def _svg(found: "Trace", session: Session, _: "Unread", __: bool) -> str:  # noqa: FBT001 - as the others
    from hulpplan.render.picture.svg import svg_alone
    from hulpplan.reports.pictures.trace import trace_picture

    return svg_alone(trace_picture(found, session.catalogue))


_WRITERS: Final = {"text": _text, "md": _markdown, "json": _json, "svg": _svg}
"""What writes a trace in each format; the flag says whether it is shown rather than kept."""
