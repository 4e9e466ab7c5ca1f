"""How many actions there are: the one count behind the matrix, the reports and the website.

The local actions of the plans that count are counted: of each prison its action plan in force on the
reference date, else its newest (`counting_plans`). Each action counts once, however many ways lead from it to
what is counted. A plan shared by several prisons counts in the row of each of them and once in a total.
Stopped actions are not part of a number of actions; they are shown apart. Supra-local actions, which belong
to no prison, are counted in the same way and shown apart too.
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
    """The number of actions of each status.

    `statuses` is in the order of the format, stopped included; None is an unreadable status. A status
    without actions is left out.
    """

    statuses: Mapping[ActionStatus | None, int]

    @property
    def actions(self) -> int:
        """The number of actions, without the stopped ones."""
        return sum(self.statuses.values()) - self.stopped

    @property
    def stopped(self) -> int:
        """The number of stopped actions."""
        return self.statuses.get("stopped", 0)


NO_ACTIONS: Final = ActionCount({})


def count_actions(items: Iterable[Item[Record]]) -> ActionCount:
    """Count the actions among items by status, each once."""
    models = (item.model for item in dict.fromkeys(items))
    return _ordered(Counter(model.status for model in models if isinstance(model, Action | SupraLocalAction)))


def sum_counts(counts: Iterable[ActionCount]) -> ActionCount:
    """Add up counts that have no action in common, such as those of several plans."""
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


def _ordered(counts: Mapping[ActionStatus | None, int]) -> ActionCount:
    return ActionCount({status: counts[status] for status in (*STATUSES, None) if counts.get(status)})
