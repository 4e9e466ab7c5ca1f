"""What a report is made from: the plan it is about and the part of it that was asked for."""

from dataclasses import replace
from typing import Any

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.cli.choose import (
    action_plan_named,
    action_plan_of,
    items_of,
    no_such_item,
    strategic_plan_of,
)
from hulpplan.cli.filters import Filters
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Period, read_period
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.wrong import WrongValueError
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Plan
from hulpplan.workspace.references import is_strategic
from hulpplan.workspace.workspace import Workspace

NO_SUCH_PERIOD = N_(
    "'{value}' is not a period. Write a year, half-year, quarter or span of months: 2022, 2022-H1, 2022-Q1, "
    "2021-07/2022-06."
)


def request_of(
    session: Session,
    workspace: Workspace,
    report: Report[Any],
    filters: Filters,
    action_plan: Plan[ActionPlan] | None = None,
) -> Request[Any]:
    """Find the plan that a report is about, and the items it is narrowed to.

    Args:
        session: this run.
        workspace: all plans.
        report: which report.
        filters: what it is narrowed to.
        action_plan: the action plan it is about, when that is known already.
    """
    period = _period(filters.period)
    narrowing = items_of(workspace, filters)
    if action_plan is None and _is_about_action_plan(workspace, report, filters):
        action_plan = _action_plan(session, workspace, filters)
    plan: AnyPlan
    if action_plan is None:
        plan = _strategic_plan(session, workspace, report, filters, narrowing)
    elif report.scope is Scope.ACTION_PLAN:
        plan = action_plan
    else:
        above = workspace.strategic_plan_of(action_plan)
        plan = above or strategic_plan_of(workspace, session.today, session.strategic_plan)
        narrowing = _only(narrowing, action_plan)
    if report.needs == "objective" and narrowing.objective is not None:
        _stop_without_objective(plan, narrowing)
    return Request(workspace, plan, session.today, session.catalogue, narrowing, period)


def _period(text: str | None) -> Period | None:
    if text is None:
        return None
    try:
        return read_period(text)
    except WrongValueError as error:
        raise UserError(NO_SUCH_PERIOD, suggestion=error.suggestion, value=text) from error


def _is_about_action_plan(workspace: Workspace, report: Report[Any], filters: Filters) -> bool:
    """Tell whether the report is about one action plan, or about several of which one is wanted."""
    if report.scope is not Scope.PRISONS:
        return report.scope is Scope.ACTION_PLAN
    plan = workspace.plan(filters.plan) if filters.plan is not None else None
    if plan is not None and is_strategic(plan):
        return False
    return filters.prison is not None or filters.plan is not None


def _action_plan(session: Session, workspace: Workspace, filters: Filters) -> Plan[ActionPlan]:
    if filters.plan is not None:
        return action_plan_named(workspace, filters.plan)
    if filters.prison is not None:
        return action_plan_of(workspace, filters.prison, session.today)
    raise UserError(N_("For which prison? Name it with --prison."))


def _strategic_plan(
    session: Session, workspace: Workspace, report: Report[Any], filters: Filters, narrowing: Narrowing
) -> Plan[StrategicPlan]:
    """Choose the strategic plan; for a report on one objective, one that has it."""
    name = filters.plan or session.strategic_plan
    chosen = strategic_plan_of(workspace, session.today, name)
    if name is not None or report.needs != "objective" or narrowing.objective is None:
        return chosen
    homes = [item.plan for item in narrowing.objective]
    return chosen if chosen in homes else next(plan for plan in workspace.strategic_plans if plan in homes)


def _only(narrowing: Narrowing, plan: Plan[ActionPlan]) -> Narrowing:
    """Narrow to one plan; by its prison when nobody can tell its id."""
    if plan.id is not None:
        return replace(narrowing, plan=plan.id)
    return replace(narrowing, prison=plan.content.prison or next(iter(plan.content.prisons), None))


def _stop_without_objective(plan: AnyPlan, narrowing: Narrowing) -> None:
    """Stop when the strategic plan does not have the objective that was named."""
    objectives = [*(narrowing.objective or ())]
    if all(objective.plan is not plan for objective in objectives):
        name = f"{plan.id}/{objectives[0].id}"
        raise no_such_item(name)
