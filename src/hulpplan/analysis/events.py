"""What happened in a period, and what is due in one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias, cast

from hulpplan.analysis.figures import lies_in
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import ACTION_KINDS, CURRENT, OPEN, AnyAction, current_actions
from hulpplan.analysis.schedule import deadline_of, plan_end
from hulpplan.finding import Path
from hulpplan.model.action import Milestone, Update
from hulpplan.model.dates import Moment, Period
from hulpplan.model.indicator import (
    AnyIndicator,
    NumberIndicator,
    NumberMeasurement,
    TextMeasurement,
    YesNoIndicator,
    YesNoMeasurement,
)
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

Measurement: TypeAlias = NumberMeasurement | YesNoMeasurement | TextMeasurement

SOON_DAYS: Final = 90
"""How many days ahead people look: a quarter, the time between two meetings of a policy team."""


def updates_in(action: AnyAction, period: Period, today: date) -> list[Update]:
    """Return the updates dated in a period and not after `today`, the latest first.

    Of two on the same day, the later one in the file comes first.
    """
    last = min(period.last, today)
    updates = [
        update for update in reversed(action.updates) if update.date and period.first <= update.date <= last
    ]
    return sorted(updates, key=lambda update: update.date or date.min, reverse=True)


def finished_on(action: AnyAction) -> date | None:
    """Return the day on which an action was finished; None when it is not done, or the day is not recorded.

    That is the date of the latest update with status `done`. Not its end, which was agreed beforehand.
    """
    if action.status != "done":
        return None
    days = (update.date for update in action.updates if update.status == "done" and update.date is not None)
    return max(days, default=None)


def is_done_without_day(action: AnyAction) -> bool:
    """Return whether an action is done on an unrecorded day, so that it counts in no period.

    Source: docs/rules.en.md, HP417.
    """
    return action.status == "done" and finished_on(action) is None


def is_finished_in(action: AnyAction, period: Period) -> bool:
    """Return whether an action was finished in a period, first and last day included."""
    day = finished_on(action)
    return day is not None and period.first <= day <= period.last


def milestones_in(action: AnyAction, period: Period) -> list[Milestone]:
    """Return the milestones reached in a period, and those due in it and not reached yet."""

    def is_in(milestone: Milestone) -> bool:
        day = milestone.reached or (milestone.due.last if milestone.due is not None else None)
        return day is not None and period.first <= day <= period.last

    return [milestone for milestone in action.milestones if is_in(milestone)]


def measured_in(indicator: AnyIndicator, period: Period) -> list[Measurement]:
    """Return the measurements whose period lies in this one, or contains it."""
    return [
        measurement
        for measurement in indicator.measurements
        if measurement.period is not None
        and (lies_in(measurement.period, period) or lies_in(period, measurement.period))
    ]


def is_reached(indicator: AnyIndicator, value: bool | float | str | None) -> bool | None:  # noqa: FBT001 - what was measured
    """Return whether a measured value reaches the target; None when that is unknown.

    A number reaches the target when it is equal or better, by the direction of the indicator. Texts cannot
    be compared.
    """
    target = indicator.target
    if target is None or value is None:
        return None
    if isinstance(indicator, YesNoIndicator):
        return value == target
    if isinstance(indicator, NumberIndicator) and isinstance(value, int | float):
        goal = float(target)
        return value <= goal if indicator.direction == "down" else value >= goal
    return None


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline.

    Attributes:
        item: the action, plan or objective; for a milestone its action.
        what: what is due: the item itself, or one of its milestones.
        title: of the item or the milestone.
        moment: when; due on its last day.
        path: from the item to the moment; empty when `with_plan`.
        with_plan: whether it is an action without an end of its own, due at the end of its plan.
    """

    item: Item[Record]
    what: Literal["action", "milestone", "plan", "objective"]
    title: str
    moment: Moment
    path: Path
    with_plan: bool = False


def due_soon(workspace: Workspace, today: date, days: int = SOON_DAYS) -> list[Due]:
    """Return what is due from today up to and including `days` later, by date.

    Only plans that are a draft or approved count, and open actions in them.

    Source: docs/cli.en.md, "What counts as late, due and found".
    """
    until = today + timedelta(days=days)
    return _sorted(
        due
        for due in (*_plans(workspace, workspace.plans), *_actions(workspace, current_actions(workspace)))
        if _falls(due, today, until)
    )


def due_between(workspace: Workspace, plans: Iterable[AnyPlan], first: date, last: date) -> list[Due]:
    """Return what is due in these plans from `first` up to and including `last`, by date.

    As `due_soon`, with objectives.
    """
    current = [plan for plan in plans if plan.content.status in CURRENT]
    actions = (item for plan in current for item in plan.items if item.kind in ACTION_KINDS)
    deadlines = (
        *_plans(workspace, current),
        *_objectives(current),
        *_actions(workspace, cast("Iterable[Item[AnyAction]]", actions)),
    )
    return _sorted(due for due in deadlines if _falls(due, first, last))


def _falls(due: Due, first: date, last: date) -> bool:
    return first <= due.moment.last <= last


def _sorted(deadlines: Iterable[Due]) -> list[Due]:
    return sorted(deadlines, key=lambda due: (due.moment.last, due.item.ref, due.title))


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
    """Return the deadline of an action; None when it is unknown."""
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
