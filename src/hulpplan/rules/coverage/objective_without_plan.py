"""HP304 objective-without-plan: an objective prisons are asked to act on, and no approved plan does."""

from collections.abc import Iterator

from hulpplan.analysis.coverage import SETTLED, objectives_without_plan
from hulpplan.analysis.unknowns import WAYS, may_act_further, may_have_more_plans, may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("No approved action plan has an action under objective '{objective}'.")
HINT = N_("Ask the policy teams to take it up, or to say why they defer or decline it.")


@rule("HP304", "objective-without-plan", Severity.WARNING)
def objective_without_plan(context: Context) -> Iterator[Problem]:
    """Yield a problem at each objective that is left to nobody."""
    workspace = context.workspace
    for strategic in workspace.strategic_plans:
        under = workspace.action_plans_under(strategic)
        approved = [plan for plan in under if plan.content.status == "approved"]
        if not approved or strategic.content.status not in SETTLED:
            continue
        unsure = [plan for plan in approved if may_refer(workspace, plan, WAYS, "choices")]
        objectives = objectives_without_plan(workspace, strategic, approved, unsure)
        if not objectives or may_have_more_plans(workspace, strategic):
            continue
        if not any(may_act_further(workspace, plan) for plan in approved):
            for objective in objectives:
                values = {"objective": objective.name}
                yield Problem(objective.place(), TEXT, values, objective.ref, Phrase(HINT))
