"""The stand of a team on each objective, in one table."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.coverage import Position, asks_locally
from hulpplan.document.blocks import Column, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.counts import apart_numbers
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Plan

SILENT = N_("not mentioned")


def choice_table(
    naming: ItemNames, levels: LevelNames, plan: Plan[ActionPlan], positions: Sequence[Position]
) -> Table | None:
    """Show the stand on each objective that asks for one, and on what was not found."""
    words = naming.words
    columns = (
        Column("objective", levels.objective.one),
        Column("decision", words.say(N_("Decision"))),
        Column("priority", words.say(N_("Priority")), "number"),
        Column("actions", words.say(N_("Actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    rows = (*_rows(naming, positions), *_not_found(naming, plan))
    return table_of("choices", words.say(N_("Choices")), columns, rows)


def _rows(naming: ItemNames, positions: Sequence[Position]) -> Iterator[tuple[Value, ...]]:
    words = naming.words
    for stand in positions:
        if stand.decision or asks_locally(stand.objective):
            yield (
                naming.entry(stand.objective),
                words.choice_entry(stand.decision) or words.say(SILENT),
                words.number_entry(stand.choice.priority) if stand.choice else "",
                *apart_numbers(words, stand.actions),
            )


def _not_found(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[tuple[Value, ...]]:
    words = naming.words
    for choice in plan.content.choices:
        if naming.target(plan.item, choice.objective, "choices", "objective") is None:
            missing = naming.missing(choice.objective or "")
            yield missing, words.choice_entry(choice.decision), words.number_entry(choice.priority), "", ""
