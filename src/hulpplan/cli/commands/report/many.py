"""A report for each prison, organisation or objective: many files in one folder."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from time import monotonic
from typing import Any, Final, TypeAlias, TypeVar

from hulpplan.analysis.coverage import counting_plans
from hulpplan.analysis.items import organisations_named
from hulpplan.analysis.schedule import plans_of_prison, prisons_of
from hulpplan.analysis.unread import FileKind, UnreadFile, chosen_for_prison, unread_files
from hulpplan.cli.choose import strategic_plan_of
from hulpplan.cli.commands.report.request import request_of
from hulpplan.cli.commands.report.run import ReportOrder
from hulpplan.cli.filters import Filters
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.file_names import file_names
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.reports.formats.format import report_formats
from hulpplan.reports.house import house_style
from hulpplan.reports.registry import make_report
from hulpplan.reports.report import Each, Request
from hulpplan.reports.unread import notice_of, unread_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace
from hulpplan.writing.whole import make_folder, write_whole

T = TypeVar("T")

PATIENCE: Final = 1.0
"""After how many seconds people are shown how far it is."""

WRITTEN: Final = NN_("{count} report written to '{folder}'.", "{count} reports written to '{folder}'.")
MAKING: Final = N_("Making reports")


_HOMES: Final[Mapping[Each, FileKind]] = {Each.PRISON: "action-plan", Each.STRATEGIC_PLAN: "strategic-plan"}
"""The kind of file that each report is made of, where it is one of its own."""

Requests: TypeAlias = dict[str, Request[Any]]
"""What each of many reports is made from, by the id that its file is named for."""


def deliver_all(session: Session, order: ReportOrder) -> Sequence[UnreadFile]:
    """Make a report for each, in the folder that was named; each file whole or not at all.

    Returns:
        The files that one of them lacks, or that one would have been made of.

    Raises:
        UserError: when no folder was named, there is nothing to make one of, or a file cannot be written.
    """
    folder = order.target
    if folder is None:
        raise UserError(N_("--all makes many files. Say in which folder: -o FOLDER."))
    workspace = session.workspace()
    requests = _requests(session, workspace, order)
    lacking = {file for request in requests.values() for file in unread_of(request)}
    unread = [
        file
        for file in unread_files(workspace)
        if file in lacking or not requests or file.kind == _HOMES.get(order.report.each)
    ]
    if not requests:
        raise UserError(
            N_("There is nothing in these files to make the report '{report}' of."),
            hint=notice_of(unread[0]) if unread else None,
            report=order.name,
            exit_code=1,
        )
    ending = report_formats()[order.form].ENDINGS[0]
    make_folder(folder)
    house = house_style(session.settings)
    names = file_names(requests)
    for name, request in _with_progress(session, list(requests.items())):
        content = make_report(order.name, request, order.form, order.folders, house)
        write_whole(folder / f"{names[name]}{ending}", content, follow=False)
    session.talk(session.catalogue.count(WRITTEN, len(requests), folder=folder.as_posix()))
    return unread


def _requests(session: Session, workspace: Workspace, order: ReportOrder) -> Requests:
    def request(filters: Filters, plan: Plan[ActionPlan] | None = None) -> Request[Any]:
        return request_of(session, workspace, order.report, filters, plan)

    filters = order.filters
    if order.report.each is Each.PRISON:
        plans = _plans_of_prisons(session, workspace)
        return {name: request(filters, plan) for name, plan in plans.items()}
    if order.report.each is Each.STRATEGIC_PLAN:
        ids = [plan.id for plan in workspace.strategic_plans if plan.id is not None]
        return {id_: request(replace(filters, plan=id_)) for id_ in ids}
    strategic = strategic_plan_of(workspace, session.today, session.strategic_plan)
    if order.report.each is Each.OBJECTIVE:
        ids = [item.id for item in strategic.items if item.kind == "objective" and item.id]
        return {id_: request(replace(filters, objective=f"{strategic.id}/{id_}")) for id_ in ids}
    counting: list[AnyPlan] = [strategic, *counting_plans(workspace, strategic, session.today).values()]
    ids = [item.id for item in organisations_named(workspace, counting) if item.id]
    return {id_: request(replace(filters, organisation=id_)) for id_ in ids}


def _plans_of_prisons(session: Session, workspace: Workspace) -> dict[str, Plan[ActionPlan]]:
    """Return the plan of each prison, by the id of the prison; of several prisons, by that of the plan."""
    if session.strategic_plan is not None:
        chosen = counting_plans(
            workspace, strategic_plan_of(workspace, session.today, session.strategic_plan), session.today
        )
    else:
        prisons = sorted({prison for plan in workspace.action_plans for prison in prisons_of(plan)})
        plans = (
            (one, chosen_for_prison(workspace, one, plans_of_prison(workspace, one), session.today))
            for one in prisons
        )
        chosen = {one: plan for one, plan in plans if isinstance(plan, Plan)}
    names: dict[Plan[ActionPlan], str] = {}
    for prison, plan in chosen.items():
        names.setdefault(plan, prison if len(prisons_of(plan)) == 1 else plan.id or prison)
    return {name: plan for plan, name in names.items()}


def _with_progress(session: Session, steps: Sequence[T]) -> Iterator[T]:
    """Go through steps; on a terminal, show how far it is when they take long."""
    if not sys.stderr.isatty():
        yield from steps
        return
    begun = monotonic()
    waiting = list(steps)
    while waiting and monotonic() - begun < PATIENCE:
        yield waiting.pop(0)
    if not waiting:
        return
    from rich.console import Console  # only when it takes long
    from rich.progress import track

    yield from track(
        waiting,
        session.catalogue.gettext(MAKING),
        total=len(steps),
        completed=len(steps) - len(waiting),
        console=Console(stderr=True, no_color=not session.colour_allowed),
        transient=True,
    )
