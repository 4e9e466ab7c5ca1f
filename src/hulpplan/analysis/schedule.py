"""When plans and actions hold: which plan is in force, by when an action must end, what ends too soon."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias, TypeVar, cast

from hulpplan.analysis.days import day_before
from hulpplan.analysis.memo import memo
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Moment, read_moment
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

P = TypeVar("P", bound=StrategicPlan | ActionPlan)

Dated: TypeAlias = StrategicPlan | ActionPlan | Action | SupraLocalAction
"""What has a start and an end."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when an action must be finished.

    `plan` is the plan that ends then, for an action without an end of its own; else None.
    """

    moment: Moment
    plan: AnyPlan | None = None


def ends_before_start(dated: Dated) -> bool:
    """Tell whether something ends before it starts, so that one of the two must be wrong.

    A start counts from its first day, an end up to and including its last.

    Source: rules contract, HP401.
    """
    start, end = dated.start, dated.end
    return start is not None and end is not None and end.last < start.first


def end_of(dated: Dated) -> Moment | None:
    """Return the end of a plan or an action; None when there is none, or when it lies before the start.

    Source: rules contract, "One mistake, one finding": an end with HP401 is unknown.
    """
    return None if ends_before_start(dated) else dated.end


def start_of(dated: Dated) -> Moment | None:
    """Return the start of a plan or an action; None when there is none, or when the end lies before it.

    Either of the two may be the wrong one, and nothing is measured against what may be wrong.

    Source: rules contract, "One mistake, one finding".
    """
    return None if ends_before_start(dated) else dated.start


def deadline_of(workspace: Workspace, item: Item[Record]) -> Deadline | None:
    """Tell by when an action must be finished: by its own end, or for want of one by that of its plan.

    None when nobody can tell: an end with a mistake in it may be any day.

    Args:
        workspace: all plans.
        item: an action, local or supra-local.

    Source: rules contract, HP403.
    """
    action = cast("Action | SupraLocalAction", item.model)
    if action.end is not None or item.is_unknown("end"):
        end = end_of(action)
        return Deadline(end) if end is not None else None
    end = plan_end(workspace, item.plan) if item.plan is not None else None
    return Deadline(end, item.plan) if end is not None else None


def running_since(item: Item[Record]) -> date | None:
    """Tell since when an action that is running runs: its own start, or for want of one that of its plan.

    None when nobody can tell.

    Args:
        item: an action, local or supra-local.

    Source: rules contract, HP405 and HP408.
    """
    start = cast("Action | SupraLocalAction", item.model).start
    if start is None and item.plan is not None and not item.is_unknown("start"):
        start = start_of(item.plan.content)
    return start.first if start is not None else None


def plan_end(workspace: Workspace, plan: AnyPlan) -> Moment | None:
    """Tell when a plan is over: at its own end, or when another succeeds it the day before that one starts.

    None when nobody can tell, also when the one that succeeds it does not start later (HP210).

    Source: rules contract, HP403.
    """
    end = end_of(plan.content)
    # Only action plans succeed each other.
    last = last_days(workspace).get(cast("Plan[ActionPlan]", plan))
    if end is None or last is None or last == end.last:
        return end
    start = plan.content.start
    return None if start is not None and last < start.first else read_moment(last.isoformat())


def is_in_force(workspace: Workspace, plan: Plan[ActionPlan], today: date) -> bool:
    """Tell whether an action plan is approved, has started and is not over yet.

    Source: rules contract, HP603.
    """
    if plan.content.status != "approved" or not includes_day(plan, today):
        return False
    end = plan_end(workspace, cast("AnyPlan", plan))
    return end is None or today <= end.last


def plan_in_force(plans: Sequence[Plan[P]], today: date) -> Plan[P] | None:
    """Choose a plan: the one in force on a day, else the newest.

    Of two in force the one that started later counts, of two that started together the one read last.
    A plan without a readable start or end is never in force; without a start it is older than any other.

    Source: command line contract, `--strategic-plan` and `--prison`.
    """
    newest_first = sorted_by_start(plans)[::-1]
    return next((plan for plan in newest_first if includes_day(plan, today)), next(iter(newest_first), None))


def plans_of_prison(workspace: Workspace, prison: str) -> list[Plan[ActionPlan]]:
    """Return the action plans of a prison, alone or with others, by start."""
    return sorted_by_start(_plans_by_prison(workspace).get(prison, ()))


@memo
def _plans_by_prison(workspace: Workspace) -> dict[str, list[Plan[ActionPlan]]]:
    found: dict[str, list[Plan[ActionPlan]]] = {}
    for plan in workspace.action_plans:
        for prison in dict.fromkeys(prisons_of(plan)):
            found.setdefault(prison, []).append(plan)
    return found


def prisons_of(plan: Plan[ActionPlan]) -> tuple[str, ...]:
    """Return the ids of the prisons that a plan is for."""
    return (plan.content.prison,) if plan.content.prison else plan.content.prisons


@memo
def last_days(workspace: Workspace) -> dict[Plan[ActionPlan], date]:
    """Tell up to and including which day each action plan counts.

    A plan that another succeeds counts as ending the day before that one starts, if that is earlier
    than its own end. Plans without a readable end, or with one before their start, are left out.

    Source: rules contract, HP209.
    """
    ends = {plan: end.last for plan in workspace.action_plans if (end := end_of(plan.content))}
    by_id = {plan.id: plan for plan in workspace.action_plans}
    for plan in workspace.action_plans:
        earlier = by_id.get(plan.content.succeeds)
        if earlier in ends and plan.content.start and earlier is not plan:
            ends[earlier] = min(ends[earlier], day_before(plan.content.start.first))
    return ends


def sorted_by_start(plans: Iterable[Plan[P]]) -> list[Plan[P]]:
    """Sort plans by the day they start; those without a readable start come first."""
    return sorted(plans, key=_start)


def _start(plan: Plan[P]) -> date:
    return plan.content.start.first if plan.content.start else date.min


def includes_day(plan: Plan[P], today: date) -> bool:
    """Tell whether a day lies in the time a plan is for; False when its start or end cannot be read."""
    start, end = plan.content.start, plan.content.end
    return start is not None and end is not None and start.first <= today <= end.last
