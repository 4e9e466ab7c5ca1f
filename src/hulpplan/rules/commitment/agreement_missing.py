"""HP506 agreement-missing: organisations share an objective without agreements on information."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import agreed_on, asks_for_agreement, organisations_in
from hulpplan.analysis.coverage import actions_by_objective, is_not_stopped
from hulpplan.analysis.unknowns import WAYS, may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

TEXT = N_(
    "Objective '{objective}' asks for agreements on exchanging information; {count} organisations take it up "
    "here, and no agreement contributes to it."
)
HINT = N_("Add under `agreements` who exchanges what, when and how, with `contributes_to: [{id}]`.")
SEVERAL = 2


@rule("HP506", "agreement-missing", Severity.NOTE)
def agreement_missing(context: Context) -> Iterator[Problem]:
    """Yield a problem for each plan and each objective that several organisations take up in it."""
    workspace = context.workspace
    for strategic in workspace.strategic_plans:
        asking = [item for item in strategic.items if item.kind == "objective" and asks_for_agreement(item)]
        for plan in workspace.action_plans_under(strategic) if asking else ():
            agreed = agreed_on(workspace, plan)
            for objective in asking:
                count = 0 if objective in agreed else _organisations(workspace, plan, objective)
                if count >= SEVERAL and not may_refer(workspace, plan, WAYS, "contributes_to"):
                    yield _problem(plan, objective, count)


def _organisations(workspace: Workspace, plan: Plan[ActionPlan], objective: Item[Record]) -> int:
    actions = actions_by_objective(workspace, plan).get(objective, ())
    return len(organisations_in(workspace, (action for action in actions if is_not_stopped(action))))


def _problem(plan: Plan[ActionPlan], objective: Item[Record], count: int) -> Problem:
    values: dict[str, Value] = {"objective": objective.name, "count": count}
    hint = Phrase(HINT, {"id": objective.id or ""})
    return Problem(plan.item.key_or_prison("agreements"), TEXT, values, plan.item.ref or None, hint)
