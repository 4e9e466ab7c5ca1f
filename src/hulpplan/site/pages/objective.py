"""The page of an objective: what it asks, what the prisons decided, and every action that reaches it."""

from collections.abc import Iterator
from functools import partial

from hulpplan.document.blocks import Facts
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.item_names import level_names
from hulpplan.reports.sections.counts import counted_of
from hulpplan.reports.sections.objective import strategic_objective_section
from hulpplan.site.addresses import PLANS
from hulpplan.site.lists import grouped, list_chapter
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item, Plan


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each objective of each strategic plan."""
    addresses = website.content.addresses
    for plan in website.content.workspace.strategic_plans:
        trail = (website.part(PLANS), website.crumb(plan.item))
        for item in plan.items:
            if item.kind == "objective" and item in addresses.pages:
                document = partial(_document, website, plan, item)
                yield Page(addresses.pages[item], template_of("objective"), document, PLANS, trail)


def _document(website: Website, plan: Plan[StrategicPlan], item: Item[Record]) -> Document:
    words, levels = website.words, level_names(plan, website.words)
    naming = website.naming(website.content.addresses.pages[item], plan)
    rollup = website.content.objectives(plan)[item]
    section = strategic_objective_section(naming, levels, plan, rollup)
    return website.document(
        f"{levels.objective.one} {section.id}",
        section.title,
        *(block for block in section.blocks if not isinstance(block, Facts)),
        list_chapter(
            "actions",
            words.say(N_("Local actions")),
            grouped(naming, rollup.actions),
            counted_of(words, rollup.actions),
        ),
        facts=next((block.facts for block in section.blocks if isinstance(block, Facts)), ()),
        contents=False,
        plan_text=section.plan_text,
    )
