"""The page of a domain: which objectives, actions, offer and needs lie in it."""

from collections.abc import Iterator

from hulpplan.document.blocks import Fact
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.register import Domain
from hulpplan.reports.blocks import facts_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.site.entry import address_of, entry_pages
from hulpplan.site.mentions import FOR_DOMAIN
from hulpplan.site.site import Page, Site
from hulpplan.workspace.item import Item


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each domain of the register."""
    return entry_pages(site, "domain", "site/domain", FOR_DOMAIN, _facts)


def _facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    if not isinstance(item.model, Domain):  # pragma: no cover - an entry of this kind is always one
        return ()
    words, domain = naming.words, item.model
    since = str(domain.since) if domain.since is not None else ""
    until = str(domain.until) if domain.until is not None else ""
    return facts_of(
        ("since", words.say(N_("Since")), since),
        ("until", words.say(N_("Until")), until),
        ("uri", words.say(N_("In the OSLO standard")), address_of(domain.uri)),
    )
