"""What stands around the blocks of a report, and how an item becomes a section."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from hulpplan.analysis.unread import UnreadFile
from hulpplan.document.blocks import Block, Fact, Markdown, Notice, Role, Section
from hulpplan.document.document import Head
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.unread import notices_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

LABELS: Final = {
    "skip": N_("Skip to the content"),
    "contents": N_("Contents"),
    "disclaimer": N_("Read this first"),
    "answer": N_("In short"),
}
"""Words that the frame of every document needs."""


def head_of(  # noqa: PLR0913 - what the head of a document can have
    words: Words,
    titles: tuple[str, str],
    facts: Iterable[Fact] = (),
    *,
    today: date | None,
    disclaimer: Markdown = "",
    answer: Iterable[str] = (),
    unread: Sequence[UnreadFile] = (),
    contents: bool = True,
    plan_text: bool = False,
) -> Head:
    """Make the head of a document, of a report or any other.

    Args:
        words: the words of the reader's language.
        titles: what stands above the title and says what kind of document it is, and the title.
        facts: what is known, under the title.
        today: the day that the colophon names; None for a document without one.
        disclaimer: what must be read first.
        answer: what it says in short; empty sentences are left out.
        unread: the files that the document lacks.
        contents: whether it has a table of contents.
        plan_text: whether the title stands in a plan or in the register.
    """
    kind, title = titles
    return Head(
        language=words.language,
        kind=kind,
        title=title,
        facts=tuple(facts),
        disclaimer=disclaimer,
        answer=tuple(sentence for sentence in answer if sentence),
        colophon=words.say(N_("State of affairs on {date}."), date=words.when(today)) if today else "",
        words=words.labels(LABELS),
        notices=notices_of(unread, words.catalogue),
        contents=contents,
        plan_text=plan_text,
    )


def item_section(
    naming: ItemNames,
    item: Item[Record],
    blocks: tuple[Block, ...],
    *,
    role: Role = "card",
    listed: bool = True,
) -> Section:
    """Make the section that shows an item, under its title.

    Args:
        naming: names the item, and knows its place.
        item: the item.
        blocks: what is said of it.
        role: what the section is.
        listed: whether the table of contents names it.
    """
    title = naming.title(item)
    return Section(
        title,
        blocks,
        id=item.id or "",
        anchor=naming.anchor(item),
        role=role,
        short=naming.short(item),
        listed=listed,
        plan_text=naming.has_title(item),
    )


def incomplete_notice(words: Words, text: str | None) -> Notice | None:
    """Say what is not known about an item; None when the plan says nothing of it."""
    return Notice("unknown", words.say(N_("Not known")), text) if text else None


def approval_of(plan: ActionPlan | StrategicPlan, words: Words) -> str:
    """Say how a plan stands and when it was approved."""
    status = words.choice(plan.status)
    if plan.approved is None:
        return status
    approved = words.say(N_("approved on {date}"), date=words.when(plan.approved))
    return approved if plan.status in {"approved", None} else f"{status}, {approved}"
