"""The report `offer`: which offer there is for whom, in which domain and prison, planned against real."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TypeAlias

from hulpplan.analysis.figures import CountedField, counted_once, lies_in, participation_figures, total_of
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.offer import Offer, Participation
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    sentence_block,
    subsection,
    table_from,
)
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.figures import figure_of, figure_text
from hulpplan.reports.sections.offer import (
    OfferItem,
    domain_name,
    offer_by_domain,
    offer_table,
    participation_columns,
)
from hulpplan.workspace.index import AnyPlan

TOOK_PART = N_("As far as was counted, {figure} took part.")
SHARED = N_("Offer in several domains stands under each of them; together it counts once.")
OVERLAPS = N_(
    "Periods that overlap tell of the same people: of a year and a half-year in it, only the year is counted."
)
NamedOffer: TypeAlias = tuple[str, Sequence[OfferItem]]
"""The offer of a prison or in a domain, or of all together, behind its name."""


def offer_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on the offer of all prisons, side by side."""
    scope = scope_of(request)
    words = scope.words
    offers = list(scope.of(Offer))
    sections = (_domain_section, _number_section, _period_section, _list_section)
    return scope_document(
        scope,
        words.say(N_("Offer")),
        words.say(N_("Which offer there is, for whom and where")),
        _answer(scope, offers),
        (section(scope, offers) for section in sections if offers),
        ("period", words.say(N_("Period")), words.when(request.period)),
    )


def _answer(scope: ReportScope, offers: Sequence[OfferItem]) -> tuple[str, ...]:
    words = scope.words
    if not offers:
        return (words.say(N_("No offer is written down in these plans.")),)
    uncounted = _uncounted(scope, offers)
    participants = total_of(
        participation_figures((offer for _, offer in offers), "participants", scope.request.period)
    )
    return (
        words.count(NN_("There is {count} offer.", "There are {count} offers."), len(offers)),
        figure_text(words, participants, N_("How many took part was counted nowhere."), TOOK_PART)
        if uncounted < len(offers)
        else "",
        words.count(
            NN_("For {count} offer nothing was counted.", "For {count} offers nothing was counted."),
            uncounted,
        )
        if uncounted
        else "",
    )


def _uncounted(scope: ReportScope, offers: Iterable[OfferItem]) -> int:
    """Return for how many offers nothing was counted in the period of the report."""
    return sum(not counted_once(offer.participation, scope.request.period) for _, offer in offers)


def _domain_section(scope: ReportScope, offers: Sequence[OfferItem]) -> Section | None:
    """Count offer by domain, with a column for each prison."""
    words = scope.words
    title = words.say(N_("Number of offers by domain and prison"))
    groups = _by_domain(scope, offers)

    def in_plan(plan: AnyPlan, group: NamedOffer) -> Value:
        return words.number_entry(sum(item.plan is plan for item, _ in group[1]) or None)

    columns: Columns[NamedOffer] = (
        column("domain", words.say(N_("Domain")), lambda group: group[0]),
        *(
            column(f"c{number}", scope.where(one.plan.item), partial(in_plan, one.plan), "number")
            for number, one in enumerate(scope.participants)
        ),
        column(
            "together", words.say(N_("Together")), lambda group: words.number_entry(len(group[1])), "number"
        ),
    )
    shared = sum(len(in_domain) for _, in_domain in groups) > len(offers)
    return chapter(
        "domains",
        title,
        sentence_block(words.say(SHARED) if shared else ""),
        sentence_block(words.say(N_("An empty place is a domain without offer in that prison."))),
        table_from("domains", title, columns, groups, total=(words.say(N_("Together")), offers)),
    )


def _by_domain(scope: ReportScope, offers: Sequence[OfferItem]) -> list[NamedOffer]:
    return [
        (domain_name(scope.naming, domain), in_domain)
        for domain, in_domain in offer_by_domain(scope.request.workspace, offers)
    ]


def _number_section(scope: ReportScope, offers: Sequence[OfferItem]) -> Section | None:
    """Set places beside registrations and participants, by prison."""
    words = scope.words
    title = words.say(N_("Planned and real, prison by prison"))
    groups = [
        (scope.where(one.plan.item), [pair for pair in offers if pair[0].plan is one.plan])
        for one in scope.participants
    ]

    def figure(field: CountedField, group: NamedOffer) -> Value:
        counted = participation_figures((offer for _, offer in group[1]), field, scope.request.period)
        return figure_of(words, total_of(counted))

    columns: Columns[NamedOffer] = (
        column("where", words.say(N_("Prison")), lambda group: group[0]),
        column("offer", words.say(N_("Offer")), lambda group: words.number_entry(len(group[1])), "number"),
        column(
            "uncounted",
            words.say(N_("Not counted")),
            lambda group: words.number_entry(_uncounted(scope, group[1])),
            "number",
        ),
        *participation_columns(words, figure),
    )
    table = table_from("numbers", title, columns, groups, total=(words.say(N_("Together")), offers))
    return chapter("numbers", title, sentence_block(words.say(OVERLAPS)), table)


def _period_section(scope: ReportScope, offers: Sequence[OfferItem]) -> Section | None:
    """Set places beside registrations and participants, by period and prison, as they were counted."""
    words = scope.words
    title = words.say(N_("Planned and real, period by period"))
    counts: dict[tuple[Period, str], list[Participation]] = {}
    for item, offer in offers:
        for count in offer.participation:
            if count.period is not None and lies_in(count.period, scope.request.period):
                counts.setdefault((count.period, scope.where(item)), []).append(count)

    def figure(field: CountedField, key: tuple[Period, str]) -> Value:
        return figure_of(words, total_of(getattr(count, field) for count in counts[key]))

    columns: Columns[tuple[Period, str]] = (
        column("period", words.say(N_("Period")), lambda key: words.when(key[0])),
        column("where", words.say(N_("Prison")), lambda key: key[1]),
        column("counts", words.say(N_("Counts")), lambda key: words.number_entry(len(counts[key])), "number"),
        *participation_columns(words, figure),
    )
    keys = sorted(counts, key=lambda key: (key[0].first, key[0].last, key[1]))
    return chapter("periods", title, table_from("periods", title, columns, keys))


def _list_section(scope: ReportScope, offers: Sequence[OfferItem]) -> Section | None:
    """Show all offer, under each domain it lies in."""
    return chapter(
        "list",
        scope.words.say(N_("All offer, by domain")),
        *(
            subsection(name, offer_table(scope, name, in_domain, scope.request.period))
            for name, in_domain in _by_domain(scope, offers)
        ),
    )


REPORT = Report(
    N_("Which offer there is for whom, in which domain, in which prison and by whom; planned against real."),
    Scope.PRISONS,
    offer_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
