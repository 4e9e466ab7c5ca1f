"""An objective: with the team's choice and the actions of one plan, or with what all prisons say and do."""

from collections.abc import Iterable, Iterator, Sequence

from hulpplan.analysis.coverage import Position, asks_locally
from hulpplan.analysis.items import items_of
from hulpplan.analysis.placement import Placement
from hulpplan.analysis.rollup import ObjectiveRollup, Participant
from hulpplan.analysis.trace import goals_of
from hulpplan.document.blocks import Column, Entry, Fact, Notice, Prose, Section, Sentence, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import ActionPlan, Choice, LocalObjective
from hulpplan.model.record import Completable, Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import (
    Columns,
    Value,
    column,
    facts_block,
    facts_of,
    plan_text,
    prose_block,
    table_from,
    table_of,
)
from hulpplan.reports.front import incomplete_notice, item_section
from hulpplan.reports.item_names import ItemNames, LevelNames
from hulpplan.reports.sections.action import action_section, partner_table
from hulpplan.reports.sections.counts import APART, LOCAL_ACTIONS, apart_numbers, shared_note
from hulpplan.reports.sections.decree import goals_besides, options_by_id
from hulpplan.reports.sections.indicator import indicator_table
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item, Plan

SILENT = N_("not mentioned")
DECISIONS = ("taken-up", "deferred", "declined")


def objective_section(
    naming: ItemNames, levels: LevelNames, stand: Position, placement: Placement
) -> Section:
    """Show an objective with the choice of the team and everything that stands under it."""
    item, under = stand.objective, placement.at(stand.objective)
    elsewhere = tuple(naming.entry(other) for other in under.also)
    facts = (
        *choice_facts(naming, stand),
        *_trace_facts(naming, levels, item),
        *facts_of(("also", naming.words.say(N_("Shown elsewhere, and serves this too")), elsewhere)),
    )
    return item_section(
        naming,
        item,
        wording_note(naming, item),
        _incomplete_notice(naming, item),
        facts_block(facts),
        *choice_passages(naming, stand.choice),
        *local_action_sections(naming, under.actions, item),
        *group_sections(naming, levels, placement, item),
        role="objective",
    )


def group_sections(
    naming: ItemNames, levels: LevelNames, placement: Placement, heading: Item[Record] | None
) -> Iterator[Section]:
    """Show the local objectives under a heading, and the supra-local actions taken part in."""
    for item in placement.at(heading).groups:
        is_local = isinstance(item.model, LocalObjective)
        kind = capital(naming.words.say(KIND_WORDS[item.kind])) if is_local else levels.action.one
        # The description of a supra-local action stands in the report on the strategic plan.
        description = item.model.description if isinstance(item.model, LocalObjective) else None
        yield item_section(
            naming,
            item,
            _incomplete_notice(naming, item),
            Sentence(description, plan_text=True) if description else None,
            facts_block(_group_facts(naming, item, heading)),
            *local_action_sections(naming, placement.at(item).actions, item),
            role="group",
            listed=False,
            id=f"{kind} {item.id or ''}".strip(),
        )


def local_action_sections(
    naming: ItemNames, items: Iterable[Item[Record]], home: Item[Record] | None
) -> Iterator[Section]:
    """Show the local actions among these items; `home` is what they are shown under."""
    for item in items:
        if isinstance(item.model, Action):
            yield action_section(naming, item, item.model, home)


def _incomplete_notice(naming: ItemNames, item: Item[Record]) -> Notice | None:
    incomplete = item.model.incomplete if isinstance(item.model, Completable) else None
    return incomplete_notice(naming.words, incomplete)


def wording_note(naming: ItemNames, item: Item[Record]) -> Sentence | None:
    """Say how near a title is to the official text, where it is not that text itself."""
    wording = item.model.wording if isinstance(item.model, Objective) else None
    if wording is None or wording == "verbatim":
        return None
    texts = {
        "fragment": N_("This is a fragment of the official title."),
        "paraphrase": N_("The title is a paraphrase, not the official text."),
    }
    return Sentence(naming.words.say(texts[wording]), "note")


def choice_facts(naming: ItemNames, stand: Position) -> tuple[Fact, ...]:
    """Show what a team decided on an objective, and why."""
    words = naming.words
    decision = words.choice_entry(stand.decision) or words.say(SILENT)
    return facts_of(
        ("decision", words.say(N_("Decision of the team")), decision),
        ("priority", words.say(N_("Priority for the team")), _priority(words, stand)),
        ("reason", words.say(N_("Reason")), plan_text(_reason(stand))),
    )


def _priority(words: Words, stand: Position) -> Value:
    return words.number_entry(stand.choice.priority if stand.choice else None)


def _reason(stand: Position) -> str:
    return (stand.choice.reason or "") if stand.choice else ""


def choice_passages(naming: ItemNames, choice: Choice | None) -> Iterator[Prose | None]:
    """Show what a team wrote about an objective at length."""
    if choice is not None:
        yield prose_block(choice.current_situation, naming.words.say(N_("Current situation")))
        yield prose_block(choice.later, naming.words.say(N_("Later")))


