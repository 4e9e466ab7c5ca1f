"""The report `strategic`: the strategic plan, with progress rolled up over all prisons."""

from collections.abc import Iterator, Sequence
from functools import partial

from hulpplan.analysis.action_count import count_actions
from hulpplan.analysis.advice import advice_for
from hulpplan.analysis.coverage import asks_locally, prisons_without_plan
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import ObjectiveRollup, Participant, by_objective, participants_of
from hulpplan.analysis.unread import unread_prisons
from hulpplan.document.blocks import Block, Column, Facts, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    facts_block,
    facts_of,
    points_block,
    present,
    prose_block,
    table_from,
    table_of,
)
from hulpplan.reports.front import approval_entry
from hulpplan.reports.item_names import ItemNames, LevelNames, anchors_of, level_names
from hulpplan.reports.pictures.drawings import OVERVIEW, strategic_drawings
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.scope import report_document
from hulpplan.reports.sections.advice import advice_sections, lost_answers
from hulpplan.reports.sections.counts import LOCAL_ACTIONS, status_columns, status_numbers
from hulpplan.reports.sections.decree import goal_table, option_table
from hulpplan.reports.sections.evaluation import evaluation_sections
from hulpplan.reports.sections.objective import DECISIONS, SILENT, note_on, strategic_objective_section
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.sections.team import body_sections
from hulpplan.reports.words import capital, words_in
from hulpplan.workspace.item import Plan


