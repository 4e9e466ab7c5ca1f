"""Lists of items, each under the plan it stands in."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import cast

from hulpplan.analysis.progress import ACTION_KINDS, AnyAction, is_overdue
from hulpplan.analysis.schedule import includes_day
from hulpplan.document.blocks import Entry, ItemGroup, ItemList, ListedItem, Section
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.reports.blocks import chapter
from hulpplan.reports.item_names import ItemNames, no_note
from hulpplan.reports.sections.counts import kinds_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


def grouped(
    naming: ItemNames, items: Iterable[Item[Record]], note: Callable[[Item[Record]], str] = no_note
) -> tuple[ItemGroup, ...]:
    """Put items under the plan they stand in, each with its status; one of a list twice is shown once.

    Args:
        naming: names the items.
        items: in the order of the plans.
        note: says more about an item.
    """
    by_plan: dict[AnyPlan | None, list[Item[Record]]] = {}
    for item in dict.fromkeys(items):
        by_plan.setdefault(item.plan if item.path else None, []).append(item)
    return tuple(
        ItemGroup(
            tuple(ListedItem(_entry_of(naming, item, note(item))) for item in members),
            plan_entry(naming, plan) if plan else None,
        )
        for plan, members in by_plan.items()
    )


def _entry_of(naming: ItemNames, item: Item[Record], note: str) -> Entry:
    """Show an item; a plan stands under no other name than its own."""
    if item.plan is None or item.path:
        return item_entry(naming, item, note)
    return plan_entry(naming, item.plan, note)


def list_chapter(name: str, title: str, groups: Sequence[ItemGroup], counted: str = "") -> Section | None:
    """Make a chapter of lists, with the number of items behind its title; None without any.

    Args:
        name: what it is found by.
        title: what it lists.
        groups: what is in it.
        counted: says how many there are of what is not just counted by the row, such as actions.
    """
    count = sum(len(group.items) for group in groups)
    return chapter(name, f"{title} ({counted or count})", ItemList(tuple(groups)) if groups else None)


def counted_now(naming: ItemNames, items: Iterable[Item[Record]], counting: Collection[AnyPlan]) -> str:
    """Say how many of the actions in a list stand in plans that count; those of others are only listed."""
    actions = kinds_of(naming.words, [item for item in items if item.plan in counting])
    return naming.words.say(N_("{actions} in the plans that count now"), actions=actions)


def plan_entry(naming: ItemNames, plan: AnyPlan, more: str = "") -> Entry:
    """Name a plan by its prisons, a strategic one by its title; add the period of one not in force."""
    words, content = naming.words, plan.content
    notes = [] if includes_day(plan, naming.today) else [words.span(content.start, content.end)]
    if content.status != "approved":
        notes.append(words.choice(content.status))
    if content.disclaimer:
        notes.append(words.say(N_("with reservations")))
    note = ", ".join(note for note in (more, *notes) if note)
    return Entry(plan_name(naming, plan), anchor=naming.anchor(plan.item), note=note, plan_text=True)


def plan_name(naming: ItemNames, plan: AnyPlan) -> str:
    """Name an action plan by its prisons, and a strategic plan by its title."""
    name = naming.prisons_of(plan) if isinstance(plan.content, ActionPlan) else plan.content.title
    return name or plan.content.title or plan.id or "?"


def item_entry(naming: ItemNames, item: Item[Record], note: str = "") -> Entry:
    """Show an item by its id in its own plan, with the status of an action."""
    notes = ", ".join(part for part in (note, *_status(naming, item)) if part)
    entry = naming.entry(item, notes)
    id_ = (item.id or "") if item.plan is not None and item.path else ""
    return replace(entry, text=entry.text or item.id or "…", id=id_)


def _status(naming: ItemNames, item: Item[Record]) -> tuple[str, ...]:
    if item.kind not in ACTION_KINDS:
        return ()
    # An item of this kind is one of these.
    action = cast("AnyAction", item.model)
    late = is_overdue(naming.workspace, item, naming.today)
    return naming.words.choice(action.status), naming.words.say(N_("late")) if late else ""


def link_entry(website: str | None) -> tuple[Entry, ...]:
    """Show the address of a website as a link to it."""
    return (Entry(website, anchor=website),) if website else ()
