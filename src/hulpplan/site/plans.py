"""Tables of plans, as several pages show them."""

from collections.abc import Iterable

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.reports.blocks import table_of
from hulpplan.reports.front import approval_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.status import lateness_of, tally_of
from hulpplan.site.lists import plan_name
from hulpplan.workspace.item import Plan


def plan_table(
    naming: ItemNames, plans: Iterable[Plan[ActionPlan]], *, by_title: bool = False
) -> Table | None:
    """Show action plans, each with its period, its status and how its actions stand.

    Args:
        naming: names the items.
        plans: the plans.
        by_title: whether they are named by their titles, and not by their prisons.
    """
    words = naming.words
    columns = (
        Column("plan", words.say(N_("Action plan"))),
        Column("period", words.say(N_("Period"))),
        Column("status", words.say(N_("Status"))),
        Column("actions", words.say(N_("Actions"))),
        Column("late", words.say(N_("Late")), "number"),
    )
    rows = (
        (
            Entry(_name(naming, plan, by_title=by_title), anchor=naming.anchor(plan.item)),
            words.span(plan.content.start, plan.content.end),
            approval_of(plan.content, words),
            tally_of((item for item, _ in items_of(plan, Action)), words).states,
            words.number_entry(count) if (count := late_in(naming, plan)) else "",
        )
        for plan in plans
    )
    return table_of("plans", words.say(N_("Action plans")), columns, rows)


def _name(naming: ItemNames, plan: Plan[ActionPlan], *, by_title: bool) -> str:
    return (plan.content.title if by_title else None) or plan_name(naming, plan)


def late_in(naming: ItemNames, plan: Plan[ActionPlan]) -> int:
    """Count the actions of a plan that are late."""
    return sum(bool(lateness_of(naming, item)) for item, action in items_of(plan, Action))
