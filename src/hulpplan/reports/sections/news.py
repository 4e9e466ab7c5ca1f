"""What happened to actions in a period: those that were finished, their updates and their milestones."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.events import finished_on, milestones_in, updates_in
from hulpplan.analysis.progress import AnyAction
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Milestone
from hulpplan.model.dates import Period
from hulpplan.model.record import Record
from hulpplan.reports.blocks import (
    Columns,
    chapter,
    column,
    sentence_block,
    subsection,
    table_from,
)
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.action import reached_of, updates_block
from hulpplan.reports.sections.action_table import (
    ActionColumn,
    ActionItem,
    PlanGroup,
    action_table,
    by_plan,
    lead_column,
    plan_column,
    tally_table,
)
from hulpplan.workspace.item import Item

FINISHED = NN_("{count} action was finished", "{count} actions were finished")
UNDATED = NN_(
    "{count} finished action has no day, and counts in no period",
    "{count} finished actions have no day, and count in no period",
)


def finished_section(
    scope: ReportScope, finished: Sequence[ActionItem], undated: Sequence[ActionItem], period: Period
) -> Section | None:
    """Show the actions finished in a period, by prison where there are many.

    Args:
        scope: the scope of the report.
        finished: those actions.
        undated: the finished actions without a day.
        period: the period.
    """
    words = scope.words
    title = words.count(FINISHED, len(finished))
    nothing = words.say(N_("No action was finished in {period}."), period=words.when(period))
    return chapter(
        "finished",
        title,
        sentence_block("" if finished else nothing),
        _finished_table(scope, title, finished),
        _undated_section(scope, undated),
    )


def _finished_table(scope: ReportScope, title: str, finished: Sequence[ActionItem]) -> Table | None:
    words, naming = scope.words, scope.naming
    if not scope.is_long(finished):
        day: ActionColumn = column(
            "finished", words.say(N_("Finished")), lambda pair: words.when(finished_on(pair[1]))
        )
        return action_table(scope, "finished", title, finished, day, lead_column(scope))

    def entry(item: Item[Record], action: AnyAction) -> Entry:
        return naming.titled(item, item.id or "", note=words.when(finished_on(action)))

    columns: Columns[PlanGroup[AnyAction]] = (
        plan_column(scope),
        column("finished", words.say(N_("Actions")), lambda group: [entry(*pair) for pair in group[1]]),
    )
    return table_from("finished", title, columns, by_plan(scope, finished))


def _undated_section(scope: ReportScope, undated: Sequence[ActionItem]) -> Section | None:
    title = scope.words.count(UNDATED, len(undated))
    if scope.is_long(undated):
        table = tally_table(scope, "undated", title, undated)
    else:
        table = action_table(scope, "undated", title, undated, lead_column(scope))
    return subsection(title, table) if table else None


def news_section(
    scope: ReportScope, actions: Sequence[ActionItem], period: Period, title: str
) -> Section | None:
    """Show the updates of a period, by prison and action."""
    if len(scope.plans) <= 1:
        return chapter("news", title, *_action_sections(scope, actions, period))
    return chapter(
        "news",
        title,
        *(
            subsection(scope.where(plan.item), *_action_sections(scope, pairs, period))
            for plan, pairs in by_plan(scope, actions)
        ),
    )


def _action_sections(scope: ReportScope, actions: Iterable[ActionItem], period: Period) -> list[Section]:
    naming, today = scope.naming, scope.request.today
    return [
        subsection(
            naming.title(item),
            updates_block(list(updates_in(action, period, today)), scope.words),
            id=naming.id(item),
            plan_text=naming.has_title(item),
        )
        for item, action in actions
    ]


def milestone_section(scope: ReportScope, actions: Iterable[ActionItem], period: Period) -> Section | None:
    """Show the milestones of a period; where there are many, only those that were missed."""
    words = scope.words
    milestones = [
        (item, action, milestone) for item, action in actions for milestone in milestones_in(action, period)
    ]
    if not milestones:
        return None
    missed = [one for one in milestones if one[2].reached is None]
    reached = words.count(
        NN_("{count} milestone was reached.", "{count} milestones were reached."),
        len(milestones) - len(missed),
    )
    title = words.say(N_("Milestones"))
    table = _milestone_table(scope, title, missed if scope.is_long(milestones) else milestones)
    return chapter("milestones", title, sentence_block(reached), table)


def _milestone_table(
    scope: ReportScope, title: str, milestones: Iterable[tuple[Item[Record], AnyAction, Milestone]]
) -> Table | None:
    words, naming = scope.words, scope.naming
    columns: Columns[tuple[Item[Record], AnyAction, Milestone]] = (
        column("title", words.say(N_("Milestone")), lambda row: row[2].title or "", "plan_text"),
        column("action", words.say(N_("Action")), lambda row: naming.entry(row[0])),
        column("where", words.say(N_("Prison")), lambda row: scope.where(row[0])),
        column("due", words.say(N_("Due")), lambda row: words.when(row[2].due)),
        column("reached", words.say(N_("Reached")), lambda row: reached_of(naming, *row)),
    )
    return table_from("milestones", title, columns, milestones)
