"""What stands at the top of a report, around its content, and in its colophon."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from hulpplan.analysis.unread import UnreadFile
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Chapter, Fact, Heading, Passage, Prose
from hulpplan.reports.parts.part import Part, heading_of
from hulpplan.reports.report import Page
from hulpplan.reports.unread import notices_of
from hulpplan.reports.words import Words

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


def page_of(  # noqa: PLR0913 - what a page can have
    words: Words,
    titles: tuple[str, str],
    facts: Iterable[Fact],
    contents: Iterable[Heading],
    *,
    today: date | None,
    disclaimer: Prose = "",
    answer: Iterable[str] = (),
    reservations: tuple[Passage, ...] = (),
    unread: Sequence[UnreadFile] = (),
    title_is_text: bool = False,
) -> Page:
    """Put together what is around the content of a page, of a report or any other.

    Args:
        words: the words of the reader's language.
        titles: what stands above the title and says what kind of page it is, and the title.
        facts: what is known, under the title.
        contents: the places that the table of contents names.
        today: the day that the colophon names; None for a page without one.
        disclaimer: what must be read first.
        answer: what it says in short; empty sentences are left out.
        reservations: what readers must know of each of several plans.
        unread: the files that what is on the page lacks.
        title_is_text: whether the title stands in a plan or in the register.
    """
    kind, title = titles
    return Page(
        language=words.language,
        kind=kind,
        title=title,
        disclaimer=disclaimer,
        facts=tuple(facts),
        contents=tuple(contents),
        colophon=words.say(N_("State of affairs on {date}."), date=words.when(today)) if today else "",
        words=words.labels(LABELS),
        answer=tuple(sentence for sentence in answer if sentence),
        reservations=reservations,
        notices=notices_of(unread, words.catalogue),
        title_is_text=title_is_text,
    )


def contents_of(chapters: Iterable[Part | Chapter[Any] | None]) -> list[Heading]:
    """Return the places of chapters for the table of contents; one without content is None."""
    return [
        heading_of(chapter) if isinstance(chapter, Part) else chapter.heading
        for chapter in chapters
        if chapter is not None
    ]


def approval_of(plan: ActionPlan | StrategicPlan, words: Words) -> str:
    """Say how a plan stands and when it was approved."""
    status = words.choice(plan.status)
    if plan.approved is None:
        return status
    approved = words.say(N_("approved on {date}"), date=words.when(plan.approved))
    return approved if plan.status in {"approved", None} else f"{status}, {approved}"
