"""`hulpplan report`: one report, or one for each prison, in the format that was asked for."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.filters import Filters
from hulpplan.cli.options import (
    AllowUnreadable,
    DomainFilter,
    ObjectiveFilter,
    OrganisationFilter,
    TargetGroupFilter,
)
from hulpplan.cli.session import Session
from hulpplan.i18n import N_

HELP = N_("Make a report of the plans, for one prison or all, to read or as data.")


def report(  # noqa: PLR0913, PLR0917 - one argument for each option of the contract
    context: typer.Context,
    name: Annotated[
        str, typer.Argument(metavar=N_("NAME"), help=N_("Which report; see --list (default: plan)."))
    ] = "plan",
    prison: Annotated[
        str | None,
        typer.Option(metavar="ID", help=N_("The plan of this prison that is in force, else its newest.")),
    ] = None,
    plan: Annotated[str | None, typer.Option(metavar="ID", help=N_("The plan with this id."))] = None,
    objective: ObjectiveFilter = None,
    organisation: OrganisationFilter = None,
    domain: DomainFilter = None,
    target_group: TargetGroupFilter = None,
    period: Annotated[
        str | None,
        typer.Option(metavar=N_("PERIOD"), help=N_("Only this period, such as 2022-H1, 2022-Q1 or 2022.")),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar=N_("FORMAT"),
            help=N_("md, html, docx, pdf or json (default: by the file, else md)."),
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "-o",
            "--output",
            metavar=N_("FILE"),
            help=N_("Write it to this file; with --all, the folder for the files."),
        ),
    ] = None,
    all_: Annotated[  # noqa: FBT002 - a flag
        bool,
        typer.Option("--all", help=N_("One for each prison; some reports one for each of something else.")),
    ] = False,
    list_: Annotated[bool, typer.Option("--list", help=N_("List the reports there are."))] = False,  # noqa: FBT002 - a flag
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Make one report, or many."""
    from hulpplan.cli.commands.report.run import deliver_report, order_of, report_list
    from hulpplan.cli.files import deliver
    from hulpplan.cli.unread import tell_unread

    session: Session = context.obj
    target = Path(output) if output else None
    if list_:
        deliver(report_list(session), target)
        return 0
    filters = Filters(prison, plan, objective, organisation, domain, target_group, period)
    order = order_of(session, name, form, target, filters, everything=all_)
    if all_:
        from hulpplan.cli.commands.report.many import deliver_all

        unread = deliver_all(session, order)
    else:
        unread = deliver_report(session, order)
    return tell_unread(session, unread, allowed=allow_unreadable)
