"""Strategic options and goals of the decree, and what serves them."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.items import items_of
from hulpplan.analysis.trace import children, goals_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Option, StrategicPlan
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.counts import apart_numbers
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item, Plan


def option_table(naming: ItemNames, levels: LevelNames, plan: Plan[StrategicPlan]) -> Table | None:
    """Show the options of a plan with the goals they serve and the objectives under them."""
    words = naming.words
    columns = (
        Column("option", levels.option.one),
        Column("description", words.say(N_("Explanation")), "plan_text"),
        Column("goals", words.say(N_("Goals of the decree"))),
        Column("objectives", levels.objective.many),
        Column("unknown", words.say(N_("Not known")), "plan_text"),
    )
    options = list(items_of(plan, Option))
    rows = (_option_row(naming, item, option) for item, option in options)
    anchors = [naming.anchor(item) for item, _ in options]
    return table_of("options", levels.option.many, columns, rows, anchors)


def _option_row(naming: ItemNames, item: Item[Record], option: Option) -> tuple[Value, ...]:
    under = dict.fromkeys(link.source for link in naming.workspace.links_to(item, "options"))
    return (
        naming.titled(item, item.id or ""),
        option.description or "",
        naming.entries(item, "goals"),
        tuple(naming.mention(objective) for objective in under),
        option.incomplete or "",
    )


def goal_table(naming: ItemNames, plan: Plan[StrategicPlan], actions: Iterable[Item[Record]]) -> Table | None:
    """Show the goals of the decree with what serves them in this plan, and how many local actions do.

    Args:
        naming: names the items.
        plan: the strategic plan.
        actions: the local actions of all prisons.
    """
    words = naming.words
    columns = (
        Column("goal", words.say(N_("Goal of the decree")), "plan_text"),
        Column("served_by", words.say(N_("Served by"))),
        Column("actions", words.say(N_("Local actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    reached = [(action, goals_of(naming.workspace, [action])) for action in actions]
    goals = (item for item in naming.workspace.register if item.kind == "goal")
    rows = (_goal_row(naming, plan, goal, reached) for goal in goals)
    return table_of("goals", words.say(N_("Goals of the decree")), columns, rows)


def _goal_row(
    naming: ItemNames,
    plan: Plan[StrategicPlan],
    goal: Item[Record],
    reached: Sequence[tuple[Item[Record], Sequence[Item[Record]]]],
) -> tuple[Value, ...]:
    servers = (item for item in children(naming.workspace, goal) if item.plan is plan)
    return (
        naming.entry(goal),
        tuple(naming.mention(item) for item in servers) or Entry(naming.words.say(N_("no link recorded"))),
        *apart_numbers(naming.words, (action for action, goals in reached if goal in goals)),
    )
