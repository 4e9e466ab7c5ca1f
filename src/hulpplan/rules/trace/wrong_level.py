"""HP208 wrong-level: a local action alone under an objective for the Flemish level."""

from collections.abc import Iterator

from hulpplan.analysis.duplicates import duplicate_references
from hulpplan.analysis.trace import children, objectives_of
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Link
from hulpplan.workspace.workspace import Workspace

TEXT = N_("'{item}' works on its own on '{objective}', which can only be reached at the Flemish level.")
HINT = N_("Take part in one of its supra-local actions: {actions}.")


@rule("HP208", "wrong-level", Severity.WARNING)
def wrong_level(context: Context) -> Iterator[Problem]:
    """Yield a problem at each entry of `contributes_to` that leads to a supra-local objective only."""
    workspace = context.workspace
    candidates: dict[Item[Record], None] = {}
    for plan in workspace.strategic_plans:
        for objective in plan.items:
            if _is_supra_local(objective) and _supra_local_actions(workspace, objective):
                candidates |= dict.fromkeys(_actions_under(workspace, objective))
    if candidates:
        repeated = {id(repeat.link) for repeat in duplicate_references(workspace)}
        for item in candidates:
            yield from _problems(workspace, item, repeated)


def _actions_under(workspace: Workspace, objective: Item[Record]) -> Iterator[Item[Record]]:
    """Yield the local actions that name an objective, or a local objective that does."""
    for link in workspace.links_to(objective, "contributes_to"):
        if isinstance(link.source.model, Action):
            yield link.source
        elif link.source.kind == "local-objective":
            under = workspace.links_to(link.source, "contributes_to")
            yield from (other.source for other in under if isinstance(other.source.model, Action))


def _problems(workspace: Workspace, item: Item[Record], repeated: set[int]) -> Iterator[Problem]:
    links = workspace.links_from(item, "contributes_to")
    alone = {id(link): _lonely_objective(workspace, link) for link in links}
    if not all(alone.values()) or item.is_unknown("contributes_to"):
        return
    for link in links:
        objective = alone[id(link)]
        if objective is not None and id(link) not in repeated:
            names = tuple(child.ref for child in _supra_local_actions(workspace, objective))
            values = {"item": item.name, "objective": objective.name}
            yield Problem(link.place(), TEXT, values, item.ref or None, Phrase(HINT, {"actions": names}))


def _lonely_objective(workspace: Workspace, link: Link) -> Item[Record] | None:
    """Return the supra-local objective an entry leads to, when it leads to nothing a prison can do alone."""
    target = link.target
    if target is None or target.kind == "supra-local-action":
        return None
    objectives = objectives_of(workspace, target)
    if not objectives or not all(_is_supra_local(objective) for objective in objectives):
        return None
    return next((o for o in objectives if _supra_local_actions(workspace, o)), None)


def _supra_local_actions(workspace: Workspace, objective: Item[Record]) -> list[Item[Record]]:
    """Return the supra-local actions under an objective."""
    return [child for child in children(workspace, objective) if child.parent is objective]


def _is_supra_local(item: Item[Record]) -> bool:
    return (
        isinstance(item.model, Objective)
        and item.model.level == "supra-local"
        and not item.is_unknown("level")
    )
