"""The trace: action, local objective or supra-local action, objective, option, goal of the decree.

Source: format contract, "Action", `contributes_to`; decree of 8 March 2013, article 4 (goals).
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from hulpplan.analysis.memo import memo
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

# Which fields of an item lead one step up.
UPWARD = ("contributes_to", "options", "goals")
DEPENDENCE = ("depends_on", "carried_over_from")


def parents(workspace: Workspace, item: Item[Record]) -> list[Item[Record]]:
    """Return what an item serves, one step up.

    A supra-local action serves the objective it stands under, and other objectives it names; what it has to
    do with other supra-local actions is no step up.
    """
    found = workspace.targets(item, *UPWARD)
    if item.parent is None:
        return found
    others = [target for target in found if target.kind == "objective"]
    return others if item.parent in others else [item.parent, *others]


def children(workspace: Workspace, item: Item[Record]) -> list[Item[Record]]:
    """Return what serves an item, one step down; supra-local actions first, then by file."""
    own = [child for child in item.plan.items if child.parent is item] if item.plan else []
    others = (link.source for link in workspace.links_to(item, *UPWARD))
    served = (other for other in others if item in parents(workspace, other))
    return list(dict.fromkeys((*own, *served)))


def dependants(workspace: Workspace, item: Item[Record]) -> list[Item[Record]]:
    """Return the actions that wait for an action or continue it."""
    return list(dict.fromkeys(link.source for link in workspace.links_to(item, *DEPENDENCE)))


def objectives_of(workspace: Workspace, item: Item[Record]) -> list[Item[Record]]:
    """Return the objectives of the strategic plan that an item reaches, in the order it names them.

    An objective reaches itself. Links that were not found lead nowhere.
    """
    return _reached(workspace, [item], "objective")


def goals_of(workspace: Workspace, items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the goals of the decree that items reach, each once."""
    return _reached(workspace, items, "goal")


@memo
def _known_parents(_: Workspace) -> dict[Item[Record], list[Item[Record]]]:
    """Return what was found out of who serves what; every report asks for the same ways up."""
    return {}


def _reached(workspace: Workspace, items: Iterable[Item[Record]], kind: str) -> list[Item[Record]]:
    """Follow items upwards, each once, and return those of a kind."""
    known = _known_parents(workspace)
    seen: dict[Item[Record], None] = {}
    waiting = deque(items)
    while waiting:
        current = waiting.popleft()
        if current not in seen:
            seen[current] = None
            if current not in known:
                known[current] = parents(workspace, current)
            waiting.extend(known[current])
    return [item for item in seen if item.kind == kind]


@dataclass(frozen=True, slots=True)
class Branch:
    """An item in a trace, with the items one step further in the same direction."""

    item: Item[Record]
    branches: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    """Everything an item serves, everything that serves it, and what waits for it."""

    item: Item[Record]
    up: tuple[Branch, ...]
    down: tuple[Branch, ...]
    needs: tuple[Item[Record], ...]
    dependants: tuple[Item[Record], ...]


def trace_of(workspace: Workspace, item: Item[Record]) -> Trace:
    """Follow an item up to the goals of the decree and down to what serves it.

    An item that would come back below itself is not followed again.
    """
    return Trace(
        item,
        _branches(workspace, item, (item,), upward=True),
        _branches(workspace, item, (item,), upward=False),
        tuple(workspace.targets(item, *DEPENDENCE)),
        tuple(dependants(workspace, item)),
    )


def _branches(
    workspace: Workspace, item: Item[Record], above: tuple[Item[Record], ...], *, upward: bool
) -> tuple[Branch, ...]:
    found = parents(workspace, item) if upward else children(workspace, item)
    return tuple(
        Branch(next_, _branches(workspace, next_, (*above, next_), upward=upward))
        for next_ in found
        if next_ not in above
    )
