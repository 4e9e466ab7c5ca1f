"""Dependencies between actions, and cycles in them."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hulpplan.analysis.memo import memo
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item, Link
from hulpplan.workspace.workspace import Workspace


@memo
def dependencies(workspace: Workspace) -> dict[Item[Record], list[Link]]:
    """Return the links of each action to the actions it depends on, without unresolved ones."""
    links: dict[Item[Record], list[Link]] = {}
    for link in workspace.links:
        if link.steps[0] == "depends_on" and link.target is not None:
            links.setdefault(link.source, []).append(link)
    return links


def cycles(links: Mapping[Item[Record], Sequence[Link]]) -> list[frozenset[Item[Record]]]:
    """Return the groups of actions that all depend on each other; one that depends on itself is a group.

    Strongly connected components after Tarjan (1972), in time linear in the number of links. Not recursive:
    a chain of dependencies can be longer than Python's stack.
    """
    search = _Search(links)
    for root in links:
        search.visit(root)
    return [group for group in search.groups if _is_cycle(group, links)]


def shortest_cycle(
    start: Item[Record], group: frozenset[Item[Record]], links: Mapping[Item[Record], Sequence[Link]]
) -> list[Item[Record]]:
    """Return a shortest cycle through an action, which is both its first and last item."""
    came_from: dict[Item[Record], Item[Record]] = {}
    waiting = deque([start])
    while waiting:
        item = waiting.popleft()
        for link in links.get(item, ()):
            target = link.target
            if target is start:
                cycle = [item]
                while cycle[-1] is not start:
                    cycle.append(came_from[cycle[-1]])
                return [*reversed(cycle), start]
            if target is not None and target in group and target not in came_from:
                came_from[target] = item
                waiting.append(target)
    return [start]  # pragma: no cover - every action of a group is on a cycle


@dataclass(slots=True)
class _Search:
    """One run of Tarjan's algorithm; `open_` has the items whose group is not complete yet."""

    links: Mapping[Item[Record], Sequence[Link]]
    order: dict[Item[Record], int] = field(default_factory=dict)
    low: dict[Item[Record], int] = field(default_factory=dict)
    open_: dict[Item[Record], None] = field(default_factory=dict)
    path: list[tuple[Item[Record], Iterator[Link]]] = field(default_factory=list)
    groups: list[frozenset[Item[Record]]] = field(default_factory=list)

    def visit(self, root: Item[Record]) -> None:
        """Complete the groups of everything reachable from an item."""
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


def _is_cycle(group: frozenset[Item[Record]], links: Mapping[Item[Record], Sequence[Link]]) -> bool:
    if len(group) > 1:
        return True
    return any(link.target in group for item in group for link in links.get(item, ()))
