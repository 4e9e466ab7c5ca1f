"""The needs that were found, and what takes them up."""

from hulpplan.analysis.coverage import takers_of
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Need
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Columns, column, table_from
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Item, Plan


def need_table(naming: ItemNames, plan: Plan[ActionPlan]) -> Table | None:
    """Show the needs of a plan, one in each row."""
    say, names = naming.words.say, naming.names
    columns: Columns[tuple[Item[Record], Need]] = (
        column("need", say(N_("Need")), lambda pair: naming.titled(pair[0], pair[0].id or ""), "plan_text"),
        column("description", say(N_("Explanation")), lambda pair: pair[1].description or "", "plan_text"),
        column("source", say(N_("How it was found")), lambda pair: pair[1].source or "", "plan_text"),
        column(
            "target_groups",
            say(N_("Target groups")),
            lambda pair: names(pair[0], "target_groups"),
            "plan_text",
        ),
        column("domains", say(N_("Domains")), lambda pair: names(pair[0], "domains"), "plan_text"),
        column("takers", say(N_("Taken up by")), lambda pair: taker_entries(naming, pair[0])),
    )
    needs = items_of(plan, Need)
    return table_from("needs", say(N_("Needs")), columns, needs, anchor=lambda pair: naming.anchor(pair[0]))


def taker_entries(naming: ItemNames, need: Item[Record]) -> tuple[Entry, ...]:
    """Show what takes a need up, or that nothing does."""
    takers = tuple(naming.mention(taker) for taker in takers_of(naming.workspace, need))
    return takers or (Entry(naming.words.say(N_("nothing yet"))),)
