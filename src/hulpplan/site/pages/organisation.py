"""The page of an organisation: what it leads, takes part in and is asked for, everywhere."""

from collections.abc import Iterator

from hulpplan.document.blocks import Fact
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation
from hulpplan.reports.blocks import facts_of, plan_text
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import capital
from hulpplan.site.entry import address_of, entry_pages
from hulpplan.site.mentions import FOR_ORGANISATION
from hulpplan.site.site import Page, Site
from hulpplan.workspace.item import Item


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each organisation of the register."""
    return entry_pages(site, "organisation", "site/organisation", FOR_ORGANISATION, _facts)


def _facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    if not isinstance(item.model, Organisation):  # pragma: no cover - an entry of this kind is always one
        return ()
    words = naming.words
    domains = tuple(naming.entry(domain) for domain in naming.workspace.targets(item, "domains"))
    return facts_of(
        ("type", words.say(N_("Type")), capital(words.choice(item.model.type))),
        ("domains", words.say(N_("Domains")), plan_text(domains)),
        ("website", words.say(N_("Website")), address_of(item.model.website)),
    )
