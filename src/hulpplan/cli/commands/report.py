"""`hulpplan report`: one report, or one for each prison, in the format that was asked for."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli import exits
from hulpplan.cli.options import AllowUnreadable
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
    objective: Annotated[
        str | None, typer.Option(metavar="ID", help=N_("Only what serves this objective."))
    ] = None,
    organisation: Annotated[
        str | None, typer.Option(metavar="ID", help=N_("Only what this organisation leads or takes part in."))
    ] = None,
    domain: Annotated[str | None, typer.Option(metavar="ID", help=N_("Only this domain."))] = None,
    target_group: Annotated[
        str | None, typer.Option("--target-group", metavar="ID", help=N_("Only this target group."))
    ] = None,
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
    from hulpplan.cli.files import deliver, stop_at_screen
    from hulpplan.cli.many_reports import deliver_all
    from hulpplan.cli.report_choice import asked_for, report_list
    from hulpplan.cli.report_request import request_of
    from hulpplan.cli.unread import tell_unread
    from hulpplan.reports.formats.format import report_formats
    from hulpplan.reports.house import house_style
    from hulpplan.reports.registry import make_report
    from hulpplan.reports.unread import unread_of

    session: Session = context.obj
    target = Path(output) if output else None
    if list_:
        deliver(report_list(session), target)
        return exits.FINE
    options = {
        "prison": prison,
        "plan": plan,
        "objective": objective,
        "organisation": organisation,
        "domain": domain,
        "target-group": target_group,
        "period": period,
    }
    asked = asked_for(session, name, form, target, options, everything=all_)
    if not all_ and not report_formats()[asked.form].TEXT:
        stop_at_screen(asked.form, target)
    workspace = session.workspace()
    if all_:
        unread = deliver_all(session, workspace, asked)
        return tell_unread(session, unread, allowed=allow_unreadable)
    request = request_of(session, workspace, asked.report, options)
    deliver(make_report(name, request, asked.form, asked.folders, house_style(session.settings)), target)
    return tell_unread(session, unread_of(request), allowed=allow_unreadable)
