"""The report `plan`: the action plan of one prison, or of several that share a plan."""

from dataclasses import dataclass

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Advice, Agreement, Need
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Chapter, Chapters, Passage, Prose, Table, chapter_of
from hulpplan.reports.drawing import Drawing
from hulpplan.reports.parts.action import ActionView
from hulpplan.reports.parts.advice import AdviceView, advice_of
from hulpplan.reports.parts.agreement import AgreementView, agreements_of
from hulpplan.reports.parts.choice import choice_table
from hulpplan.reports.parts.context import context_of
from hulpplan.reports.parts.evaluation import EvaluationView, evaluations_of
from hulpplan.reports.parts.front import contents_of, page_of
from hulpplan.reports.parts.glance import Glance, glance_of
from hulpplan.reports.parts.level import level_names
from hulpplan.reports.parts.local import GroupView, ObjectiveView, action_views, group_views, objective_view
from hulpplan.reports.parts.need import need_table
from hulpplan.reports.parts.offer import OfferView, offer_of
from hulpplan.reports.parts.placement import Placement, place_actions
from hulpplan.reports.parts.plan_ground import plan_facts, plan_title
from hulpplan.reports.parts.purpose import PURPOSE, options_of, purpose_table
from hulpplan.reports.parts.reporter import Reporter, anchors_of
from hulpplan.reports.parts.team import TeamView, teams_of
from hulpplan.reports.pictures.drawings import AND_ACTIONS, GLANCE, plan_drawings
from hulpplan.reports.report import Page, Report, Request, Scope
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import capital, words_in
from hulpplan.workspace.item import Item, Plan


@dataclass(frozen=True, slots=True)
class Loose:
    """What leads to no objective, in a plan with mistakes."""

    actions: tuple[ActionView, ...]
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class PlanChapters(Chapters):
    """The chapters of the report, in their order; one without content is None."""

    summary: Chapter[Prose] | None
    glance: Chapter[Glance | None] | None
    drawings: Chapter[tuple[Drawing, ...]] | None
    mission: Chapter[Prose] | None
    context: Chapter[tuple[Passage, ...]] | None
    teams: Chapter[tuple[TeamView, ...]] | None
    needs: Chapter[Table | None] | None
    choices: Chapter[Table | None] | None
    purpose: Chapter[Table | None] | None
    objectives: Chapter[tuple[ObjectiveView, ...]] | None
    loose: Chapter[Loose | None] | None
    offer: Chapter[tuple[OfferView, ...]] | None
    agreements: Chapter[tuple[AgreementView, ...]] | None
    advice: Chapter[tuple[AdviceView, ...]] | None
    evaluations: Chapter[tuple[EvaluationView, ...]] | None
    sources: Chapter[tuple[str, ...]] | None


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the templates `reports/plan` show."""

    page: Page
    chapters: PlanChapters


def plan_view(request: Request[ActionPlan]) -> PlanView:
    """Make the view of an action plan."""
    workspace, plan = request.workspace, request.plan
    placement = place_actions(workspace, plan)
    positions = positions_of(workspace, plan)
    shown = [stand for stand in positions if stand.choice or stand.objective in placement.under]
    reporter = _reporter(request, placement, shown)
    chapters = _chapters(reporter, plan, placement, positions, shown)
    words = reporter.words
    title = plan_title(reporter, plan)
    page = page_of(
        words,
        (capital(words.say(KIND_WORDS["action-plan"])), title),
        plan_facts(reporter, plan),
        contents_of(chapters),
        today=request.today,
        disclaimer=plan.content.disclaimer or "",
        unread=unread_of(request),
        title_is_text=title == plan.content.title,
    )
    return PlanView(page, chapters)


def _reporter(request: Request[ActionPlan], placement: Placement, shown: list[Position]) -> Reporter:
    workspace, plan = request.workspace, request.plan
    strategic = workspace.strategic_plan_of(plan)
    items: list[Item[Record]] = [stand.objective for stand in shown]
    options = options_of(workspace, items)
    for model in (Need, Offer, Agreement, Advice):
        items += [item for item, _ in items_of(plan, model)]
    return Reporter(
        workspace,
        words_in(request.catalogue),
        request.today,
        frozenset({plan, strategic} if strategic else {plan}),
        anchors_of([*items, *placement.shown(), *options]),
    )


def _chapters(
    reporter: Reporter,
    plan: Plan[ActionPlan],
    placement: Placement,
    positions: list[Position],
    shown: list[Position],
) -> PlanChapters:
    say = reporter.words.say
    levels = level_names(reporter.workspace.strategic_plan_of(plan), reporter.words)
    content = plan.content
    objectives = tuple(objective_view(reporter, levels, stand, placement) for stand in shown)
    loose = Loose(
        action_views(reporter, placement.at(None).actions, None),
        group_views(reporter, levels, placement, None),
    )
    items = [stand.objective for stand in shown]
    title = say(AND_ACTIONS, objectives=levels.objective.many)
    places = (reporter.heading(item) for item in items)
    return PlanChapters(
        summary=chapter_of("_summary", say(N_("In short")), content.summary or ""),
        glance=chapter_of("_glance", say(GLANCE), glance_of(reporter, plan)),
        drawings=chapter_of("_drawings", say(N_("In pictures")), plan_drawings(reporter, plan, positions)),
        mission=chapter_of("_mission", say(N_("Mission")), content.mission or ""),
        context=chapter_of("_context", say(N_("Context")), context_of(content, reporter.words)),
        teams=chapter_of("_teams", say(N_("Teams")), tuple(teams_of(reporter, plan))),
        needs=chapter_of("_needs", say(N_("Needs")), need_table(reporter, plan)),
        choices=chapter_of("_choices", say(N_("Choices")), choice_table(reporter, levels, plan, positions)),
        purpose=chapter_of("_purpose", say(PURPOSE), purpose_table(reporter, levels, items)),
        objectives=chapter_of("_objectives", title, objectives, places),
        loose=chapter_of(
            "_loose", say(N_("Without objective")), loose if loose.actions or loose.groups else None
        ),
        offer=chapter_of("_offer", say(N_("Offer")), tuple(offer_of(reporter, plan))),
        agreements=chapter_of("_agreements", say(N_("Agreements")), tuple(agreements_of(reporter, plan))),
        advice=chapter_of("_advice", say(N_("Advice")), tuple(advice_of(reporter, items_of(plan, Advice)))),
        evaluations=chapter_of(
            "_evaluations", say(N_("Evaluations")), evaluations_of(content, reporter.words)
        ),
        sources=chapter_of("_sources", say(N_("Sources")), content.sources),
    )


REPORT = Report(
    N_("The action plan of one prison: context, teams, needs, choices, actions, offer, agreements, advice."),
    Scope.ACTION_PLAN,
    plan_view,
    ("prison", "plan"),
)
