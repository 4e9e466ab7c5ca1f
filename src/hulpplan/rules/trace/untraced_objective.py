"""HP206 untraced-objective: an objective that reaches no goal of the decree."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, Option, StrategicPlan
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

NO_OPTION = N_("Objective '{item}' belongs to no option, and so serves no goal of the decree.")
NO_GOAL = N_("Objective '{item}' serves no goal of the decree.")
OPTION = N_("Option '{item}' serves no goal of the decree, and so neither do the objectives under it.")
HINT_OPTION = N_("Add `options`, or say with `incomplete` that it is not known.")
HINT_GOAL = N_("Add `goals`, or say with `incomplete` that they are not known.")


@rule("HP206", "untraced-objective", Severity.WARNING)
def untraced_objective(context: Context) -> Iterator[Problem]:
    """Yield a problem at each objective without a way up, or at the option that breaks the way."""
    for plan in context.workspace.strategic_plans:
        reported: dict[Item[Record], None] = {}
        for item in plan.items:
            objective = item.model
            if not isinstance(objective, Objective) or objective.incomplete or objective.goals:
                continue
            if item.is_unknown("goals") or item.is_unknown("options"):
                continue
            if not objective.options:
                yield from _without_option(plan, item)
            else:
                reported |= dict.fromkeys(_dead_ends(context.workspace, item))
        for option in reported:
            yield Problem(
                option.place(), OPTION, {"item": option.name}, option.ref or None, Phrase(HINT_GOAL)
            )


def _without_option(plan: Plan[StrategicPlan], item: Item[Record]) -> Iterator[Problem]:
    has_options = bool(plan.content.options) or plan.item.is_unknown("options")
    text, hint = (NO_OPTION, HINT_OPTION) if has_options else (NO_GOAL, HINT_GOAL)
    yield Problem(item.place(), text, {"item": item.name}, item.ref or None, Phrase(hint))


def _dead_ends(workspace: Workspace, item: Item[Record]) -> list[Item[Record]]:
    """Return the options of an objective that have no goals, when none of its options has."""
    options = [link.target for link in workspace.links_from(item, "options")]
    dead = [option for option in options if option is not None and _is_dead_end(option)]
    return dead if len(dead) == len(options) else []


def _is_dead_end(item: Item[Record]) -> bool:
    option = item.model
    return (
        isinstance(option, Option)
        and not option.goals
        and not option.incomplete
        and not item.is_unknown("goals")
    )
