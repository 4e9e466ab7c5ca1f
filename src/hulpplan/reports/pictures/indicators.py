"""What was aimed at and what was measured, as small graphs."""

from collections.abc import Iterator, Sequence
from typing import Final

from hulpplan.analysis.progress import AnyAction
from hulpplan.i18n import N_, NN_
from hulpplan.model.indicator import NumberIndicator
from hulpplan.model.record import Record
from hulpplan.model.words import CHOICE_WORDS
from hulpplan.render.picture import data
from hulpplan.reports.blocks import Column, Entry, Table, Value, table_of
from hulpplan.reports.parts.indicator import value_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.reports.pictures.drawing import Drawing
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

GRAPHS: Final = NN_(
    "{count} indicator that is counted in numbers.", "{count} indicators that are counted in numbers."
)
NOT_MEASURED: Final = N_("not measured yet")

Pairs = Sequence[tuple[Item[Record], AnyAction]]


def indicator_drawing(reporter: Reporter, actions: Pairs) -> Drawing | None:
    """Draw the indicators of actions that are counted in numbers and have a target or a measurement.

    None when there are none. What is yes or no, or words, cannot be drawn and stands in the text.

    Args:
        reporter: names the items.
        actions: the actions.
    """
    found = [(item, one) for item, action in actions for one in _drawable(action)]
    if not found:
        return None
    words = reporter.words
    picture = data.Graphs(
        name="indicators",
        title=words.say(N_("Indicators: measured and aimed at")),
        description=words.count(GRAPHS, len(found)),
        rows=tuple(_graph(item, indicator, words) for item, indicator in found),
    )
    return Drawing(picture, _table(reporter, found))


def _drawable(action: AnyAction) -> Iterator[NumberIndicator]:
    for indicator in action.indicators:
        if isinstance(indicator, NumberIndicator) and (
            indicator.target is not None or any(_measured(indicator, None))
        ):
            yield indicator


def _graph(item: Item[Record], indicator: NumberIndicator, words: Words) -> data.Graph:
    measured = tuple(_measured(indicator, words))
    note = words.say(CHOICE_WORDS[indicator.direction]) if measured else words.say(NOT_MEASURED)
    return data.Graph(
        id=item.id or "",
        title=indicator.title or indicator.id or "",
        note=note,
        measured=measured,
        target=_value(indicator.target, indicator, words),
        target_text=words.say(N_("target")),
        baseline=_value(indicator.baseline, indicator, words),
        baseline_text=words.say(N_("at the start")),
    )


def _measured(indicator: NumberIndicator, words: Words | None) -> Iterator[data.Measured]:
    for one in indicator.measurements:
        if one.period is not None and one.value is not None:
            text = value_of(one.value, indicator.unit or "", words) if words else ""
            value = data.Value(float(one.value), text)
            yield data.Measured(one.period.first, one.period.last, str(one.period), value)


def _value(value: float | None, indicator: NumberIndicator, words: Words) -> data.Value | None:
    if value is None:
        return None
    return data.Value(float(value), value_of(value, indicator.unit or "", words))


def _table(reporter: Reporter, found: Sequence[tuple[Item[Record], NumberIndicator]]) -> Table | None:
    words = reporter.words
    columns = (
        Column("indicator", words.say(N_("Indicator"))),
        Column("baseline", words.say(N_("At the start"))),
        Column("target", words.say(N_("Target"))),
        Column("measured", words.say(N_("Measured"))),
    )
    rows = (_row(reporter, item, indicator) for item, indicator in found)
    return table_of("graphs", words.say(N_("Indicators: measured and aimed at")), columns, rows)


def _row(reporter: Reporter, item: Item[Record], indicator: NumberIndicator) -> tuple[Value, ...]:
    graph = _graph(item, indicator, reporter.words)
    return (
        Entry(graph.title, graph.id, reporter.anchor(item)),
        graph.baseline.text if graph.baseline else "",
        graph.target.text if graph.target else "",
        tuple(Entry(f"{one.period}: {one.value.text}") for one in graph.measured),
    )
