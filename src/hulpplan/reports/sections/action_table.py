"""Tables of actions, one in each row, or one row for each plan where there are many."""

from collections.abc import Iterable
from typing import Any, TypeAlias, TypeVar

from hulpplan.analysis.progress import AnyAction
from hulpplan.analysis.schedule import deadline_of
from hulpplan.document.blocks import Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, ValueColumn, column, table_from
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.status import progress_entry, status_entry, tally_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item

T = TypeVar("T")
ActionItem: TypeAlias = tuple[Item[Record], AnyAction]
"""An action, as an item and as its model."""
ActionColumn: TypeAlias = ValueColumn[ActionItem]
PlanGroup: TypeAlias = tuple[AnyPlan, list[tuple[Item[Record], T]]]
"""Items of a plan, with what belongs to each."""
END_OF_PLAN = N_("end of the plan")


def action_table(
    scope: ReportScope, name: str, caption: str, actions: Iterable[ActionItem], *columns: ActionColumn
) -> Table | None:
    """Make a table of actions: which action, where it is done when several plans count, and more columns."""
    where = (where_column(scope),) if len(scope.plans) > 1 else ()
    return table_from(name, caption, (action_column(scope), *where, *columns), actions)


def action_column(scope: ReportScope) -> ActionColumn:
    """Name the action."""
    return column("action", scope.words.say(N_("Action")), lambda pair: scope.naming.entry(pair[0]))


def where_column(scope: ReportScope) -> ValueColumn[tuple[Item[Record], Any]]:
    """Name the prisons of the plan that an item stands in."""
    return column("where", scope.words.say(N_("Prison")), lambda pair: scope.where(pair[0]))


def lead_column(scope: ReportScope) -> ValueColumn[tuple[Item[Record], Any]]:
    """Name the lead of an item."""
    return column(
        "lead", scope.words.say(N_("Lead")), lambda pair: scope.naming.names(pair[0], "lead"), "plan_text"
    )


def period_column(scope: ReportScope) -> ActionColumn:
    """Say from when to when an action runs."""
    words = scope.words
    return column("period", words.say(N_("Period")), lambda pair: words.span(pair[1].start, pair[1].end))


def end_column(scope: ReportScope) -> ActionColumn:
    """Say when an action should end, with a note where that is the end of its plan."""
    words = scope.words

    def end(pair: ActionItem) -> Value:
        deadline = deadline_of(scope.request.workspace, pair[0])
        if deadline is None:
            return ""
        note = words.say(END_OF_PLAN) if deadline.plan is not None else ""
        return Entry(words.when(deadline.moment), note=note)

    return column("end", words.say(N_("End")), end)


def status_column(scope: ReportScope) -> ActionColumn:
    """Show the status of an action, with a note where it is late."""
    return column("status", scope.words.say(N_("Status")), lambda pair: status_entry(scope.naming, *pair))


def progress_column(scope: ReportScope) -> ActionColumn:
    """Show how far an action is."""
    return column(
        "progress",
        scope.words.say(N_("Progress")),
        lambda pair: progress_entry(scope.naming, pair[1]),
        "number",
    )


def reason_column(scope: ReportScope) -> ActionColumn:
    """Show why an action was postponed or stopped."""
    return column("reason", scope.words.say(N_("Reason")), lambda pair: pair[1].reason or "", "plan_text")


def by_plan(scope: ReportScope, pairs: Iterable[tuple[Item[Record], T]]) -> list[PlanGroup[T]]:
    """Group items by the plan they stand in, in the order of the report, without the plans that have none."""
    groups: dict[AnyPlan | None, list[tuple[Item[Record], T]]] = {}
    for pair in pairs:
        groups.setdefault(pair[0].plan, []).append(pair)
    return [(plan, groups[plan]) for plan in scope.plans if plan in groups]


def plan_column(scope: ReportScope) -> ValueColumn[tuple[AnyPlan, Any]]:
    """Name the prisons of a plan."""
    return column("where", scope.words.say(N_("Prison")), lambda group: scope.where(group[0].item))


def tally_table(scope: ReportScope, name: str, caption: str, actions: Iterable[ActionItem]) -> Table | None:
    """Count the actions of each plan by status, and list their ids."""
    words = scope.words
    return table_from(
        name,
        caption,
        (
            plan_column(scope),
            column(
                "states",
                words.say(N_("Number")),
                lambda group: tally_of((item for item, _ in group[1]), words).states,
            ),
            ids_column(scope),
        ),
        by_plan(scope, actions),
    )


def ids_column(scope: ReportScope) -> ValueColumn[PlanGroup[AnyAction]]:
    """List the actions of a plan by their ids, and those without one by their titles."""
    return column(
        "actions",
        scope.words.say(N_("Actions")),
        lambda group: ", ".join(item.id or scope.naming.title(item) for item, _ in group[1]),
    )
