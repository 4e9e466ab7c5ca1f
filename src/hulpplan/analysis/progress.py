"""How far actions are: late or in time, the latest word on them, what is stale."""

from datetime import date
from typing import Final, Literal, TypeAlias, cast, get_args

from hulpplan.analysis.days import Days, cover, whole_years
from hulpplan.analysis.memo import memo
from hulpplan.analysis.schedule import deadline_of, running_since
from hulpplan.model.action import Action, ActionStatus, Milestone, SupraLocalAction, Update
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record, is_unread
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

AnyAction: TypeAlias = Action | SupraLocalAction

OPEN: Final = frozenset({"planned", "running", "postponed"})
"""The statuses of an action that still has to be finished."""

CURRENT: Final = frozenset({"draft", "approved"})
"""The statuses of a plan that is no history."""

FINISHED: Final = 100
"""The progress of an action that is finished."""

STALE_DAYS: Final = 220
"""How many days a running action may go without an update: a half-year and the time to report on it."""

NOT_STARTED_DAYS: Final = 31
"""How many days after its start an action may still be planned."""

ACTION_KINDS: Final = frozenset({"action", "supra-local-action"})

STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)


def is_overdue(workspace: Workspace, item: Item[Record], today: date) -> bool:
    """Tell whether an action is late.

    Late means: its end lies before `today` and its status is planned, running or postponed. The end
    day itself is still in time. An action without an end is to be finished when its plan is over. With an
    end before its start (HP401) an action is never late; `done` and `stopped` never are either, nor what
    stands in a plan that is not known to be a draft or approved.

    Args:
        workspace: all plans.
        item: an action, local or supra-local.
        today: the reference date of this run, never the clock.

    Source: rules contract, HP403.
    """
    if cast("AnyAction", item.model).status not in OPEN:
        return False
    if item.plan is None or item.plan.content.status not in CURRENT:
        return False
    deadline = deadline_of(workspace, item)
    return deadline is not None and deadline.moment.last < today


def is_history(item: Item[Record]) -> bool:
    """Tell whether an item stands in a closed plan, of which nothing is late any more.

    Source: rules contract, family 4.
    """
    return item.plan is not None and item.plan.content.status == "closed"


def is_milestone_overdue(milestone: Milestone, action: AnyAction, today: date) -> bool:
    """Tell whether a milestone is late: due before `today`, not reached, its action still to be finished.

    Source: rules contract, HP404.
    """
    if milestone.due is None or milestone.reached is not None or action.status not in OPEN:
        return False
    return milestone.due.last < today


def updates_latest_first(action: AnyAction) -> list[Update]:
    """Sort the updates of an action: the latest first, those without a readable date last.

    Of two on one day, the one that stands later in the file is the later.
    """
    latest = list(reversed(action.updates))
    latest.sort(key=lambda update: update.date or date.min, reverse=True)
    return latest


def latest_progress(action: AnyAction, today: date) -> Update | None:
    """Return the latest update that says how far an action is, from 0 to 100, as `latest_update` does."""
    return latest_update(action, today, "progress")


@memo
def all_actions(workspace: Workspace) -> tuple[Item[AnyAction], ...]:
    """Return every action, those of strategic plans first, by file and line."""
    found = (item for plan in workspace.plans for item in plan.items if item.kind in ACTION_KINDS)
    return cast("tuple[Item[AnyAction], ...]", tuple(found))


@memo
def current_actions(workspace: Workspace) -> tuple[Item[AnyAction], ...]:
    """Return the actions of plans that are known to be a draft or approved; a closed plan is history.

    Source: rules contract, family 4.
    """
    current = {plan for plan in workspace.plans if plan.content.status in CURRENT}
    return tuple(item for item in all_actions(workspace) if item.plan in current)


def latest_update(
    action: AnyAction, today: date, says: Literal["status", "progress"] | None = None
) -> Update | None:
    """Return the latest update, or the latest that says something; None without any.

    None too when the latest one says it in a way that nobody can read. Updates dated after `today`, and
    those without a readable date, do not count. Of two on one day, the one that stands later in the file is
    the later.
    """
    found, latest = None, date.min
    for update in action.updates:
        day = update.date
        if day is None or not latest <= day <= today:
            continue
        if says is None or getattr(update, says) is not None:
            found, latest = update, day
        elif is_unread(update, says):
            found, latest = None, day
    return found


def contradicted_by(action: AnyAction, today: date) -> tuple[Literal["status", "progress"], Update] | None:
    """Return the update that says something else than the status of an action, and what it says it with.

    That is the latest that has a status, when it is another one; or of an action that is done the latest that
    has a progress, when that is not at the end. Updates dated after `today` do not count.

    Source: rules contract, HP407.
    """
    update = latest_update(action, today, "status")
    if update is not None and action.status is not None and update.status != action.status:
        return "status", update
    if action.status != "done":
        return None
    update = latest_update(action, today, "progress")
    return ("progress", update) if update is not None and (update.progress or 0) < FINISHED else None


def stale_since(workspace: Workspace, item: Item[Record], today: date, days: int = STALE_DAYS) -> date | None:
    """Tell when a running action was last heard of, when that is more than so many days ago; else None.

    That is the day of its latest update, or for want of any the day since when it runs; without both nothing
    is stale. Updates dated after `today` do not count. Never stale is what is late, of which more is to be
    said, what has an update with a day that nobody can read, and what stands in a plan that is not known to
    be a draft or approved.

    Args:
        workspace: all plans.
        item: an action, local or supra-local.
        today: the reference date.
        days: how many days without news are fine.

    Source: rules contract, HP405.
    """
    action = cast("AnyAction", item.model)
    if action.status != "running" or item.plan is None or item.plan.content.status not in CURRENT:
        return None
    update = latest_update(action, today)
    since = update.date if update is not None else running_since(item)
    if since is None or (today - since).days <= days:
        return None
    return None if is_overdue(workspace, item, today) or item.has_gap("updates", "date") else since


def is_not_started(action: AnyAction, today: date, days: int = NOT_STARTED_DAYS) -> bool:
    """Tell whether an action is still planned more than so many days after its start.

    Source: rules contract, HP406.
    """
    if action.status != "planned" or action.start is None:
        return False
    return (today - action.start.first).days > days


def is_unmeasured(indicator: AnyIndicator, item: Item[AnyAction], half_year: Days) -> bool:
    """Tell whether an indicator with a target lacks the measurement of a half-year that is over.

    A measurement of a period that holds the half-year will do, and so will shorter ones that hold it
    together. Nothing is asked of an action that had not started before the half-year: by its date, or
    because it is still planned. One that is running and has no date started with its plan.

    Source: rules contract, HP408.
    """
    action = item.model
    if indicator.target is None or action.status == "planned":
        return False
    if action.status == "running":
        start = running_since(item)
    else:
        start = action.start.first if action.start is not None else None
    if start is None or start >= half_year.first:
        return False
    return not cover((measurement.period for measurement in indicator.measurements), half_year)


def unevaluated_years(plan: ActionPlan, last_day: date, today: date) -> list[int]:
    """Return the calendar years that lie wholly inside a plan, are over, and have no evaluation.

    Args:
        plan: the plan; without a readable start no year lies inside it.
        last_day: up to and including which day it counts.
        today: the reference date; a year is over the day after its last.

    Source: rules contract, HP411.
    """
    if plan.start is None:
        return []
    periods = [evaluation.period for evaluation in plan.evaluations]
    years = [Days(date(y, 1, 1), date(y, 12, 31)) for y in whole_years(Days(plan.start.first, last_day))]
    return [year.first.year for year in years if year.last < today and not cover(periods, year)]
