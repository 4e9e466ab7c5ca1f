"""The trace: action, local objective or supra-local action, objective, option, goal of the decree.

Source: docs/format.en.md, "actions"; decree of 8 March 2013, article 4 (goals).
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hulpplan.analysis.memo import memo
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

UPWARD = ("contributes_to", "options", "goals")
"""The fields of an item that lead one step up."""
DEPENDENCE = ("depends_on", "carried_over_from")
"""The fields that name an action to wait for or to continue."""


@memo
def parents(workspace: Workspace, item: Item[Record]) -> Sequence[Item[Record]]:
    """Return what an item serves, one step up.

    A supra-local action serves the objective it is under and the other objectives it names. A relation to
    another supra-local action is not a step up.
    """
    targets = workspace.targets(item, *UPWARD)
    if item.parent is None:
        return targets
    objectives = [target for target in targets if target.kind == "objective"]
    return objectives if item.parent in objectives else [item.parent, *objectives]


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

    An objective reaches itself. Unresolved links are skipped.
    """
    return _reached(workspace, [item], "objective")


def goals_of(workspace: Workspace, items: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the goals of the decree that items reach, each once."""
    return _reached(workspace, items, "goal")


def _reached(workspace: Workspace, items: Iterable[Item[Record]], kind: str) -> list[Item[Record]]:
    """Return the items of a kind that can be reached upwards, each once."""
    seen: dict[Item[Record], None] = {}
    waiting = deque(items)
    while waiting:
        current = waiting.popleft()
        if current not in seen:
            seen[current] = None
            waiting.extend(parents(workspace, current))
    return [item for item in seen if item.kind == kind]


@dataclass(frozen=True, slots=True)
class Branch:
    """An item in a trace, with the items one step further in that direction."""

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

    A branch ends where an item would appear below itself.
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
    neighbours = parents(workspace, item) if upward else children(workspace, item)
    return tuple(
        Branch(neighbour, _branches(workspace, neighbour, (*above, neighbour), upward=upward))
        for neighbour in neighbours
        if neighbour not in above
    )
