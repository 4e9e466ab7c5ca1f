"""An objective of the strategic plan, with what all prisons say and do about it."""

from hulpplan.analysis.coverage import Position, asks_locally
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import ObjectiveRollup, Participant
from hulpplan.analysis.trace import goals_of
from hulpplan.document.blocks import Column, Entry, Fact, Section, Sentence, Table
from hulpplan.i18n import N_
from hulpplan.model.action import SupraLocalAction
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.reports.blocks import Value, facts_block, facts_of, plan_text, present, prose_block, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.action import action_section, partner_table
from hulpplan.reports.parts.counts import LOCAL_ACTIONS, shared_note
from hulpplan.reports.parts.front import incomplete_notice, item_section
from hulpplan.reports.parts.indicator import indicator_table
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.parts.local import wording_note
from hulpplan.reports.parts.overview import DECISIONS
from hulpplan.reports.parts.status import tally_of
from hulpplan.workspace.item import Item, Plan


def strategic_objective_section(
    naming: ItemNames, levels: LevelNames, plan: Plan[StrategicPlan], found: ObjectiveRollup
) -> Section:
    """Show an objective with what all prisons say and do about it."""
    words, item, objective = naming.words, found.objective, found.model
    shared = shared_note(words, (one.prisons for one, stand in found.positions if stand.actions))
    facts = (*objective_facts(naming, levels, item, objective), *silent_facts(naming, found))
    blocks = present(
        wording_note(naming, item),
        incomplete_notice(words, objective.incomplete),
        prose_block(objective.description),
        facts_block(facts),
        partner_table(naming, item, objective.partners),
        indicator_table(objective.indicators, words),
        decision_table(naming, found),
        tally_of(found.actions, words, LOCAL_ACTIONS) if found.actions else None,
        Sentence(shared, "note") if shared else None,
        *(
            action_section(naming, child, action, item)
            for child, action in items_of(plan, SupraLocalAction)
            if child.parent is item
        ),
    )
    return item_section(naming, item, blocks, role="objective")


def objective_facts(
    naming: ItemNames, levels: LevelNames, item: Item[Record], objective: Objective
) -> tuple[Fact, ...]:
    """Show what is known about an objective."""
    words = naming.words
    goals = tuple(naming.entry(goal) for goal in goals_of(naming.workspace, [item]))
    agreement = words.yes_no_entry(objective.needs_agreement)
    return facts_of(
        ("level", words.say(N_("Level")), words.choice_entry(objective.level)),
        ("due", words.say(N_("Due")), words.when(objective.due)),
        ("lead", words.say(N_("Lead")), plan_text(naming.names(item, "lead"))),
        ("domains", words.say(N_("Domains")), plan_text(naming.names(item, "domains"))),
        ("target_groups", words.say(N_("Target groups")), plan_text(naming.names(item, "target_groups"))),
        ("options", levels.option.one, naming.entries(item, "options")),
        ("goals", words.say(N_("Goals of the decree")), goals),
        ("needs_agreement", words.say(N_("Asks for agreements on exchanging information")), agreement),
        ("source", words.say(N_("Source")), plan_text(objective.source or "")),
    )


def decision_table(naming: ItemNames, found: ObjectiveRollup) -> Table | None:
    """Show what each plan decided on an objective; who takes it up first."""
    words = naming.words
    columns = (
        Column("prison", words.say(N_("Prison"))),
        Column("decision", words.say(N_("Decision"))),
        Column("priority", words.say(N_("Priority")), "number"),
        Column("actions", words.say(N_("Actions"))),
        Column("reason", words.say(N_("Reason")), "plan_text"),
    )
    order = {decision: place for place, decision in enumerate(DECISIONS)}
    spoken = [(plan, stand) for plan, stand in found.positions if stand.decision is not None]
    spoken.sort(key=lambda pair: order[str(pair[1].decision)])
    rows = (_decision_row(naming, plan, stand) for plan, stand in spoken)
    return table_of("decisions", words.say(N_("What prisons decided")), columns, rows)


def _decision_row(naming: ItemNames, participant: Participant, stand: Position) -> tuple[Value, ...]:
    words, choice = naming.words, stand.choice
    draft = participant.plan.content.status == "draft"
    return (
        Entry(naming.prisons(participant.prisons), note=words.choice("draft") if draft else ""),
        words.choice_entry(stand.decision),
        words.number_entry(choice.priority) if choice else "",
        tally_of(stand.actions, words).states,
        (choice.reason or "") if choice else "",
    )


def silent_facts(naming: ItemNames, found: ObjectiveRollup) -> tuple[Fact, ...]:
    """Name the prisons that say nothing about an objective that asks for a stand."""
    words = naming.words
    silent = naming.prisons(found.prisons(None)) if asks_locally(found.objective) else ""
    return facts_of(("silent", words.say(N_("Prisons that do not mention it")), silent))
