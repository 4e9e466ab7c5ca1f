"""The needs that were found, and what takes them up."""

from hulpplan.analysis.coverage import takers_of
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Need
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Item, Plan


def need_table(naming: ItemNames, plan: Plan[ActionPlan]) -> Table | None:
    """Show the needs of a plan, one in each row."""
    words = naming.words
    columns = (
        Column("need", words.say(N_("Need")), "plan_text"),
        Column("description", words.say(N_("Explanation")), "plan_text"),
        Column("source", words.say(N_("How it was found")), "plan_text"),
        Column("target_groups", words.say(N_("Target groups")), "plan_text"),
        Column("domains", words.say(N_("Domains")), "plan_text"),
        Column("takers", words.say(N_("Taken up by"))),
    )
    needs = list(items_of(plan, Need))
    rows = (_row(naming, item, need) for item, need in needs)
    anchors = [naming.anchor(item) for item, _ in needs]
    return table_of("needs", words.say(N_("Needs")), columns, rows, anchors)


def _row(naming: ItemNames, item: Item[Record], need: Need) -> tuple[Value, ...]:
    return (
        naming.titled(item, item.id or ""),
        need.description or "",
        need.source or "",
        naming.names(item, "target_groups"),
        naming.names(item, "domains"),
        taker_entries(naming, item),
    )


def taker_entries(naming: ItemNames, need: Item[Record]) -> tuple[Entry, ...]:
    """Show what takes a need up, or that nothing does."""
    takers = tuple(naming.mention(taker) for taker in takers_of(naming.workspace, need))
    return takers or (Entry(naming.words.say(N_("nothing yet"))),)
