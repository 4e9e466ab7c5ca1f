"""The heart of an action plan: each objective with the team's choice and the actions under it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hulpplan.analysis.coverage import Position
from hulpplan.document.blocks import Entry, Fact, Section, Sentence
from hulpplan.i18n import N_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import LocalObjective
from hulpplan.model.record import Completable, Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import facts_block, facts_of, plan_text, present, prose_block
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.action import action_section
from hulpplan.reports.parts.choice import SILENT
from hulpplan.reports.parts.front import incomplete_notice, item_section
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.parts.placement import Placement
from hulpplan.reports.parts.purpose import goals_besides, options_by_id
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item


def objective_section(
    naming: ItemNames, levels: LevelNames, stand: Position, placement: Placement
) -> Section:
    """Show an objective with the choice of the team and everything that stands under it."""
    words = naming.words
    item, choice = stand.objective, stand.choice
    place = placement.at(item)
    elsewhere = tuple(naming.entry(other) for other in place.also)
    also = facts_of(("also", words.say(N_("Shown elsewhere, and serves this too")), elsewhere))
    blocks = present(
        wording_note(naming, item),
        incomplete_notice(words, incomplete_of(item)),
        facts_block((*_choice_facts(naming, stand), *_trace_facts(naming, levels, item), *also)),
        prose_block(choice.current_situation if choice else None, words.say(N_("Current situation"))),
        prose_block(choice.later if choice else None, words.say(N_("Later"))),
        *action_sections(naming, place.actions, item),
        *group_sections(naming, levels, placement, item),
    )
    return item_section(naming, item, blocks, role="objective")


def group_sections(
    naming: ItemNames, levels: LevelNames, placement: Placement, heading: Item[Record] | None
) -> Iterator[Section]:
    """Show the local objectives under a heading, and the supra-local actions taken part in."""
    for item in placement.at(heading).groups:
        description = _description(item)
        blocks = present(
            incomplete_notice(naming.words, incomplete_of(item)),
            Sentence(description, plan_text=True) if description else None,
            facts_block(_group_facts(naming, item, heading)),
            *action_sections(naming, placement.at(item).actions, item),
        )
        name = f"{_kind(naming, levels, item)} {item.id or ''}".strip()
        yield replace(item_section(naming, item, blocks, role="group", listed=False), id=name)


def action_sections(
    naming: ItemNames, items: Iterable[Item[Record]], home: Item[Record] | None
) -> Iterator[Section]:
    """Show the local actions among these items."""
    models = ((item, item.model) for item in items)
    return (action_section(naming, item, model, home) for item, model in models if isinstance(model, Action))


def incomplete_of(item: Item[Record]) -> str | None:
    """Return what is not known about an item of a strategic plan."""
    return item.model.incomplete if isinstance(item.model, Completable) else None


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


def _choice_facts(naming: ItemNames, stand: Position) -> tuple[Fact, ...]:
    words = naming.words
    choice = stand.choice
    decision = words.choice_entry(stand.decision) or words.say(SILENT)
    priority = words.number_entry(choice.priority) if choice else ""
    return facts_of(
        ("decision", words.say(N_("Decision of the team")), decision),
        ("priority", words.say(N_("Priority for the team")), priority),
        ("reason", words.say(N_("Reason")), plan_text((choice.reason or "") if choice else "")),
    )


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
    also: tuple[Entry, ...] = ()
    if isinstance(item.model, LocalObjective):
        also = naming.entries(item, "contributes_to", besides=heading)
    return facts_of(
        ("contributes_to", words.say(N_("Also serves")), also),
        ("needs", words.say(N_("Needs")), naming.entries(item, "needs")),
        ("lead", words.say(N_("Lead")), plan_text(naming.names(item, "lead"))),
        ("status", words.say(N_("Status")), words.choice_entry(getattr(item.model, "status", None))),
    )


def _description(item: Item[Record]) -> str:
    # That of a supra-local action stands in the report on the strategic plan.
    return (item.model.description or "") if isinstance(item.model, LocalObjective) else ""


def _kind(naming: ItemNames, levels: LevelNames, item: Item[Record]) -> str:
    if isinstance(item.model, SupraLocalAction):
        return levels.action.one
    return capital(naming.words.say(KIND_WORDS[item.kind]))
