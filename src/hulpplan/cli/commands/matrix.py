"""`hulpplan matrix`: all prisons beside each other, and where nothing is done."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hulpplan.cli.options import AllowUnreadable, OutputFile
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

if TYPE_CHECKING:
    from hulpplan.analysis.matrix import ColumnKind

HELP = N_("Put all prisons beside each other: what each takes up, and where nothing is done.")


def matrix(
    context: typer.Context,
    by: Annotated[
        str,
        typer.Option(
            metavar=N_("WHAT"),
            help=N_("objective, domain, target-group or organisation (default: objective)."),
        ),
    ] = "objective",
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=N_("FORMAT"),
            help=N_("text, md, html, csv, xlsx or json (default: by the file, else text)."),
        ),
    ] = None,
    output: OutputFile = None,
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Show prisons against objectives, domains, target groups or organisations."""
    from hulpplan.analysis.matrix import matrix_of
    from hulpplan.analysis.unread import unread_within
    from hulpplan.cli.choose import strategic_plan_of
    from hulpplan.cli.listing import (
        SHEET_ENDINGS,
        deliver_listing,
        deliver_tables,
        listing_format,
        naming_for,
    )
    from hulpplan.cli.unread import tell_unread
    from hulpplan.reports.listings.matrix import matrix_data, matrix_document, matrix_tables

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = listing_format(form, target, sheets=True)
    kind = _by(by)
    workspace = session.workspace()
    strategic = strategic_plan_of(workspace, session.today, session.strategic_plan)
    found = matrix_of(workspace, strategic, session.today, kind)
    unread = unread_within(workspace, strategic=strategic.id, plan=strategic)
    naming = naming_for(session, workspace)
    if chosen in SHEET_ENDINGS:
        deliver_tables(session, chosen, target, matrix_tables(found, naming), unread)
    else:
        deliver_listing(
            session,
            chosen,
            target,
            lambda: matrix_document(found, naming, unread),
            lambda: matrix_data(found, naming),
            unread,
        )
    return tell_unread(session, unread, allowed=allow_unreadable)


def _by(word: str) -> "ColumnKind":
    from hulpplan.analysis.matrix import COLUMN_KINDS
    from hulpplan.nearest import nearest

    for kind in COLUMN_KINDS:
        if kind == word:
            return kind
    raise UserError(
        N_("Prisons cannot be put against '{value}'. Choose one of: {allowed}."),
        suggestion=nearest(word, COLUMN_KINDS),
        value=word,
        allowed=COLUMN_KINDS,
    )
