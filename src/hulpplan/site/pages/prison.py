"""The page of a prison: what it is, its plans, and what its plan in force says and does."""

from collections.abc import Iterator
from functools import partial

from hulpplan.analysis.coverage import positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import chosen_for_prison, unread_within
from hulpplan.document.blocks import Entry, Fact, ItemGroup, ItemList, ListedItem, Section, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Prison
from hulpplan.reports.blocks import chapter, facts_of, plan_text
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.objective import choice_table
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.words import capital
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.lists import item_entry, link_entry
from hulpplan.site.pages.plans import plan_table
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item, Plan

SECTION = SECTIONS["prison"]


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each prison of the register."""
    for same in website.content.workspace.register_entries("prison").values():
        address = website.content.addresses.pages[same[0]]
        document = partial(_document, website, address, same[0])
        yield Page(address, template_of("prison"), document, SECTION, (website.part(SECTION),))


def _document(website: Website, address: str, item: Item[Record]) -> Document:
    say, workspace, prison = website.words.say, website.content.workspace, item.id or ""
    plans = plans_of_prison(workspace, prison)
    chosen = chosen_for_prison(workspace, prison, plans, website.content.today)
    current = chosen if isinstance(chosen, Plan) else None
    strategic = workspace.strategic_plan_of(current) if current else None
    naming = website.naming(address, *(plan for plan in (current, strategic) if plan is not None))
    description = item.model.description if isinstance(item.model, Prison) else None
    nothing = Sentence(say(N_("There is no action plan of this prison in these files.")), "nothing")
    return website.document(
        say(N_("Prison")),
        naming.name(item),
        Sentence(description, "lead", plan_text=True) if description else None,
        None if plans else nothing,
        tally_of((action for action, _ in items_of(current, Action)), website.words) if current else None,
        chapter("plans", say(N_("Action plans")), plan_table(naming, plans, by_title=True)),
        *((_choices(naming, current), _offer(naming, current)) if current else ()),
        facts=_facts(naming, item),
        unread=unread_within(workspace, [prison]),
        plan_text=True,
    )


def _choices(naming: ItemNames, plan: Plan[ActionPlan]) -> Section | None:
    positions = positions_of(naming.workspace, plan)
    levels = level_names(naming.workspace.strategic_plan_of(plan), naming.words)
    return chapter("choices", naming.words.say(N_("Choices")), choice_table(naming, levels, plan, positions))


def _offer(naming: ItemNames, plan: Plan[ActionPlan]) -> Section | None:
    """List the offer by domain; what lies in several stands under the first."""
    by_domain: dict[Item[Record] | None, list[Item[Record]]] = {}
    for item, _ in items_of(plan, Offer):
        domain = next(iter(naming.workspace.targets(item, "domains")), None)
        by_domain.setdefault(domain, []).append(item)
    groups = tuple(
        ItemGroup(
            tuple(ListedItem(item_entry(naming, item)) for item in offers),
            naming.entry(domain) if domain else None,
        )
        for domain, offers in by_domain.items()
    )
    return chapter("offer", naming.words.say(N_("Offer")), ItemList(groups) if groups else None)


def _facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    words, prison = naming.words, item.model
    if not isinstance(prison, Prison):  # pragma: no cover - an entry of this kind is always one
        return ()
    capacity = tuple(
        Entry(words.number(one.places), note=", ".join(filter(None, (words.when(one.as_of), one.note))))
        for one in prison.capacity
    )
    management = tuple(naming.entry(one) for one in naming.workspace.targets(item, "management"))
    return facts_of(
        ("kinds", words.say(N_("Kind")), capital(words.list_of(map(words.choice, prison.kinds)))),
        ("municipality", words.say(N_("Municipality")), prison.municipality or ""),
        ("status", words.say(N_("Status")), words.choice(prison.status)),
        ("regime", words.say(N_("Regime")), plan_text(prison.regime)),
        ("capacity", words.say(N_("Places")), capacity),
        ("management", words.say(N_("Management")), plan_text(management)),
        ("opened", words.say(N_("Opened")), words.when(prison.opened)),
        ("closed", words.say(N_("Closed")), words.when(prison.closed)),
        ("website", words.say(N_("Website")), link_entry(prison.website)),
        ("source", words.say(N_("Source")), plan_text(prison.source)),
    )
