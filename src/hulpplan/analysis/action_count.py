"""How many actions there are: the one count of the matrix, the reports and the website.

Counted are the local actions of the plans that count: of each prison its action plan under the strategic
plan that is in force on the reference date, else the newest (`counting_plans`). Each action counts once, by
however many ways it reaches what is counted. A plan that several prisons share counts in the row of each of
them, and once in what is said of all together. Stopped actions are no part of a number of actions; they stand
apart. Supra-local actions belong to no prison; they stand apart too, and are counted in the same way.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from hulpplan.analysis.progress import STATUSES
from hulpplan.model.action import Action, ActionStatus, SupraLocalAction
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class ActionCount:
    """How many actions there are of each status.

    `statuses` are in the order of the format, the stopped ones too; None stands for a status nobody could
    read. What there is none of is left out.
    """

    statuses: Mapping[ActionStatus | None, int]

    @property
    def actions(self) -> int:
        """The number of actions: all but the stopped ones."""
        return sum(self.statuses.values()) - self.stopped

    @property
    def stopped(self) -> int:
        """The number of stopped actions."""
        return self.statuses.get("stopped", 0)


NO_ACTIONS: Final = ActionCount({})


def count_actions(items: Iterable[Item[Record]]) -> ActionCount:
    """Count the actions among items by status, each once."""
    models = (item.model for item in dict.fromkeys(items))
    return _ordered(Counter(one.status for one in models if isinstance(one, Action | SupraLocalAction)))


def sum_counts(counts: Iterable[ActionCount]) -> ActionCount:
    """Add counts up that have no action in common, such as those of several plans."""
    total: Counter[ActionStatus | None] = Counter()
    for count in counts:
        total.update(count.statuses)
    return _ordered(total)


def local_actions(items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the items that are an action of an action plan."""
    return [item for item in items if item.kind == "action"]


def supra_local_actions(items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the items that are an action of a strategic plan."""
    return [item for item in items if item.kind == "supra-local-action"]


def _ordered(found: Mapping[ActionStatus | None, int]) -> ActionCount:
    return ActionCount({status: found[status] for status in (*STATUSES, None) if found.get(status)})
