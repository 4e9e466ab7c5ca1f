"""Whatever a plan says, a drawing of it can be read."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hulpplan.render.picture.data import (
    Bar,
    Bars,
    Cell,
    Graph,
    Graphs,
    HeatMap,
    HeatRow,
    Lane,
    Measured,
    Milestone,
    Part,
    Picture,
    Sign,
    Stretch,
    Timeline,
    Tree,
    Twig,
    Value,
)
from hulpplan.render.picture.svg import figures_of, svg_alone, svg_on_page
from render.picture.drawn import SPACE, in_the_way, named, outside, read, read_on_page

LOOKS = ("planned", "running", "done", "postponed", "stopped", "unknown")
ALLOWED = {
    *("svg", "style", "title", "desc", "defs", "pattern", "g", "rect", "path", "line", "circle", "text"),
}
SHADES = ("full", "part", "crossed", "open", "none", "blank")
WORDS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.lists(st.text("abcdeMW<&\"'", min_size=1, max_size=40), max_size=12).map(" ".join),
    st.just("Een titel van gewone lengte over hulp- en dienstverlening"),
)
IDS = st.text("ABCDEMW0123456789.-_", max_size=14)
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
LEGENDS = st.lists(st.builds(Sign, st.sampled_from(LOOKS), WORDS), max_size=9).map(tuple)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Stretch(first, last, draw(DAYS), draw(DAYS), draw(st.booleans()), draw(st.booleans()))


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    milestones = st.lists(st.builds(Milestone, DAYS, WORDS, st.booleans(), st.booleans()), max_size=3).map(
        tuple
    )
    lanes = st.builds(
        Lane, IDS, WORDS, st.sampled_from(LOOKS), WORDS, st.one_of(st.none(), stretches()), milestones
    )
    today = draw(DAYS)
    rows = tuple(draw(st.lists(lanes, max_size=8)))
    return Timeline("timeline", "t", "d", first, last, today, str(today), draw(WORDS), draw(LEGENDS), rows)


@st.composite
def bars(draw: st.DrawFn) -> Bars:
    parts = st.lists(st.builds(Part, st.sampled_from(LOOKS), st.integers(1, 50)), max_size=6).map(tuple)
    rows = tuple(draw(st.lists(st.builds(Bar, IDS, WORDS, WORDS, parts), max_size=8)))
    most = max((sum(part.count for part in bar.parts) for bar in rows), default=0)
    return Bars("progress", "t", "d", most, draw(LEGENDS), rows)


@st.composite
def measured(draw: st.DrawFn) -> Measured:
    first = draw(DAYS)
    last = first + timedelta(draw(st.integers(0, 800)))
    return Measured(first, last, f"{first:%Y-%m}/{last:%Y-%m}", draw(values()))


def values() -> st.SearchStrategy[Value]:
    numbers = st.floats(-1e9, 1e9) | st.integers(-100, 100).map(float)
    return st.builds(lambda number, unit: Value(number, f"{number:g} {unit}"), numbers, WORDS)


def graphs() -> st.SearchStrategy[Graphs]:
    maybe = st.one_of(st.none(), values())
    found = st.lists(measured(), max_size=8).map(tuple)
    graph = st.builds(
        Graph, IDS, WORDS, WORDS, found, maybe, st.just("streefwaarde"), maybe, st.just("start")
    )
    return st.lists(graph, max_size=5).map(lambda rows: Graphs("indicators", "t", "d", tuple(rows)))


@st.composite
def heat_maps(draw: st.DrawFn) -> HeatMap:
    columns = tuple(draw(st.lists(IDS | WORDS, min_size=1, max_size=40)))
    cells = st.builds(Cell, st.sampled_from(SHADES), IDS, WORDS)
    row = st.builds(HeatRow, WORDS, st.lists(cells, min_size=len(columns), max_size=len(columns)).map(tuple))
    legend = st.lists(st.builds(Sign, st.sampled_from(SHADES), WORDS), max_size=7).map(tuple)
    return HeatMap("matrix", "t", "d", columns, draw(legend), tuple(draw(st.lists(row, max_size=6))))


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    rows = []
    for depth in draw(st.lists(st.integers(0, 12), max_size=10)):
        more = tuple(draw(st.lists(st.booleans(), min_size=depth, max_size=depth)))
        twigs = st.builds(
            Twig, st.just(depth), st.just(more), st.sampled_from(("here", "part", "item")), IDS, WORDS, WORDS
        )
        rows.append(draw(twigs))
    return Tree("trace", "t", "d", tuple(rows))


ANY = st.one_of(timelines(), bars(), graphs(), heat_maps(), trees())


@given(ANY)
@settings(max_examples=300)
def test_no_label_stands_in_the_way_of_another_and_none_is_cut_off(picture: Picture) -> None:
    root = read(svg_alone(picture))

    assert in_the_way(root) == []
    assert outside(root) == []


@given(ANY)
def test_every_drawing_can_be_parsed_and_only_draws(picture: Picture) -> None:
    for root in (read(svg_alone(picture)), read_on_page(svg_on_page(picture))):
        tags = {str(element.tag).removeprefix(SPACE) for element in root.iter()}
        assert tags <= ALLOWED
        for element in named(root, "rect"):
            assert float(element.get("width", "")) >= 0


@given(ANY)
@settings(max_examples=50)
def test_the_pieces_for_paper_have_all_rows(picture: Picture) -> None:
    pieces = figures_of(picture)

    assert len(pieces) >= 1
    assert all(read(piece.svg) is not None for piece in pieces)
