"""The page that lists all plans: strategic plans, and the action plans under each."""

from collections.abc import Iterator

from hulpplan.analysis.schedule import sorted_by_start
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import table_of
from hulpplan.reports.front import approval_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.site.addresses import PLANS
from hulpplan.site.lists import plan_name
from hulpplan.site.plans import plan_table
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.table_page import TablesView
from hulpplan.workspace.item import Plan


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page that lists plans."""
    yield Page(PLANS, "site/tables", lambda: _view(site), PLANS)


def _view(site: Site) -> TablesView:
    say, workspace = site.words.say, site.ground.workspace
    naming = site.naming(PLANS)
    newest_first = sorted_by_start(workspace.strategic_plans)[::-1]
    tables = (_strategic(naming, newest_first), plan_table(naming, workspace.action_plans))
    page = site.front(say(N_("Strategic plans and action plans")), say(title_of(PLANS)))
    nothing = say(N_("There are no plans in these files."))
    found = tuple(table for table in tables if table)
    return TablesView(page, found, "" if found else nothing)


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
            Entry(plan_name(naming, plan), anchor=naming.anchor(plan.item)),
            words.span(plan.content.start, plan.content.end),
            approval_of(plan.content, words),
            words.number_entry(len(naming.workspace.action_plans_under(plan))),
        )
        for plan in plans
    )
    return table_of("strategic", words.say(N_("Strategic plans")), columns, rows)
