"""`hulpplan review`: the objectives of a plan, stamped as looked at."""

from typing import Annotated

import typer

from hulpplan.cli import exits
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Note in a plan that you have looked at what its objectives say now.")


def review(
    context: typer.Context,
    plan: Annotated[
        str, typer.Argument(metavar=N_("PRISON"), help=N_("Prison, or the id of a plan: hasselt-2018."))
    ],
    objectives: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("OBJECTIVE"),
            help=N_("Only these objectives, such as D4 (default: all that the plan acts on or has stamped)."),
        ),
    ] = None,
    dry_run: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--dry-run", help=N_("Write nothing; show what would change in the file."))
    ] = False,
) -> int:
    """Stamp objectives as looked at."""
    from hulpplan.cli.files import deliver
    from hulpplan.cli.reviewing import review_plan

    session: Session = context.obj
    deliver(review_plan(session, plan, objectives or (), write=not dry_run), None)
    return exits.FINE
