"""What happened in a period: what was finished, what was heard, what was measured."""

from datetime import date
from typing import TypeAlias

from hulpplan.analysis.participation import lies_in
from hulpplan.analysis.progress import AnyAction
from hulpplan.model.action import Milestone, Update
from hulpplan.model.dates import Period
from hulpplan.model.indicator import (
    AnyIndicator,
    NumberIndicator,
    NumberMeasurement,
    TextMeasurement,
    YesNoIndicator,
    YesNoMeasurement,
)

Measurement: TypeAlias = NumberMeasurement | YesNoMeasurement | TextMeasurement


def updates_in(action: AnyAction, period: Period, today: date) -> list[Update]:
    """Return the updates dated in a period and not after `today`, the latest first.

    Of two on one day, the one that stands later in the file is the later.
    """
    last = min(period.last, today)
    found = [one for one in reversed(action.updates) if one.date and period.first <= one.date <= last]
    return sorted(found, key=lambda one: one.date or date.min, reverse=True)


def finished_on(action: AnyAction) -> date | None:
    """Tell on which day an action was finished; None when it is not done or nobody wrote when.

    That is the day of the latest update that says it is done. Its end is not: that was agreed beforehand.
    """
    if action.status != "done":
        return None
    days = (update.date for update in action.updates if update.status == "done" and update.date is not None)
    return max(days, default=None)


def is_done_without_day(action: AnyAction) -> bool:
    """Tell whether an action is done and nobody wrote when, so that it counts in no period.

    Source: rules contract, HP417.
    """
    return action.status == "done" and finished_on(action) is None


def is_finished_in(action: AnyAction, period: Period) -> bool:
    """Tell whether an action was finished in a period, both its first and last day included."""
    day = finished_on(action)
    return day is not None and period.first <= day <= period.last


def milestones_in(action: AnyAction, period: Period) -> list[Milestone]:
    """Return the milestones that were reached in a period, or were due in it and are not reached."""
    return [
        one
        for one in action.milestones
        if (one.reached is not None and period.first <= one.reached <= period.last)
        or (one.reached is None and one.due is not None and period.first <= one.due.last <= period.last)
    ]


def measured_in(indicator: AnyIndicator, period: Period) -> list[Measurement]:
    """Return the measurements of a period: those over a part of it, and those over a time that holds it."""
    return [
        one
        for one in indicator.measurements
        if one.period is not None
        and (
            lies_in(one.period, period)
            or (one.period.first <= period.first and period.last <= one.period.last)
        )
    ]


def is_reached(indicator: AnyIndicator, value: bool | float | str | None) -> bool | None:  # noqa: FBT001 - what was measured
    """Tell whether a measured value reaches the target; None where nobody can tell.

    A target of numbers is reached from the target itself on, upwards or downwards as the indicator says.
    Words cannot be compared.
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
