"""Who takes up what: the stand of each plan on each objective, and the takers of a need.

A strategic plan gives direction, it is no straitjacket: to say nothing is a stand too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hulpplan.analysis.schedule import plan_in_force, prisons_of
from hulpplan.analysis.trace import objectives_of
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan, Choice, Decision
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Stand:
    """What one plan says and does about one objective.

    `decision` is None when the plan is silent. `actions` are all its actions that reach the objective,
    also the stopped ones; `choice` is what it wrote about it.
    """

    plan: Plan[ActionPlan]
    objective: Item[Record]
    decision: Decision | None
    choice: Choice | None
    actions: tuple[Item[Record], ...]


def stands_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Stand]:
    """Return the stand of a plan on every objective of its strategic plan, in that plan's order.

    What is written counts; else an action that reaches the objective, and was not stopped, implies that
    it is taken up. Of two choices on one objective the first counts.

    Source: format contract, `choices`; rules contract, families 3 and 4 (stopped actions).
    """
    strategic = workspace.strategic_plan_of(plan)
    if strategic is None:
        return []
    choices = choices_by_objective(workspace, plan)
    actions = actions_by_objective(workspace, plan)
    stands = []
    for objective in (item for item in strategic.items if item.kind == "objective"):
        choice = choices.get(objective)
        under = tuple(actions.get(objective, ()))
        implied: Decision | None = "taken-up" if any(counts(action) for action in under) else None
        decision = choice.decision if choice and choice.decision else implied
        stands.append(Stand(plan, objective, decision, choice, under))
    return stands


def choices_by_objective(workspace: Workspace, plan: Plan[ActionPlan]) -> dict[Item[Record], Choice]:
    """Return what a plan wrote about objectives that were found; the first word about each."""
    meant = {link.written: link.target for link in workspace.links_from(plan.item, "choices")}
    found: dict[Item[Record], Choice] = {}
    for choice in plan.content.choices:
        objective = meant.get(choice.objective or "")
        if objective is not None:
            found.setdefault(objective, choice)
    return found


def actions_by_objective(
    workspace: Workspace, plan: Plan[ActionPlan]
) -> dict[Item[Record], list[Item[Record]]]:
    """Return the actions of a plan that reach each objective, by whatever way."""
    found: dict[Item[Record], list[Item[Record]]] = {}
    for action in (item for item in plan.items if item.kind == "action"):
        for objective in objectives_of(workspace, action):
            found.setdefault(objective, []).append(action)
    return found


def counts(item: Item[Record]) -> bool:
    """Tell whether an item counts as taking something up: everything but a stopped action."""
    return not (isinstance(item.model, Action) and item.model.status == "stopped")


def takers_of(workspace: Workspace, need: Item[Record]) -> list[Item[Record]]:
    """Return the actions, local objectives and offer that take up a need, each once.

    Source: rules contract, HP305.
    """
    takers = (link.source for link in workspace.links_to(need, "needs"))
    return list(dict.fromkeys(taker for taker in takers if counts(taker)))


def asks_locally(objective: Item[Record]) -> bool:
    """Tell whether prisons are asked to act on an objective: its level is not `supra-local` alone."""
    return not (isinstance(objective.model, Objective) and objective.model.level == "supra-local")


def counting_plans(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> dict[str, Plan[ActionPlan]]:
    """Choose for each prison its plan under a strategic plan: the one in force, else the newest.

    Prisons come by id. A plan of several prisons counts for each of them.
    """
    plans = workspace.action_plans_under(strategic)
    prisons = sorted({prison for plan in plans for prison in prisons_of(plan)})
    return {prison: plan for prison in prisons if (plan := _plan_of(prison, plans, today)) is not None}


def prisons_without_plan(workspace: Workspace, prisons: Iterable[str]) -> list[Item[Record]]:
    """Return the prisons of the register that are not among these, in the order of the register."""
    known = set(prisons)
    return [item for item in workspace.register if item.kind == "prison" and item.id not in known]


def _plan_of(prison: str, plans: Iterable[Plan[ActionPlan]], today: date) -> Plan[ActionPlan] | None:
    return plan_in_force([plan for plan in plans if prison in prisons_of(plan)], today)
