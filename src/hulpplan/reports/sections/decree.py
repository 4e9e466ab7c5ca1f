"""Strategic options and goals of the decree, and what serves them."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.items import items_of
from hulpplan.analysis.trace import children, goals_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Option, StrategicPlan
from hulpplan.reports.blocks import Columns, column, table_from, table_of
from hulpplan.reports.item_names import ItemNames, LevelNames
from hulpplan.reports.sections.counts import apart_numbers
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

PURPOSE = N_("What the objectives serve")


def option_table(naming: ItemNames, levels: LevelNames, plan: Plan[StrategicPlan]) -> Table | None:
    """Show the options of a plan with the goals they serve and the objectives under them."""
    words = naming.words

    def objectives(option: Item[Record]) -> tuple[Entry, ...]:
        sources = dict.fromkeys(link.source for link in naming.workspace.links_to(option, "options"))
        return tuple(naming.mention(objective) for objective in sources)

    columns: Columns[tuple[Item[Record], Option]] = (
        column("option", levels.option.one, lambda pair: naming.titled(pair[0], pair[0].id or "")),
        column(
            "description", words.say(N_("Explanation")), lambda pair: pair[1].description or "", "plan_text"
        ),
        column("goals", words.say(N_("Goals of the decree")), lambda pair: naming.entries(pair[0], "goals")),
        column("objectives", levels.objective.many, lambda pair: objectives(pair[0])),
        column("unknown", words.say(N_("Not known")), lambda pair: pair[1].incomplete or "", "plan_text"),
    )
    options = items_of(plan, Option)
    return table_from(
        "options", levels.option.many, columns, options, anchor=lambda pair: naming.anchor(pair[0])
    )


def goal_table(naming: ItemNames, plan: Plan[StrategicPlan], actions: Iterable[Item[Record]]) -> Table | None:
    """Show the goals of the decree with what serves them in this plan, and how many local actions do.

    Args:
        naming: names the items.
        plan: the strategic plan.
        actions: the local actions of all prisons.
    """
    words, workspace = naming.words, naming.workspace
    columns = (
        Column("goal", words.say(N_("Goal of the decree")), "plan_text"),
        Column("served_by", words.say(N_("Served by"))),
        Column("actions", words.say(N_("Local actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    reached = [(action, goals_of(workspace, [action])) for action in actions]
    rows = (
        (
            naming.entry(goal),
            tuple(naming.mention(item) for item in children(workspace, goal) if item.plan is plan)
            or Entry(words.say(N_("no link recorded"))),
            *apart_numbers(words, (action for action, goals in reached if goal in goals)),
        )
        for goal in workspace.register
        if goal.kind == "goal"
    )
    return table_of("goals", words.say(N_("Goals of the decree")), columns, rows)


def options_of(workspace: Workspace, objectives: Iterable[Item[Record]]) -> list[Item[Record]]:
    """Return the options that objectives serve, each once, in the order of their plan."""
    options = {option for objective in objectives for option in workspace.targets(objective, "options")}
    return sorted(options, key=lambda option: option.path)


def purpose_table(naming: ItemNames, levels: LevelNames, objectives: Sequence[Item[Record]]) -> Table | None:
    """Show each option once, with the goals it serves and the objectives that serve it; None without options.

    Args:
        naming: names the items, and has a place for the options.
        levels: what the strategic plan calls them.
        objectives: those that the report shows.
    """
    words, workspace = naming.words, naming.workspace

    def goals(option: Item[Record]) -> tuple[Entry, ...]:
        return tuple(naming.entry(goal) for goal in goals_of(workspace, [option]))

    def served_by(option: Item[Record]) -> tuple[Entry, ...]:
        return tuple(
            naming.mention(objective)
            for objective in objectives
            if option in workspace.targets(objective, "options")
        )

    columns: Columns[Item[Record]] = (
        column("option", levels.option.one, lambda option: naming.titled(option, option.id or "")),
        column("goals", words.say(N_("Goals of the decree")), goals),
        column("objectives", levels.objective.many, served_by),
    )
    options = options_of(workspace, objectives)
    return table_from("purpose", words.say(PURPOSE), columns, options, anchor=naming.anchor)


def options_by_id(naming: ItemNames, objective: Item[Record]) -> tuple[Entry, ...]:
    """Name the options of an objective by their id, and what was written there and not found."""
    links = naming.workspace.links_from(objective, "options")
    return tuple(
        naming.mention(link.target) if link.target else naming.missing(link.written) for link in links
    )


def goals_besides(naming: ItemNames, objective: Item[Record]) -> tuple[Entry, ...]:
    """Show the goals that an objective serves without an option between them."""
    workspace = naming.workspace
    through_options = goals_of(workspace, workspace.targets(objective, "options"))
    goals = goals_of(workspace, [objective])
    return tuple(naming.entry(goal) for goal in goals if goal not in through_options)
