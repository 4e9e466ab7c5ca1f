"""Indicators: what was aimed at and what was measured."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from hulpplan.i18n import N_
from hulpplan.model.indicator import (
    AnyIndicator,
    NumberMeasurement,
    TextMeasurement,
    YesNoMeasurement,
)
from hulpplan.reports.blocks import Column, Entry, Table, Value, table_of
from hulpplan.reports.words import Words

Measurement: TypeAlias = NumberMeasurement | YesNoMeasurement | TextMeasurement
Measured: TypeAlias = bool | float | str | None

PERCENT = "%"


def indicator_table(indicators: Sequence[AnyIndicator], words: Words) -> Table | None:
    """Show indicators with their baseline, target and measurements, one in each row."""
    columns = (
        Column("indicator", words.say(N_("Indicator"))),
        Column("definition", words.say(N_("How it is counted"))),
        Column("baseline", words.say(N_("At the start"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
    )
    rows = (_row(indicator, words) for indicator in indicators)
    return table_of("indicators", words.say(N_("Indicators")), columns, rows)


def _row(indicator: AnyIndicator, words: Words) -> tuple[Value, ...]:
    unit = indicator.unit or ""
    target = value_text(indicator.target, unit, words)
    fewer = target and indicator.direction == "down"
    return (
        indicator.title or indicator.id or "",
        indicator.definition or "",
        value_text(indicator.baseline, unit, words),
        Entry(target, note=words.say(N_("lower is better")) if fewer else "") if target else "",
        tuple(_measured(indicator.measurements, unit, words)),
    )


def _measured(measurements: Iterable[Measurement], unit: str, words: Words) -> Iterable[Entry]:
    for measurement in measurements:
        value = value_text(measurement.value, unit, words)
        period = words.when(measurement.period)
        text = words.say(N_("{period}: {value}"), period=period, value=value) if period else value
        yield Entry(text, note=measurement.note or "")


def value_text(value: Measured, unit: str, words: Words) -> str:
    """Write a value with its unit; nothing for none."""
    if isinstance(value, bool):
        return words.yes_no(value)
    if value is None or isinstance(value, str):
        return value or ""
    if unit == PERCENT:
        return words.percent(value)
    return f"{words.number(value)} {unit}".strip()
