"""How far actions are: overdue or not, the latest update, what is stale or contradicted."""

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
"""The statuses of an unfinished action."""

CURRENT: Final = frozenset({"draft", "approved"})
"""The statuses of a plan that is not history."""

FINISHED: Final = 100
"""The progress of a finished action."""

STALE_DAYS: Final = 220
"""How many days a running action may go without an update: a half-year and the time to report on it."""

NOT_STARTED_DAYS: Final = 31
"""How many days after its start an action may still be planned."""

ACTION_KINDS: Final = frozenset({"action", "supra-local-action"})

STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)


def is_overdue(workspace: Workspace, item: Item[Record], today: date) -> bool:
    """Return whether an action is overdue.

    That is: its end is before `today` and its status is planned, running or postponed. The end day itself
    is in time. An action without an end is due at the end of its plan. Never overdue is an action whose end
    is before its start (HP401), or that is in a plan that is not known to be a draft or approved.

    Args:
        workspace: all plans.
        item: an action, local or supra-local.
        today: the reference date of this run, never the clock.

    Source: docs/rules.en.md, HP403.
    """
    if cast("AnyAction", item.model).status not in OPEN:
        return False
    if item.plan is None or item.plan.content.status not in CURRENT:
        return False
    deadline = deadline_of(workspace, item)
    return deadline is not None and deadline.moment.last < today


def is_history(item: Item[Record]) -> bool:
    """Return whether an item is in a closed plan, in which nothing is late any more.

    Source: docs/rules.en.md, "What counts".
    """
    return item.plan is not None and item.plan.content.status == "closed"


def is_milestone_overdue(milestone: Milestone, action: AnyAction, today: date) -> bool:
    """Return whether a milestone is late: due before `today`, not reached, of an unfinished action.

    Source: docs/rules.en.md, HP404.
    """
    if milestone.due is None or milestone.reached is not None or action.status not in OPEN:
        return False
    return milestone.due.last < today


def updates_latest_first(action: AnyAction) -> list[Update]:
    """Return the updates of an action, the latest first, those without a readable date last.

    Of two on the same day, the later one in the file comes first.
    """
    latest = list(reversed(action.updates))
    latest.sort(key=lambda update: update.date or date.min, reverse=True)
    return latest


def latest_progress(action: AnyAction, today: date) -> Update | None:
    """Return the latest update with a progress (0 to 100), as `latest_update`."""
    return latest_update(action, today, "progress")


@memo
def all_actions(workspace: Workspace) -> tuple[Item[AnyAction], ...]:
    """Return every action, those of strategic plans first, by file and line."""
    actions = (item for plan in workspace.plans for item in plan.items if item.kind in ACTION_KINDS)
    return cast("tuple[Item[AnyAction], ...]", tuple(actions))


@memo
def current_actions(workspace: Workspace) -> tuple[Item[AnyAction], ...]:
    """Return the actions of plans that are known to be a draft or approved; a closed plan is history.

    Source: docs/rules.en.md, "What counts".
    """
    current = {plan for plan in workspace.plans if plan.content.status in CURRENT}
    return tuple(item for item in all_actions(workspace) if item.plan in current)


def latest_update(
    action: AnyAction, today: date, says: Literal["status", "progress"] | None = None
) -> Update | None:
    """Return the latest update, or the latest with a status or progress; None without any.

    None too when that of the latest one cannot be read. Updates dated after `today` or without a readable
    date do not count. Of two on the same day, the later one in the file counts.
    """
    latest, latest_day = None, date.min
    for update in action.updates:
        day = update.date
        if day is None or not latest_day <= day <= today:
            continue
        if says is None or getattr(update, says) is not None:
            latest, latest_day = update, day
        elif is_unread(update, says):
            latest, latest_day = None, day
    return latest


def contradicted_by(action: AnyAction, today: date) -> tuple[Literal["status", "progress"], Update] | None:
    """Return the update that contradicts the status of an action, with the field that does; else None.

    That is the latest update with a status, when it is another one; for a finished action the latest with a
    progress, when that is below 100. Updates dated after `today` do not count.

    Source: docs/rules.en.md, HP407.
    """
    update = latest_update(action, today, "status")
    if update is not None and action.status is not None and update.status != action.status:
        return "status", update
    if action.status != "done":
        return None
    update = latest_update(action, today, "progress")
    return ("progress", update) if update is not None and (update.progress or 0) < FINISHED else None


def stale_since(workspace: Workspace, item: Item[Record], today: date, days: int = STALE_DAYS) -> date | None:
    """Return the date of the last news of a stale action, a running one without news for too long; else None.

    That is the date of its latest update, or without updates the day on which it started. Updates dated
    after `today` do not count. Never stale is an action that is overdue, that has an update with an
    unreadable date, or that is in a plan that is not known to be a draft or approved.

    Args:
        workspace: all plans.
        item: an action, local or supra-local.
        today: the reference date.
        days: the number of days without news that are fine.

    Source: docs/rules.en.md, HP405.
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
    """Return whether an action is still planned more than `days` days after its start.

    Source: docs/rules.en.md, HP406.
    """
    if action.status != "planned" or action.start is None:
        return False
    return (today - action.start.first).days > days


def is_unmeasured(indicator: AnyIndicator, item: Item[AnyAction], half_year: Days) -> bool:
    """Return whether an indicator with a target lacks the measurement of a half-year that is over.

    A measurement over a period that contains the half-year will do, and so will shorter ones that cover it
    together. An action that had not started before the half-year, by its date or because it is still
    planned, need not be measured. A running one without a date started with its plan.

    Source: docs/rules.en.md, HP408.
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
    """Return the calendar years wholly inside a plan that are over and have no evaluation.

    Args:
        plan: the plan; without a readable start no year lies inside it.
        last_day: the last day of the plan.
        today: the reference date; a year is over the day after its last.

    Source: docs/rules.en.md, HP411.
    """
    if plan.start is None:
        return []
    periods = [evaluation.period for evaluation in plan.evaluations]
    years = [Days(date(y, 1, 1), date(y, 12, 31)) for y in whole_years(Days(plan.start.first, last_day))]
    return [year.first.year for year in years if year.last < today and not cover(periods, year)]
