"""What a report on one action plan stands on: who names its items, and what is around its content."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.schedule import prisons_of
from hulpplan.document.blocks import Fact, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, facts_of, plan_text, present
from hulpplan.reports.item_names import ItemNames, anchors_of
from hulpplan.reports.parts.front import approval_of, head_of
from hulpplan.reports.report import Request
from hulpplan.reports.scope import narrowed_to
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import words_in
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan


def plan_naming(request: Request[ActionPlan], shown: Iterable[Item[Record]] = ()) -> ItemNames:
    """Make who names the items of a plan and its strategic plan by their id alone.

    Args:
        request: what is asked for.
        shown: the items that have a place in the report, to which others lead.
    """
    plan = request.plan
    strategic = request.workspace.strategic_plan_of(plan)
    home: frozenset[AnyPlan] = frozenset({plan, strategic} if strategic else {plan})
    words = words_in(request.catalogue)
    return ItemNames(request.workspace, words, request.today, home, anchors_of(shown))


def plan_document(
    request: Request[ActionPlan],
    titles: tuple[str, str],
    answer: Sequence[str],
    sections: Iterable[Section | None],
    *facts: tuple[str, str, Value],
    contents: bool = True,
) -> Document:
    """Put a report on one plan together.

    Args:
        request: what is asked for.
        titles: which report it is, and its title.
        answer: what it says in short; empty sentences are left out.
        sections: its chapters; one without content is None.
        facts: what stands at the top, beside what the report was narrowed to.
        contents: whether it has a table of contents.
    """
    naming = plan_naming(request)
    head = head_of(
        naming.words,
        titles,
        facts_of(*facts, *narrowed_to(naming, request)),
        today=request.today,
        disclaimer=request.plan.content.disclaimer or "",
        answer=answer,
        unread=unread_of(request),
        contents=contents,
    )
    return Document(head, present(*sections))


def plan_facts(naming: ItemNames, plan: Plan[ActionPlan]) -> tuple[Fact, ...]:
    """Show what a plan is: of which prisons, from when to when, how it stands, what it follows on."""
    return facts_of(*plan_values(naming, plan))


def plan_values(naming: ItemNames, plan: Plan[ActionPlan]) -> tuple[tuple[str, str, Value], ...]:
    """Return what a plan is, as names, labels and values."""
    words, item = naming.words, plan.item
    successors = tuple(link.source for link in naming.workspace.links_to(item, "succeeds"))
    return (
        ("prison", words.say(N_("Prison")), naming.names(item, "prison")),
        ("prisons", words.say(N_("Prisons")), naming.names(item, "prisons")),
        ("period", words.say(N_("Period")), words.span(plan.content.start, plan.content.end)),
        ("status", words.say(N_("Status")), approval_of(plan.content, words)),
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
