"""Prisons against objectives, domains, target groups or organisations: who does what, where nothing is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from hulpplan.analysis.action_count import NO_ACTIONS, ActionCount, count_actions, sum_counts
from hulpplan.analysis.commitment import commitment_of
from hulpplan.analysis.coverage import asks_locally, counting_plans, positions_of, prisons_without_plan
from hulpplan.analysis.unread import unread_prisons
from hulpplan.model.action_plan import ActionPlan, Decision
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

ColumnKind: TypeAlias = Literal["objective", "domain", "target-group", "organisation"]
COLUMN_KINDS: tuple[ColumnKind, ...] = get_args(ColumnKind)
CellState: TypeAlias = Literal[
    "taken-up", "deferred", "declined", "offer", "silent", "not-asked", "no-plan", "unread"
]
"""What stands in a cell: a decision on an objective; for the rest something is done (`taken-up`) or there is
offer only; nothing (`silent`); nothing is asked of prisons; or the prison has no plan, or one that could not
be read."""

FIELDS: Mapping[ColumnKind, tuple[str, ...]] = {
    "domain": ("domains",),
    "target-group": ("target_groups",),
    "organisation": ("lead", "partners"),
}
_OFFER_FIELDS: Mapping[ColumnKind, tuple[str, ...]] = {**FIELDS, "organisation": ("organiser", "executors")}


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What the plan of one prison does about one column."""

    state: CellState
    count: ActionCount = NO_ACTIONS
    offers: int = 0

    @property
    def actions(self) -> int:
        """The number of actions, without those that were stopped."""
        return self.count.actions


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A prison with its plan that counts, None without one, and a cell for each column.

    `unread` says that there is a plan, and that it could not be read.
    """

    prison: str
    plan: Plan[ActionPlan] | None
    cells: tuple[MatrixCell, ...]
    unread: bool = False

    @property
    def silent(self) -> int:
        """In how many columns the prison does and says nothing though it is asked to."""
        return sum(cell.state == "silent" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Matrix:
    """All prisons by all columns of one kind.

    `columns` are the items above the cells; prisons are sorted by id, those without one that counts last.
    """

    by: ColumnKind
    strategic: Plan[StrategicPlan]
    columns: tuple[Item[Record], ...]
    rows: tuple[MatrixRow, ...]

    def column(self, number: int) -> tuple[MatrixCell, ...]:
        """Return the cells under a column, of the prisons that have a plan."""
        return tuple(row.cells[number] for row in self.rows if row.plan is not None)

    def taken_up(self, number: int) -> int:
        """Count the prisons that take a column up."""
        return sum(cell.state == "taken-up" for cell in self.column(number))

    def total(self, number: int) -> ActionCount:
        """Count the actions of all prisons under a column, those of a plan that several share once."""
        by_plan = {row.plan: row.cells[number].count for row in self.rows if row.plan is not None}
        return sum_counts(by_plan.values())

    @property
    def shared(self) -> Mapping[Plan[ActionPlan], tuple[str, ...]]:
        """The plans that count for several prisons, with the ids of these."""
        prisons: dict[Plan[ActionPlan], list[str]] = {}
        for row in self.rows:
            if row.plan is not None:
                prisons.setdefault(row.plan, []).append(row.prison)
        return {plan: tuple(several) for plan, several in prisons.items() if len(several) > 1}

    @property
    def untouched(self) -> tuple[Item[Record], ...]:
        """The columns that no prison takes up though prisons are asked to: gaps on the one side."""
        return tuple(
            item
            for number, item in enumerate(self.columns)
            if not self.taken_up(number) and self._is_asked(number)
        )

    def _is_asked(self, number: int) -> bool:
        column = self.column(number)
        if not column:
            return asks_locally(self.columns[number])
        return any(cell.state != "not-asked" for cell in column)


def matrix_of(workspace: Workspace, strategic: Plan[StrategicPlan], today: date, by: ColumnKind) -> Matrix:
    """Put the plans of all prisons under a strategic plan side by side.

    Of a prison its plan in force counts, else its newest; a plan of several prisons counts for each. Prisons
    that are closed and have no plan are left out.

    Source: command line contract, `matrix`.
    """
    plans = counting_plans(workspace, strategic, today)
    columns, cell = (
        _by_objective(workspace, strategic) if by == "objective" else _by_field(workspace, plans, by)
    )
    rows = [
        MatrixRow(prison, plan, tuple(cell(plan, item) for item in columns)) for prison, plan in plans.items()
    ]
    empty = tuple(MatrixCell("no-plan") for _ in columns)
    unread = [prison for prison in unread_prisons(workspace, strategic.id) if prison not in plans]
    rows += [
        MatrixRow(prison, None, tuple(MatrixCell("unread") for _ in columns), unread=True)
        for prison in unread
    ]
    without = (item for item in prisons_without_plan(workspace, plans) if not _is_closed(item))
    rows += [MatrixRow(item.id, None, empty) for item in without if item.id and item.id not in unread]
    return Matrix(by, strategic, columns, tuple(rows))


_CellOf: TypeAlias = Callable[[Plan[ActionPlan], Item[Record]], MatrixCell]


def _by_objective(
    workspace: Workspace, strategic: Plan[StrategicPlan]
) -> tuple[tuple[Item[Record], ...], _CellOf]:
    known: dict[Plan[ActionPlan], dict[Item[Record], MatrixCell]] = {}

    def cell(plan: Plan[ActionPlan], objective: Item[Record]) -> MatrixCell:
        if plan not in known:
            known[plan] = {
                stand.objective: _cell(_state(stand.decision, stand.objective), stand.actions)
                for stand in positions_of(workspace, plan)
            }
        return known[plan][objective]

    return tuple(item for item in strategic.items if item.kind == "objective"), cell


def _state(decision: Decision | None, objective: Item[Record]) -> CellState:
    if decision is not None:
        return decision
    return "silent" if asks_locally(objective) else "not-asked"


def _by_field(
    workspace: Workspace, plans: Mapping[str, Plan[ActionPlan]], by: ColumnKind
) -> tuple[tuple[Item[Record], ...], _CellOf]:
    actions, offers = _under(workspace, "action", FIELDS[by]), _under(workspace, "offer", _OFFER_FIELDS[by])
    own = (item for plan in plans.values() for item in plan.items if item.kind == by)
    listed = (entries[0] for entries in workspace.register_entries(by).values())
    named = {item for plan, item in (*actions, *offers) if plan in plans.values()}
    # All that the register has is asked for; of the organisations only those that do something here.
    columns = [item for item in (*listed, *own) if by != "organisation" or item in named]

    def cell(plan: Plan[ActionPlan], item: Item[Record]) -> MatrixCell:
        offered = len(offers.get((plan, item), ()))
        found = _cell("taken-up", actions.get((plan, item), ()), offered)
        if found.actions:
            return found
        return _cell("offer" if offered else "silent", actions.get((plan, item), ()), offered)

    return tuple(dict.fromkeys(columns)), cell


def _under(
    workspace: Workspace, kind: str, fields: Sequence[str]
) -> dict[tuple[object, Item[Record]], list[Item[Record]]]:
    """Return the actions or offer of each plan by what they name in these fields, each once.

    A partner that has withdrawn from an action does nothing in it any more.
    """
    found: dict[tuple[object, Item[Record]], dict[Item[Record], None]] = {}
    for link in workspace.links:
        if link.source.kind != kind or link.field not in fields or link.target is None:
            continue
        if commitment_of(workspace, link) != "withdrawn":
            found.setdefault((link.source.plan, link.target), {})[link.source] = None
    return {key: list(items) for key, items in found.items()}


def _cell(state: CellState, actions: Sequence[Item[Record]], offers: int = 0) -> MatrixCell:
    return MatrixCell(state, count_actions(actions), offers)


def _is_closed(prison: Item[Record]) -> bool:
    return getattr(prison.model, "status", None) == "closed"
