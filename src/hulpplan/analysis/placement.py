"""Under which heading each action stands.

In a local plan the trace is made by heading: the objective of the strategic plan with its title in full,
under it the local objectives, then the actions. An action stands in full under the first thing it serves;
under whatever else it serves it is only named.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hulpplan.analysis.items import items_of
from hulpplan.analysis.trace import objectives_of
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import ActionPlan, LocalObjective
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

AnItem = Item[Record]


@dataclass(frozen=True, slots=True)
class Under:
    """What stands under one heading.

    `actions` stand there directly; `groups` are local objectives, and supra-local actions that actions
    take part in; `also` are named here and stand elsewhere.
    """

    actions: list[AnItem] = field(default_factory=list)
    groups: list[AnItem] = field(default_factory=list)
    also: list[AnItem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Placement:
    """What stands under each heading; under None what leads to no objective."""

    under: dict[AnItem | None, Under]

    def at(self, heading: AnItem | None) -> Under:
        """Return what stands under a heading."""
        return self.under.get(heading, Under())

    def items(self) -> Iterator[AnItem]:
        """Yield the local objectives, supra-local actions and actions that have a place."""
        for place in self.under.values():
            yield from place.groups
            yield from place.actions


def place_actions(workspace: Workspace, plan: Plan[ActionPlan]) -> Placement:
    """Give each local objective and action of a plan its place, in the order of the file."""
    under: dict[AnItem | None, Under] = {}
    for item, _ in items_of(plan, LocalObjective):
        objectives = objectives_of(workspace, item)
        under.setdefault(next(iter(objectives), None), Under()).groups.append(item)
        for objective in objectives[1:]:
            under.setdefault(objective, Under()).also.append(item)
    for item, _ in items_of(plan, Action):
        home = next(iter(workspace.targets(item, "contributes_to")), None)
        under.setdefault(home, Under()).actions.append(item)
        if home is not None and isinstance(home.model, SupraLocalAction):
            groups = under.setdefault(home.parent, Under()).groups
            if home not in groups:
                groups.append(home)
        for objective in objectives_of(workspace, item):
            if objective not in (home, _objective_over(workspace, home)):
                under.setdefault(objective, Under()).also.append(item)
    return Placement(under)


def home_of(workspace: Workspace, action: AnItem) -> AnItem | None:
    """Return the objective that an action stands under: the first it reaches, by whatever way."""
    home = next(iter(workspace.targets(action, "contributes_to")), None)
    return _objective_over(workspace, home) or next(iter(objectives_of(workspace, action)), None)


def _objective_over(workspace: Workspace, home: AnItem | None) -> AnItem | None:
    """Return the objective that a local objective or supra-local action stands under."""
    return next(iter(objectives_of(workspace, home)), None) if home is not None else None
