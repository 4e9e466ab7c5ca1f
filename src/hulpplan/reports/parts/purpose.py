"""What the objectives of a plan serve: the strategic options above them, and the goals of the decree."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.trace import goals_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.level import LevelNames
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

PURPOSE = N_("What the objectives serve")


def options_of(workspace: Workspace, objectives: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the options that objectives serve, each once, in the order of their plan."""
    found = {option for item in objectives for option in workspace.targets(item, "options")}
    return sorted(found, key=lambda option: option.path)


def purpose_table(naming: ItemNames, levels: LevelNames, objectives: Sequence[Item[Record]]) -> Table | None:
    """Show each option once, with the goals it serves and the objectives that serve it; None without options.

    Args:
        naming: names the items, and has a place for the options.
        levels: what the strategic plan calls them.
        objectives: those that the report shows.
    """
    words = naming.words
    columns = (
        Column("option", levels.option.one),
        Column("goals", words.say(N_("Goals of the decree"))),
        Column("objectives", levels.objective.many),
    )
    options = options_of(naming.workspace, objectives)
    rows = [_row(naming, option, objectives) for option in options]
    anchors = [naming.anchor(option) for option in options]
    return table_of("purpose", words.say(PURPOSE), columns, rows, anchors)


def _row(naming: ItemNames, option: Item[Record], objectives: Sequence[Item[Record]]) -> tuple[Value, ...]:
    workspace = naming.workspace
    return (
        naming.titled(option, option.id or ""),
        tuple(naming.entry(goal) for goal in goals_of(workspace, [option])),
        tuple(naming.mention(item) for item in objectives if option in workspace.targets(item, "options")),
    )


def options_by_id(naming: ItemNames, objective: Item[Record]) -> tuple[Entry, ...]:
    """Name the options of an objective by their id, and what was written there and not found."""
    links = naming.workspace.links_from(objective, "options")
    return tuple(
        naming.mention(link.target) if link.target else naming.missing(link.written) for link in links
    )


def goals_besides(naming: ItemNames, objective: Item[Record]) -> tuple[Entry, ...]:
    """Show the goals that an objective serves without an option between them."""
    workspace = naming.workspace
    told = goals_of(workspace, workspace.targets(objective, "options"))
    return tuple(naming.entry(goal) for goal in goals_of(workspace, [objective]) if goal not in told)
