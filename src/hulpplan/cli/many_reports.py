"""A report for each prison, organisation or objective: many files in one folder."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, Final, TypeVar

from hulpplan.analysis.coverage import counting_plans
from hulpplan.analysis.organisations import organisations_named
from hulpplan.analysis.schedule import plans_of_prison, prisons_of
from hulpplan.analysis.unread import FileKind, UnreadFile, chosen_for_prison, unread_files
from hulpplan.cli.choose import strategic_plan_of
from hulpplan.cli.errors import NothingToReportError
from hulpplan.cli.file_names import file_names
from hulpplan.cli.report_choice import Asked
from hulpplan.cli.report_request import request_about, request_of
from hulpplan.cli.session import Session
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


@dataclass(frozen=True, slots=True)
class _One:
    """One of many reports: the id that its file is named for, and how it is asked for."""

    id: str
    request: Request[Any]


def deliver_all(session: Session, workspace: Workspace, asked: Asked) -> list[UnreadFile]:
    """Make a report for each, in the folder that was named; each file whole or not at all.

    Returns:
        The files that one of them lacks, or that one would have been made of.

    Raises:
        UserError: when there is nothing to make one of, or a file cannot be written.
    """
    found = _each(session, workspace, asked)
    lacking = {file for one in found for file in unread_of(one.request)}
    unread = [
        file
        for file in unread_files(workspace)
        if file in lacking or not found or file.kind == _HOMES.get(asked.report.each)
    ]
    if not found or asked.target is None:
        raise NothingToReportError(notice_of(unread[0]) if unread else None, report=asked.name)
    ending = report_formats()[asked.form].ENDINGS[0]
    make_folder(asked.target)
    house = house_style(session.settings)
    names = file_names([one.id for one in found])
    for name, one in _with_progress(session, list(zip(names, found, strict=True))):
        content = make_report(asked.name, one.request, asked.form, asked.folders, house)
        write_whole(asked.target / f"{name}{ending}", content, follow=False)
    session.talk(session.catalogue.count(WRITTEN, len(found), folder=asked.target.as_posix()))
    return unread


def _each(session: Session, workspace: Workspace, asked: Asked) -> list[_One]:
    each = asked.report.each
    if each is Each.PRISON:
        plans = _plans_of_prisons(session, workspace)
        return [
            _One(name, request_about(session, workspace, asked.report, plan, asked.options))
            for name, plan in plans.items()
        ]
    return [
        _One(one, request_of(asking, workspace, asked.report, {**asked.options, **more}))
        for one, asking, more in _named(session, workspace, each)
    ]


def _named(
    session: Session, workspace: Workspace, each: Each
) -> Iterator[tuple[str, Session, Mapping[str, str]]]:
    """Yield the id of each thing there is a report of, with how to ask for that report."""
    if each is Each.STRATEGIC_PLAN:
        for one in workspace.strategic_plans:
            if one.id is not None:
                yield one.id, replace(session, strategic_plan=one.id), {}
        return
    strategic = strategic_plan_of(session, workspace)
    if each is Each.OBJECTIVE:
        ids = [item.id for item in strategic.items if item.kind == "objective" and item.id]
        option = "objective"
    else:
        plans: list[AnyPlan] = [strategic, *counting_plans(workspace, strategic, session.today).values()]
        ids = [item.id for item in organisations_named(workspace, plans) if item.id]
        option = "organisation"
    for name in dict.fromkeys(ids):
        yield name, session, {option: f"{strategic.id}/{name}" if option == "objective" else name}


def _plans_of_prisons(session: Session, workspace: Workspace) -> dict[str, Plan[ActionPlan]]:
    """Return the plan of each prison, by the id of the prison; of several prisons, by that of the plan."""
    if session.strategic_plan is not None:
        chosen = counting_plans(workspace, strategic_plan_of(session, workspace), session.today)
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
    from rich.console import Console  # noqa: PLC0415 - only when it takes long
    from rich.progress import track  # noqa: PLC0415 - as above

    yield from track(
        waiting,
        session.catalogue.gettext(MAKING),
        total=len(steps),
        completed=len(steps) - len(waiting),
        console=Console(stderr=True, no_color=not session.colour_allowed),
        transient=True,
    )
