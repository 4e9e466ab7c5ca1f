"""HP602 unanswered-advice: advice of a local team that no strategic plan answers."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from hulpplan.analysis.coverage import is_first
from hulpplan.analysis.days import months_after
from hulpplan.analysis.unknowns import may_answer_more
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.scalars import WholeFromOne
from hulpplan.rules.rule import Context, rule

TEXT = N_("Advice '{item}' of '{date}' has no answer in any strategic plan.")
HINT = N_("Whoever it was given to can answer it under `advice_answers` of the strategic plan.")


class UnansweredAdviceSettings(Record):
    """Settings of HP602."""

    months: Annotated[
        WholeFromOne,
        Field(description=N_("Number of months that advice may wait for an answer.")),
    ] = 12


@rule("HP602", "unanswered-advice", Severity.NOTE, settings=UnansweredAdviceSettings)
def unanswered_advice(context: Context) -> Iterator[Problem]:
    """Yield a problem at each advice that has waited too long, a year if nothing else is set."""
    workspace = context.workspace
    if may_answer_more(workspace):
        return
    months = context.settings_of(UnansweredAdviceSettings).months
    for plan in workspace.action_plans:
        for item in plan.items if plan.content.advice else ():
            advice = item.model
            if not isinstance(advice, Advice) or advice.date is None or not is_first(item):
                continue
            old = context.today > months_after(advice.date, months)
            if old and not workspace.links_to(item, "advice_answers"):
                values = {"item": item.name, "date": advice.date.isoformat()}
                yield Problem(item.place(), TEXT, values, item.ref, Phrase(HINT))
