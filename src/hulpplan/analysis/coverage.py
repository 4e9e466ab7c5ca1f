"""Who takes up what: the stand of each plan on each objective, and the takers of a need.

A strategic plan gives direction, it is no straitjacket: to say nothing is a stand too.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from hulpplan.analysis.duplicates import without_duplicates
from hulpplan.analysis.memo import memo
from hulpplan.analysis.schedule import prisons_of
from hulpplan.analysis.trace import objectives_of
from hulpplan.analysis.unread import chosen_for_prison
from hulpplan.model.action_plan import ActionPlan, Choice, Decision
from hulpplan.model.record import Record
from hulpplan.model.register import Domain
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.workspace import Workspace

SETTLED: Final = frozenset({"approved", "closed"})
"""The statuses of a plan that is no draft, so that its coverage can be judged."""

_FILLING: Final = frozenset({"action", "offer"})

PASSED_BY: Final = frozenset({"deferred", "declined"})
"""The decisions by which a plan says that it does not act on an objective."""


@dataclass(frozen=True, slots=True)
class Position:
    """What one plan says and does about one objective.

    `decision` is None when the plan is silent. `actions` are all its actions that reach the objective,
    also the stopped ones; `choice` is what it wrote about it.
    """

    plan: Plan[ActionPlan]
    objective: Item[Record]
    decision: Decision | None
    choice: Choice | None
    actions: tuple[Item[Record], ...]


def positions_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Position]:
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
    positions = []
    for objective in (item for item in strategic.items if item.kind == "objective"):
        choice = choices.get(objective)
        under = tuple(actions.get(objective, ()))
        implied: Decision | None = "taken-up" if any(is_not_stopped(action) for action in under) else None
        decision = choice.decision if choice and choice.decision else implied
        positions.append(Position(plan, objective, decision, choice, under))
    return positions


def choices_by_objective(workspace: Workspace, plan: Plan[ActionPlan]) -> dict[Item[Record], Choice]:
    """Return what a plan wrote about objectives that were found; the first word about each."""
    found = ((link.target, choice) for link, choice in choices_of(workspace, plan))
    return {objective: choice for objective, choice in found if objective is not None}


def choices_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[tuple[Link, Choice]]:
    """Return the choices of a plan on objectives that were found, each with its reference to one.

    Of two on one objective the first counts.
    """
    links = workspace.links_from(plan.item, "choices")
    if not links:
        return []
    naming = [choice for choice in plan.content.choices if choice.objective is not None]
    choices = {id(link): choice for link, choice in zip(links, naming, strict=True)}
    return [(link, choices[id(link)]) for link in without_duplicates(links) if link.target is not None]


def actions_by_objective(
    workspace: Workspace, plan: Plan[ActionPlan]
) -> dict[Item[Record], list[Item[Record]]]:
    """Return the actions of a plan that reach each objective, by whatever way."""
    return _actions_by_objective(workspace).get(plan, {})


def is_not_stopped(item: Item[Record]) -> bool:
    """Tell whether an item counts as taking something up: everything but a stopped action."""
    # Not `isinstance`, which is slow on models: only actions can be stopped.
    return getattr(item.model, "status", None) != "stopped"


def takers_of(workspace: Workspace, need: Item[Record]) -> list[Item[Record]]:
    """Return the actions, local objectives and offer that take up a need, each once.

    Source: rules contract, HP305.
    """
    takers = (link.source for link in workspace.links_to(need, "needs"))
    return list(dict.fromkeys(taker for taker in takers if is_not_stopped(taker)))


def asks_locally(objective: Item[Record]) -> bool:
    """Tell whether prisons are asked to act on an objective: its level is not `supra-local` alone."""
    return not (isinstance(objective.model, Objective) and objective.model.level == "supra-local")


def counting_plans(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> dict[str, Plan[ActionPlan]]:
    """Choose for each prison its plan under a strategic plan: the one in force, else the newest.

    Prisons come by id. A plan of several prisons counts for each of them. Left out is a prison of which a
    newer plan cannot be read: no older one stands in for that.
    """
    plans: dict[str, list[Plan[ActionPlan]]] = {}
    for plan in workspace.action_plans_under(strategic):
        for prison in prisons_of(plan):
            plans.setdefault(prison, []).append(plan)
    chosen = (
        (prison, chosen_for_prison(workspace, prison, plans[prison], today, strategic.id))
        for prison in sorted(plans)
    )
    return {prison: plan for prison, plan in chosen if isinstance(plan, Plan)}


def prisons_without_plan(workspace: Workspace, prisons: Iterable[str]) -> list[Item[Record]]:
    """Return the prisons of the register that are not among these, in the order of the register."""
    known = set(prisons)
    return [item for item in workspace.register if item.kind == "prison" and item.id not in known]


def objectives_passed_over(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Item[Record]]:
    """Return the objectives prisons are asked to act on of which a plan says and does nothing.

    An objective that the plan writes a choice on is none, whatever the choice; nor is one without an id,
    or one of which nobody can tell the level.

    Source: rules contract, HP301.
    """
    strategic = workspace.strategic_plan_of(plan)
    choices = choices_by_objective(workspace, plan)
    acting = acted_on(workspace, plan)
    asked = local_objectives_of(strategic) if strategic else ()
    return [objective for objective in asked if objective not in choices and objective not in acting]


def objectives_without_plan(
    workspace: Workspace,
    strategic: Plan[StrategicPlan],
    approved: Iterable[Plan[ActionPlan]],
    unsure: Container[Plan[ActionPlan]] = (),
) -> list[Item[Record]]:
    """Return the objectives prisons are asked to act on and no approved plan does.

    What every approved plan defers or declines is left out, and what is `incomplete`. A plan of which nobody
    can tell the decision may have passed an objective by.

    Args:
        workspace: all plans.
        strategic: the strategic plan.
        approved: its approved action plans.
        unsure: those of which nobody can tell on what they decide.

    Source: rules contract, HP304.
    """
    plans = list(approved)
    acting = set[Item[Record]]().union(*(acted_on(workspace, plan) for plan in plans))
    passed_by = [
        {item for item, choice in choices_by_objective(workspace, plan).items() if _may_pass_by(choice)}
        for plan in plans
        if plan not in unsure
    ]
    return [
        objective
        for objective in local_objectives_of(strategic)
        if objective not in acting
        and not all(objective in said for said in passed_by)
        and getattr(objective.model, "incomplete", None) is None
    ]


def acted_on(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the objectives that an action of a plan, not a stopped one, reaches."""
    actions = actions_by_objective(workspace, plan)
    return {
        objective for objective, under in actions.items() if any(is_not_stopped(action) for action in under)
    }


