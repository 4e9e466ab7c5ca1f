"""What was aimed at and what was measured, as small graphs."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from hulpplan.analysis.progress import AnyAction
from hulpplan.document.blocks import Drawing, Entry, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.indicator import NumberIndicator
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.model.words import CHOICE_WORDS
from hulpplan.render.picture import data
from hulpplan.reports.blocks import NUMBERS, Columns, column, table_from
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.indicator import value_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

GRAPHS: Final = NN_(
    "{count} indicator that is counted in numbers.", "{count} indicators that are counted in numbers."
)
FEW: Final = 12
"""So many indicators are drawn all; of more, those that have a course to show."""
COURSES: Final = N_(
    "{count} of {total} indicators that are counted in numbers: those measured more than once."
)
MEASURED: Final = N_("{count} of {total} indicators that are counted in numbers: those measured.")
NOT_MEASURED: Final = N_("not measured yet")

Pairs = Sequence[tuple[Item[Record], AnyAction | Objective]]
Indicators: TypeAlias = Sequence[tuple[Item[Record], NumberIndicator]]


def indicator_drawing(naming: ItemNames, actions: Pairs, *, told: bool = False) -> Drawing | None:
    """Draw the indicators that are counted in numbers and have a target or a measurement.

    None when there are none. What is yes or no, or words, cannot be drawn and stands in the text. Of many,
    only those measured more than once are drawn, or else those measured at all.

    Args:
        naming: names the items.
        actions: the actions, and objectives, that have them.
        told: whether the report has these values in a table already.
    """
    every = [(item, one) for item, action in actions for one in _drawable(action)]
    indicators, course = _chosen(every)
    if not indicators:
        return None
    words = naming.words
    graphs = [(item, _graph(naming, item, indicator)) for item, indicator in indicators]
    counts = {"count": words.number(len(indicators)), "total": words.number(len(every))}
    picture = data.Graphs(
        name="indicators",
        title=words.say(N_("Indicators: measured and aimed at")),
        description=words.say(course, **counts) if course else words.count(GRAPHS, len(indicators)),
        rows=tuple(graph for _, graph in graphs),
    )
    return Drawing(picture, _table(naming, graphs), naming.words.say(NUMBERS), told)


def _chosen(indicators: Indicators) -> tuple[Indicators, str]:
    """Choose what is drawn, and the sentence that says which were chosen."""
    if len(indicators) <= FEW:
        return indicators, ""
    for times, sentence in ((2, COURSES), (1, MEASURED)):
        chosen = [pair for pair in indicators if len(list(_measured(pair[1], None))) >= times]
        if chosen:
            return chosen, sentence
    return [], ""


def _drawable(action: AnyAction | Objective) -> Iterator[NumberIndicator]:
    for indicator in action.indicators:
        if isinstance(indicator, NumberIndicator) and (
            indicator.target is not None or any(_measured(indicator, None))
        ):
            yield indicator


def _graph(naming: ItemNames, item: Item[Record], indicator: NumberIndicator) -> data.Graph:
    words = naming.words
    measured = tuple(_measured(indicator, words))
    note = words.say(CHOICE_WORDS[indicator.direction]) if measured else words.say(NOT_MEASURED)
    return data.Graph(
        id=naming.id(item),
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


def _table(naming: ItemNames, graphs: Sequence[tuple[Item[Record], data.Graph]]) -> Table | None:
    words = naming.words

    def name(pair: tuple[Item[Record], data.Graph]) -> Entry:
        item, graph = pair
        return Entry(graph.title, graph.id, naming.anchor(item), plan_text=True)

    def measured(pair: tuple[Item[Record], data.Graph]) -> list[Entry]:
        return [Entry(f"{one.period}: {one.value.text}") for one in pair[1].measured]

    columns: Columns[tuple[Item[Record], data.Graph]] = (
        column("indicator", words.say(N_("Indicator")), name),
        column("baseline", words.say(N_("At the start")), lambda pair: _text(pair[1].baseline)),
        column("target", words.say(N_("Target")), lambda pair: _text(pair[1].target)),
        column("measured", words.say(N_("Measured")), measured),
    )
    return table_from("graphs", words.say(N_("Indicators: measured and aimed at")), columns, graphs)


def _text(value: data.Value | None) -> str:
    return value.text if value else ""
