"""The report `advice`: everything local teams advise upwards, by objective, with the answers."""

from collections.abc import Sequence

from hulpplan.analysis.advice import advice_under
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import facts_of
from hulpplan.reports.parts.advice import advice_sections, lost_answers
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of, with_places
from hulpplan.workspace.item import Item

Given = tuple[Item[Record], Advice]


def advice_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the advice that a strategic plan has to do with."""
    plain = scope_of(request)
    # Advice of earlier plans counts too, unless one plan was asked for.
    plans = [one.plan for one in plain.participants] if request.plan not in plain.plans else None
    given = [pair for pair in advice_under(request.workspace, request.plan, plans) if _is_wanted(plain, pair)]
    scope = with_places(plain, (item for item, _ in given))
    words = scope.words
    about: dict[Item[Record], list[Given]] = {}
    for item, advice in given:
        for objective in dict.fromkeys(request.workspace.targets(item, "about")):
            about.setdefault(objective, []).append((item, advice))
    others = [pair for pair in given if not request.workspace.targets(pair[0], "about")]
    sections = (_objectives(scope, about), _others(scope, others), _lost(scope))
    return scope_document(
        scope,
        words.say(N_("Advice")),
        words.say(N_("What local teams advise, and what was answered")),
        _answer(scope, given),
        sections,
        ("advice_period", words.say(N_("Period")), words.when(request.period)),
    )


def _is_wanted(scope: ReportScope, pair: Given) -> bool:
    item, advice = pair
    period = scope.request.period
    in_time = period is None or (advice.date is not None and period.first <= advice.date <= period.last)
    return in_time and scope.takes(item)


def _answer(scope: ReportScope, given: Sequence[Given]) -> tuple[str, ...]:
    words = scope.words
    if not given:
        return (words.say(N_("No local team has written down advice here.")),)
    answered = sum(bool(scope.request.workspace.links_to(item, "advice_answers")) for item, _ in given)
    return (
        words.count(NN_("Local teams gave {count} advice.", "Local teams gave {count} advices."), len(given)),
        words.count(NN_("{count} of them has an answer.", "{count} of them have an answer."), answered),
    )


def _objectives(scope: ReportScope, about: dict[Item[Record], list[Given]]) -> Section | None:
    """Show advice in full under the first objective it is about; under the others it is named."""
    order = {item: place for place, item in enumerate(scope.request.plan.items)}
    shown: set[Item[Record]] = set()
    parts = []
    for objective in sorted(about, key=lambda item: order.get(item, len(order))):
        fresh = [pair for pair in about[objective] if pair[0] not in shown]
        known = tuple(scope.naming.entry(item) for item, _ in about[objective] if item in shown)
        shown.update(item for item, _ in fresh)
        label = scope.words.say(N_("Shown elsewhere, and about this too"))
        parts.append(
            part_of(
                scope.naming.title(objective),
                id=scope.naming.id(objective),
                facts=facts_of(("also", label, known)),
                parts=advice_sections(scope.naming, fresh),
            )
        )
    title = scope.words.say(N_("By objective"))
    return part_of(title, parts=parts, anchor="_objectives") if parts else None


def _others(scope: ReportScope, given: Sequence[Given]) -> Section | None:
    title = scope.words.say(N_("On no objective in particular"))
    return part_of(title, parts=advice_sections(scope.naming, given), anchor="_others") if given else None


def _lost(scope: ReportScope) -> Section | None:
    """Show the answers to advice that was not found, unless only a part was asked for."""
    whole = scope.request.plan in scope.plans and scope.request.period is None
    narrowing = scope.request.narrowing
    if not whole or narrowing.objective is not None or narrowing.organisation is not None:
        return None
    parts = list(lost_answers(scope.naming, scope.request.plan))
    title = scope.words.say(N_("Answers to advice that was not found"))
    return part_of(title, parts=parts, anchor="_lost") if parts else None


REPORT = Report(
    N_("Everything local teams advise upwards, by objective, with the answers."),
    Scope.PRISONS,
    advice_report,
    ("prison", "plan", "objective", "organisation", "period"),
)
