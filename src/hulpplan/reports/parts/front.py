"""What stands at the top of a report, around its content, and in its colophon."""

from collections.abc import Sequence
from typing import Any, Final, TypeVar

from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Chapter, Fact
from hulpplan.reports.report import Page, Request
from hulpplan.reports.words import Words, words_in

P = TypeVar("P", bound=ActionPlan | StrategicPlan)

LABELS: Final = {
    "skip": N_("Skip to the content"),
    "contents": N_("Contents"),
    "disclaimer": N_("Read this first"),
    "status": N_("Status"),
    "late": N_("late"),
    "reason": N_("Reason"),
    "unknown": N_("Not known"),
    "progress": N_("Progress"),
    "updates": N_("Updates, the latest first"),
    "evaluation": N_("Evaluation"),
    "answer": N_("In short"),
    "reservations": N_("Notes on the action plans"),
    "numbers": N_("The numbers as a table"),
}
"""Words that templates need, and that are the same in every report."""


def page_of(
    request: Request[P],
    title: str,
    kind: str,
    facts: tuple[Fact, ...],
    chapters: Sequence[Chapter[Any] | None],
) -> Page:
    """Put together what is around the content of a report on a plan; a chapter without content is None."""
    words = words_in(request.catalogue)
    return Page(
        language=words.language,
        kind=kind,
        title=title,
        disclaimer=request.plan.content.disclaimer or "",
        facts=facts,
        title_is_text=title == request.plan.content.title,
        contents=tuple(chapter.heading for chapter in chapters if chapter is not None),
        colophon=words.say(N_("State of affairs on {date}."), date=words.when(request.today)),
        words=words.labels(LABELS),
    )


def approval_of(plan: ActionPlan | StrategicPlan, words: Words) -> str:
    """Say how a plan stands and when it was approved."""
    status = words.choice(plan.status)
    if plan.approved is None:
        return status
    approved = words.say(N_("approved on {date}"), date=words.when(plan.approved))
    return approved if plan.status in {"approved", None} else f"{status}, {approved}"
