"""Looks back on a plan."""

from collections.abc import Iterator

from hulpplan.document.blocks import Section, Sentence
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import present, prose_block
from hulpplan.reports.words import Words


def evaluation_sections(plan: ActionPlan | StrategicPlan, words: Words) -> Iterator[Section]:
    """Show the evaluations of a plan, in the order of the file."""
    for evaluation in plan.evaluations:
        date = (
            words.say(N_("Evaluated on {date}"), date=words.when(evaluation.date)) if evaluation.date else ""
        )
        blocks = present(Sentence(date, "note") if date else None, prose_block(evaluation.text))
        yield Section(
            words.when(evaluation.period) or words.say(N_("period not known")), blocks, role="plain"
        )
