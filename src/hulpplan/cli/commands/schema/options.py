"""`hulpplan schema`: a JSON Schema, with which editors check and complete plan files."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.options import OutputFile
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

HELP = N_("Give the JSON Schema of the plan files, with which editors check and complete them.")


def schema(
    context: typer.Context,
    kind: Annotated[
        str | None,
        typer.Argument(metavar=N_("KIND"), help=N_("Kind of file, such as action-plan (default: any kind).")),
    ] = None,
    output: OutputFile = None,
    with_ids: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option("--with-ids", help=N_("With the ids in the plan files, for an editor to offer.")),
    ] = False,
    install: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option(
            "--install", help=N_("Write it beside the plans, with the settings for Visual Studio Code.")
        ),
    ] = False,
) -> None:
    """Show or write a schema."""
    from hulpplan.cli.commands.schema.install import install as write_all
    from hulpplan.cli.files import deliver
    from hulpplan.schema.json_schema import schema_named, schema_text

    session: Session = context.obj
    name = schema_named(kind)
    unwanted = kind or output
    if install and unwanted:
        raise UserError(
            N_("--install writes one schema for all kinds of files to a fixed place; leave '{word}' out."),
            word=unwanted,
        )
    workspace = session.workspace() if with_ids else None
    if install:
        deliver(write_all(session, workspace), None)
    else:
        deliver(schema_text(name, session.catalogue, workspace), Path(output) if output else None)
