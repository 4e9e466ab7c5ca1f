"""Tables of plans, as several pages show them."""

from collections.abc import Iterable

from hulpplan.analysis.items import items_of
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.reports.blocks import Column, Entry, Table, table_of
from hulpplan.reports.parts.front import approval_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.parts.status import lateness_of, tally_of
from hulpplan.site.lists import plan_name
from hulpplan.workspace.item import Plan


def plan_table(
    reporter: Reporter, plans: Iterable[Plan[ActionPlan]], *, by_title: bool = False
) -> Table | None:
    """Show action plans, each with its period, its status and how its actions stand.

    Args:
        reporter: names the items.
        plans: the plans.
        by_title: whether they are named by their titles, and not by their prisons.
    """
    words = reporter.words
    columns = (
        Column("plan", words.say(N_("Action plan"))),
        Column("period", words.say(N_("Period"))),
        Column("status", words.say(N_("Status"))),
        Column("actions", words.say(N_("Actions"))),
        Column("late", words.say(N_("Late")), "number"),
    )
    rows = (
        (
            Entry(_name(reporter, plan, by_title=by_title), anchor=reporter.anchor(plan.item)),
            words.span(plan.content.start, plan.content.end),
            approval_of(plan.content, words),
            tally_of((item for item, _ in items_of(plan, Action)), words).states,
            words.number(count) if (count := late_in(reporter, plan)) else "",
        )
        for plan in plans
    )
    return table_of("plans", words.say(N_("Action plans")), columns, rows)


def _name(reporter: Reporter, plan: Plan[ActionPlan], *, by_title: bool) -> str:
    return (plan.content.title if by_title else None) or plan_name(reporter, plan)


def late_in(reporter: Reporter, plan: Plan[ActionPlan]) -> int:
    """Count the actions of a plan that are late."""
    return sum(bool(lateness_of(reporter, item)) for item, action in items_of(plan, Action))
