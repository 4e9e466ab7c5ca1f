"""The page of a strategic option: what it means, and which objectives stand under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from hulpplan.document.blocks import Column, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Option, StrategicPlan
from hulpplan.reports.blocks import facts_of, table_of
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.objective import note_on
from hulpplan.reports.sections.status import tally_of
from hulpplan.site.addresses import PLANS
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.workspace.item import Item, Plan


@dataclass(frozen=True, slots=True)
class OptionPageView:
    """What the template `site/option` shows."""

    page: Front
    description: str
    incomplete: str
    objectives: Table | None
    note: str


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each option of each strategic plan."""
    addresses = site.ground.addresses
    for plan in site.ground.workspace.strategic_plans:
        trail = (site.part(title_of(PLANS), PLANS), site.crumb(plan.item))
        for item in plan.items:
            if item in addresses.pages and isinstance(item.model, Option):

                def view(
                    item: Item[Record] = item, option: Option = item.model, plan: Plan[StrategicPlan] = plan
                ) -> OptionPageView:
                    return _view(site, plan, item, option)

                yield Page(addresses.pages[item], "site/option", view, PLANS, trail)


def _view(site: Site, plan: Plan[StrategicPlan], item: Item[Record], option: Option) -> OptionPageView:
    naming = site.naming(site.ground.addresses.pages[item], plan)
    levels = level_names(plan, site.words)
    facts = facts_of(("goals", site.words.say(N_("Goals of the decree")), naming.entries(item, "goals")))
    page = site.front(f"{levels.option.one} {item.id}", naming.title(item), facts, is_text=bool(option.title))
    objectives = _objectives(site, naming, plan, item, levels.objective.many)
    note = note_on(site.words, site.ground.participants(plan)) if objectives else ""
    return OptionPageView(page, option.description or "", option.incomplete or "", objectives, note)


def _objectives(
    site: Site, naming: ItemNames, plan: Plan[StrategicPlan], item: Item[Record], title: str
) -> Table | None:
    words = site.words
    columns = (
        Column("objective", title),
        Column("due", words.say(N_("Due"))),
        Column("prisons", words.say(N_("Prisons that take it up")), "number"),
        Column("actions", words.say(N_("Local actions"))),
    )
    under = dict.fromkeys(link.source for link in site.ground.workspace.links_to(item, "options"))
    found = site.ground.objectives(plan)
    rows = (
        (
            naming.entry(one.objective),
            words.when(one.model.due),
            words.number_entry(len(one.prisons("taken-up"))),
            tally_of(one.actions, words).states,
        )
        for one in (found[objective] for objective in under if objective in found)
    )
    return table_of("objectives", title, columns, rows)
