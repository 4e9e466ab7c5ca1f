"""Who takes up what: the position of each plan on each objective, and what answers a need.

A strategic plan gives direction, it is not a straitjacket: saying nothing is a position too.
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
"""The statuses of a plan that is not a draft, so that its coverage can be judged."""

_OFFERING_KINDS: Final = frozenset({"action", "offer"})

PASSED_BY: Final = frozenset({"deferred", "declined"})
"""The decisions not to act on an objective."""


@dataclass(frozen=True, slots=True)
class Position:
    """What one plan says and does about one objective.

    Attributes:
        plan: the plan.
        objective: the objective.
        decision: written, or implied by its actions; None when the plan is silent.
        choice: what the plan wrote about it.
        actions: its actions that reach the objective, stopped ones included.
    """

    plan: Plan[ActionPlan]
    objective: Item[Record]
    decision: Decision | None
    choice: Choice | None
    actions: tuple[Item[Record], ...]


def positions_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Position]:
    """Return the position of a plan on every objective of its strategic plan, in the order of that plan.

    A written decision counts; without one, an action that reaches the objective and was not stopped implies
    that it is taken up. Of two choices on one objective the first counts.

    Source: docs/format.en.md, "choices"; docs/rules.en.md, "What counts".
    """
    strategic = workspace.strategic_plan_of(plan)
    if strategic is None:
        return []
    choices = choices_by_objective(workspace, plan)
    actions = actions_by_objective(workspace, plan)
    positions = []
    for objective in (item for item in strategic.items if item.kind == "objective"):
        choice = choices.get(objective)
        acting = tuple(actions.get(objective, ()))
        implied: Decision | None = "taken-up" if any(is_not_stopped(action) for action in acting) else None
        decision = choice.decision if choice and choice.decision else implied
        positions.append(Position(plan, objective, decision, choice, acting))
    return positions


def choices_by_objective(workspace: Workspace, plan: Plan[ActionPlan]) -> dict[Item[Record], Choice]:
    """Return the choices of a plan by objective, the first on each; unresolved objectives are skipped."""
    choices = ((link.target, choice) for link, choice in choices_of(workspace, plan))
    return {objective: choice for objective, choice in choices if objective is not None}


def choices_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[tuple[Link, Choice]]:
    """Return the choices of a plan with their references to an objective, the first on each objective.

    Unresolved objectives are skipped.
    """
    links = workspace.links_from(plan.item, "choices")
    if not links:
        return []
    referring = [choice for choice in plan.content.choices if choice.objective is not None]
    choices = {id(link): choice for link, choice in zip(links, referring, strict=True)}
    return [(link, choices[id(link)]) for link in without_duplicates(links) if link.target is not None]


def actions_by_objective(
    workspace: Workspace, plan: Plan[ActionPlan]
) -> dict[Item[Record], list[Item[Record]]]:
    """Return the actions of a plan that reach each objective, directly or not."""
    return _actions_by_objective(workspace).get(plan, {})


def is_not_stopped(item: Item[Record]) -> bool:
    """Return whether an item counts as taking something up: anything but a stopped action."""
    # Not `isinstance`, which is slow on models: only actions can be stopped.
    return getattr(item.model, "status", None) != "stopped"


def takers_of(workspace: Workspace, need: Item[Record]) -> list[Item[Record]]:
    """Return the actions, local objectives and offers that answer a need, each once.

    Source: docs/rules.en.md, HP305.
    """
    takers = (link.source for link in workspace.links_to(need, "needs"))
    return list(dict.fromkeys(taker for taker in takers if is_not_stopped(taker)))


def asks_locally(objective: Item[Record]) -> bool:
    """Return whether prisons are asked to act on an objective: its level is not `supra-local`."""
    return not (isinstance(objective.model, Objective) and objective.model.level == "supra-local")


def counting_plans(
    workspace: Workspace, strategic: Plan[StrategicPlan], today: date
) -> dict[str, Plan[ActionPlan]]:
    """Choose for each prison its plan under a strategic plan: the one in force, else the newest.

    Sorted by prison. A plan of several prisons counts for each of them. A prison with a newer plan that
    cannot be read is left out: an older plan does not stand in for it.
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
    covered = set(prisons)
    return [item for item in workspace.register if item.kind == "prison" and item.id not in covered]


