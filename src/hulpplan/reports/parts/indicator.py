"""Indicators: what was aimed at and what was measured."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.indicator import (
    AnyIndicator,
    NumberMeasurement,
    TextMeasurement,
    YesNoMeasurement,
)
from hulpplan.model.record import is_unread
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.figures import UNKNOWN
from hulpplan.reports.words import Words

Measurement: TypeAlias = NumberMeasurement | YesNoMeasurement | TextMeasurement
Measured: TypeAlias = bool | float | str | None

PERCENT = "%"


@lru_cache(maxsize=4)
def _columns(words: Words) -> tuple[Column, ...]:
    return (
        Column("indicator", words.say(N_("Indicator")), "plan_text"),
        Column("definition", words.say(N_("How it is counted")), "plan_text"),
        Column("baseline", words.say(N_("At the start"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
    )


def indicator_table(indicators: Sequence[AnyIndicator], words: Words) -> Table | None:
    """Show indicators with their baseline, target and measurements, one in each row."""
    columns = _columns(words)
    rows = (_row(indicator, words) for indicator in indicators)
    return table_of("indicators", words.say(N_("Indicators")), columns, rows)


def _row(indicator: AnyIndicator, words: Words) -> tuple[Value, ...]:
    unit = indicator.unit or ""
    target = value_of(indicator.target, unit, words)
    baseline = value_of(indicator.baseline, unit, words)
    fewer = target and indicator.direction == "down"
    return (
        indicator.title or indicator.id or "",
        indicator.definition or "",
        Entry(baseline, value=indicator.baseline) if baseline else _not_known(indicator, "baseline", words),
        Entry(target, note=words.say(N_("lower is better")) if fewer else "", value=indicator.target)
        if target
        else _not_known(indicator, "target", words),
        tuple(measured_of(indicator.measurements, unit, words)),
    )


def _not_known(indicator: AnyIndicator, field: str, words: Words) -> str:
    """Say so where there is a value that nobody can read for certain; nothing where there is none."""
    return words.say(UNKNOWN) if is_unread(indicator, field) else ""


def measured_of(measurements: Iterable[Measurement], unit: str, words: Words) -> Iterable[Entry]:
    """Yield what was measured, each with its period."""
    for measurement in measurements:
        value = value_of(measurement.value, unit, words) or words.say(UNKNOWN)
        period = words.when(measurement.period)
        text = words.say(N_("{period}: {value}"), period=period, value=value) if period else value
        yield Entry(text, note=measurement.note or "", value=measurement.value)


def value_of(value: Measured, unit: str, words: Words) -> str:
    """Write a target, a baseline or what was measured; nothing for none."""
    if isinstance(value, bool):
        return words.yes_no(value)
    if value is None or isinstance(value, str):
        return value or ""
    if unit == PERCENT:
        return words.percent(value)
    return f"{words.number(value)} {unit}".strip()
