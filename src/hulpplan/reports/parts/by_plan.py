"""What several plans have, in short: one row for each of them."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias, TypeVar

from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.status import tally_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item

T = TypeVar("T")
Groups: TypeAlias = list[tuple[AnyPlan, list[tuple[Item[Record], T]]]]


def by_plan(scope: ReportScope, pairs: Iterable[tuple[Item[Record], T]]) -> Groups[T]:
    """Group items by the plan they stand in, in the order of the report; plans without any are left out."""
    found: dict[AnyPlan | None, list[tuple[Item[Record], T]]] = {}
    for pair in pairs:
        found.setdefault(pair[0].plan, []).append(pair)
    return [(plan, found[plan]) for plan in scope.plans if plan in found]


def entry_table(
    scope: ReportScope, name: str, caption: str, label: str, groups: Iterable[tuple[AnyPlan, Sequence[Entry]]]
) -> Table | None:
    """Show what each plan has behind its prison.

    Args:
        scope: what the report stands on.
        name: the name of the table.
        caption: its title.
        label: what is shown.
        groups: each plan, with what it has.
    """
    columns = (Column("where", scope.words.say(N_("Prison"))), Column(name, label))
    rows = ((scope.where(plan.item), tuple(entries)) for plan, entries in groups)
    return table_of(name, caption, columns, rows)


def tally_table(scope: ReportScope, name: str, caption: str, actions: Iterable[Pair]) -> Table | None:
    """Count the actions of each plan by status, and name them by their ids."""
    words = scope.words
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("states", words.say(N_("Number"))),
        Column("actions", words.say(N_("Actions"))),
    )
    rows = (
        (
            scope.where(plan.item),
            tally_of((item for item, _ in pairs), words).states,
            ids_of(scope, pairs),
        )
        for plan, pairs in by_plan(scope, actions)
    )
    return table_of(name, caption, columns, rows)


def ids_of(scope: ReportScope, pairs: Iterable[tuple[Item[Record], T]]) -> str:
    """List items by their ids, and those without one by their titles."""
    return ", ".join(item.id or scope.naming.title(item) for item, _ in pairs)
