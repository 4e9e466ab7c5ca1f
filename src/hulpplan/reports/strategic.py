"""The report `strategic`: the strategic plan, with progress rolled up over all prisons."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.advice import advice_for
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import Participant, by_objective, participants_of
from hulpplan.document.blocks import Fact, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import chapter, facts_of, points_block, present, prose_block
from hulpplan.reports.item_names import ItemNames, anchors_of
from hulpplan.reports.parts.advice import advice_sections, lost_answers
from hulpplan.reports.parts.body import body_sections
from hulpplan.reports.parts.decree import goal_table, option_table
from hulpplan.reports.parts.evaluation import evaluation_sections
from hulpplan.reports.parts.front import approval_of, head_of
from hulpplan.reports.parts.level import LevelNames, level_names
from hulpplan.reports.parts.objective import strategic_objective_section
from hulpplan.reports.parts.overview import overview_blocks, prison_blocks
from hulpplan.reports.pictures.drawings import OVERVIEW, strategic_drawings
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.unread import unread_of
from hulpplan.reports.words import capital, words_in
from hulpplan.workspace.item import Plan


def strategic_document(request: Request[StrategicPlan]) -> Document:
    """Make the report on a strategic plan and what the prisons made of it."""
    plan = request.plan
    participants = participants_of(request.workspace, plan, request.today)
    naming = ItemNames(
        request.workspace,
        words_in(request.catalogue),
        request.today,
        frozenset({plan}),
        anchors_of(plan.items[1:]),
    )
    words = naming.words
    head = head_of(
        words,
        (
            capital(words.say(KIND_WORDS["strategic-plan"])),
            plan.content.title or words.say(N_("Strategic plan {id}"), id=plan.id or "").strip(),
        ),
        _facts(naming, plan),
        today=request.today,
        disclaimer=plan.content.disclaimer or "",
        unread=unread_of(request),
        plan_text=plan.content.title is not None,
    )
    return Document(head, present(*_chapters(naming, level_names(plan, words), plan, participants)))


def _chapters(
    naming: ItemNames, levels: LevelNames, plan: Plan[StrategicPlan], participants: Sequence[Participant]
) -> Iterator[Section | None]:
    say, content = naming.words.say, plan.content
    rolled_up = by_objective(plan, participants)
    objectives = (strategic_objective_section(naming, levels, plan, one) for one in rolled_up)
    actions = [item for participant in participants for item, _ in items_of(participant.plan, Action)]
    advice = advice_sections(naming, advice_for(naming.workspace, plan), listed=False)
    evaluations = evaluation_sections(content, naming.words)
    yield chapter("summary", say(N_("In short")), prose_block(content.summary))
    yield chapter("mission", say(N_("Mission")), prose_block(content.mission))
    yield chapter("overview", say(OVERVIEW), *overview_blocks(naming, levels, participants, rolled_up))
    yield chapter("drawings", say(N_("In pictures")), *strategic_drawings(naming, plan, rolled_up))
    yield chapter("options", levels.option.many, option_table(naming, levels, plan))
    yield chapter("goals", say(N_("Goals of the decree")), goal_table(naming, plan, actions))
    yield chapter("objectives", levels.objective.many, *objectives)
    yield chapter("prisons", say(N_("Prisons")), *prison_blocks(naming, plan, participants))
    yield chapter("bodies", say(N_("Bodies")), *body_sections(naming, plan))
    yield chapter("advice", say(N_("Advice and answers")), *advice, *lost_answers(naming, plan))
    yield chapter("evaluations", say(N_("Evaluations")), *evaluations)
    yield chapter("sources", say(N_("Sources")), points_block(content.sources))


def _facts(naming: ItemNames, plan: Plan[StrategicPlan]) -> tuple[Fact, ...]:
    words, content = naming.words, plan.content
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
    strategic_document,
    ("plan",),
    each=Each.STRATEGIC_PLAN,
)
