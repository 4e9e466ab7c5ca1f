"""`hulpplan review`: the objectives of a plan, stamped as looked at."""

from typing import Annotated

import typer

from hulpplan.cli.session import Session
from hulpplan.cli.usage import missing_argument
from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase

HELP = N_("Note in a plan that you have looked at what its objectives say now.")


WHICH_PLAN = N_("Name a prison or a plan, or stamp all plans with --all.")


def review(
    context: typer.Context,
    plan: Annotated[
        str | None,
        typer.Argument(metavar=N_("PRISON"), help=N_("Prison, or the id of a plan: hasselt-2018.")),
    ] = None,
    objectives: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=N_("OBJECTIVE"),
            help=N_("Only these objectives, such as D4 (default: all that the plan acts on or has stamped)."),
        ),
    ] = None,
    all_: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option("--all", help=N_("Every plan that is not closed, with all objectives that it acts on.")),
    ] = False,
    dry_run: Annotated[  # noqa: FBT002 - a flag
        bool, typer.Option("--dry-run", help=N_("Write nothing; show what would change in the file."))
    ] = False,
) -> None:
    """Stamp objectives as looked at."""
    from hulpplan.cli.commands.review.run import review_all, review_plan
    from hulpplan.cli.files import deliver

    session: Session = context.obj
    if all_:
        if plan is not None:
            raise UserError(N_("--all stamps every plan; leave '{word}' out."), word=plan)
        result = review_all(session, write=not dry_run)
    elif plan is None:
        raise missing_argument(Phrase("PRISON"), Phrase(WHICH_PLAN))
    else:
        result = review_plan(session, plan, objectives or (), write=not dry_run)
    deliver(result, None)
