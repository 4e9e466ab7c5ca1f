"""HP412 decree-term: a strategic plan that missed a term of the decree."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hulpplan.analysis.days import months_after
from hulpplan.analysis.progress import CURRENT
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Plan

LATE = {
    "advised": N_("The mixed commission gave its advice on '{date}'; the decree asked for it by '{term}'."),
    "drafted": N_("The draft is of '{date}'; the decree asked for it by '{term}'."),
    "approved": N_("The plan was approved on '{date}'; the decree asked for it by '{term}'."),
}
MISSING = N_("The terms of the decree have passed for plan '{plan}', and nothing is said here of: {fields}.")
HINT = N_("Add the day on which it happened, or leave the plan as it is when it has not happened.")
TERMS: Final = {"advised": 3, "drafted": 10, "approved": 12}
"""Months from the oath of the government: decree of 8 March 2013, article 8, and its decision of 2013."""


@rule("HP412", "decree-term", Severity.NOTE)
def decree_term(context: Context) -> Iterator[Problem]:
    """Yield a problem at each date that is late, and one for each plan for all dates that are missing."""
    for plan in context.workspace.strategic_plans:
        oath = plan.content.government_sworn_in
        if oath is not None:
            yield from _late(plan, oath, context.today)
            if plan.content.status in CURRENT:
                yield from _missing(plan, oath, context.today)


def _late(plan: Plan[StrategicPlan], oath: date, today: date) -> Iterator[Problem]:
    for field, months in TERMS.items():
        day: date | None = getattr(plan.content, field)
        term = months_after(oath, months)
        # HP413 reports an approval in the future.
        if day is not None and day > term and not (field == "approved" and day > today):
            values = {"date": day.isoformat(), "term": term.isoformat()}
            yield Problem(plan.item.place(field), LATE[field], values, plan.item.ref or None)


def _missing(plan: Plan[StrategicPlan], oath: date, today: date) -> Iterator[Problem]:
    fields = tuple(
        field
        for field, months in TERMS.items()
        if getattr(plan.content, field) is None
        and today > months_after(oath, months)
        and not plan.item.is_unknown(field)
    )
    if fields:
        values: dict[str, Value] = {"plan": plan.item.name, "fields": fields}
        yield Problem(plan.item.place(), MISSING, values, plan.item.ref or None, Phrase(HINT))
