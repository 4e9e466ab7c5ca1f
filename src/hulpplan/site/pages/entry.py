"""The page of an organisation, domain or target group: what is known of it, and everywhere it is named."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from hulpplan.document.blocks import Fact, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.register import Domain, Organisation, RegisterEntry
from hulpplan.reports.blocks import facts_of, plan_text
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import capital
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.backlinks import (
    FOR_DOMAIN,
    FOR_ORGANISATION,
    FOR_TARGET_GROUP,
    Backlinks,
    backlink_chapters,
)
from hulpplan.site.lists import link_entry
from hulpplan.site.website import Page, Website, template_of
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class EntryKind:
    """A kind of entries of the register: its word, what is known of one, and where it may be named."""

    word: str
    facts: Callable[[ItemNames, Item[Record]], tuple[Fact, ...]]
    backlinks: Sequence[Backlinks]


def pages(website: Website) -> Iterator[Page]:
    """Yield a page for each entry of these kinds."""
    for kind in KINDS:
        section = SECTIONS[kind]
        for same in website.content.workspace.register_entries(kind).values():
            address = website.content.addresses.pages[same[0]]
            document = partial(_document, website, address, same[0])
            yield Page(address, template_of(kind), document, section, (website.part(section),))


def _document(website: Website, address: str, item: Item[Record]) -> Document:
    say, kind, naming = website.words.say, KINDS[item.kind], website.naming(address)
    entry = item.model if isinstance(item.model, RegisterEntry) else None
    chapters = tuple(backlink_chapters(naming, item, kind.backlinks, website.content.counting))
    source = facts_of(("source", say(N_("Source")), plan_text(entry.source if entry else None)))
    return website.document(
        say(kind.word),
        naming.name(item),
        Sentence(entry.description, "lead", plan_text=True) if entry and entry.description else None,
        None if chapters else Sentence(say(N_("No plan names this yet.")), "nothing"),
        *chapters,
        facts=(*kind.facts(naming, item), *source),
        plan_text=True,
    )


def _domain_facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    if not isinstance(item.model, Domain):  # pragma: no cover - an entry of this kind is always one
        return ()
    words, domain = naming.words, item.model
    return facts_of(
        ("since", words.say(N_("Since")), str(domain.since) if domain.since is not None else ""),
        ("until", words.say(N_("Until")), str(domain.until) if domain.until is not None else ""),
        ("uri", words.say(N_("In the OSLO standard")), link_entry(domain.uri)),
    )


def _organisation_facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    if not isinstance(item.model, Organisation):  # pragma: no cover - an entry of this kind is always one
        return ()
    words = naming.words
    domains = tuple(naming.entry(domain) for domain in naming.workspace.targets(item, "domains"))
    return facts_of(
        ("type", words.say(N_("Type")), capital(words.choice(item.model.type))),
        ("domains", words.say(N_("Domains")), plan_text(domains)),
        ("website", words.say(N_("Website")), link_entry(item.model.website)),
    )


KINDS: Final[Mapping[str, EntryKind]] = {
    "organisation": EntryKind(N_("Organisation"), _organisation_facts, FOR_ORGANISATION),
    "domain": EntryKind(N_("Domain"), _domain_facts, FOR_DOMAIN),
    "target-group": EntryKind(N_("Target group"), lambda *_: (), FOR_TARGET_GROUP),
}
