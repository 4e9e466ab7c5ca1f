"""HP411 plan-not-evaluated: calendar years of an action plan that nobody looked back on."""

from collections.abc import Iterator

from hulpplan.analysis.progress import CURRENT, unevaluated_years
from hulpplan.analysis.schedule import last_days
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.rules.rule import Context, rule

TEXT = N_("Plan '{plan}' has no evaluation of: {years}.")
HINT = N_("Add under `evaluations` for each year its `period` and a `text`.")


@rule("HP411", "plan-not-evaluated", Severity.NOTE)
def plan_not_evaluated(context: Context) -> Iterator[Problem]:
    """Yield one problem for each plan with such years."""
    for plan, last_day in last_days(context.workspace).items():
        item = plan.item
        if plan.content.status not in CURRENT or item.has_gap("evaluations", "period"):
            continue
        years = unevaluated_years(plan.content, last_day, context.today)
        if years:
            values: dict[str, Value] = {"plan": item.name, "years": tuple(years)}
            yield Problem(item.place(), TEXT, values, item.ref or None, Phrase(HINT))
