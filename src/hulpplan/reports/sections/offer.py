"""The offer of prisons, and how many took part."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeAlias, TypeVar

from hulpplan.analysis.figures import CountedField, counted_once, total_of
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Fact, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Period
from hulpplan.model.offer import Offer, Participation
from hulpplan.model.record import Record
from hulpplan.reports.blocks import (
    Columns,
    Value,
    column,
    facts_block,
    facts_of,
    plan_text,
    prose_block,
    table_from,
)
from hulpplan.reports.front import item_section
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.action_table import where_column
from hulpplan.reports.sections.figures import figure_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

T = TypeVar("T")
OfferItem: TypeAlias = tuple[Item[Record], Offer]
"""An offer, as an item and as its model."""
DomainGroups: TypeAlias = list[tuple[Item[Record] | None, list[OfferItem]]]


def offer_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show each offer of a plan."""
    for item, offer in items_of(plan, Offer):
        yield item_section(
            naming,
            item,
            prose_block(offer.description),
            facts_block(_facts(naming, item, offer)),
            participation_table(offer, naming.words),
            listed=False,
        )


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
    columns: Columns[Participation] = (
        column("period", words.say(N_("Period")), lambda counted: words.when(counted.period)),
        *participation_columns(words, lambda field, counted: words.number_entry(getattr(counted, field))),
        column("note", words.say(N_("Note")), lambda counted: counted.note or "", "plan_text"),
    )
    return table_from("participation", words.say(N_("Participation")), columns, offer.participation)


def participation_columns(words: Words, figure: Callable[[CountedField, T], Value]) -> Columns[T]:
    """Return a column each for places, registrations and participants.

    Args:
        words: the words of the reader's language.
        figure: the number that a field of the counts has for the subject of a row.
    """
    labels: dict[CountedField, str] = {
        "places": N_("Places"),
        "registrations": N_("Registrations"),
        "participants": N_("Participants"),
    }
    return [
        column(field, words.say(label), partial(figure, field), "number") for field, label in labels.items()
    ]


def offer_table(
    scope: ReportScope, caption: str, offers: Iterable[OfferItem], period: Period | None = None
) -> Table | None:
    """Show offer, one in each row: where, for whom, by whom, and how many took part.

    Args:
        scope: the scope of the report.
        caption: the title of the table.
        offers: what to show.
        period: the time in which those who took part are counted; None for all.
    """
    words, naming = scope.words, scope.naming

    def counts(pair: OfferItem) -> list[Participation]:
        return counted_once(pair[1].participation, period)

    def periods(pair: OfferItem) -> str:
        return words.list_of(words.when(one.period) for one in counts(pair)) or words.say(N_("not counted"))

    def figure(field: CountedField, pair: OfferItem) -> Value:
        return figure_of(words, total_of(getattr(one, field) for one in counts(pair)))

    columns: Columns[OfferItem] = (
        column("offer", words.say(N_("Offer")), lambda pair: naming.entry(pair[0])),
        where_column(scope),
        column(
            "target_groups",
            words.say(N_("For whom")),
            lambda pair: naming.names(pair[0], "target_groups"),
            "plan_text",
        ),
        column("by", words.say(N_("By whom")), lambda pair: providers_of(naming, [pair])),
        column("form", words.say(N_("Form")), lambda pair: words.choice_entry(pair[1].kind)),
        column("periods", words.say(N_("Counted over")), periods),
        *participation_columns(words, figure),
    )
    return table_from("offer", caption, columns, offers)


def providers_of(naming: ItemNames, offers: Iterable[OfferItem]) -> str:
    """List who organises offer or carries it out, each once."""
    links = (
        link for item, _ in offers for link in naming.workspace.links_from(item, "organiser", "executors")
    )
    return naming.words.list_of(
        dict.fromkeys(naming.name(link.target) if link.target else link.written for link in links)
    )


def offer_by_domain(workspace: Workspace, offers: Iterable[OfferItem]) -> DomainGroups:
    """Put offer under each domain it lies in, in the order of the register; under None what lies in none."""
    groups: dict[Item[Record] | None, list[OfferItem]] = {}
    for item, offer in offers:
        for domain in dict.fromkeys(workspace.targets(item, "domains")) or (None,):
            groups.setdefault(domain, []).append((item, offer))
    in_register = [item for item in workspace.register if item in groups]
    others = [domain for domain in groups if domain is not None and domain not in in_register]
    return [(domain, groups[domain]) for domain in (*in_register, *others, None) if domain in groups]


def domain_name(naming: ItemNames, domain: Item[Record] | None) -> str:
    """Name a domain, or what stands for none."""
    return naming.name(domain) if domain else naming.words.say(N_("no domain"))


def domain_table(naming: ItemNames, caption: str, plan: Plan[ActionPlan]) -> Table | None:
    """Show the offer of a plan by domain, with who provides it."""
    words = naming.words
    return table_from(
        "offer",
        caption,
        (
            column("domain", words.say(N_("Domain")), lambda group: domain_name(naming, group[0])),
            column(
                "offer", words.say(N_("Offer")), lambda group: [naming.entry(item) for item, _ in group[1]]
            ),
            column("by", words.say(N_("By whom")), lambda group: providers_of(naming, group[1])),
        ),
        offer_by_domain(naming.workspace, items_of(plan, Offer)),
    )
