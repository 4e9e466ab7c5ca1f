"""HP007 duplicate-plan: two files with the same plan id."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("There is already a plan with the id '{plan}'. This file is checked, but not counted or reported.")
HINT = N_("Give this plan an `id` of its own, such as '{plan}' with the year it starts.")
FIRST = N_("the first plan with this id")


@rule("HP007", "duplicate-plan", Severity.ERROR)
def duplicate_plan(context: Context) -> Iterator[Problem]:
    """Yield a problem at the id of each plan whose id another plan has."""
    for plan, first in context.workspace.duplicates:
        values = {"plan": plan.item.ref}
        related = (Related(first.item.place(), Phrase(FIRST)),)
        yield Problem(plan.item.place(), TEXT, values, plan.item.ref, Phrase(HINT, values), related=related)
