"""The report `offer`: which offer there is for whom, in which domain and prison, planned against real."""

from collections.abc import Sequence

from hulpplan.analysis.figures import participation_figures, total_of
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.offer import Offer
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.parts.figures import figure_text
from hulpplan.reports.parts.offered import (
    by_domain,
    counted_in,
    domain_parts,
    domain_table,
    numbers_table,
    period_table,
)
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.tables import Offered
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of

TOOK_PART = N_("As far as was counted, {figure} took part.")
SHARED = N_("Offer in several domains stands under each of them; together it counts once.")
OVERLAPS = N_(
    "Periods that overlap tell of the same people: of a year and a half-year in it, only the year is counted."
)


def offer_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the offer of all prisons, side by side."""
    scope = scope_of(request)
    words = scope.words
    found = list(scope.of(Offer))
    sections = (
        _domains(scope, found),
        _numbers(scope, found),
        _periods(scope, found),
        _list(scope, found),
    )
    return scope_document(
        scope,
        words.say(N_("Offer")),
        words.say(N_("Which offer there is, for whom and where")),
        _answer(scope, found),
        sections,
        ("period", words.say(N_("Period")), words.when(request.period)),
    )


def _answer(scope: ReportScope, found: Sequence[Offered]) -> tuple[str, ...]:
    words = scope.words
    if not found:
        return (words.say(N_("No offer is written down in these plans.")),)
    counted = counted_in(scope, found)
    uncounted = sum(not counted_in(scope, [one]) for one in found)
    offers = [offer for _, offer in found]
    participants = total_of(participation_figures(offers, "participants", scope.request.period))
    return (
        words.count(NN_("There is {count} offer.", "There are {count} offers."), len(found)),
        figure_text(words, participants, N_("How many took part was counted nowhere."), TOOK_PART)
        if counted
        else "",
        words.count(
            NN_("For {count} offer nothing was counted.", "For {count} offers nothing was counted."),
            uncounted,
        )
        if uncounted
        else "",
    )


def _domains(scope: ReportScope, found: Sequence[Offered]) -> Section | None:
    title = scope.words.say(N_("Number of offers by domain and prison"))
    table = domain_table(scope, title, found)
    several = sum(len(offers) for _, offers in by_domain(scope, found)) > len(found)
    shared = scope.words.say(SHARED) if several else ""
    empty = scope.words.say(N_("An empty place is a domain without offer in that prison."))
    return part_of(title, shared, empty, tables=[table], anchor="_domains") if table else None


def _numbers(scope: ReportScope, found: Sequence[Offered]) -> Section | None:
    title = scope.words.say(N_("Planned and real, prison by prison"))
    table = numbers_table(scope, title, found)
    note = scope.words.say(OVERLAPS)
    return part_of(title, note, tables=[table], anchor="_numbers") if table else None


def _periods(scope: ReportScope, found: Sequence[Offered]) -> Section | None:
    title = scope.words.say(N_("Planned and real, period by period"))
    table = period_table(scope, title, found)
    return part_of(title, tables=[table], anchor="_periods") if table else None


def _list(scope: ReportScope, found: Sequence[Offered]) -> Section | None:
    title = scope.words.say(N_("All offer, by domain"))
    return part_of(title, parts=domain_parts(scope, found), anchor="_list") if found else None


REPORT = Report(
    N_("Which offer there is for whom, in which domain, in which prison and by whom; planned against real."),
    Scope.PRISONS,
    offer_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
