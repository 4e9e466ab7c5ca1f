"""The indicators of several plans in short: how many, and which of them say something."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from hulpplan.analysis.events import measured_in
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.dates import Period
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.by_plan import by_plan, entry_table
from hulpplan.reports.parts.outcome import achieved
from hulpplan.reports.scope import ReportScope
from hulpplan.workspace.item import Item

Measured: TypeAlias = tuple[Item[Record], AnyIndicator, bool | None]
"""An indicator, behind what it belongs to; and whether its target was reached, None where nobody knows."""


def tables_in_short(scope: ReportScope, found: Sequence[Measured], period: Period) -> list[Table | None]:
    """Count indicators by plan; name those that reached their target, or did not though all was done."""
    words = scope.words
    reached = [one for one in found if one[2] is True]
    missed = [one for one in found if one[2] is False and getattr(one[0].model, "status", None) == "done"]
    return [
        _counts(scope, found, period),
        _named(scope, ("reached", words.say(N_("Target reached"))), reached, period),
        _named(
            scope,
            ("missed", words.say(N_("Target not reached, though the action is finished"))),
            missed,
            period,
        ),
    ]


def _counts(scope: ReportScope, found: Sequence[Measured], period: Period) -> Table | None:
    words = scope.words
    title = words.say(N_("Indicators by prison"))
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("indicators", words.say(N_("Indicators")), "number"),
        Column("measured", words.say(N_("Measured")), "number"),
        Column("reached", words.say(N_("Reached")), "number"),
        Column("missed", words.say(N_("Not reached")), "number"),
    )
    groups = by_plan(scope, ((item, (indicator, verdict)) for item, indicator, verdict in found))
    rows = [
        _count(scope, scope.where(plan.item), [one for _, one in group], period) for plan, group in groups
    ]
    total = _count(scope, words.say(N_("Together")), [(one[1], one[2]) for one in found], period)
    return table_of("indicators", title, columns, rows, total=total)


def _count(
    scope: ReportScope, name: str, found: Sequence[tuple[AnyIndicator, bool | None]], period: Period
) -> tuple[Value, ...]:
    number = scope.words.number
    return (
        name,
        number(len(found)),
        number(sum(bool(measured_in(indicator, period)) for indicator, _ in found)),
        number(sum(verdict is True for _, verdict in found)),
        number(sum(verdict is False for _, verdict in found)),
    )


def _named(
    scope: ReportScope, names: tuple[str, str], found: Iterable[Measured], period: Period
) -> Table | None:
    """Name indicators behind what they belong to, with what was measured last in the period."""
    name, caption = names
    groups = (
        (plan, [_entry(scope, item, indicator, period) for item, indicator in group])
        for plan, group in by_plan(scope, ((item, indicator) for item, indicator, _ in found))
    )
    return entry_table(scope, name, caption, scope.words.say(N_("Indicators")), groups)


def _entry(scope: ReportScope, item: Item[Record], indicator: AnyIndicator, period: Period) -> Entry:
    value = measured_in(indicator, period)[-1].value
    note = achieved(indicator, value, scope.words)
    return Entry(indicator.title or indicator.id or "", item.id or "", note=note, value=value, plan_text=True)
