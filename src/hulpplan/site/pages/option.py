"""The page of a strategic option: what it means, and which objectives stand under it."""

from collections.abc import Iterator
from functools import partial

from hulpplan.document.blocks import Column, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Option, StrategicPlan
from hulpplan.reports.blocks import facts_of, table_of
from hulpplan.reports.front import incomplete_notice
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.objective import note_on
from hulpplan.reports.sections.status import tally_of
from hulpplan.site.addresses import PLANS
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item, Plan


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each option of each strategic plan."""
    addresses = website.content.addresses
    for plan in website.content.workspace.strategic_plans:
        trail = (website.part(PLANS), website.crumb(plan.item))
        for item in plan.items:
            if item in addresses.pages and isinstance(item.model, Option):
                document = partial(_document, website, plan, item, item.model)
                yield Page(addresses.pages[item], template_of("option"), document, PLANS, trail)


def _document(website: Website, plan: Plan[StrategicPlan], item: Item[Record], option: Option) -> Document:
    words, levels = website.words, level_names(plan, website.words)
    naming = website.naming(website.content.addresses.pages[item], plan)
    objectives = _objectives(website, naming, plan, item, levels.objective.many)
    note = Sentence(note_on(words, website.content.participants(plan)), "note")
    return website.document(
        f"{levels.option.one} {item.id}",
        naming.title(item),
        incomplete_notice(words, option.incomplete),
        Sentence(option.description, "lead", plan_text=True) if option.description else None,
        objectives,
        note if objectives else None,
        facts=facts_of(("goals", words.say(N_("Goals of the decree")), naming.entries(item, "goals"))),
        plan_text=bool(option.title),
    )


def _objectives(
    website: Website, naming: ItemNames, plan: Plan[StrategicPlan], item: Item[Record], title: str
) -> Table | None:
    words = website.words
    columns = (
        Column("objective", title),
        Column("due", words.say(N_("Due"))),
        Column("prisons", words.say(N_("Prisons that take it up")), "number"),
        Column("actions", words.say(N_("Local actions"))),
    )
    under = dict.fromkeys(link.source for link in website.content.workspace.links_to(item, "options"))
    rollup = website.content.objectives(plan)
    rows = (
        (
            naming.entry(one.objective),
            words.when(one.model.due),
            words.number(len(one.prisons("taken-up"))),
            tally_of(one.actions, words).states,
        )
        for one in (rollup[objective] for objective in under if objective in rollup)
    )
    return table_of("objectives", title, columns, rows)
