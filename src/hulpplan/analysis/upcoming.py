"""What is due soon: ends of actions and plans, and milestones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, cast

from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import ACTION_KINDS, CURRENT, OPEN, AnyAction, current_actions
from hulpplan.analysis.schedule import deadline_of, plan_end
from hulpplan.finding import Path
from hulpplan.model.dates import Moment
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

SOON_DAYS: Final = 90
"""How many days ahead people look: a quarter, the time between two meetings of a policy team."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something that is to be finished by a moment.

    `what` is the end of an action or a plan, an objective, or a milestone of an action; `title` is that of
    the item or the milestone; `path` leads from the item to the moment, and is empty for an action that is to
    be finished when its plan is over (`with_plan`).
    """

    item: Item[Record]
    what: Literal["action", "milestone", "plan", "objective"]
    title: str
    moment: Moment
    path: Path
    with_plan: bool = False


def due_soon(workspace: Workspace, today: date, days: int = SOON_DAYS) -> list[Due]:
    """Return what is due from today up to and including so many days later, the first first.

    A moment is due on its last day. Only open actions of plans that are no history count, and plans that are
    no history.

    Source: docs/cli.en.md, "What counts as late, due and found".
    """
    until = today + timedelta(days=days)
    return _sorted(
        due
        for due in (*_plans(workspace, workspace.plans), *_actions(workspace, current_actions(workspace)))
        if _falls(due, today, until)
    )


def due_between(workspace: Workspace, plans: Iterable[AnyPlan], first: date, last: date) -> list[Due]:
    """Return what is due in some plans from one day up to and including another, the first first.

    As `due_soon`, and objectives too.
    """
    current = [plan for plan in plans if plan.content.status in CURRENT]
    actions = (item for plan in current for item in plan.items if item.kind in ACTION_KINDS)
    everything = (
        *_plans(workspace, current),
        *_objectives(current),
        *_actions(workspace, cast("Iterable[Item[AnyAction]]", actions)),
    )
    return _sorted(due for due in everything if _falls(due, first, last))


def _falls(due: Due, first: date, last: date) -> bool:
    return first <= due.moment.last <= last


def _sorted(found: Iterable[Due]) -> list[Due]:
    return sorted(found, key=lambda due: (due.moment.last, due.item.ref, due.title))


def _objectives(plans: Iterable[AnyPlan]) -> Iterator[Due]:
    for plan in plans:
        for item, objective in items_of(plan, Objective):
            if objective.due is not None:
                yield Due(
                    item, "objective", objective.label or objective.title or "", objective.due, ("due",)
                )


def _plans(workspace: Workspace, plans: Iterable[AnyPlan]) -> Iterator[Due]:
    for plan in plans:
        end = plan_end(workspace, plan)
        if end is not None and plan.content.status in CURRENT:
            yield Due(plan.item, "plan", plan.content.title or "", end, ("end",))


def due_of(workspace: Workspace, item: Item[AnyAction]) -> Due | None:
    """Return by when an action is to be finished; None when nobody can tell."""
    deadline = deadline_of(workspace, item)
    if deadline is None:
        return None
    with_plan = deadline.plan is not None
    path: Path = () if with_plan else ("end",)
    return Due(item, "action", item.model.title or "", deadline.moment, path, with_plan)


def _actions(workspace: Workspace, actions: Iterable[Item[AnyAction]]) -> Iterator[Due]:
    for item in actions:
        action = item.model
        if action.status not in OPEN:
            continue
        end = due_of(workspace, item)
        if end is not None:
            yield end
        for number, milestone in enumerate(action.milestones):
            if milestone.due is not None and milestone.reached is None:
                path = (*item.in_file("milestones", number), "due")
                yield Due(item, "milestone", milestone.title or "", milestone.due, path)
