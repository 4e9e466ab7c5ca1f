"""The offer of one plan by domain."""

from collections.abc import Iterator

from hulpplan.analysis.items import items_of
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Item, Plan


def offer_by_domain(
    naming: ItemNames, plan: Plan[ActionPlan]
) -> dict[Item[Record] | None, list[tuple[Item[Record], Offer]]]:
    """Put the offer of a plan under each domain it lies in, in the order of the register; None: in none."""
    under: dict[Item[Record] | None, list[tuple[Item[Record], Offer]]] = {}
    for item, offer in items_of(plan, Offer):
        for domain in dict.fromkeys(naming.workspace.targets(item, "domains")) or (None,):
            under.setdefault(domain, []).append((item, offer))
    order = {item: place for place, item in enumerate(naming.workspace.register)}
    return dict(
        sorted(under.items(), key=lambda pair: order.get(pair[0], len(order)) if pair[0] else len(order))
    )


def domain_rows(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each domain: the offer in it and who organises that."""
    words = naming.words
    for domain, found in offer_by_domain(naming, plan).items():
        by = dict.fromkeys(
            naming.name(link.target) if link.target else link.written
            for item, _ in found
            for link in naming.workspace.links_from(item, "organiser", "executors")
        )
        name = naming.name(domain) if domain else words.say(N_("no domain"))
        yield name, tuple(naming.entry(item) for item, _ in found), words.list_of(by)
