"""`hulpplan init`: a new plans repository to start from."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

HELP = N_("Make a folder to start from: register, plans to fill in, an example, and checks on a server.")


NOT_WITH_INIT = N_(
    "A new folder has its plans in `plans` and its settings in `hulpplan.yaml`; leave '{option}' out."
)


def init(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    context: typer.Context,
    folder: Annotated[
        str, typer.Argument(metavar=N_("DIR"), help=N_("Where; it is made if need be (default: here)."))
    ] = ".",
    prison: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help=N_("Make a plan for this prison of the register; may be repeated.")),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(metavar=N_("DATE"), help=N_("Start of the strategic plan (default: next year).")),
    ] = None,
    end: Annotated[
        str | None,
        typer.Option(metavar=N_("DATE"), help=N_("Its end (default: five years later).")),
    ] = None,
    title: Annotated[str | None, typer.Option(help=N_("Its title; --strategic-plan gives its id."))] = None,
    ci: Annotated[
        str | None,
        typer.Option(
            metavar=N_("SERVER"),
            help=N_("Check the plans on a server: github, gitlab, both or none (default: both)."),
        ),
    ] = None,
    pages: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--pages", help=N_("Let that server publish the website too, at each change."))
    ] = False,
) -> None:
    """Make a new plans repository."""
    from hulpplan.cli.commands.init.choices import Wishes
    from hulpplan.cli.commands.init.run import start as start_repository
    from hulpplan.cli.files import deliver

    session: Session = context.obj
    for option, value in (("--plans", session.plans), ("--config", session.config)):
        if value is not None:
            raise UserError(NOT_WITH_INIT, option=option)
    prisons = ",".join(prison) if prison else None
    wishes = Wishes(prisons, session.strategic_plan, title, start, end, ci, pages)
    started = start_repository(session, Path(folder), wishes)
    deliver(started.files, None)
    session.talk(started.next)
