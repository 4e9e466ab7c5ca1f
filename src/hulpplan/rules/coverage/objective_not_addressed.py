"""HP301 objective-not-addressed: objectives on which a plan says and does nothing."""

from collections.abc import Iterator

from hulpplan.analysis.coverage import SETTLED, objectives_passed_over
from hulpplan.analysis.unknowns import WAYS, may_act_further, may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.rules.rule import Context, rule

TEXT = N_(
    "Plan '{plan}' neither acts on these objectives nor says that it defers or declines them: {objectives}."
)
HINT = N_("Add an action, or say in `choices` that the objective is deferred or declined, and why.")


@rule("HP301", "objective-not-addressed", Severity.NOTE)
def objective_not_addressed(context: Context) -> Iterator[Problem]:
    """Yield one problem for each plan that passes objectives over."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if plan.content.status not in SETTLED:
            continue
        objectives = objectives_passed_over(workspace, plan)
        if not objectives or may_act_further(workspace, plan) or may_refer(workspace, plan, WAYS, "choices"):
            continue
        names = tuple(objective.id or "" for objective in objectives)
        values: dict[str, Value] = {"plan": plan.item.name, "objectives": names}
        yield Problem(plan.item.key_or_prison("choices"), TEXT, values, plan.item.ref or None, Phrase(HINT))
