"""When plans hold: which one is in force, which one ends because another takes over, what ends too soon."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeAlias, TypeVar

from hulpplan.analysis.days import day_before
from hulpplan.analysis.once import once
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Moment
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

P = TypeVar("P", bound=StrategicPlan | ActionPlan)

Dated: TypeAlias = StrategicPlan | ActionPlan | Action | SupraLocalAction
"""What has a start and an end."""


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


def plan_in_force(plans: Sequence[Plan[P]], today: date) -> Plan[P] | None:
    """Choose a plan: the one in force on a day, else the newest.

    Of two in force the one that started later counts, of two that started together the one read last.
    A plan without a readable start or end is never in force; without a start it is older than any other.

    Source: command line contract, `--strategic-plan` and `--prison`.
    """
    newest_first = by_start(plans)[::-1]
    return next((plan for plan in newest_first if holds(plan, today)), next(iter(newest_first), None))


def plans_of_prison(workspace: Workspace, prison: str) -> list[Plan[ActionPlan]]:
    """Return the action plans of a prison, alone or with others, by start."""
    return by_start(_plans_by_prison(workspace).get(prison, ()))


@once
def _plans_by_prison(workspace: Workspace) -> dict[str, list[Plan[ActionPlan]]]:
    found: dict[str, list[Plan[ActionPlan]]] = {}
    for plan in workspace.action_plans:
        for prison in dict.fromkeys(prisons_of(plan)):
            found.setdefault(prison, []).append(plan)
    return found


def prisons_of(plan: Plan[ActionPlan]) -> tuple[str, ...]:
    """Return the ids of the prisons that a plan is for."""
    return (plan.content.prison,) if plan.content.prison else plan.content.prisons


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


def by_start(plans: Iterable[Plan[P]]) -> list[Plan[P]]:
    """Sort plans by the day they start; those without a readable start come first."""
    return sorted(plans, key=_start)


def _start(plan: Plan[P]) -> date:
    return plan.content.start.first if plan.content.start else date.min


def holds(plan: Plan[P], today: date) -> bool:
    """Tell whether a day lies in the time a plan is for; False when its start or end cannot be read."""
    start, end = plan.content.start, plan.content.end
    return start is not None and end is not None and start.first <= today <= end.last
