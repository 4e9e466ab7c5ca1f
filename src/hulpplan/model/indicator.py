"""Indicators: what an action or objective is measured by."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from hulpplan.i18n import N_
from hulpplan.model.record import Record, Variants
from hulpplan.model.scalars import AnyNumber, Boolean, Id, Period, Text

IndicatorKind: TypeAlias = Literal["number", "yes-no", "text"]
Direction: TypeAlias = Literal["up", "down"]


class _MeasurementFields(Record):
    """A value measured over a period."""

    period: Annotated[Period | None, Field(description=N_("Period that was measured."))]
    note: Annotated[Text | None, Field(description=N_("How to read the value."))] = None


class NumberMeasurement(_MeasurementFields):
    """A measured number, in the unit of its indicator."""

    value: Annotated[AnyNumber | None, Field(description=N_("What was measured."))]


class YesNoMeasurement(_MeasurementFields):
    """Whether it was so in the period."""

    value: Annotated[Boolean | None, Field(description=N_("What was measured."))]


class TextMeasurement(_MeasurementFields):
    """What was seen in the period, in words."""

    value: Annotated[Text | None, Field(description=N_("What was measured."))]


class _IndicatorFields(Record):
    """The fields of all indicators; the kind decides the type of their values.

    `direction` says which way is better and is up unless said otherwise. A percentage is written 0-100,
    never 0-1. Text is never added up.

    Source: docs/format.en.md, "actions".
    """

    id: Annotated[Id | None, Field(description=N_("Id, unique within its action or objective."))] = None
    title: Annotated[Text | None, Field(description=N_("What is measured."))]
    definition: Annotated[Text | None, Field(description=N_("How exactly it is counted."))] = None
    unit: Annotated[Text | None, Field(description=N_("Unit, such as participants or %."))] = None
    direction: Annotated[Direction, Field(description=N_("Which way is better."))] = "up"


class NumberIndicator(_IndicatorFields):
    """An indicator counted in numbers."""

    kind: Annotated[Literal["number"], Field(description=N_("Sort of values it has."))] = "number"
    baseline: Annotated[AnyNumber | None, Field(description=N_("Value at the start."))] = None
    target: Annotated[AnyNumber | None, Field(description=N_("Value to reach."))] = None
    measurements: Annotated[
        tuple[NumberMeasurement, ...], Field(description=N_("Measured values over time."))
    ] = ()


class YesNoIndicator(_IndicatorFields):
    """An indicator that is so or not."""

    kind: Annotated[Literal["yes-no"], Field(description=N_("Sort of values it has."))]
    baseline: Annotated[Boolean | None, Field(description=N_("Value at the start."))] = None
    target: Annotated[Boolean | None, Field(description=N_("Value to reach."))] = None
    measurements: Annotated[
        tuple[YesNoMeasurement, ...], Field(description=N_("Measured values over time."))
    ] = ()


class TextIndicator(_IndicatorFields):
    """An indicator described in words."""

    kind: Annotated[Literal["text"], Field(description=N_("Sort of values it has."))]
    baseline: Annotated[Text | None, Field(description=N_("Value at the start."))] = None
    target: Annotated[Text | None, Field(description=N_("Value to reach."))] = None
    measurements: Annotated[
        tuple[TextMeasurement, ...], Field(description=N_("Measured values over time."))
    ] = ()


AnyIndicator: TypeAlias = NumberIndicator | YesNoIndicator | TextIndicator
Indicator: TypeAlias = Annotated[
    AnyIndicator,
    Variants(
        "kind", "number", (("number", NumberIndicator), ("yes-no", YesNoIndicator), ("text", TextIndicator))
    ),
]
