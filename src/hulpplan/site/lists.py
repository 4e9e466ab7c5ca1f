"""Lists of items, each under the plan it stands in."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from hulpplan.analysis.progress import ACTION_KINDS, AnyAction, is_overdue
from hulpplan.analysis.schedule import includes_day
from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Chapter, chapter_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.counts import kinds_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class Group:
    """Items of one plan, under its name; the register has none."""

    heading: Entry | None
    entries: tuple[Entry, ...]


def no_note(_: Item[Record]) -> str:
    """Say nothing behind an item."""
    return ""


def grouped(
    naming: ItemNames, items: Iterable[Item[Record]], note: Callable[[Item[Record]], str] = no_note
) -> tuple[Group, ...]:
    """Put items under the plan they stand in, each with how it stands; one of a list twice is shown once.

    Args:
        naming: names the items.
        items: in the order of the plans.
        note: says more about an item.
    """
    by_plan: dict[AnyPlan | None, list[Item[Record]]] = {}
    for item in dict.fromkeys(items):
        by_plan.setdefault(item.plan if item.path else None, []).append(item)
    return tuple(
        Group(
            heading_of(naming, plan) if plan else None,
            tuple(_entry_of(naming, item, note(item)) for item in found),
        )
        for plan, found in by_plan.items()
    )


def _entry_of(naming: ItemNames, item: Item[Record], note: str) -> Entry:
    """Show an item; a plan stands under no other name than its own."""
    if item.plan is None or item.path:
        return entry_of(naming, item, note)
    return heading_of(naming, item.plan, note)


def listing(
    anchor: str, title: str, groups: Sequence[Group], counted: str = ""
) -> Chapter[Sequence[Group]] | None:
    """Make a chapter of lists, with the number of what is in it behind its title.

    Args:
        anchor: its place on the page.
        title: what it lists.
        groups: what is in it.
        counted: says how many there are of what is not just counted by the row, such as actions.
    """
    count = sum(len(group.entries) for group in groups)
    return chapter_of(anchor, f"{title} ({counted or count})", groups)


def counted_now(naming: ItemNames, found: Iterable[Item[Record]], counting: Collection[AnyPlan]) -> str:
    """Say how many of the actions in a list stand in plans that count; those of others are only listed."""
    actions = kinds_of(naming.words, [item for item in found if item.plan in counting])
    return naming.words.say(N_("{actions} in the plans that count now"), actions=actions)


def heading_of(naming: ItemNames, plan: AnyPlan, more: str = "") -> Entry:
    """Name a plan by its prisons, a strategic one by its title; add the period of one not in force."""
    words, content = naming.words, plan.content
    notes = [] if includes_day(plan, naming.today) else [words.span(content.start, content.end)]
    if content.status != "approved":
        notes.append(words.choice_entry(content.status))
    if content.disclaimer:
        notes.append(words.say(N_("with reservations")))
    note = ", ".join(note for note in (more, *notes) if note)
    title = plan_name(naming, plan)
    return Entry(title, anchor=naming.anchor(plan.item), note=note)


def plan_name(naming: ItemNames, plan: AnyPlan) -> str:
    """Name an action plan by its prisons, and a strategic plan by its title."""
    name = naming.prisons_of(plan) if isinstance(plan.content, ActionPlan) else plan.content.title
    return name or plan.content.title or plan.id or "?"


def entry_of(naming: ItemNames, item: Item[Record], note: str = "") -> Entry:
    """Show an item by its id in its own plan; of an action say how it stands."""
    notes = (note, *_state(naming, item))
    id_ = (item.id or "") if item.plan is not None and item.path else ""
    text = naming.short(item) or item.id or "…"
    return Entry(text, id_, naming.anchor(item), ", ".join(one for one in notes if one))


def _state(naming: ItemNames, item: Item[Record]) -> tuple[str, ...]:
    if item.kind not in ACTION_KINDS:
        return ()
    # An item of this kind is one of these.
    action = cast("AnyAction", item.model)
    late = is_overdue(naming.workspace, item, naming.today)
    return naming.words.choice_entry(action.status), naming.words.say(N_("late")) if late else ""