def local_objectives_of(strategic: Plan[StrategicPlan]) -> list[Item[Record]]:
    """Return the objectives prisons are asked to act on, without those of unknown id or level."""
    objectives = (item for item in strategic.items if item.kind == "objective" and is_first(item))
    return [item for item in objectives if asks_locally(item) and not item.is_unknown("level")]


def is_first(item: Item[Record]) -> bool:
    """Tell whether references to the id of an item mean this one: it has an id, and had it first."""
    if item.plan is None or item.id is None:
        return False
    return next(same for same in item.plan.by_id[item.id] if same.kind == item.kind) is item


def domains_of(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the domains in which a plan has offer, or an action that was not stopped."""
    return _domains_by_plan(workspace).get(plan, set())


def domains_in_force(workspace: Workspace, plan: Plan[ActionPlan], today: date) -> list[Item[Record]]:
    """Return the domains of the register that are in force for a plan, in the order of the register.

    What counts is the year of `today`; for a plan that is over its last year, for one that has not begun
    its first. Both `since` and `until` are included. A domain with a mistake in either is left out.

    Source: rules contract, HP307.
    """
    day = today
    if plan.content.end is not None:
        day = min(day, plan.content.end.last)
    if plan.content.start is not None:
        day = max(day, plan.content.start.first)
    first = (same[0] for same in workspace.register_entries("domain").values())
    return [item for item in first if _is_in_force(item, day.year)]


def _is_in_force(item: Item[Record], year: int) -> bool:
    domain = item.model
    if not isinstance(domain, Domain) or item.is_unknown("since") or item.is_unknown("until"):
        return False
    since, until = domain.since, domain.until
    return (since is None or since <= year) and (until is None or year <= until)


def _may_pass_by(choice: Choice) -> bool:
    return choice.decision in PASSED_BY or choice.decision is None


@memo
def _actions_by_objective(
    workspace: Workspace,
) -> dict[AnyPlan | None, dict[Item[Record], list[Item[Record]]]]:
    """Return for each plan its actions by the objectives they reach, in one pass over all references."""
    reached: dict[Item[Record], list[Item[Record]]] = {}
    found: dict[AnyPlan | None, dict[Item[Record], list[Item[Record]]]] = {}
    for link in workspace.links:
        source, target = link.source, link.target
        if link.steps[0] != "contributes_to" or source.kind != "action" or target is None:
            continue
        if target not in reached:
            reached[target] = objectives_of(workspace, target)
        by_objective = found.setdefault(source.plan, {})
        for objective in reached[target]:
            under = by_objective.setdefault(objective, [])
            # The references of one action come one after the other.
            if not under or under[-1] is not source:
                under.append(source)
    return found


@memo
def _domains_by_plan(workspace: Workspace) -> dict[AnyPlan | None, set[Item[Record]]]:
    found: dict[AnyPlan | None, set[Item[Record]]] = {}
    for link in workspace.links:
        source, target = link.source, link.target
        if link.steps[0] != "domains" or source.kind not in _FILLING or target is None:
            continue
        if is_not_stopped(source):
            found.setdefault(source.plan, set()).add(target)
    return found
