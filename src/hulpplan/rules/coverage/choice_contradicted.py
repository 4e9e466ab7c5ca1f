"""HP303 choice-contradicted: a decision on an objective that the actions of the plan do not bear out."""

from collections.abc import Iterator

from hulpplan.analysis.coverage import SETTLED, actions_by_objective, choices_of, is_not_stopped
from hulpplan.analysis.unknowns import may_act_further
from hulpplan.finding import Place, Problem, Related, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Link

DECLINED = N_("Objective '{objective}' is declined, yet these actions contribute to it: {actions}.")
TAKEN_UP = N_("Objective '{objective}' is taken up, yet no action of this plan contributes to it.")
HINT_DECLINED = N_("Change the decision to `taken-up`, or let the actions contribute to something else.")
HINT_TAKEN_UP = N_("Add an action, or change the decision to `deferred` with the reason.")
ACTION = N_("contributes to it")


@rule("HP303", "choice-contradicted", Severity.WARNING)
def choice_contradicted(context: Context) -> Iterator[Problem]:
    """Yield a problem at each decision that the actions contradict; stopped actions do not count."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if not plan.content.choices or plan.content.status not in SETTLED:
            continue
        by_objective = actions_by_objective(workspace, plan)
        for link, choice in choices_of(workspace, plan):
            under = by_objective.get(link.target, ()) if link.target is not None else ()
            actions = [item for item in under if is_not_stopped(item)]
            if choice.decision == "declined" and actions:
                yield _declined(link, actions)
            elif choice.decision == "taken-up" and not actions and not may_act_further(workspace, plan):
                values = {"objective": link.written}
                yield Problem(
                    _decision(link), TAKEN_UP, values, link.source.ref or None, Phrase(HINT_TAKEN_UP)
                )


def _declined(link: Link, actions: list[Item[Record]]) -> Problem:
    values: dict[str, Value] = {
        "objective": link.written,
        "actions": tuple(action.name for action in actions),
    }
    related = tuple(Related(action.place(), Phrase(ACTION)) for action in actions)
    item = link.source.ref or None
    return Problem(_decision(link), DECLINED, values, item, Phrase(HINT_DECLINED), related=related)


def _decision(link: Link) -> Place:
    return link.source.place(*link.steps[:2], "decision")
