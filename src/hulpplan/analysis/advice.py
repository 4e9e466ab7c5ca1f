"""The way up: which advice is meant for a strategic plan, and what was answered."""

from collections.abc import Iterator

from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import AdviceAnswer, StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


def advice_for(workspace: Workspace, strategic: Plan[StrategicPlan]) -> list[Item[Record]]:
    """Return the advice meant for a strategic plan, by plan file.

    Meant for it is advice that names it, advice of a plan under it that names none, and whatever it
    answers.

    Source: format contract, `advice.for` and `advice_answers`.
    """
    answered = {link.target for link in workspace.links_from(strategic.item, "advice_answers")}
    found = []
    for plan in workspace.action_plans:
        for item in plan.items:
            if isinstance(item.model, Advice):
                meant = item.model.for_ or plan.content.strategic_plan
                if meant == strategic.id or item in answered:
                    found.append(item)
    return found


def answers_to(workspace: Workspace, advice: Item[Record]) -> Iterator[tuple[Item[Record], AdviceAnswer]]:
    """Yield the answers to an advice, each with the strategic plan it stands in."""
    written: dict[Item[Record], set[str]] = {}
    for link in workspace.links_to(advice, "advice_answers"):
        written.setdefault(link.source, set()).add(link.written)
    for source, names in written.items():
        if isinstance(source.model, StrategicPlan):
            yield from ((source, answer) for answer in source.model.advice_answers if answer.advice in names)
