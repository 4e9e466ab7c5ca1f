"""What a report is made from: the plan it is about and the part of it that was asked for."""

from dataclasses import replace
from typing import Any

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.cli.choose import action_plan_of, no_such_item, strategic_plan_of
from hulpplan.cli.narrow import narrowing_of
from hulpplan.cli.report_choice import Options
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Period, read_period
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.wrong import WrongValueError
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.references import is_strategic
from hulpplan.workspace.workspace import Workspace

NO_SUCH_PERIOD = N_(
    "'{value}' is not a period. Write a year, half-year, quarter or span of months: 2022, 2022-H1, 2022-Q1, "
    "2021-07/2022-06."
)


def request_of(session: Session, workspace: Workspace, report: Report[Any], options: Options) -> Request[Any]:
    """Find the plan that a report is about, and the items it is narrowed to.

    Raises:
        UserError: when something that was named is not there.
    """
    period = _period(options.get("period"))
    items = narrowing_of(
        session, workspace, {name: value for name, value in options.items() if name not in {"prison", "plan"}}
    )
    plan, narrowing = _plan(session, workspace, report, options, items)
    if report.needs == "objective" and narrowing.objective is not None:
        _stop_without_objective(plan, next(iter(narrowing.objective)), narrowing)
    return Request(workspace, plan, session.today, session.catalogue, narrowing, period)


def request_about(
    session: Session, workspace: Workspace, report: Report[Any], plan: Plan[ActionPlan], options: Options
) -> Request[Any]:
    """Ask for a report on one action plan."""
    period = _period(options.get("period"))
    items = narrowing_of(session, workspace, dict(options))
    if report.scope is Scope.ACTION_PLAN:
        return Request(workspace, plan, session.today, session.catalogue, items, period)
    strategic = workspace.strategic_plan_of(plan) or strategic_plan_of(session, workspace)
    return Request(workspace, strategic, session.today, session.catalogue, _only(items, plan), period)


def _period(written: str | None) -> Period | None:
    if written is None:
        return None
    try:
        return read_period(written)
    except WrongValueError as error:
        raise UserError(NO_SUCH_PERIOD, suggestion=error.suggestion, value=written) from error


def _plan(
    session: Session, workspace: Workspace, report: Report[Any], options: Options, items: Narrowing
) -> tuple[AnyPlan, Narrowing]:
    prison, named = options.get("prison"), options.get("plan")
    if report.scope is Scope.ACTION_PLAN:
        return action_plan_of(session, workspace, prison, named), items
    above = workspace.plan(named) if named is not None else None
    if report.scope is Scope.STRATEGIC_PLAN or (above is not None and is_strategic(above)):
        asked = replace(session, strategic_plan=named) if named is not None else session
        return strategic_plan_of(asked, workspace), items
    if prison is None and named is None:
        return _strategic_plan(session, workspace, report, items), items
    plan = action_plan_of(session, workspace, prison, named)
    strategic = workspace.strategic_plan_of(plan) or strategic_plan_of(session, workspace)
    return strategic, _only(items, plan)


def _only(items: Narrowing, plan: Plan[ActionPlan]) -> Narrowing:
    """Narrow to one plan; by its prison when nobody can tell its id."""
    if plan.id is not None:
        return replace(items, plan=plan.id)
    return replace(items, prison=plan.content.prison or next(iter(plan.content.prisons), None))


def _strategic_plan(
    session: Session, workspace: Workspace, report: Report[Any], items: Narrowing
) -> Plan[StrategicPlan]:
    """Choose the strategic plan; for a report on one objective, one that has it."""
    chosen = strategic_plan_of(session, workspace)
    if report.needs != "objective" or items.objective is None:
        return chosen
    homes = [item.plan for item in items.objective]
    if chosen in homes or session.strategic_plan is not None:
        return chosen
    return next(plan for plan in workspace.strategic_plans if plan in homes)


def _stop_without_objective(plan: AnyPlan, objective: Item[Record], narrowing: Narrowing) -> None:
    """Stop when the strategic plan that was chosen does not have the objective that was named."""
    if all(item.plan is not plan for item in narrowing.objective or ()):
        name = f"{plan.id}/{objective.id}"
        raise no_such_item(name)
