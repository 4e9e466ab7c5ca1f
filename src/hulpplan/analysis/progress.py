"""How far actions are: late or in time, the latest word on them, how many have which status."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, TypeAlias, get_args

from hulpplan.model.action import Action, ActionStatus, Milestone, SupraLocalAction, Update
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item

AnyAction: TypeAlias = Action | SupraLocalAction

OPEN: Final = frozenset({"planned", "running", "postponed"})
"""The statuses of an action that still has to be finished."""

STATUSES: tuple[ActionStatus, ...] = get_args(ActionStatus)


def is_overdue(action: AnyAction, today: date) -> bool:
    """Tell whether an action is late.

    Late means: its end lies before `today` and its status is planned, running or postponed. The end
    day itself is still in time. Without an end an action is never late; `done` and `stopped` never are
    either.

    Args:
        action: an action of a plan that is not closed (closed plans are history).
        today: the reference date of this run, never the clock.

    Source: rules contract, HP403.
    """
    return action.end is not None and action.end.last < today and action.status in OPEN


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
    """Return the latest update that says how far an action is, from 0 to 100; None without any.

    Updates dated after `today`, and those without a readable date, do not count.
    """
    known = (update for update in updates_latest_first(action) if update.progress is not None)
    return next((update for update in known if update.date is not None and update.date <= today), None)


def count_by_status(actions: Iterable[AnyAction]) -> dict[ActionStatus | None, int]:
    """Count actions by status, in the order of the format; None stands for a status nobody could read.

    What there is none of is left out.
    """
    counts = Counter(action.status for action in actions)
    return {status: counts[status] for status in (*STATUSES, None) if counts[status]}
