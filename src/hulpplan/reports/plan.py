"""The report `plan`: the action plan of one prison, or of several that share a plan."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Advice, Agreement, Need
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import chapter, points_block, present, prose_block
from hulpplan.reports.item_names import ItemNames, anchors_of
from hulpplan.reports.parts.advice import advice_sections
from hulpplan.reports.parts.agreement import agreement_sections
from hulpplan.reports.parts.choice import choice_table
from hulpplan.reports.parts.context import context_sections
from hulpplan.reports.parts.evaluation import evaluation_sections
from hulpplan.reports.parts.front import head_of
from hulpplan.reports.parts.glance import glance_blocks
from hulpplan.reports.parts.level import level_names
from hulpplan.reports.parts.local import action_sections, group_sections, objective_section
from hulpplan.reports.parts.need import need_table
from hulpplan.reports.parts.offer import offer_sections
from hulpplan.reports.parts.placement import Placement, place_actions
from hulpplan.reports.parts.purpose import PURPOSE, options_of, purpose_table
from hulpplan.reports.parts.team import team_sections
from hulpplan.reports.pictures.drawings import AND_ACTIONS, GLANCE, plan_drawings
from hulpplan.reports.plan_scope import plan_facts, plan_title
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import capital, words_in
from hulpplan.workspace.item import Item, Plan


def plan_document(request: Request[ActionPlan]) -> Document:
    """Make the report on an action plan."""
    workspace, plan = request.workspace, request.plan
    placement = place_actions(workspace, plan)
    positions = positions_of(workspace, plan)
    answered = [stand for stand in positions if stand.choice or stand.objective in placement.under]
    naming = _naming(request, placement, answered)
    words = naming.words
    title = plan_title(naming, plan)
    head = head_of(
        words,
        (capital(words.say(KIND_WORDS["action-plan"])), title),
        plan_facts(naming, plan),
        today=request.today,
        disclaimer=plan.content.disclaimer or "",
        unread=unread_of(request),
        plan_text=title == plan.content.title,
    )
    return Document(head, present(*_chapters(naming, plan, placement, positions, answered)))


def _naming(request: Request[ActionPlan], placement: Placement, answered: Sequence[Position]) -> ItemNames:
    workspace, plan = request.workspace, request.plan
    strategic = workspace.strategic_plan_of(plan)
    items: list[Item[Record]] = [stand.objective for stand in answered]
    options = options_of(workspace, items)
    for model in (Need, Offer, Agreement, Advice):
        items += [item for item, _ in items_of(plan, model)]
    return ItemNames(
        workspace,
        words_in(request.catalogue),
        request.today,
        frozenset({plan, strategic} if strategic else {plan}),
        anchors_of([*items, *placement.shown(), *options]),
    )


def _chapters(
    naming: ItemNames,
    plan: Plan[ActionPlan],
    placement: Placement,
    positions: Sequence[Position],
    answered: Sequence[Position],
) -> Iterator[Section | None]:
    say, content = naming.words.say, plan.content
    levels = level_names(naming.workspace.strategic_plan_of(plan), naming.words)
    objectives = (objective_section(naming, levels, stand, placement) for stand in answered)
    loose = (
        *action_sections(naming, placement.at(None).actions, None),
        *group_sections(naming, levels, placement, None),
    )
    served = [stand.objective for stand in answered]
    yield chapter("summary", say(N_("In short")), prose_block(content.summary))
    yield chapter("glance", say(GLANCE), *glance_blocks(naming, plan))
    yield chapter("drawings", say(N_("In pictures")), *plan_drawings(naming, plan, positions))
    yield chapter("mission", say(N_("Mission")), prose_block(content.mission))
    yield chapter("context", say(N_("Context")), *context_sections(content, naming.words))
    yield chapter("teams", say(N_("Teams")), *team_sections(naming, plan))
    yield chapter("needs", say(N_("Needs")), need_table(naming, plan))
    yield chapter("choices", say(N_("Choices")), choice_table(naming, levels, plan, positions))
    yield chapter("purpose", say(PURPOSE), purpose_table(naming, levels, served))
    yield chapter("objectives", say(AND_ACTIONS, objectives=levels.objective.many), *objectives)
    yield chapter("loose", say(N_("Without objective")), *loose)
    yield chapter("offer", say(N_("Offer")), *offer_sections(naming, plan))
    yield chapter("agreements", say(N_("Agreements")), *agreement_sections(naming, plan))
    advice = advice_sections(naming, items_of(plan, Advice), listed=False)
    yield chapter("advice", say(N_("Advice")), *advice)
    yield chapter("evaluations", say(N_("Evaluations")), *evaluation_sections(content, naming.words))
    yield chapter("sources", say(N_("Sources")), points_block(content.sources))


REPORT = Report(
    N_("The action plan of one prison: context, teams, needs, choices, actions, offer, agreements, advice."),
    Scope.ACTION_PLAN,
    plan_document,
    ("prison", "plan"),
)