def objectives_passed_over(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Item[Record]]:
    """Return the objectives for prisons on which a plan says and does nothing.

    Any choice on an objective counts as saying something. Objectives without an id or with an unknown level
    are left out.

    Source: docs/rules.en.md, HP301.
    """
    strategic = workspace.strategic_plan_of(plan)
    choices = choices_by_objective(workspace, plan)
    acting = acted_on(workspace, plan)
    objectives = local_objectives_of(strategic) if strategic else ()
    return [item for item in objectives if item not in choices and item not in acting]


def objectives_without_plan(
    workspace: Workspace,
    strategic: Plan[StrategicPlan],
    approved: Iterable[Plan[ActionPlan]],
    unsure: Container[Plan[ActionPlan]] = (),
) -> list[Item[Record]]:
    """Return the objectives for prisons on which no approved plan acts.

    Left out are objectives that every approved plan defers or declines, and `incomplete` ones. A plan with
    an unknown decision may have deferred or declined an objective.

    Args:
        workspace: all plans.
        strategic: the strategic plan.
        approved: its approved action plans.
        unsure: those with choices on an unknown objective.

    Source: docs/rules.en.md, HP304.
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
        and not all(objective in objectives for objectives in passed_by)
        and getattr(objective.model, "incomplete", None) is None
    ]


def acted_on(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the objectives that an action of a plan reaches, stopped actions left out."""
    actions = actions_by_objective(workspace, plan)
    return {
        objective for objective, acting in actions.items() if any(is_not_stopped(action) for action in acting)
    }


def local_objectives_of(strategic: Plan[StrategicPlan]) -> list[Item[Record]]:
    """Return the objectives for prisons, without those of unknown id or level."""
    objectives = (item for item in strategic.items if item.kind == "objective" and is_first(item))
    return [item for item in objectives if asks_locally(item) and not item.is_unknown("level")]


def is_first(item: Item[Record]) -> bool:
    """Return whether references to the id of an item mean this one: it is the first with that id."""
    if item.plan is None or item.id is None:
        return False
    return next(same for same in item.plan.by_id[item.id] if same.kind == item.kind) is item


def domains_of(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the domains in which a plan has an offer, or an action that was not stopped."""
    return _domains_by_plan(workspace).get(plan, set())


def domains_in_force(workspace: Workspace, plan: Plan[ActionPlan], today: date) -> list[Item[Record]]:
    """Return the domains of the register that are in force for a plan, in the order of the register.

    The year of `today` counts; for a plan that is over its last year, for one that has not begun its first.
    Both `since` and `until` are included. A domain with a mistake in either is left out.

    Source: docs/rules.en.md, HP307.
    """
    day = today
    if plan.content.end is not None:
        day = min(day, plan.content.end.last)
    if plan.content.start is not None:
        day = max(day, plan.content.start.first)
    domains = (entries[0] for entries in workspace.register_entries("domain").values())
    return [item for item in domains if _is_in_force(item, day.year)]


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
    """Return the actions of each plan by the objectives they reach, in one pass over all references."""
    reached: dict[Item[Record], list[Item[Record]]] = {}
    by_plan: dict[AnyPlan | None, dict[Item[Record], list[Item[Record]]]] = {}
    for link in workspace.links:
        source, target = link.source, link.target
        if link.steps[0] != "contributes_to" or source.kind != "action" or target is None:
            continue
        if target not in reached:
            reached[target] = objectives_of(workspace, target)
        by_objective = by_plan.setdefault(source.plan, {})
        for objective in reached[target]:
            actions = by_objective.setdefault(objective, [])
            # The references of one action follow each other.
            if not actions or actions[-1] is not source:
                actions.append(source)
    return by_plan


@memo
def _domains_by_plan(workspace: Workspace) -> dict[AnyPlan | None, set[Item[Record]]]:
    domains: dict[AnyPlan | None, set[Item[Record]]] = {}
    for link in workspace.links:
        source, target = link.source, link.target
        if link.steps[0] != "domains" or source.kind not in _OFFERING_KINDS or target is None:
            continue
        if is_not_stopped(source):
            domains.setdefault(source.plan, set()).add(target)
    return domains
