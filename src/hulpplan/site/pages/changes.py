"""The page that says what changed, day by day, where the plans lie in a git repository."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from hulpplan.analysis.changes import ChangeKind, ItemChange
from hulpplan.document.blocks import Entry, ItemGroup, ItemList, ListedItem, Section, Sentence
from hulpplan.document.document import Document
from hulpplan.history.history import DayChanges, History
from hulpplan.i18n import N_, NN_
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.changes import HAPPENED, sentences_of
from hulpplan.site.lists import item_entry, plan_name
from hulpplan.site.navigation import CHANGES, title_of
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

MOST: Final = 40
"""How many items of one plan are named for a day."""


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page of changes, where there is a history."""
    history = website.content.history
    if history is not None:
        yield Page(CHANGES, template_of("changes"), partial(_document, website, history), CHANGES)


def _document(website: Website, history: History) -> Document:
    words = website.words
    since = words.when(_since(history))
    days = tuple(_days(website.naming(CHANGES), history.days))
    lead = words.say(N_("What changed in the plans since {date}, the latest first."), date=since)
    nothing = words.say(N_("Nothing changed in the plans since {date}."), date=since)
    ending = words.say(N_("Earlier changes are not shown: there are too many."))
    return website.document(
        words.say(N_("As the plan files were committed in git")),
        words.say(title_of(CHANGES)),
        Sentence(lead, "lead") if days else None,
        Sentence(nothing, "nothing") if history.is_whole and not days else None,
        *days,
        None if history.is_whole else Sentence(ending, "note"),
    )


def _since(history: History) -> date:
    """Return the first day of which everything is told."""
    if history.is_whole:
        return history.since
    return min((day.day for day in history.days if day.day is not None), default=history.since)


def _days(naming: ItemNames, days: Sequence[DayChanges]) -> Iterator[Section]:
    """Show each day; where a clock went wrong a day comes back, and its place has a number."""
    seen: Counter[str] = Counter()
    for day in days:
        place = f"_{day.day or 'now'}"
        seen[place] += 1
        yield _day(naming, day, place if seen[place] == 1 else f"{place}-{seen[place]}")


def _day(naming: ItemNames, day: DayChanges, place: str) -> Section:
    """Show a day by plan, in the order of the plans; what is gone comes after them, the register last."""
    words, workspace = naming.words, naming.workspace
    order = {plan.id: place for place, plan in enumerate(workspace.plans)}
    changes = sorted(day.changes, key=lambda one: (not one.plan, order.get(one.plan, len(order)), one.plan))
    groups = tuple(
        _plan(naming, plan, list(found)) for plan, found in groupby(changes, key=lambda one: one.plan)
    )
    title = words.when(day.day) if day.day else words.say(N_("Not yet committed"))
    return Section(title, (ItemList(groups),), anchor=place)


def _plan(naming: ItemNames, plan_id: str, changes: list[ItemChange]) -> ItemGroup:
    left = len(changes) - MOST
    more = naming.words.count(NN_("and {count} more", "and {count} more"), left) if left > 0 else ""
    return ItemGroup(tuple(_change(naming, one) for one in changes[:MOST]), _heading(naming, plan_id), more)


def _heading(naming: ItemNames, plan_id: str) -> Entry:
    if not plan_id:
        return Entry(naming.words.say(N_("Register")))
    plan = naming.workspace.plan(plan_id)
    if plan is None:
        return Entry(plan_id)
    period = naming.words.span(plan.content.start, plan.content.end)
    return Entry(plan_name(naming, plan), anchor=naming.anchor(plan.item), note=period, plan_text=True)


def _change(naming: ItemNames, change: ItemChange) -> ListedItem:
    words = naming.words
    item = _item(naming.workspace, change)
    # Of what is gone only the id is shown: its title may be why it was taken away.
    visible = item is not None and change.happened is not ChangeKind.REMOVED
    entry = item_entry(naming, item) if item is not None and visible else Entry("", change.id)
    entry = replace(entry, note=words.say(KIND_WORDS[change.kind]))
    return ListedItem(entry, words.say(HAPPENED[change.happened]), sentences_of(change, words))


def _item(workspace: Workspace, change: ItemChange) -> Item[Record] | None:
    """Return the item as it is now; None when it is no longer there."""
    if not change.plan:
        return workspace.entry(change.kind, change.id)
    plan = workspace.plan(change.plan)
    if plan is None:
        return None
    if plan.item.kind == change.kind:
        return plan.item
    return next((item for item in plan.by_id.get(change.id, ()) if item.kind == change.kind), None)
