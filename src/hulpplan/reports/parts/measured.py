"""Indicators over a period: target against measured."""

from collections.abc import Iterable, Iterator

from hulpplan.analysis.events import measured_in
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record, is_unread
from hulpplan.model.strategic_plan import Objective
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.figures import UNKNOWN
from hulpplan.reports.parts.indicator import measured_of, value_of
from hulpplan.reports.parts.measured_in_short import Measured, tables_in_short
from hulpplan.reports.parts.outcome import NOT_MEASURED, verdict_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

REACHED = NN_("{count} indicator reached its target", "{count} indicators reached their target")


def measured_part(scope: ReportScope, actions: Iterable[Pair], period: Period) -> Section | None:
    """Show the indicators of objectives and actions that were asked for, with what was measured in a period.

    Many of several plans are counted, and only those are named that reached their target, or that did not
    though their action is done.
    """
    found = [(item, one, verdict_of(one, period)) for item, one in _indicators(scope, actions)]
    if not found:
        return None
    words = scope.words
    title = words.count(REACHED, sum(verdict is True for *_, verdict in found))
    unmeasured = sum(not measured_in(indicator, period) for _, indicator, _ in found)
    sentences = (
        words.count(NN_("There is {count} indicator.", "There are {count} indicators."), len(found)),
        words.count(
            NN_(
                "Of {count} nothing was measured in this period.",
                "Of {count} nothing was measured in this period.",
            ),
            unmeasured,
        )
        if unmeasured
        else "",
    )
    tables = (
        tables_in_short(scope, found, period)
        if scope.is_long(found)
        else [_table(scope, title, found, period)]
    )
    return part_of(title, *sentences, tables=tables, anchor="_indicators")


def _indicators(scope: ReportScope, actions: Iterable[Pair]) -> Iterator[tuple[Item[Record], AnyIndicator]]:
    if scope.request.plan in scope.plans:
        for item, objective in items_of(scope.request.plan, Objective):
            if scope.takes(item):
                yield from ((item, indicator) for indicator in objective.indicators)
    for item, action in actions:
        yield from ((item, indicator) for indicator in action.indicators)


def _table(scope: ReportScope, title: str, found: Iterable[Measured], period: Period) -> Table | None:
    words = scope.words
    columns = (
        Column("indicator", words.say(N_("Indicator")), "plan_text"),
        Column("of", words.say(N_("Of"))),
        Column("where", words.say(N_("Prison"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
        Column("reached", words.say(N_("Reached"))),
    )
    return table_of("indicators", title, columns, (_row(scope, one, period) for one in found))


def _row(scope: ReportScope, one: Measured, period: Period) -> tuple[Value, ...]:
    item, indicator, verdict = one
    words, unit = scope.words, indicator.unit or ""
    target = value_of(indicator.target, unit, words)
    fewer = words.say(N_("lower is better")) if target and indicator.direction == "down" else ""
    no_target = words.say(UNKNOWN if is_unread(indicator, "target") else N_("no target"))
    return (
        indicator.title or indicator.id or "",
        scope.naming.entry(item),
        scope.where(item),
        Entry(target, note=fewer) if target else no_target,
        tuple(measured_of(measured_in(indicator, period), unit, words)) or words.say(NOT_MEASURED),
        _reached_word(words, indicator, verdict),
    )


def _reached_word(words: Words, indicator: AnyIndicator, verdict: bool | None) -> str:  # noqa: FBT001 - the verdict is what it is about
    """Say whether a target was reached; nothing where there is none to reach."""
    if indicator.target is None and not is_unread(indicator, "target"):
        return ""
    return words.say(UNKNOWN) if verdict is None else words.yes_no(verdict)