def _trace_facts(naming: ItemNames, levels: LevelNames, item: Item[Record]) -> tuple[Fact, ...]:
    words = naming.words
    due = item.model.due if isinstance(item.model, Objective) else None
    options = options_by_id(naming, item)
    goals = words.say(N_("Also serves") if options else N_("Goals of the decree"))
    return facts_of(
        ("due", words.say(N_("Due")), words.when(due)),
        ("options", levels.option.one, options),
        ("goals", goals, goals_besides(naming, item)),
    )


def _group_facts(naming: ItemNames, item: Item[Record], heading: Item[Record] | None) -> tuple[Fact, ...]:
    words = naming.words
    is_local = isinstance(item.model, LocalObjective)
    also = naming.entries(item, "contributes_to", besides=heading) if is_local else ()
    return facts_of(
        ("contributes_to", words.say(N_("Also serves")), also),
        ("needs", words.say(N_("Needs")), naming.entries(item, "needs")),
        ("lead", words.say(N_("Lead")), plan_text(naming.names(item, "lead"))),
        ("status", words.say(N_("Status")), words.choice_entry(getattr(item.model, "status", None))),
    )


def choice_table(
    naming: ItemNames, levels: LevelNames, plan: Plan[ActionPlan], positions: Sequence[Position]
) -> Table | None:
    """Show the stand of a team on each objective that asks for one, and on what was not found."""
    words = naming.words
    columns = (
        Column("objective", levels.objective.one),
        Column("decision", words.say(N_("Decision"))),
        Column("priority", words.say(N_("Priority")), "number"),
        Column("actions", words.say(N_("Actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    rows = (
        (
            naming.entry(stand.objective),
            words.choice_entry(stand.decision) or words.say(SILENT),
            _priority(words, stand),
            *apart_numbers(words, stand.actions),
        )
        for stand in positions
        if stand.decision or asks_locally(stand.objective)
    )
    unknown = (
        (
            naming.missing(choice.objective or ""),
            words.choice_entry(choice.decision),
            words.number_entry(choice.priority),
            "",
            "",
        )
        for choice in plan.content.choices
        if naming.target(plan.item, choice.objective, "choices", "objective") is None
    )
    return table_of("choices", words.say(N_("Choices")), columns, (*rows, *unknown))


def strategic_objective_section(
    naming: ItemNames, levels: LevelNames, plan: Plan[StrategicPlan], rollup: ObjectiveRollup
) -> Section:
    """Show an objective with what all prisons say and do about it."""
    words, item, objective = naming.words, rollup.objective, rollup.model
    shared = shared_note(
        words, (participant.prisons for participant, stand in rollup.positions if stand.actions)
    )
    return item_section(
        naming,
        item,
        wording_note(naming, item),
        incomplete_notice(words, objective.incomplete),
        prose_block(objective.description),
        facts_block((*objective_facts(naming, levels, item, objective), *silent_facts(naming, rollup))),
        partner_table(naming, item, objective.partners),
        indicator_table(objective.indicators, words),
        decision_table(naming, rollup),
        tally_of(rollup.actions, words, LOCAL_ACTIONS) if rollup.actions else None,
        Sentence(shared, "note") if shared else None,
        *(
            action_section(naming, action_item, action, item)
            for action_item, action in items_of(plan, SupraLocalAction)
            if action_item.parent is item
        ),
        role="objective",
    )


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
        ("source", words.say(N_("Source")), plan_text(objective.source)),
    )


def silent_facts(naming: ItemNames, rollup: ObjectiveRollup) -> tuple[Fact, ...]:
    """Name the prisons that say nothing about an objective that asks for a stand."""
    silent = naming.prisons(rollup.prisons(None)) if asks_locally(rollup.objective) else ""
    return facts_of(("silent", naming.words.say(N_("Prisons that do not mention it")), silent))


def decision_table(naming: ItemNames, rollup: ObjectiveRollup) -> Table | None:
    """Show what each plan decided on an objective; those that take it up come first."""
    words = naming.words
    order = {decision: place for place, decision in enumerate(DECISIONS)}
    decided = [(participant, stand) for participant, stand in rollup.positions if stand.decision is not None]
    decided.sort(key=lambda pair: order[str(pair[1].decision)])

    def prisons(participant: Participant) -> Entry:
        draft = participant.plan.content.status == "draft"
        return Entry(naming.prisons(participant.prisons), note=words.choice("draft") if draft else "")

    columns: Columns[tuple[Participant, Position]] = (
        column("prison", words.say(N_("Prison")), lambda pair: prisons(pair[0])),
        column("decision", words.say(N_("Decision")), lambda pair: words.choice_entry(pair[1].decision)),
        column("priority", words.say(N_("Priority")), lambda pair: _priority(words, pair[1]), "number"),
        column("actions", words.say(N_("Actions")), lambda pair: tally_of(pair[1].actions, words).states),
        column("reason", words.say(N_("Reason")), lambda pair: _reason(pair[1]), "plan_text"),
    )
    return table_from("decisions", words.say(N_("What prisons decided")), columns, decided)


def note_on(words: Words, participants: Iterable[Participant]) -> str:
    """Say how the actions of all prisons are counted by objective."""
    sentences = (
        words.say(N_("An action that serves several objectives is counted under each of them.")),
        words.say(APART),
        shared_note(words, (participant.prisons for participant in participants)),
    )
    return " ".join(sentence for sentence in sentences if sentence)
