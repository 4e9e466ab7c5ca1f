"""Looks back on a plan."""

from dataclasses import dataclass

from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Prose
from hulpplan.reports.words import Words


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """A look back over a period."""

    title: str
    date: str
    text: Prose


def evaluations_of(plan: ActionPlan | StrategicPlan, words: Words) -> tuple[EvaluationView, ...]:
    """Show the evaluations of a plan, in the order of the file."""
    return tuple(
        EvaluationView(
            words.when(evaluation.period) or words.say(N_("period not known")),
            words.say(N_("Evaluated on {date}"), date=words.when(evaluation.date)) if evaluation.date else "",
            evaluation.text or "",
        )
        for evaluation in plan.evaluations
    )
