"""The offer of one plan by domain."""

from hulpplan.analysis.items import items_of
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
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
