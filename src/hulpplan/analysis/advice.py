"""Advice of local teams: for which strategic plan, on which objective, and the answers to it."""

from collections.abc import Iterable, Iterator

from hulpplan.analysis.items import items_of
from hulpplan.model.action_plan import ActionPlan, Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import AdviceAnswer, StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


def advice_for(workspace: Workspace, strategic: Plan[StrategicPlan]) -> Iterator[tuple[Item[Record], Advice]]:
    """Yield the advice meant for a strategic plan, by plan file.

    That is advice that names it, advice of a plan under it that names none, and whatever it answers.

    Source: docs/format.en.md, "advice" and "advice_answers".
    """
    answered = {link.target for link in workspace.links_from(strategic.item, "advice_answers")}
    for plan in workspace.action_plans:
        for item, advice in items_of(plan, Advice):
            if (advice.for_ or plan.content.strategic_plan) == strategic.id or item in answered:
                yield item, advice


def answers_to(workspace: Workspace, advice: Item[Record]) -> Iterator[tuple[Item[Record], AdviceAnswer]]:
    """Yield the answers to an advice, each with the strategic plan that gives it."""
    links = workspace.links_to(advice, "advice_answers")
    for strategic in workspace.strategic_plans:
        references = {link.written for link in links if link.source is strategic.item}
        for answer in strategic.content.advice_answers:
            if answer.advice in references:
                yield strategic.item, answer


def advice_on(workspace: Workspace, objective: Item[Record]) -> list[tuple[Item[Record], Advice]]:
    """Return the advice about an objective, by plan file, each once."""
    about = dict.fromkeys(link.source for link in workspace.links_to(objective, "about"))
    return [(item, item.model) for item in about if isinstance(item.model, Advice)]


def advice_under(
    workspace: Workspace, strategic: Plan[StrategicPlan], plans: Iterable[Plan[ActionPlan]] | None = None
) -> list[tuple[Item[Record], Advice]]:
    """Return all advice of local teams that concerns a strategic plan, by plan file.

    That is the advice of every plan under it, whichever plan it is meant for, and advice of other plans
    that is meant for it or that it answers.

    Args:
        workspace: all plans.
        strategic: the strategic plan.
        plans: only the advice of these action plans; None for all.
    """
    answered = {link.target for link in workspace.links_from(strategic.item, "advice_answers")}
    return [
        (item, advice)
        for plan in (workspace.action_plans if plans is None else plans)
        for item, advice in items_of(plan, Advice)
        if workspace.is_under(plan, strategic) or advice.for_ == strategic.id or item in answered
    ]
