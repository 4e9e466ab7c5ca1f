"""Tables of actions, each row an action."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from hulpplan.analysis.progress import AnyAction
from hulpplan.analysis.schedule import deadline_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.status import lateness_of, progress_of, status_of
from hulpplan.workspace.item import Item

Pair: TypeAlias = tuple[Item[Record], AnyAction]
"""An action, as an item and as its model."""
END_OF_PLAN = N_("end of the plan")


@dataclass(frozen=True, slots=True)
class Shown:
    """A column of a table of actions, and what it says of each."""

    column: Column
    value: Callable[[Item[Record], AnyAction], Value]


def action_table(
    scope: ReportScope, name: str, caption: str, actions: Iterable[Pair], shown: Iterable[Shown]
) -> Table | None:
    """Show actions, one in each row: which it is, where it is done when several plans count, and more."""
    words = scope.words
    columns = [Shown(Column("action", words.say(N_("Action"))), lambda item, _: scope.naming.entry(item))]
    if len(scope.plans) > 1:
        columns.append(Shown(Column("where", words.say(N_("Prison"))), lambda item, _: scope.where(item)))
    columns += shown
    rows = (tuple(one.value(item, action) for one in columns) for item, action in actions)
    return table_of(name, caption, [one.column for one in columns], rows)


def lead_column(scope: ReportScope) -> Shown:
    """Say who answers for an action."""
    return Shown(
        Column("lead", scope.words.say(N_("Lead")), "plan_text"),
        lambda item, _: scope.naming.names(item, "lead"),
    )


def period_column(scope: ReportScope) -> Shown:
    """Say from when to when an action runs."""
    words = scope.words
    return Shown(
        Column("period", words.say(N_("Period"))), lambda _, action: words.span(action.start, action.end)
    )


def end_column(scope: ReportScope) -> Shown:
    """Say when an action should end, and when that is not said of itself but of its plan."""
    words = scope.words

    def end(item: Item[Record], _: AnyAction) -> Value:
        deadline = deadline_of(scope.request.workspace, item)
        if deadline is None:
            return ""
        note = words.say(END_OF_PLAN) if deadline.plan is not None else ""
        return Entry(words.when(deadline.moment), note=note)

    return Shown(Column("end", words.say(N_("End"))), end)


def status_column(scope: ReportScope) -> Shown:
    """Say how an action stands, and whether it is late."""
    words = scope.words

    def status(item: Item[Record], action: AnyAction) -> Value:
        late = words.say(N_("late")) if lateness_of(scope.naming, item) else ""
        return Entry(status_of(action, words).word, note=late, value=action.status)

    return Shown(Column("status", words.say(N_("Status"))), status)


def progress_column(scope: ReportScope) -> Shown:
    """Say how far an action is."""

    def progress(_: Item[Record], action: AnyAction) -> Value:
        found = progress_of(action, scope.naming)
        return found.text if found else ""

    return Shown(Column("progress", scope.words.say(N_("Progress")), "number"), progress)


def reason_column(scope: ReportScope) -> Shown:
    """Say why an action was postponed or stopped."""
    return Shown(
        Column("reason", scope.words.say(N_("Reason")), "plan_text"), lambda _, action: action.reason or ""
    )
