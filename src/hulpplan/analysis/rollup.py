"""The plans of all prisons under one strategic plan, rolled up per objective."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hulpplan.analysis.coverage import Position, counting_plans, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.memo import memo
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Participant:
    """A plan that counts, with its prisons and its position on each objective."""

    plan: Plan[ActionPlan]
    prisons: tuple[str, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveRollup:
    """What the prisons say and do about one objective."""

    objective: Item[Record]
    model: Objective
    positions: tuple[tuple[Participant, Position], ...]

    def prisons(self, decision: str | None) -> tuple[str, ...]:
        """Return the prisons with this decision; None means that they do not mention the objective."""
        participants = (plan for plan, position in self.positions if position.decision == decision)
        return tuple(prison for participant in participants for prison in participant.prisons)

    @property
    def actions(self) -> tuple[Item[Record], ...]:
        """The local actions that reach the objective, each once, stopped ones included."""
        return tuple(action for _, position in self.positions for action in position.actions)


@memo
def participants_of(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> tuple[Participant, ...]:
    """Return the plans that count on a day, by their first prison."""
    prisons: dict[Plan[ActionPlan], list[str]] = {}
    for prison, plan in counting_plans(workspace, strategic, today).items():
        prisons.setdefault(plan, []).append(prison)
    return tuple(
        Participant(plan, tuple(ids), tuple(positions_of(workspace, plan))) for plan, ids in prisons.items()
    )


def by_objective(
    strategic: Plan[StrategicPlan], participants: Sequence[Participant]
) -> tuple[ObjectiveRollup, ...]:
    """Group the positions of plans by objective, in the order of the strategic plan."""
    positions = [(plan, position) for plan in participants for position in plan.positions]
    return tuple(
        ObjectiveRollup(
            item, model, tuple((plan, position) for plan, position in positions if position.objective is item)
        )
        for item, model in items_of(strategic, Objective)
    )
