"""All actions of a plan in one table."""

from dataclasses import replace

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Block, Column, Entry
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.status import lateness_of, progress_of, status_of, tally_of
from hulpplan.workspace.item import Item, Plan


def glance_blocks(naming: ItemNames, plan: Plan[ActionPlan]) -> tuple[Block, ...]:
    """Count the actions of a plan by status, and show each with its lead and how far it is."""
    words = naming.words
    actions = list(items_of(plan, Action))
    columns = (
        Column("action", words.say(N_("Action"))),
        Column("lead", words.say(N_("Lead")), "plan_text"),
        Column("period", words.say(N_("Period"))),
        Column("status", words.say(N_("Status"))),
        Column("progress", words.say(N_("Progress")), "number"),
    )
    rows = (_row(naming, item, action) for item, action in actions)
    table = table_of("actions", words.say(N_("Actions")), columns, rows)
    return (tally_of((item for item, _ in actions), words), replace(table, captioned=False)) if table else ()


def _row(naming: ItemNames, item: Item[Record], action: Action) -> tuple[Value, ...]:
    words = naming.words
    late = words.say(N_("late")) if lateness_of(naming, item) else ""
    progress = progress_of(action, naming)
    return (
        naming.entry(item),
        naming.names(item, "lead"),
        words.span(action.start, action.end),
        Entry(status_of(action, words).word, note=late, value=action.status),
        progress.text if progress else "",
    )
