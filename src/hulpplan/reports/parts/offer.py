"""The offer of a prison, and how many took part."""

from collections.abc import Iterator

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Fact, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.reports.blocks import facts_block, facts_of, plan_text, present, prose_block, table_of
from hulpplan.reports.front import item_section
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item, Plan


def offer_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show each offer of a plan."""
    for item, offer in items_of(plan, Offer):
        blocks = present(
            prose_block(offer.description),
            facts_block(_facts(naming, item, offer)),
            participation_table(offer, naming.words),
        )
        yield item_section(naming, item, *blocks, listed=False)


def _facts(naming: ItemNames, item: Item[Record], offer: Offer) -> tuple[Fact, ...]:
    words = naming.words
    users = dict.fromkeys(link.source for link in naming.workspace.links_to(item, "uses_offer"))
    structural = {None: "", True: N_("every year"), False: N_("not every year")}[offer.structural]
    return facts_of(
        ("kind", words.say(N_("Form")), words.choice_entry(offer.kind)),
        ("domains", words.say(N_("Domains")), plan_text(naming.names(item, "domains"))),
        ("organiser", words.say(N_("Organised by")), plan_text(naming.names(item, "organiser"))),
        ("executors", words.say(N_("Carried out by")), plan_text(naming.names(item, "executors"))),
        ("target_groups", words.say(N_("Target groups")), plan_text(naming.names(item, "target_groups"))),
        ("languages", words.say(N_("Languages")), words.list_of(offer.languages)),
        ("medium", words.say(N_("Medium")), plan_text(offer.medium or "")),
        ("intake", words.say(N_("How one gets in")), offer.intake or ""),
        ("co_creation", words.say(N_("How far detainees help shape it")), plan_text(offer.co_creation or "")),
        ("structural", words.say(N_("Returns")), words.say(structural)),
        ("needs", words.say(N_("Needs")), naming.entries(item, "needs")),
        ("contributes_to", words.say(N_("Serves")), naming.entries(item, "contributes_to")),
        ("used_by", words.say(N_("Used by")), tuple(naming.entry(user) for user in users)),
    )


def participation_table(offer: Offer, words: Words) -> Table | None:
    """Show how many took part, by period."""
    columns = (
        Column("period", words.say(N_("Period"))),
        Column("places", words.say(N_("Places")), "number"),
        Column("registrations", words.say(N_("Registrations")), "number"),
        Column("participants", words.say(N_("Participants")), "number"),
        Column("note", words.say(N_("Note")), "plan_text"),
    )
    rows = (
        (
            words.when(counted.period),
            words.number_entry(counted.places),
            words.number_entry(counted.registrations),
            words.number_entry(counted.participants),
            counted.note or "",
        )
        for counted in offer.participation
    )
    return table_of("participation", words.say(N_("Participation")), columns, rows)
