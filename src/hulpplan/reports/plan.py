"""The report `plan`: the action plan of one prison, or of several that share a plan."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.placement import Placement, place_actions
from hulpplan.document.blocks import Block, Prose, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan, Advice, Agreement, Need, PlanContext
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import (
    Columns,
    chapter,
    column,
    facts_of,
    points_block,
    prose_block,
    table_from,
)
from hulpplan.reports.front import plan_title, plan_values
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.pictures.drawings import AND_ACTIONS, GLANCE, plan_drawings
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import plan_naming, report_document
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.agreement import agreement_sections
from hulpplan.reports.sections.decree import PURPOSE, options_of, purpose_table
from hulpplan.reports.sections.evaluation import evaluation_sections
from hulpplan.reports.sections.need import need_table
from hulpplan.reports.sections.objective import (
    choice_table,
    group_sections,
    local_action_sections,
    objective_section,
)
from hulpplan.reports.sections.offer import offer_sections
from hulpplan.reports.sections.status import progress_entry, status_entry, tally_of
from hulpplan.reports.sections.team import team_sections
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item, Plan


def plan_report(request: Request[ActionPlan]) -> Document:
    """Make the report on an action plan."""
    workspace, plan = request.workspace, request.plan
    placement = place_actions(workspace, plan)
    positions = positions_of(workspace, plan)
    answered = [stand for stand in positions if stand.choice or stand.objective in placement.under]
    objectives = [stand.objective for stand in answered]
    items = (item for model in (Need, Offer, Agreement, Advice) for item, _ in items_of(plan, model))
    options = options_of(workspace, objectives)
    naming = plan_naming(request, (*objectives, *items, *placement.items(), *options))
    title = plan_title(naming, plan)
    return report_document(
        request,
        (capital(naming.words.say(KIND_WORDS["action-plan"])), title),
        facts_of(*plan_values(naming, plan)),
        _chapters(naming, plan, placement, positions, answered),
        plan_text=title == plan.content.title,
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
        *local_action_sections(naming, placement.at(None).actions, None),
        *group_sections(naming, levels, placement, None),
    )
    served = [stand.objective for stand in answered]
    yield chapter("summary", say(N_("In short")), prose_block(content.summary))
    yield chapter("glance", say(GLANCE), *_glance_blocks(naming, plan))
    yield chapter("drawings", say(N_("In pictures")), *plan_drawings(naming, plan, positions))
    yield chapter("mission", say(N_("Mission")), prose_block(content.mission))
    yield chapter("context", say(N_("Context")), *_context_sections(content, naming.words))
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


def _glance_blocks(naming: ItemNames, plan: Plan[ActionPlan]) -> tuple[Block, ...]:
    """Count the actions of a plan by status, and show each with its lead and how far it is."""
    words = naming.words

    columns: Columns[tuple[Item[Record], Action]] = (
        column("action", words.say(N_("Action")), lambda pair: naming.entry(pair[0])),
        column("lead", words.say(N_("Lead")), lambda pair: naming.names(pair[0], "lead"), "plan_text"),
        column("period", words.say(N_("Period")), lambda pair: words.span(pair[1].start, pair[1].end)),
        column("status", words.say(N_("Status")), lambda pair: status_entry(naming, *pair)),
        column("progress", words.say(N_("Progress")), lambda pair: progress_entry(naming, pair[1]), "number"),
    )
    actions = list(items_of(plan, Action))
    table = table_from("actions", words.say(N_("Actions")), columns, actions)
    return (tally_of((item for item, _ in actions), words), replace(table, captioned=False)) if table else ()


def _context_sections(plan: ActionPlan, words: Words) -> Iterator[Section]:
    """Show the context, and how the plan and the prison's operational plan take account of each other."""
    context = plan.context or PlanContext()
    passages = (
        (words.say(N_("Population")), context.population),
        (words.say(N_("Regime")), context.regime),
        (words.say(N_("Size")), context.size),
        (words.say(N_("Infrastructure")), context.infrastructure),
        (words.say(N_("Partners in the region")), context.partners),
        (words.say(N_("What is already there")), context.existing_services),
        (words.say(N_("How earlier plans went")), context.earlier_plans),
        (words.say(N_("Plans of partners")), context.partner_plans),
        (words.say(N_("Studies")), context.studies),
        (words.say(N_("The prison's own operational plan")), plan.operational_plan),
    )
    return (Section(title, (Prose(text),), role="plain") for title, text in passages if text)


REPORT = Report(
    N_("The action plan of one prison: context, teams, needs, choices, actions, offer, agreements, advice."),
    Scope.ACTION_PLAN,
    plan_report,
    ("prison", "plan"),
)
