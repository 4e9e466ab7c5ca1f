"""Actions that wait for each other in a ring."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hulpplan.analysis.memo import memo
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item, Link
from hulpplan.workspace.workspace import Workspace


@memo
def dependencies(workspace: Workspace) -> dict[Item[Record], list[Link]]:
    """Return for each action the links to the actions it depends on, as far as they were found."""
    found: dict[Item[Record], list[Link]] = {}
    for link in workspace.links:
        if link.steps[0] == "depends_on" and link.target is not None:
            found.setdefault(link.source, []).append(link)
    return found


def cycles(links: Mapping[Item[Record], Sequence[Link]]) -> list[frozenset[Item[Record]]]:
    """Group the actions that all reach each other; an action that depends on itself is a group.

    In time linear in the number of links: strongly connected components after Tarjan (1972), with a
    stack of its own, for a chain of dependences can be longer than Python's.
    """
    search = _Search(links)
    for root in links:
        search.visit(root)
    return [group for group in search.groups if _is_ring(group, links)]


def shortest_cycle(
    start: Item[Record], group: frozenset[Item[Record]], links: Mapping[Item[Record], Sequence[Link]]
) -> list[Item[Record]]:
    """Return a shortest way from an action back to itself; the action stands at both ends."""
    came_from: dict[Item[Record], Item[Record]] = {}
    waiting = deque([start])
    while waiting:
        item = waiting.popleft()
        for link in links.get(item, ()):
            target = link.target
            if target is start:
                ring = [item]
                while ring[-1] is not start:
                    ring.append(came_from[ring[-1]])
                return [*reversed(ring), start]
            if target is not None and target in group and target not in came_from:
                came_from[target] = item
                waiting.append(target)
    return [start]  # pragma: no cover - an action of a group always comes back to itself


@dataclass(slots=True)
class _Search:
    """One run of Tarjan's algorithm; `open_` are the items whose group is not closed yet."""

    links: Mapping[Item[Record], Sequence[Link]]
    order: dict[Item[Record], int] = field(default_factory=dict)
    low: dict[Item[Record], int] = field(default_factory=dict)
    open_: dict[Item[Record], None] = field(default_factory=dict)
    path: list[tuple[Item[Record], Iterator[Link]]] = field(default_factory=list)
    groups: list[frozenset[Item[Record]]] = field(default_factory=list)

    def visit(self, root: Item[Record]) -> None:
        """Close the groups of everything that can be reached from an item."""
        if root not in self.order:
            self._enter(root)
        while self.path:
            item, rest = self.path[-1]
            target = next((link.target for link in rest if link.target is not None), None)
            if target is None:
                self._leave(item)
            elif target not in self.order:
                self._enter(target)
            elif target in self.open_:
                self.low[item] = min(self.low[item], self.order[target])

    def _enter(self, item: Item[Record]) -> None:
        self.order[item] = self.low[item] = len(self.order)
        self.open_[item] = None
        self.path.append((item, iter(self.links.get(item, ()))))

    def _leave(self, item: Item[Record]) -> None:
        self.path.pop()
        if self.path:
            above = self.path[-1][0]
            self.low[above] = min(self.low[above], self.low[item])
        if self.low[item] == self.order[item]:
            group: list[Item[Record]] = []
            while item in self.open_:
                group.append(self.open_.popitem()[0])
            self.groups.append(frozenset(group))


def _is_ring(group: frozenset[Item[Record]], links: Mapping[Item[Record], Sequence[Link]]) -> bool:
    if len(group) > 1:
        return True
    return any(link.target in group for item in group for link in links.get(item, ()))
