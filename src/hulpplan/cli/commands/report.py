"""`hulpplan report`: one report, in Markdown or HTML."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hulpplan.cli import exits
from hulpplan.cli.options import OutputFile
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

if TYPE_CHECKING:
    from hulpplan.model.action_plan import ActionPlan
    from hulpplan.model.strategic_plan import StrategicPlan
    from hulpplan.reports.report import Request, Scope

HELP = N_("Make a report of the plans, in Markdown or HTML.")
DEFAULT_FORMAT = "md"


class NotAboutOnePrisonError(UserError):
    """A prison was named for a report that is about all of them."""

    text = N_("The report '{report}' is about all prisons. Leave --prison out.")


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
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar=N_("FORMAT"), help=N_("md or html (default: by the file, else md).")
        ),
    ] = None,
    output: OutputFile = None,
    list_: Annotated[bool, typer.Option("--list", help=N_("List the reports there are."))] = False,  # noqa: FBT002 - a flag
) -> int:
    """Make one report."""
    from hulpplan.cli.choose import format_for
    from hulpplan.cli.errors import NoSuchReportError
    from hulpplan.cli.files import deliver
    from hulpplan.nearest import nearest
    from hulpplan.render.environment import FORMATS
    from hulpplan.reports.registry import all_reports, make_report, own_reports

    session: Session = context.obj
    target = Path(output) if output else None
    folders = session.template_folders()
    reports = {**all_reports(), **own_reports(folders)}
    if list_:
        rows = ((found, session.catalogue.gettext(reports[found].title)) for found in reports)
        deliver("".join(f"{found:<12}{title}\n" for found, title in rows), target)
        return exits.FINE
    if name not in reports:
        raise NoSuchReportError(suggestion=nearest(name, reports), report=name)
    endings = {found: format_.endings for found, format_ in FORMATS.items()}
    chosen_format = format_for(form, target, endings, DEFAULT_FORMAT)
    request = _request(session, name, reports[name].scope, prison, plan)
    deliver(make_report(name, request, chosen_format, folders), target)
    return exits.FINE


def _request(
    session: Session, name: str, scope: "Scope", prison: str | None, plan: str | None
) -> "Request[ActionPlan] | Request[StrategicPlan]":
    """Choose the plan that a report is about."""
    from hulpplan.cli.choose import action_plan_of, strategic_plan_of
    from hulpplan.reports.report import Request, Scope

    if scope is Scope.ACTION_PLAN:
        workspace = session.workspace()
        chosen = action_plan_of(session, workspace, prison, plan)
        return Request(workspace, chosen, session.today, session.catalogue)
    if prison is not None:
        raise NotAboutOnePrisonError(report=name)
    workspace = session.workspace()
    asked = replace(session, strategic_plan=plan) if plan is not None else session
    return Request(workspace, strategic_plan_of(asked, workspace), session.today, session.catalogue)