def strategic_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on a strategic plan and what the prisons made of it."""
    plan, words = request.plan, words_in(request.catalogue)
    anchors = anchors_of(plan.items[1:])
    naming = ItemNames(request.workspace, words, request.today, frozenset({plan}), anchors)
    content = plan.content
    facts = facts_of(
        ("period", words.say(N_("Period")), words.span(content.start, content.end)),
        ("status", words.say(N_("Status")), approval_entry(content, words)),
        ("sworn_in", words.say(N_("Government sworn in")), words.when(content.government_sworn_in)),
        ("advised", words.say(N_("Advice of the mixed commission")), words.when(content.advised)),
        ("drafted", words.say(N_("Preliminary draft")), words.when(content.drafted)),
    )
    title = content.title or words.say(N_("Strategic plan {id}"), id=plan.id or "").strip()
    return report_document(
        request,
        (capital(words.say(KIND_WORDS["strategic-plan"])), title),
        facts,
        _chapters(naming, plan, participants_of(request.workspace, plan, request.today)),
        plan_text=content.title is not None,
    )


def _chapters(
    naming: ItemNames, plan: Plan[StrategicPlan], participants: Sequence[Participant]
) -> Iterator[Section | None]:
    say, content, levels = naming.words.say, plan.content, level_names(plan, naming.words)
    rollups = by_objective(plan, participants)
    objectives = (strategic_objective_section(naming, levels, plan, rollup) for rollup in rollups)
    actions = [item for participant in participants for item, _ in items_of(participant.plan, Action)]
    advice = advice_sections(naming, advice_for(naming.workspace, plan), listed=False)
    evaluations = evaluation_sections(content, naming.words)
    yield chapter("summary", say(N_("In short")), prose_block(content.summary))
    yield chapter("mission", say(N_("Mission")), prose_block(content.mission))
    yield chapter("overview", say(OVERVIEW), *_overview_blocks(naming, levels, participants, rollups))
    yield chapter("drawings", say(N_("In pictures")), *strategic_drawings(naming, plan, rollups))
    yield chapter("options", levels.option.many, option_table(naming, levels, plan))
    yield chapter("goals", say(N_("Goals of the decree")), goal_table(naming, plan, actions))
    yield chapter("objectives", levels.objective.many, *objectives)
    prisons = _prison_table(naming, participants), _prison_facts(naming, plan, participants)
    yield chapter("prisons", say(N_("Prisons")), *prisons)
    yield chapter("bodies", say(N_("Bodies")), *body_sections(naming, plan))
    yield chapter("advice", say(N_("Advice and answers")), *advice, *lost_answers(naming, plan))
    yield chapter("evaluations", say(N_("Evaluations")), *evaluations)
    yield chapter("sources", say(N_("Sources")), points_block(content.sources))


def _overview_blocks(
    naming: ItemNames,
    levels: LevelNames,
    participants: Sequence[Participant],
    rollups: Sequence[ObjectiveRollup],
) -> tuple[Block, ...]:
    """Sum up what all prisons decided and do; nothing when no prison has a plan."""
    if not participants:
        return ()
    words = naming.words
    items = (item for participant in participants for item, _ in items_of(participant.plan, Action))
    actions = _action_table(naming, levels, rollups)
    return present(
        tally_of(items, words, LOCAL_ACTIONS),
        _decision_table(naming, levels, rollups),
        actions,
        Sentence(note_on(words, participants), "note") if actions else None,
    )


def _decision_table(
    naming: ItemNames, levels: LevelNames, rollups: Sequence[ObjectiveRollup]
) -> Table | None:
    words = naming.words

    def prisons(decision: str | None, rollup: ObjectiveRollup) -> Value:
        return words.number_entry(len(rollup.prisons(decision)))

    def silent(rollup: ObjectiveRollup) -> Value:
        return prisons(None, rollup) if asks_locally(rollup.objective) else words.say(N_("not asked"))

    columns: Columns[ObjectiveRollup] = (
        column("objective", levels.objective.one, lambda rollup: naming.entry(rollup.objective)),
        *(
            column(decision, capital(words.choice(decision)), partial(prisons, decision), "number")
            for decision in DECISIONS
        ),
        column("silent", capital(words.say(SILENT)), silent, "number"),
    )
    return table_from("decisions", words.say(N_("Number of prisons by decision")), columns, rollups)


def _action_table(naming: ItemNames, levels: LevelNames, rollups: Sequence[ObjectiveRollup]) -> Table | None:
    words = naming.words
    columns = (
        Column("objective", levels.objective.one),
        Column("total", words.say(N_("Local actions")), "number"),
        *status_columns(words),
    )

    def row(rollup: ObjectiveRollup) -> tuple[Value, ...]:
        count = count_actions(rollup.actions)
        numbers = (words.number_entry(number) if number else "" for number in status_numbers(count))
        return naming.entry(rollup.objective), words.number_entry(count.actions), *numbers

    rows = (row(rollup) for rollup in rollups if rollup.actions)
    return table_of("actions", words.say(N_("Number of local actions by status")), columns, rows)


def _prison_table(naming: ItemNames, participants: Sequence[Participant]) -> Table | None:
    """List the plans that were counted."""
    words = naming.words

    def period(participant: Participant) -> str:
        return words.span(participant.plan.content.start, participant.plan.content.end)

    def actions(participant: Participant) -> str:
        return tally_of((item for item, _ in items_of(participant.plan, Action)), words).states

    columns: Columns[Participant] = (
        column("prison", words.say(N_("Prison")), lambda participant: naming.prisons(participant.prisons)),
        column("period", words.say(N_("Period of the plan")), period),
        column(
            "status",
            words.say(N_("Status of the plan")),
            lambda participant: approval_entry(participant.plan.content, words),
        ),
        column("actions", words.say(N_("Actions")), actions),
    )
    return table_from("plans", words.say(N_("Action plans counted in this report")), columns, participants)


def _prison_facts(
    naming: ItemNames, plan: Plan[StrategicPlan], participants: Sequence[Participant]
) -> Facts | None:
    """Name the prisons of the register whose plan is missing, or could not be read."""
    words = naming.words
    known = [prison for participant in participants for prison in participant.prisons]
    unread = [prison for prison in unread_prisons(naming.workspace, plan.id) if prison not in known]
    without = words.list_of(map(naming.name, prisons_without_plan(naming.workspace, [*known, *unread])))
    facts = facts_of(
        ("without", words.say(N_("No action plan under this strategic plan")), without),
        ("unread", words.say(N_("Action plan could not be read")), naming.prisons(unread)),
    )
    return facts_block(facts)


REPORT = Report(
    N_("The strategic plan, with progress rolled up over all prisons."),
    Scope.STRATEGIC_PLAN,
    strategic_report,
    ("plan",),
    each=Each.STRATEGIC_PLAN,
)
