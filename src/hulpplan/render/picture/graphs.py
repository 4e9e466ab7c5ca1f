"""Drawing measured values over time: small graphs, two beside each other."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from hulpplan.render.picture.data import Graph, Graphs, Measured, Value
from hulpplan.render.picture.letters import shorten, width_of, wrap
from hulpplan.render.picture.sheet import LINE, SMALL, TEXT, WIDTH, Sheet

_COLUMNS: Final = 2
_GAP: Final = 24
_PANEL: Final = (WIDTH - _GAP) / _COLUMNS
_PLOT: Final = 96
_HEAD_LINES: Final = 3
_ABOVE: Final = 18
"""Room above the highest value, for what is written there."""
_BELOW: Final = 22
_DAY: Final = timedelta(1)


def draw_graphs(sheet: Sheet, picture: Graphs) -> None:
    """Draw graphs, in the order of reading; those beside each other are as high."""
    y = 0.0
    for start in range(0, len(picture.rows), _COLUMNS):
        beside = picture.rows[start : start + _COLUMNS]
        head = max(len(_titles(graph)) for graph in beside) * LINE
        notes = max(len(_notes(graph)) for graph in beside) * LINE
        for number, graph in enumerate(beside):
            _graph(sheet, graph, number * (_PANEL + _GAP), y, head + notes)
        y += head + notes + _ABOVE + _PLOT + _BELOW + _GAP
    sheet.height = y


def _titles(graph: Graph) -> tuple[str, ...]:
    return wrap(f"{graph.id} {graph.title}".strip(), _PANEL, TEXT, _HEAD_LINES, bold=True)


def _notes(graph: Graph) -> tuple[str, ...]:
    known = (_line(graph.target_text, graph.target), _line(graph.baseline_text, graph.baseline), graph.note)
    return wrap("; ".join(part for part in known if part), _PANEL, SMALL, 2)


def _line(words: str, value: Value | None) -> str:
    return f"{words} {value.text}" if value else ""


@dataclass(frozen=True, slots=True)
class _Plot:
    """The ground of a graph: where it lies, its days and its lowest and highest value."""

    left: float
    top: float
    first: date
    days: int
    low: float
    high: float

    def x(self, day: date) -> float:
        return self.left + (day - self.first).days / self.days * _PANEL

    def y(self, value: float) -> float:
        return self.top + _PLOT * (1 - (value - self.low) / (self.high - self.low))

    def point(self, measured: Measured) -> tuple[float, float]:
        """Return where a value stands: in the middle of its period."""
        middle = (self.x(measured.first) + self.x(measured.last + _DAY)) / 2
        return middle, self.y(measured.value.value)


def _graph(sheet: Sheet, graph: Graph, left: float, top: float, head: float) -> None:
    sheet.group(graph.id, graph.title, *_told(graph))
    y = top + 12
    for line in _titles(graph):
        sheet.text(left, y, line, bold=True)
        y += LINE
    for note in _notes(graph):
        sheet.text(left, y, note, size=SMALL, ink="soft")
        y += LINE
    plot = _plot(graph, left, top + head + _ABOVE)
    zero = plot.y(0)
    sheet.line("axis", left, zero, left + _PANEL, zero)
    for value, kind in ((graph.target, "aim"), (graph.baseline, "begin")):
        if value is not None:
            at = plot.y(value.value)
            sheet.line(kind, left, at, left + _PANEL, at)
    _values(sheet, graph, plot)
    sheet.ungroup()


def _told(graph: Graph) -> list[str]:
    known = [_line(graph.target_text, graph.target), _line(graph.baseline_text, graph.baseline), graph.note]
    return [*known, *(f"{measured.period}: {measured.value.text}" for measured in graph.measured)]


def _plot(graph: Graph, left: float, top: float) -> _Plot:
    values = [measured.value.value for measured in graph.measured]
    values += [value.value for value in (graph.target, graph.baseline) if value is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    first = min((measured.first for measured in graph.measured), default=date.min)
    last = max((measured.last for measured in graph.measured), default=date.min)
    return _Plot(left, top, first, (last - first).days + 1, low, high if high > low else low + 1)


def _values(sheet: Sheet, graph: Graph, plot: _Plot) -> None:
    """Draw what was measured: a line over each period, joined where one period follows on the other."""
    found = sorted(graph.measured, key=lambda one: (one.first, one.last))
    for before, after in pairwise(found):
        if before.last + _DAY >= after.first:
            (x1, y1), (x2, y2) = plot.point(before), plot.point(after)
            sheet.line("joint", x1, y1, x2, y2)
    free: list[tuple[float, float]] = []
    dated: list[tuple[float, float]] = []
    for measured in found:
        x, y = plot.point(measured)
        left, right = plot.x(measured.first) + 2, plot.x(measured.last + _DAY) - 2
        _label(sheet, measured.value.text, (x, y - 8), plot, free)
        _label(sheet, measured.period, (x, plot.top + _PLOT + 14), plot, dated)
        sheet.line("span", min(left, x), y, max(right, x), y)
        sheet.dot(x, y)


def _label(
    sheet: Sheet, text: str, at: tuple[float, float], plot: _Plot, taken: list[tuple[float, float]]
) -> None:
    """Write at a point, unless something stands there already; the title of the graph has it all."""
    text = shorten(text, _PANEL / 2, SMALL)
    half = width_of(text, SMALL) / 2
    x = min(max(at[0], plot.left + half), plot.left + _PANEL - half)
    if all(x + half < start or x - half > end for start, end in taken):
        taken.append((x - half - 4, x + half + 4))
        # On a ground of its own, for a line may run behind it.
        ground = (x - half, at[1] - 10, 2 * half, 13)
        sheet.text(x, at[1], text, size=SMALL, middle=True, ground=ground)
