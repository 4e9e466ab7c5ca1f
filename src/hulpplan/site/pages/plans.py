"""The page that lists all plans: strategic plans, and the action plans under each."""

from collections.abc import Iterable, Iterator
from functools import partial

from hulpplan.analysis.items import items_of
from hulpplan.analysis.schedule import sorted_by_start
from hulpplan.document.blocks import Column, Entry, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import present, table_of
from hulpplan.reports.front import approval_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.status import lateness_of, tally_of
from hulpplan.site.addresses import PLANS
from hulpplan.site.lists import plan_name
from hulpplan.site.navigation import title_of
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Plan


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page that lists plans."""
    yield Page(PLANS, template_of("tables"), partial(_document, website), PLANS)


def _document(website: Website) -> Document:
    say, workspace, naming = website.words.say, website.content.workspace, website.naming(PLANS)
    newest_first = sorted_by_start(workspace.strategic_plans)[::-1]
    tables = present(_strategic(naming, newest_first), plan_table(naming, workspace.action_plans))
    nothing = None if tables else Sentence(say(N_("There are no plans in these files.")), "nothing")
    return website.document(
        say(N_("Strategic plans and action plans")), say(title_of(PLANS)), nothing, *tables
    )


def _strategic(naming: ItemNames, plans: list[Plan[StrategicPlan]]) -> Table | None:
    words = naming.words
    columns = (
        Column("plan", words.say(N_("Strategic plan"))),
        Column("period", words.say(N_("Period"))),
        Column("status", words.say(N_("Status"))),
        Column("prisons", words.say(N_("Action plans under it")), "number"),
    )
    rows = (
        (
            Entry(plan_name(naming, plan), anchor=naming.anchor(plan.item), plan_text=True),
            words.span(plan.content.start, plan.content.end),
            approval_of(plan.content, words),
            words.number(len(naming.workspace.action_plans_under(plan))),
        )
        for plan in plans
    )
    return table_of("strategic", words.say(N_("Strategic plans")), columns, rows)


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
            Entry(_name(naming, plan, by_title=by_title), anchor=naming.anchor(plan.item), plan_text=True),
            words.span(plan.content.start, plan.content.end),
            approval_of(plan.content, words),
            tally_of((item for item, _ in items_of(plan, Action)), words).states,
            words.number(count) if (count := late_in(naming, plan)) else "",
        )
        for plan in plans
    )
    return table_of("plans", words.say(N_("Action plans")), columns, rows)


def _name(naming: ItemNames, plan: Plan[ActionPlan], *, by_title: bool) -> str:
    return (plan.content.title if by_title else None) or plan_name(naming, plan)


def late_in(naming: ItemNames, plan: Plan[ActionPlan]) -> int:
    """Count the actions of a plan that are late."""
    return sum(bool(lateness_of(naming, item)) for item, action in items_of(plan, Action))
