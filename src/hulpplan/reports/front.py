"""What stands around the blocks of a report, and how an item becomes a section."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from hulpplan.analysis.schedule import prisons_of
from hulpplan.analysis.unread import UnreadFile
from hulpplan.document.blocks import Block, Entry, Fact, Markdown, Notice, Role, Section
from hulpplan.document.document import Head
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Value, plan_text, present
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.unread import notices_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item, Plan

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
    *blocks: Block | None,
    role: Role = "card",
    listed: bool = True,
    id: str | None = None,  # noqa: A002 - the field's own word
) -> Section:
    """Make the section that shows an item, under its title.

    Args:
        naming: names the item, and knows its place.
        item: the item.
        blocks: what is said of it; None is left out.
        role: what the section is.
        listed: whether the table of contents names it.
        id: how the item is called; by its own id if not given.
    """
    return Section(
        naming.title(item),
        present(*blocks),
        id=(item.id or "") if id is None else id,
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


def approval_entry(plan: ActionPlan | StrategicPlan, words: Words) -> Value:
    """Say how a plan stands and when it was approved, with its status for programs."""
    return Entry(text, value=plan.status) if (text := approval_of(plan, words)) else ""


def plan_values(naming: ItemNames, plan: Plan[ActionPlan]) -> tuple[tuple[str, str, Value], ...]:
    """Return what a plan is, as names, labels and values."""
    words, item = naming.words, plan.item
    successors = tuple(link.source for link in naming.workspace.links_to(item, "succeeds"))
    return (
        ("prison", words.say(N_("Prison")), naming.names(item, "prison")),
        ("prisons", words.say(N_("Prisons")), naming.names(item, "prisons")),
        ("period", words.say(N_("Period")), words.span(plan.content.start, plan.content.end)),
        ("status", words.say(N_("Status")), approval_entry(plan.content, words)),
        ("strategic_plan", words.say(N_("Strategic plan")), plan_text(naming.names(item, "strategic_plan"))),
        ("succeeds", words.say(N_("Follows on")), plan_text(naming.names(item, "succeeds"))),
        ("successors", words.say(N_("Followed by")), plan_text(words.list_of(map(naming.name, successors)))),
    )


def plan_title(naming: ItemNames, plan: Plan[ActionPlan]) -> str:
    """Return the title of a plan, or make one for a plan that has none."""
    if plan.content.title:
        return plan.content.title
    period = _period_of(naming, plan)
    title = naming.words.say(N_("Action plan {prisons}"), prisons=naming.prisons_of(plan))
    return f"{title}, {period}" if period else title.strip()


def named_apart(naming: ItemNames, plan: Plan[ActionPlan], title: str) -> str:
    """Fill a title in with the prisons of a plan, and say behind it which of their plans it is.

    That is the plan's period; or else its id: two plans of one prison for one period, such as a draft beside
    what is in force, are not told apart by it.

    Args:
        naming: names the prisons.
        plan: the plan.
        title: a marked sentence with `{prisons}`.
    """
    name = naming.prisons_of(plan) or plan.id or ""
    period, prisons = _period_of(naming, plan), set(prisons_of(plan))
    is_alone = all(
        other is plan or _period_of(naming, other) != period or prisons.isdisjoint(prisons_of(other))
        for other in naming.workspace.action_plans
    )
    apart = period if period and is_alone else plan.id
    title = naming.words.say(title, prisons=name).strip()
    return f"{title}, {apart}" if apart and apart != name else title


def _period_of(naming: ItemNames, plan: Plan[ActionPlan]) -> str:
    return naming.words.span(plan.content.start, plan.content.end)
