"""HP209 overlapping-plans: two action plans of one prison that hold at the same time."""

from collections.abc import Iterator

from hulpplan.analysis.schedule import last_days, prisons_of, sorted_by_start
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action_plan import ActionPlan
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Plan

TEXT = N_(
    "Plan '{plan}' starts while plan '{other}' of the same prison, '{prison}', still holds, up to {end}."
)
HINT = N_("Say with `succeeds: {other}` that it takes over, or change one of the dates.")
OTHER = N_("the other plan")


@rule("HP209", "overlapping-plans", Severity.WARNING)
def overlapping_plans(context: Context) -> Iterator[Problem]:
    """Yield a problem at the start of each plan that starts before an earlier one has ended."""
    ends = last_days(context.workspace)
    plans: dict[str, list[Plan[ActionPlan]]] = {}
    for plan in sorted_by_start(context.workspace.action_plans):
        for prison in dict.fromkeys(prisons_of(plan)):
            if plan.content.start and plan in ends:
                plans.setdefault(prison, []).append(plan)
    reported = set()
    for prison, ordered in plans.items():
        longest = ordered[0]
        for plan in ordered[1:]:
            start = plan.content.start
            if start is not None and start.first <= ends[longest] and (plan, longest) not in reported:
                reported.add((plan, longest))
                yield _problem(plan, longest, prison, ends[longest].isoformat())
            longest = max(longest, plan, key=lambda candidate: ends[candidate])


def _problem(plan: Plan[ActionPlan], other: Plan[ActionPlan], prison: str, end: str) -> Problem:
    values = {"plan": plan.id or "", "other": other.id or "", "prison": prison, "end": end}
    related = (Related(other.item.place("start"), Phrase(OTHER)),)
    return Problem(plan.item.place("start"), TEXT, values, plan.id, Phrase(HINT, values), related=related)
