"""Tables of offer in reports over several prisons."""

from collections.abc import Iterable
from typing import TypeAlias

from hulpplan.analysis.figures import counted_once, total_of
from hulpplan.document.blocks import Column, Table
from hulpplan.i18n import N_
from hulpplan.model.dates import Period
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.figures import figure_of
from hulpplan.reports.scope import ReportScope
from hulpplan.workspace.item import Item

Offered: TypeAlias = tuple[Item[Record], Offer]


def offer_table(
    scope: ReportScope, name: str, caption: str, found: Iterable[Offered], period: Period | None = None
) -> Table | None:
    """Show offer, one in each row: where, for whom, by whom, and how many took part."""
    words = scope.words
    columns = (
        Column("offer", words.say(N_("Offer"))),
        Column("where", words.say(N_("Prison"))),
        Column("target_groups", words.say(N_("For whom")), "plan_text"),
        Column("by", words.say(N_("By whom"))),
        Column("form", words.say(N_("Form"))),
        Column("periods", words.say(N_("Counted over"))),
        Column("places", words.say(N_("Places")), "number"),
        Column("registrations", words.say(N_("Registrations")), "number"),
        Column("participants", words.say(N_("Participants")), "number"),
    )
    rows = (_offer_row(scope, item, offer, period) for item, offer in found)
    return table_of(name, caption, columns, rows)


def _offer_row(
    scope: ReportScope, item: Item[Record], offer: Offer, period: Period | None
) -> tuple[Value, ...]:
    words, naming = scope.words, scope.naming
    counts = counted_once(offer.participation, period)
    by = dict.fromkeys(
        naming.name(link.target) if link.target else link.written
        for link in naming.workspace.links_from(item, "organiser", "executors")
    )
    return (
        naming.entry(item),
        scope.where(item),
        naming.names(item, "target_groups"),
        words.list_of(by),
        words.choice_entry(offer.kind),
        words.list_of(words.when(one.period) for one in counts) or words.say(N_("not counted")),
        figure_of(words, total_of(one.places for one in counts)),
        figure_of(words, total_of(one.registrations for one in counts)),
        figure_of(words, total_of(one.participants for one in counts)),
    )
