"""Advice with its answers, as parts of a report."""

from collections.abc import Iterable

from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Passage
from hulpplan.reports.parts.advice import AdviceView, advice_of
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.workspace.item import Item


def advice_parts(reporter: Reporter, given: Iterable[tuple[Item[Record], Advice]]) -> list[Part]:
    """Show advice, each under its own title, with the answers to it."""
    return [advice_part(view) for view in advice_of(reporter, given)]


def advice_part(view: AdviceView) -> Part:
    """Show one advice with the answers to it."""
    return part_of(
        view.title,
        id=view.id,
        anchor=view.anchor,
        text=view.text,
        facts=(*view.facts, *(fact for answer in view.answers for fact in answer.facts)),
        passages=tuple(Passage(answer.about, answer.text) for answer in view.answers),
    )
