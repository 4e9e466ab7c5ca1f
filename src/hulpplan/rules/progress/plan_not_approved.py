"""HP410 plan-not-approved: a plan that has started and is still a draft."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("The start of plan '{plan}' ('{start}') has passed, but it is still a draft.")
HINT = N_("Once it is approved, change the status to `approved` and add the day as `approved`.")


@rule("HP410", "plan-not-approved", Severity.WARNING)
def plan_not_approved(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each draft whose start day has passed."""
    for plan in context.workspace.plans:
        start = plan.content.start
        if plan.content.status == "draft" and start is not None and start.first < context.today:
            item = plan.item
            values = {"plan": item.name, "start": str(start)}
            yield Problem(item.place("status"), TEXT, values, item.ref or None, Phrase(HINT))
