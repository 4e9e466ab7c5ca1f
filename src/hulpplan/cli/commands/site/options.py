"""`hulpplan site`: the whole as a static website."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.options import AllowUnreadable
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

HELP = N_("Make a website of everything: plans, prisons, organisations, reports, findings.")


def site(
    context: typer.Context,
    output: Annotated[
        str | None,
        typer.Option("-o", "--output", metavar=N_("FOLDER"), help=N_("Write the website into this folder.")),
    ] = None,
    download: Annotated[
        list[str] | None,
        typer.Option(
            metavar=N_("FORMATS"),
            help=N_("Formats in which reports can be taken along, such as pdf,docx (default: none)."),
        ),
    ] = None,
    serve: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option(
            "--serve", help=N_("Show it in the browser, from this computer only, and again at each change.")
        ),
    ] = False,
    port: Annotated[
        int | None,
        typer.Option(
            min=0, max=65535, metavar=N_("NUMBER"), help=N_("Port for --serve (default: a free one).")
        ),
    ] = None,
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Build the website, or preview it."""
    from hulpplan.cli.commands.site.run import write_site

    session: Session = context.obj
    if serve:
        from hulpplan.cli.commands.site.preview import preview

        preview(session, download or (), port or 0)
    if output is None:
        raise UserError(
            N_("Where should the website go? Name a folder with -o FOLDER, or preview it with --serve.")
        )
    return write_site(session, Path(output), download or (), allowed=allow_unreadable)
