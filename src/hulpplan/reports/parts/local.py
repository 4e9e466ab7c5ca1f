"""The heart of an action plan: each objective with the team's choice and the actions under it."""

from collections.abc import Iterable
from dataclasses import dataclass

from hulpplan.analysis.coverage import Position
from hulpplan.i18n import N_
from hulpplan.model.action import Action, SupraLocalAction
from hulpplan.model.action_plan import LocalObjective
from hulpplan.model.record import Completable, Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Entry, Fact, Passage, facts_of, passages_of
from hulpplan.reports.parts.action import ActionView, action_view
from hulpplan.reports.parts.choice import SILENT
from hulpplan.reports.parts.level import LevelNames
from hulpplan.reports.parts.placement import Placement
from hulpplan.reports.parts.purpose import goals_besides, options_by_id
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class GroupView:
    """A local objective, or a supra-local action that actions take part in, with these actions.

    `name` is what it is called beside its title: what it is, and its id.
    """

    name: str
    anchor: str
    title: str
    incomplete: str
    description: str
    facts: tuple[Fact, ...]
    actions: tuple[ActionView, ...]


@dataclass(frozen=True, slots=True)
class ObjectiveView:
    """An objective of the strategic plan as a local plan answers it."""

    id: str
    anchor: str
    title: str
    wording: str
    incomplete: str
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    actions: tuple[ActionView, ...]
    groups: tuple[GroupView, ...]


def objective_view(
    reporter: Reporter, levels: LevelNames, stand: Position, placement: Placement
) -> ObjectiveView:
    """Show an objective with the choice of the team and everything that stands under it."""
    words = reporter.words
    item, choice = stand.objective, stand.choice
    place = placement.at(item)
    elsewhere = tuple(reporter.entry(other) for other in place.also)
    also = facts_of(("also", words.say(N_("Shown elsewhere, and serves this too")), elsewhere))
    return ObjectiveView(
        id=item.id or "",
        anchor=reporter.anchor(item),
        title=reporter.title(item),
        wording=wording_of(reporter, item),
        incomplete=incomplete_of(item),
        facts=(*_choice_facts(reporter, stand), *_trace_facts(reporter, levels, item), *also),
        passages=passages_of(
            (words.say(N_("Current situation")), choice.current_situation if choice else None),
            (words.say(N_("Later")), choice.later if choice else None),
        ),
        actions=action_views(reporter, place.actions, item),
        groups=group_views(reporter, levels, placement, item),
    )


def group_views(
    reporter: Reporter, levels: LevelNames, placement: Placement, heading: Item[Record] | None
) -> tuple[GroupView, ...]:
    """Show the local objectives under a heading, and the supra-local actions taken part in."""
    return tuple(
        GroupView(
            name=f"{_kind(reporter, levels, item)} {item.id or ''}".strip(),
            anchor=reporter.anchor(item),
            title=reporter.title(item),
            incomplete=incomplete_of(item),
            description=_description(item),
            facts=_group_facts(reporter, item, heading),
            actions=action_views(reporter, placement.at(item).actions, item),
        )
        for item in placement.at(heading).groups
    )


def action_views(
    reporter: Reporter, items: Iterable[Item[Record]], home: Item[Record] | None
) -> tuple[ActionView, ...]:
    """Show the local actions among these items."""
    models = ((item, item.model) for item in items)
    return tuple(
        action_view(reporter, item, model, home) for item, model in models if isinstance(model, Action)
    )


def incomplete_of(item: Item[Record]) -> str:
    """Return what is not known about an item of a strategic plan."""
    return (item.model.incomplete or "") if isinstance(item.model, Completable) else ""


def wording_of(reporter: Reporter, item: Item[Record]) -> str:
    """Say how near a title is to the official text, where it is not that text itself."""
    wording = item.model.wording if isinstance(item.model, Objective) else None
    if wording is None or wording == "verbatim":
        return ""
    texts = {
        "fragment": N_("This is a fragment of the official title."),
        "paraphrase": N_("The title is a paraphrase, not the official text."),
    }
    return reporter.words.say(texts[wording])


def _choice_facts(reporter: Reporter, stand: Position) -> tuple[Fact, ...]:
    words = reporter.words
    choice = stand.choice
    decision = words.choice(stand.decision) or words.say(SILENT)
    priority = words.number(choice.priority) if choice else ""
    return facts_of(
        ("decision", words.say(N_("Decision of the team")), decision),
        ("priority", words.say(N_("Priority for the team")), priority),
        ("reason", words.say(N_("Reason")), (choice.reason or "") if choice else ""),
    )


def _trace_facts(reporter: Reporter, levels: LevelNames, item: Item[Record]) -> tuple[Fact, ...]:
    words = reporter.words
    due = item.model.due if isinstance(item.model, Objective) else None
    options = options_by_id(reporter, item)
    goals = words.say(N_("Also serves") if options else N_("Goals of the decree"))
    return facts_of(
        ("due", words.say(N_("Due")), words.when(due)),
        ("options", levels.option.one, options),
        ("goals", goals, goals_besides(reporter, item)),
    )


def _group_facts(reporter: Reporter, item: Item[Record], heading: Item[Record] | None) -> tuple[Fact, ...]:
    words = reporter.words
    also: tuple[Entry, ...] = ()
    if isinstance(item.model, LocalObjective):
        also = reporter.entries(item, "contributes_to", besides=heading)
    return facts_of(
        ("contributes_to", words.say(N_("Also serves")), also),
        ("needs", words.say(N_("Needs")), reporter.entries(item, "needs")),
        ("lead", words.say(N_("Lead")), reporter.names(item, "lead")),
        ("status", words.say(N_("Status")), words.choice(getattr(item.model, "status", None))),
    )


def _description(item: Item[Record]) -> str:
    # That of a supra-local action stands in the report on the strategic plan.
    return (item.model.description or "") if isinstance(item.model, LocalObjective) else ""


def _kind(reporter: Reporter, levels: LevelNames, item: Item[Record]) -> str:
    if isinstance(item.model, SupraLocalAction):
        return levels.action.one
    return capital(reporter.words.say(KIND_WORDS[item.kind]))
