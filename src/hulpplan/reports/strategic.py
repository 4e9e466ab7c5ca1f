"""The report `strategic`: the strategic plan, with progress rolled up over all prisons."""

from collections.abc import Sequence
from dataclasses import dataclass

from hulpplan.analysis.advice import advice_for
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant, by_objective, participants_of
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Chapter, Chapters, Fact, Prose, Table, chapter_of, facts_of
from hulpplan.reports.drawing import Drawing
from hulpplan.reports.parts.advice import AdviceView, advice_of, lost_answers
from hulpplan.reports.parts.body import BodyView, bodies_of
from hulpplan.reports.parts.decree import goal_table, option_table
from hulpplan.reports.parts.evaluation import EvaluationView, evaluations_of
from hulpplan.reports.parts.front import approval_of, contents_of, page_of
from hulpplan.reports.parts.level import LevelNames, level_names
from hulpplan.reports.parts.objective import StrategicObjectiveView, strategic_objective_view
from hulpplan.reports.parts.overview import Overview, Prisons, overview_of, prisons_of
from hulpplan.reports.parts.reporter import Reporter, anchors_of
from hulpplan.reports.pictures.drawings import OVERVIEW, strategic_drawings
from hulpplan.reports.report import Each, Page, Report, Request, Scope
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import capital, words_in
from hulpplan.workspace.item import Plan


@dataclass(frozen=True, slots=True)
class StrategicChapters(Chapters):
    """The chapters of the report, in their order; one without content is None."""

    summary: Chapter[Prose] | None
    mission: Chapter[Prose] | None
    overview: Chapter[Overview | None] | None
    drawings: Chapter[tuple[Drawing, ...]] | None
    options: Chapter[Table | None] | None
    goals: Chapter[Table | None] | None
    objectives: Chapter[tuple[StrategicObjectiveView, ...]] | None
    prisons: Chapter[Prisons | None] | None
    bodies: Chapter[tuple[BodyView, ...]] | None
    advice: Chapter[tuple[AdviceView, ...]] | None
    evaluations: Chapter[tuple[EvaluationView, ...]] | None
    sources: Chapter[tuple[str, ...]] | None


@dataclass(frozen=True, slots=True)
class StrategicView:
    """What the templates `reports/strategic` show."""

    page: Page
    chapters: StrategicChapters


def strategic_view(request: Request[StrategicPlan]) -> StrategicView:
    """Make the view of a strategic plan and what the prisons made of it."""
    plan = request.plan
    participants = participants_of(request.workspace, plan, request.today)
    reporter = Reporter(
        request.workspace,
        words_in(request.catalogue),
        request.today,
        frozenset({plan}),
        anchors_of(plan.items[1:]),
    )
    words = reporter.words
    levels = level_names(plan, words)
    chapters = _chapters(reporter, levels, plan, participants)
    page = page_of(
        words,
        (
            capital(words.say(KIND_WORDS["strategic-plan"])),
            plan.content.title or words.say(N_("Strategic plan {id}"), id=plan.id or "").strip(),
        ),
        _facts(reporter, plan),
        contents_of(chapters),
        today=request.today,
        disclaimer=plan.content.disclaimer or "",
        unread=unread_of(request),
        title_is_text=plan.content.title is not None,
    )
    return StrategicView(page, chapters)


def _chapters(
    reporter: Reporter, levels: LevelNames, plan: Plan[StrategicPlan], participants: Sequence[Participant]
) -> StrategicChapters:
    say, content = reporter.words.say, plan.content
    found = by_objective(plan, participants)
    objectives = tuple(strategic_objective_view(reporter, levels, plan, one) for one in found)
    places = [reporter.heading(one.objective) for one in found]
    actions = [item for participant in participants for item, _ in items_of(participant.plan, Action)]
    advice = (*advice_of(reporter, advice_for(reporter.workspace, plan)), *lost_answers(reporter, plan))
    overview = overview_of(reporter, levels, participants, found)
    evaluations = evaluations_of(content, reporter.words)
    return StrategicChapters(
        summary=chapter_of("_summary", say(N_("In short")), content.summary or ""),
        mission=chapter_of("_mission", say(N_("Mission")), content.mission or ""),
        overview=chapter_of("_overview", say(OVERVIEW), overview),
        drawings=chapter_of("_drawings", say(N_("In pictures")), strategic_drawings(reporter, plan, found)),
        options=chapter_of("_options", levels.option.many, option_table(reporter, levels, plan)),
        goals=chapter_of("_goals", say(N_("Goals of the decree")), goal_table(reporter, plan, actions)),
        objectives=chapter_of("_objectives", levels.objective.many, objectives, places),
        prisons=chapter_of("_prisons", say(N_("Prisons")), prisons_of(reporter, plan, participants)),
        bodies=chapter_of("_bodies", say(N_("Bodies")), tuple(bodies_of(reporter, plan))),
        advice=chapter_of("_advice", say(N_("Advice and answers")), advice),
        evaluations=chapter_of("_evaluations", say(N_("Evaluations")), evaluations),
        sources=chapter_of("_sources", say(N_("Sources")), content.sources),
    )


def _facts(reporter: Reporter, plan: Plan[StrategicPlan]) -> tuple[Fact, ...]:
    words, content = reporter.words, plan.content
    return facts_of(
        ("period", words.say(N_("Period")), words.span(content.start, content.end)),
        ("status", words.say(N_("Status")), approval_of(content, words)),
        ("sworn_in", words.say(N_("Government sworn in")), words.when(content.government_sworn_in)),
        ("advised", words.say(N_("Advice of the mixed commission")), words.when(content.advised)),
        ("drafted", words.say(N_("Preliminary draft")), words.when(content.drafted)),
    )


REPORT = Report(
    N_("The strategic plan, with progress rolled up over all prisons."),
    Scope.STRATEGIC_PLAN,
    strategic_view,
    ("plan",),
    each=Each.STRATEGIC_PLAN,
)
