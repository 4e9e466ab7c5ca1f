"""Indicators: what was aimed at, what was measured, and whether that is enough."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from hulpplan.analysis.events import Measurement, is_reached, measured_in
from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.indicator import AnyIndicator, NumberIndicator
from hulpplan.model.record import Record, is_unread
from hulpplan.model.strategic_plan import Objective
from hulpplan.reports.blocks import Columns, Value, chapter, column, sentence_block, table_from
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.action_table import ActionItem, PlanGroup, by_plan, plan_column, where_column
from hulpplan.reports.sections.figures import UNKNOWN
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

Measured: TypeAlias = bool | float | str | None
"""A target, a baseline or what was measured."""

IndicatorItem: TypeAlias = tuple[Item[Record], AnyIndicator]
"""An indicator, behind the objective or action it belongs to."""

IndicatorGroup: TypeAlias = tuple[str, Sequence[IndicatorItem]]
"""The indicators of a plan, or of all together, behind its name."""

PERCENT = "%"
VERDICTS = {True: N_("reached"), False: N_("not reached")}
NOT_MEASURED = N_("not measured")
REACHED = NN_("{count} indicator reached its target", "{count} indicators reached their target")


def indicator_table(indicators: Sequence[AnyIndicator], words: Words) -> Table | None:
    """Show indicators with their baseline, target and measurements, one in each row."""
    columns: Columns[AnyIndicator] = (
        column("indicator", words.say(N_("Indicator")), _name, "plan_text"),
        column(
            "definition", words.say(N_("How it is counted")), lambda one: one.definition or "", "plan_text"
        ),
        column("baseline", words.say(N_("At the start")), lambda one: _baseline_entry(one, words)),
        column("target", words.say(N_("Target")), lambda one: _target_entry(one, words)),
        column(
            "measured",
            words.say(N_("Measured")),
            lambda one: measurement_entries(one.measurements, one.unit or "", words),
        ),
    )
    return table_from("indicators", words.say(N_("Indicators")), columns, indicators)


def _name(indicator: AnyIndicator) -> str:
    return indicator.title or indicator.id or ""


def _baseline_entry(indicator: AnyIndicator, words: Words) -> Value:
    baseline = value_of(indicator.baseline, indicator.unit or "", words)
    if baseline:
        return Entry(baseline, value=indicator.baseline)
    return words.say(UNKNOWN) if is_unread(indicator, "baseline") else ""


def _target_entry(indicator: AnyIndicator, words: Words) -> Value:
    """Show a target; that it is not known where it could not be read, and nothing where there is none."""
    target = value_of(indicator.target, indicator.unit or "", words)
    if target:
        note = words.say(N_("lower is better")) if indicator.direction == "down" else ""
        return Entry(target, note=note, value=indicator.target)
    return words.say(UNKNOWN) if is_unread(indicator, "target") else ""


def measurement_entries(measurements: Iterable[Measurement], unit: str, words: Words) -> tuple[Entry, ...]:
    """Show what was measured, each with its period."""
    entries = []
    for measurement in measurements:
        value = value_of(measurement.value, unit, words) or words.say(UNKNOWN)
        period = words.when(measurement.period)
        text = words.say(N_("{period}: {value}"), period=period, value=value) if period else value
        entries.append(Entry(text, note=measurement.note or "", value=measurement.value))
    return tuple(entries)


def value_of(value: Measured, unit: str, words: Words) -> str:
    """Write a target, a baseline or what was measured; nothing for none."""
    if isinstance(value, bool):
        return words.yes_no(value)
    if value is None or isinstance(value, str):
        return value or ""
    if unit == PERCENT:
        return words.percent(value)
    return f"{words.number(value)} {unit}".strip()


def outcome_entry(indicator: AnyIndicator, words: Words) -> Entry:
    """Say in a phrase what was reached: `Visitors: 25 of 26 visitors (2025-H2), not reached`."""
    last = indicator.measurements[-1] if indicator.measurements else None
    if last is None or last.value is None:
        phrases = [words.say(NOT_MEASURED if last is None else UNKNOWN), _target_phrase(indicator, words)]
        return Entry(_outcome(indicator, phrases))
    verdict = is_reached(indicator, last.value)
    phrases = [
        *_measured_phrases(indicator, last.value, words.when(last.period), words),
        words.say(VERDICTS[verdict]) if verdict is not None else "",
    ]
    return Entry(_outcome(indicator, phrases), note=last.note or "", value=last.value)


def _outcome(indicator: AnyIndicator, phrases: Iterable[str]) -> str:
    outcome = ", ".join(phrase for phrase in phrases if phrase)
    return f"{name}: {outcome}" if (name := _name(indicator)) else outcome


def _measured_phrases(indicator: AnyIndicator, value: Measured, period: str, words: Words) -> tuple[str, ...]:
    """Say what was measured, when, and against which target; a number that counts up goes before it."""
    unit, when = _unit(indicator), f" ({period})" if period else ""
    if _counts_up(indicator):
        number, target = value_of(value, "", words), value_of(indicator.target, unit, words)
        return (words.say(N_("{value} of {target}"), value=number, target=target) + when,)
    return value_of(value, unit, words) + when, _target_phrase(indicator, words) or _start(indicator, words)


def _unit(indicator: AnyIndicator) -> str:
    """Return the unit, unless the title says it already."""
    unit = indicator.unit or ""
    return "" if unit.casefold() == (indicator.title or "").casefold() else unit


def _counts_up(indicator: AnyIndicator) -> bool:
    """Tell whether what is measured is part of a target: nobody says `48% of 60%`."""
    has_target = isinstance(indicator, NumberIndicator) and indicator.target is not None
    return has_target and indicator.direction != "down" and indicator.unit != PERCENT


def _target_phrase(indicator: AnyIndicator, words: Words) -> str:
    target = value_of(indicator.target, _unit(indicator), words)
    if is_unread(indicator, "target"):
        return words.say(N_("target {target}"), target=words.say(UNKNOWN))
    if not target:
        return ""
    if indicator.direction == "down":
        return words.say(N_("target at most {target}"), target=target)
    return words.say(N_("target {target}"), target=target)


def _start(indicator: AnyIndicator, words: Words) -> str:
    """Return the baseline, for want of a target to measure against."""
    baseline = value_of(indicator.baseline, _unit(indicator), words)
    return words.say(N_("{baseline} at the start"), baseline=baseline) if baseline else ""


def indicator_section(scope: ReportScope, actions: Iterable[ActionItem], period: Period) -> Section | None:
    """Show the indicators of the objectives and actions in scope, with what was measured in a period.

    Where there are many, they are counted by plan. Listed are then only those that reached their target, and
    those that did not though their action is done.
    """
    indicators = list(_indicators(scope, actions))
    if not indicators:
        return None
    words = scope.words
    reached = [pair for pair in indicators if _verdict(pair, period) is True]
    missed = [pair for pair in indicators if _verdict(pair, period) is False]
    unmeasured = sum(not measured_in(indicator, period) for _, indicator in indicators)
    title = words.count(REACHED, len(reached))
    if scope.is_long(indicators):
        done = [pair for pair in missed if getattr(pair[0].model, "status", None) == "done"]
        not_reached = words.say(N_("Target not reached, though the action is finished"))
        tables = [
            _count_table(scope, indicators, period),
            _list_table(scope, "reached", words.say(N_("Target reached")), reached, period),
            _list_table(scope, "missed", not_reached, done, period),
        ]
    else:
        tables = [_period_table(scope, title, indicators, period)]
    return chapter(
        "indicators",
        title,
        sentence_block(
            words.count(NN_("There is {count} indicator.", "There are {count} indicators."), len(indicators))
        ),
        sentence_block(
            words.count(
                NN_(
                    "Of {count} nothing was measured in this period.",
                    "Of {count} nothing was measured in this period.",
                ),
                unmeasured,
            )
            if unmeasured
            else ""
        ),
        *tables,
    )


def _indicators(scope: ReportScope, actions: Iterable[ActionItem]) -> Iterator[IndicatorItem]:
    if scope.request.plan in scope.plans:
        for item, objective in items_of(scope.request.plan, Objective):
            if scope.takes(item):
                yield from ((item, indicator) for indicator in objective.indicators)
    for item, action in actions:
        yield from ((item, indicator) for indicator in action.indicators)


def _verdict(pair: IndicatorItem, period: Period) -> bool | None:
    """Tell whether what was measured last in a period reaches the target; None where nobody knows."""
    _, indicator = pair
    measurements = measured_in(indicator, period)
    return is_reached(indicator, measurements[-1].value) if measurements else None


def _period_table(
    scope: ReportScope, title: str, indicators: Iterable[IndicatorItem], period: Period
) -> Table | None:
    words = scope.words

    def target(pair: IndicatorItem) -> Value:
        return _target_entry(pair[1], words) or words.say(N_("no target"))

    def measured(pair: IndicatorItem) -> Value:
        _, indicator = pair
        entries = measurement_entries(measured_in(indicator, period), indicator.unit or "", words)
        return entries or words.say(NOT_MEASURED)

    def reached(pair: IndicatorItem) -> Value:
        if pair[1].target is None and not is_unread(pair[1], "target"):
            return ""
        verdict = _verdict(pair, period)
        return words.yes_no_entry(verdict) or words.say(UNKNOWN)

    columns: Columns[IndicatorItem] = (
        column("indicator", words.say(N_("Indicator")), lambda pair: _name(pair[1]), "plan_text"),
        column("of", words.say(N_("Of")), lambda pair: scope.naming.entry(pair[0])),
        where_column(scope),
        column("target", words.say(N_("Target")), target),
        column("measured", words.say(N_("Measured")), measured),
        column("reached", words.say(N_("Reached")), reached),
    )
    return table_from("indicators", title, columns, indicators)


def _count_table(scope: ReportScope, indicators: Sequence[IndicatorItem], period: Period) -> Table | None:
    """Count the indicators of each plan, and of all together."""
    words = scope.words

    def measured(group: IndicatorGroup) -> Value:
        return words.number_entry(sum(bool(measured_in(indicator, period)) for _, indicator in group[1]))

    def judged(group: IndicatorGroup, *, verdict: bool) -> Value:
        return words.number_entry(sum(_verdict(pair, period) is verdict for pair in group[1]))

    columns: Columns[IndicatorGroup] = (
        column("where", words.say(N_("Prison")), lambda group: group[0]),
        column(
            "indicators",
            words.say(N_("Indicators")),
            lambda group: words.number_entry(len(group[1])),
            "number",
        ),
        column("measured", words.say(N_("Measured")), measured, "number"),
        column("reached", words.say(N_("Reached")), partial(judged, verdict=True), "number"),
        column("missed", words.say(N_("Not reached")), partial(judged, verdict=False), "number"),
    )
    groups = ((scope.where(plan.item), pairs) for plan, pairs in by_plan(scope, indicators))
    title, total = words.say(N_("Indicators by prison")), (words.say(N_("Together")), indicators)
    return table_from("indicators", title, columns, groups, total=total)


def _list_table(
    scope: ReportScope, name: str, caption: str, indicators: Iterable[IndicatorItem], period: Period
) -> Table | None:
    """List the indicators of each plan, with what was measured last in the period."""

    def entry(item: Item[Record], indicator: AnyIndicator) -> Entry:
        value = measured_in(indicator, period)[-1].value
        note = ", ".join(phrase for phrase in _measured_phrases(indicator, value, "", scope.words) if phrase)
        return Entry(_name(indicator), item.id or "", note=note, value=value, plan_text=True)

    label = scope.words.say(N_("Indicators"))
    columns: Columns[PlanGroup[AnyIndicator]] = (
        plan_column(scope),
        column(name, label, lambda group: [entry(*pair) for pair in group[1]]),
    )
    return table_from(name, caption, columns, by_plan(scope, indicators))
