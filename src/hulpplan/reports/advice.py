"""The report `advice`: everything local teams advise upwards, by objective, with the answers."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.advice import advice_under
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action_plan import Advice
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import chapter, facts_block, facts_of, subsection
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of, with_places
from hulpplan.reports.sections.advice import advice_sections, lost_answers
from hulpplan.workspace.item import Item


def advice_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on the advice that a strategic plan has to do with."""
    scope = scope_of(request)
    # Advice of earlier plans counts too, unless one plan was asked for.
    plans = (
        [participant.plan for participant in scope.participants] if request.plan not in scope.plans else None
    )
    advice = [
        pair for pair in advice_under(request.workspace, request.plan, plans) if _is_wanted(scope, *pair)
    ]
    scope = with_places(scope, (item for item, _ in advice))
    words = scope.words
    others = [pair for pair in advice if not request.workspace.targets(pair[0], "about")]
    lost = lost_answers(scope.naming, request.plan) if _is_whole(scope) else ()
    return scope_document(
        scope,
        words.say(N_("Advice")),
        words.say(N_("What local teams advise, and what was answered")),
        _answer(scope, advice),
        (
            chapter("objectives", words.say(N_("By objective")), *_objective_sections(scope, advice)),
            chapter(
                "others",
                words.say(N_("On no objective in particular")),
                *advice_sections(scope.naming, others),
            ),
            chapter("lost", words.say(N_("Answers to advice that was not found")), *lost),
        ),
        ("advice_period", words.say(N_("Period")), words.when(request.period)),
    )


def _is_wanted(scope: ReportScope, item: Item[Record], advice: Advice) -> bool:
    period = scope.request.period
    in_time = period is None or (advice.date is not None and period.first <= advice.date <= period.last)
    return in_time and scope.takes(item)


def _is_whole(scope: ReportScope) -> bool:
    """Tell whether all advice was asked for, so that an answer to none of it is lost."""
    request, narrowing = scope.request, scope.request.narrowing
    return (
        request.plan in scope.plans
        and request.period is None
        and narrowing.objective is None
        and narrowing.organisation is None
    )


def _answer(scope: ReportScope, advice: Sequence[tuple[Item[Record], Advice]]) -> tuple[str, ...]:
    words = scope.words
    if not advice:
        return (words.say(N_("No local team has written down advice here.")),)
    answered = sum(bool(scope.request.workspace.links_to(item, "advice_answers")) for item, _ in advice)
    return (
        words.count(
            NN_("Local teams gave {count} advice.", "Local teams gave {count} advices."), len(advice)
        ),
        words.count(NN_("{count} of them has an answer.", "{count} of them have an answer."), answered),
    )


def _objective_sections(
    scope: ReportScope, advice: Sequence[tuple[Item[Record], Advice]]
) -> Iterator[Section]:
    """Show advice in full under the first objective it is about; under the others it is named."""
    naming, order = scope.naming, {item: place for place, item in enumerate(scope.request.plan.items)}
    about: dict[Item[Record], list[tuple[Item[Record], Advice]]] = {}
    for item, model in advice:
        for objective in dict.fromkeys(scope.request.workspace.targets(item, "about")):
            about.setdefault(objective, []).append((item, model))
    shown: set[Item[Record]] = set()
    label = scope.words.say(N_("Shown elsewhere, and about this too"))
    for objective in sorted(about, key=lambda item: order.get(item, len(order))):
        first = [pair for pair in about[objective] if pair[0] not in shown]
        elsewhere = tuple(naming.entry(item) for item, _ in about[objective] if item in shown)
        shown.update(item for item, _ in first)
        yield subsection(
            naming.title(objective),
            facts_block(facts_of(("also", label, elsewhere))),
            *advice_sections(naming, first),
            id=naming.id(objective),
            plan_text=naming.has_title(objective),
        )


REPORT = Report(
    N_("Everything local teams advise upwards, by objective, with the answers."),
    Scope.PRISONS,
    advice_report,
    ("prison", "plan", "objective", "organisation", "period"),
)
