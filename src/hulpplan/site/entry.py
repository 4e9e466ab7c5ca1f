"""The page of an entry of the register: what is known of it, and everywhere it is named."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from hulpplan.document.blocks import Entry, Fact, Prose
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.register import RegisterEntry
from hulpplan.reports.blocks import Chapter, facts_of, plan_text
from hulpplan.reports.item_names import ItemNames
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.lists import Group
from hulpplan.site.mentions import Mention, chapters_of
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.workspace.item import Item

Facts = Callable[[ItemNames, Item[Record]], tuple[Fact, ...]]


@dataclass(frozen=True, slots=True)
class EntryView:
    """What the template of an entry shows; `nothing` says that it is named nowhere."""

    page: Front
    description: str
    chapters: tuple[Chapter[Sequence[Group]], ...]
    nothing: str


def entry_pages(
    site: Site, kind: str, template: str, lists: Sequence[Mention], facts: Facts
) -> Iterator[Page]:
    """Yield a page for each entry of a kind.

    Args:
        site: the website.
        kind: `organisation`, `domain`, …
        template: lays it out.
        lists: where it may be named.
        facts: what is known of it.
    """
    section = SECTIONS[kind]
    trail = (site.part(title_of(section), section),)
    for same in site.ground.workspace.register_entries(kind).values():
        item = same[0]
        address = site.ground.addresses.pages[item]

        def view(item: Item[Record] = item, address: str = address) -> EntryView:
            return _view(site, site.naming(address), item, lists, facts)

        yield Page(address, template, view, section, trail)


def _view(
    site: Site, naming: ItemNames, item: Item[Record], lists: Sequence[Mention], facts: Facts
) -> EntryView:
    chapters = tuple(chapters_of(naming, item, lists, site.ground.counting))
    entry = item.model
    source = entry.source if isinstance(entry, RegisterEntry) else None
    known = (
        *facts(naming, item),
        *facts_of(("source", site.words.say(N_("Source")), plan_text(source or ""))),
    )
    description: Prose = (entry.description or "") if isinstance(entry, RegisterEntry) else ""
    kind = site.words.say(KINDS[item.kind])
    nothing = "" if chapters else site.words.say(N_("No plan names this yet."))
    page = site.front(kind, naming.name(item), known, chapters=chapters, is_text=True)
    return EntryView(page, description, chapters, nothing)


def address_of(website: str | None) -> tuple[Entry, ...]:
    """Show the address of a website as a link to it."""
    return (Entry(website, anchor=website),) if website else ()


KINDS = {
    "organisation": N_("Organisation"),
    "domain": N_("Domain"),
    "target-group": N_("Target group"),
}
