"""The offer of several prisons side by side."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from hulpplan.analysis.figures import counted_once, lies_in, participation_figures, total_of
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.dates import Period
from hulpplan.model.offer import Participation
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.figures import figure_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.tables import Offered, offer_table
from hulpplan.reports.scope import ReportScope
from hulpplan.workspace.item import Item

FIELDS: Final[tuple[Literal["places", "registrations", "participants"], ...]] = (
    "places",
    "registrations",
    "participants",
)


def counted_in(scope: ReportScope, found: Iterable[Offered]) -> list[Participation]:
    """Return what was counted of an offer in the period of the report, everybody once."""
    return [one for _, offer in found for one in counted_once(offer.participation, scope.request.period)]


def by_domain(
    scope: ReportScope, found: Iterable[Offered]
) -> list[tuple[Item[Record] | None, list[Offered]]]:
    """Put offer under each domain it lies in, in the order of the register; under None what lies in none."""
    under: dict[Item[Record] | None, list[Offered]] = {}
    for item, offer in found:
        for domain in dict.fromkeys(scope.request.workspace.targets(item, "domains")) or (None,):
            under.setdefault(domain, []).append((item, offer))
    register = [item for item in scope.request.workspace.register if item in under]
    rest = [domain for domain in under if domain is not None and domain not in register]
    return [(domain, under[domain]) for domain in (*register, *rest, None) if domain in under]


def _domain_name(scope: ReportScope, domain: Item[Record] | None) -> str:
    return scope.naming.name(domain) if domain else scope.words.say(N_("no domain"))


def domain_table(scope: ReportScope, title: str, found: Sequence[Offered]) -> Table | None:
    """Count offer by domain, a column for each prison."""
    words = scope.words
    plans = [one.plan for one in scope.participants]
    columns = (
        Column("domain", words.say(N_("Domain"))),
        *(Column(f"c{n}", scope.where(plan.item), "number") for n, plan in enumerate(plans)),
        Column("together", words.say(N_("Together")), "number"),
    )

    def row(name: str, offers: Sequence[Offered]) -> tuple[Value, ...]:
        counts = [sum(item.plan is plan for item, _ in offers) for plan in plans]
        return (
            name,
            *(words.number_entry(count) if count else "" for count in counts),
            words.number_entry(len(offers)),
        )

    rows = [row(_domain_name(scope, domain), offers) for domain, offers in by_domain(scope, found)]
    return table_of("domains", title, columns, rows, total=row(words.say(N_("Together")), found))


def numbers_table(scope: ReportScope, title: str, found: Sequence[Offered]) -> Table | None:
    """Set places beside those who registered and took part, by prison."""
    groups = [
        (scope.where(one.plan.item), [pair for pair in found if pair[0].plan is one.plan])
        for one in scope.participants
    ]
    rows = [_numbers_row(scope, name, offers) for name, offers in groups]
    total = _numbers_row(scope, scope.words.say(N_("Together")), found)
    columns = (Column("where", scope.words.say(N_("Prison"))), *_number_columns(scope))
    return table_of("numbers", title, columns, rows, total=total) if found else None


def _number_columns(scope: ReportScope) -> tuple[Column, ...]:
    words = scope.words
    return (
        Column("offer", words.say(N_("Offer")), "number"),
        Column("uncounted", words.say(N_("Not counted")), "number"),
        Column("places", words.say(N_("Places")), "number"),
        Column("registrations", words.say(N_("Registrations")), "number"),
        Column("participants", words.say(N_("Participants")), "number"),
    )


def _numbers_row(scope: ReportScope, name: str, offers: Sequence[Offered]) -> tuple[Value, ...]:
    words = scope.words
    uncounted = sum(not counted_in(scope, [one]) for one in offers)
    return (
        name,
        words.number_entry(len(offers)),
        words.number_entry(uncounted),
        *(
            figure_of(
                words,
                total_of(participation_figures((offer for _, offer in offers), field, scope.request.period)),
            )
            for field in FIELDS
        ),
    )


def _figures(scope: ReportScope, counted: Sequence[Participation]) -> tuple[Value, ...]:
    words = scope.words
    return (
        figure_of(words, total_of(one.places for one in counted)),
        figure_of(words, total_of(one.registrations for one in counted)),
        figure_of(words, total_of(one.participants for one in counted)),
    )


def period_table(scope: ReportScope, title: str, found: Sequence[Offered]) -> Table | None:
    """Set places beside those who registered and took part, by period and prison, as they were counted."""
    words, asked = scope.words, scope.request.period
    groups: dict[tuple[Period, str], list[Participation]] = {}
    for item, offer in found:
        for one in offer.participation:
            if one.period is not None and lies_in(one.period, asked):
                groups.setdefault((one.period, scope.where(item)), []).append(one)
    columns = (
        Column("period", words.say(N_("Period"))),
        Column("where", words.say(N_("Prison"))),
        Column("counts", words.say(N_("Counts")), "number"),
        *_number_columns(scope)[2:],
    )
    order = sorted(groups, key=lambda key: (key[0].first, key[0].last, key[1]))
    rows = (
        (words.when(key[0]), key[1], words.number_entry(len(groups[key])), *_figures(scope, groups[key]))
        for key in order
    )
    return table_of("periods", title, columns, rows)


def domain_parts(scope: ReportScope, found: Sequence[Offered]) -> list[Section]:
    """Show all offer, under each domain it lies in."""
    period = scope.request.period
    return [
        part_of(name, tables=[offer_table(scope, "offer", name, offers, period)])
        for domain, offers in by_domain(scope, found)
        for name in (_domain_name(scope, domain),)
    ]
