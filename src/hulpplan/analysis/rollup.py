"""What the plans of all prisons come to, for one strategic plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from hulpplan.analysis.coverage import Position, counting_plans, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Participant:
    """A plan that counts, with the prisons it counts for and its stand on each objective."""

    plan: Plan[ActionPlan]
    prisons: tuple[str, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveRollup:
    """What the prisons say and do about one objective, each plan with its prisons."""

    objective: Item[Record]
    model: Objective
    positions: tuple[tuple[Participant, Position], ...]

    def prisons(self, decision: str | None) -> tuple[str, ...]:
        """Return the prisons with this decision; None for those that do not mention the objective."""
        found = (participant for participant, stand in self.positions if stand.decision == decision)
        return tuple(prison for participant in found for prison in participant.prisons)

    @property
    def actions(self) -> tuple[Item[Record], ...]:
        """The local actions that reach the objective, each once, also the stopped ones."""
        return tuple(action for _, stand in self.positions for action in stand.actions)


def participants_of(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> tuple[Participant, ...]:
    """Return the plans that count on a day, by their first prison; worked out once for a strategic plan."""
    asked = (participants_of, strategic, today)
    if asked not in workspace.worked_out:
        workspace.worked_out[asked] = _participants(workspace, strategic, today)
    return cast("tuple[Participant, ...]", workspace.worked_out[asked])


def _participants(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> tuple[Participant, ...]:
    prisons: dict[Plan[ActionPlan], list[str]] = {}
    for prison, plan in counting_plans(workspace, strategic, today).items():
        prisons.setdefault(plan, []).append(prison)
    return tuple(
        Participant(plan, tuple(found), tuple(positions_of(workspace, plan)))
        for plan, found in prisons.items()
    )


def by_objective(
    strategic: Plan[StrategicPlan], participants: Sequence[Participant]
) -> tuple[ObjectiveRollup, ...]:
    """Turn the stands of plans round: per objective, in the order of the strategic plan."""
    positions = [(plan, stand) for plan in participants for stand in plan.positions]
    return tuple(
        ObjectiveRollup(
            item, model, tuple((plan, stand) for plan, stand in positions if stand.objective is item)
        )
        for item, model in items_of(strategic, Objective)
    )
