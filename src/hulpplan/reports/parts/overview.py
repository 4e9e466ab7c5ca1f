"""The tables that sum up a strategic plan: what prisons decided, how far actions are, per prison."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.action_count import count_actions
from hulpplan.analysis.coverage import asks_locally, prisons_without_plan
from hulpplan.analysis.items import items_of
from hulpplan.analysis.rollup import ObjectiveRollup, Participant
from hulpplan.analysis.unread import unread_prisons
from hulpplan.document.blocks import Block, Column, Sentence, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Value, facts_block, facts_of, present, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.choice import SILENT
from hulpplan.reports.parts.counts import APART, LOCAL_ACTIONS, shared_note, status_columns, status_numbers
from hulpplan.reports.parts.front import approval_of
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.parts.status import tally_of
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Plan

DECISIONS = ("taken-up", "deferred", "declined")


def overview_blocks(
    naming: ItemNames,
    levels: LevelNames,
    participants: Sequence[Participant],
    objectives: Sequence[ObjectiveRollup],
) -> tuple[Block, ...]:
    """Sum up what all prisons decided and do; nothing when no prison has a plan."""
    if not participants:
        return ()
    words = naming.words
    items = (item for participant in participants for item, _ in items_of(participant.plan, Action))
    actions = _actions(naming, levels, objectives)
    return present(
        tally_of(items, words, LOCAL_ACTIONS),
        _decisions(naming, levels, objectives),
        actions,
        Sentence(note_on(words, participants), "note") if actions else None,
    )


def note_on(words: Words, participants: Iterable[Participant]) -> str:
    """Say how the actions of all prisons are counted by objective."""
    sentences = (
        words.say(N_("An action that serves several objectives is counted under each of them.")),
        words.say(APART),
        shared_note(words, (one.prisons for one in participants)),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _decisions(naming: ItemNames, levels: LevelNames, objectives: Sequence[ObjectiveRollup]) -> Table | None:
    words = naming.words
    columns = (
        Column("objective", levels.objective.one),
        *(Column(word, capital(words.choice(word)), "number") for word in DECISIONS),
        Column("silent", capital(words.say(SILENT)), "number"),
    )
    rows = (_decision_row(naming, found) for found in objectives)
    return table_of("decisions", words.say(N_("Number of prisons by decision")), columns, rows)


def _decision_row(naming: ItemNames, found: ObjectiveRollup) -> tuple[Value, ...]:
    words = naming.words
    silent = words.number_entry(len(found.prisons(None)))
    return (
        naming.entry(found.objective),
        *(words.number_entry(len(found.prisons(word))) for word in DECISIONS),
        silent if asks_locally(found.objective) else words.say(N_("not asked")),
    )


def _actions(naming: ItemNames, levels: LevelNames, objectives: Sequence[ObjectiveRollup]) -> Table | None:
    words = naming.words
    columns = (
        Column("objective", levels.objective.one),
        Column("total", words.say(N_("Local actions")), "number"),
        *status_columns(words),
    )
    rows = (_action_row(naming, found) for found in objectives if found.actions)
    return table_of("actions", words.say(N_("Number of local actions by status")), columns, rows)


def _action_row(naming: ItemNames, found: ObjectiveRollup) -> tuple[Value, ...]:
    number, count = naming.words.number, count_actions(found.actions)
    by_status = (number(one) if one else "" for one in status_numbers(count))
    return naming.entry(found.objective), number(count.actions), *by_status


def prison_blocks(
    naming: ItemNames, strategic: Plan[StrategicPlan], participants: Sequence[Participant]
) -> tuple[Block, ...]:
    """List the plans that were counted, and the prisons of the register without one."""
    words = naming.words
    columns = (
        Column("prison", words.say(N_("Prison"))),
        Column("period", words.say(N_("Period of the plan"))),
        Column("status", words.say(N_("Status of the plan"))),
        Column("actions", words.say(N_("Actions"))),
    )
    rows = (_prison_row(naming, participant) for participant in participants)
    known = [prison for participant in participants for prison in participant.prisons]
    unread = [one for one in unread_prisons(naming.workspace, strategic.id) if one not in known]
    without = words.list_of(map(naming.name, prisons_without_plan(naming.workspace, [*known, *unread])))
    plans = table_of("plans", words.say(N_("Action plans counted in this report")), columns, rows)
    facts = facts_of(
        ("without", words.say(N_("No action plan under this strategic plan")), without),
        ("unread", words.say(N_("Action plan could not be read")), naming.prisons(unread)),
    )
    return present(plans, facts_block(facts))


def _prison_row(naming: ItemNames, participant: Participant) -> tuple[Value, ...]:
    words, content = naming.words, participant.plan.content
    actions = (item for item, _ in items_of(participant.plan, Action))
    return (
        naming.prisons(participant.prisons),
        words.span(content.start, content.end),
        approval_of(content, words),
        tally_of(actions, words).states,
    )
