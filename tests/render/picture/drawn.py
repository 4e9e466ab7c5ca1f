"""Reading drawings: where their texts stand, and which examples of them there are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

from html_pages import read_page
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
from hulpplan.render.picture.letters import width_of

SPACE = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Text:
    """A line of text and the most room it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Text") -> bool:
        """Tell whether two texts stand in each other's way."""
        return (
            self.left < other.right - 0.2
            and other.left < self.right - 0.2
            and self.top < other.bottom - 0.2
            and other.top < self.bottom - 0.2
        )


def read(svg: str) -> Element:
    """Parse a drawing."""
    return fromstring(svg)  # noqa: S314 - our own


def read_on_page(svg: str) -> Element:
    """Parse a drawing as a page holds it, by the rules of HTML; a mistake in it is an error."""
    (root,) = named(read_page(f"<!doctype html><title>t</title>{svg}"), "svg")
    return root


def named(root: Element, tag: str) -> list[Element]:
    """Return the elements of a kind."""
    return [element for element in root.iter() if str(element.tag).removeprefix(SPACE) == tag]


def texts(root: Element) -> Iterator[Text]:
    """Yield the texts of a drawing with the room they take."""
    for element in named(root, "text"):
        size = float(element.get("font-size", ""))
        x, y = float(element.get("x", "")), float(element.get("y", ""))
        text = element.text or ""
        width = width_of(text, size, bold=element.get("font-weight") == "700")
        if element.get("transform"):
            yield Text(text, x - size * 0.8, y - width, x + size * 0.2, y)
        else:
            left = {"middle": x - width / 2, "end": x - width}.get(element.get("text-anchor", ""), x)
            yield Text(text, left, y - size * 0.8, left + width, y + size * 0.2)


def in_the_way(root: Element) -> list[tuple[str, str]]:
    """Return the texts that stand in each other's way."""
    found = [text for text in texts(root) if text.text]
    return [(one.text, other.text) for one, other in combinations(found, 2) if one.meets(other)]


def outside(root: Element) -> list[str]:
    """Return the texts that are cut off."""
    left, top, width, height = (float(number) for number in root.get("viewBox", "").split())
    return [
        text.text
        for text in texts(root)
        if text.left < left - 0.2
        or text.right > left + width + 0.2
        or text.top < top - 0.2
        or text.bottom > top + height + 0.2
    ]


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _stretch(*days: str, open_start: bool = False, open_end: bool = False) -> Stretch:
    first, last, sure_first, sure_last = map(_day, days)
    return Stretch(first, last, sure_first, sure_last, open_start, open_end)


SIGNS = tuple(Sign(look, look) for look in ("planned", "running", "done", "postponed", "stopped", "unknown"))
TIMELINE = Timeline(
    name="timeline",
    title="Tijdlijn van een voorbeeld",
    description="Zeven acties.",
    first=_day("2021-01-01"),
    last=_day("2023-12-31"),
    today=_day("2022-06-30"),
    today_text="2022-06-30",
    undated="geen data",
    legend=(
        *SIGNS,
        Sign("perhaps", "ergens in deze tijd"),
        Sign("milestone", "mijlpaal bereikt"),
        Sign("milestone-open", "mijlpaal niet bereikt"),
    ),
    rows=(
        Lane(
            "A1",
            "Een actie met een lange titel die niet op twee regels past, ook niet als men het nog zo graag wil",
            "running",
            "lopend, 2021-03 tot en met 2022-09",
            _stretch("2021-03-01", "2022-09-30", "2021-03-01", "2022-09-30"),
            (
                Milestone(_day("2021-06-30"), "Ontwerp (2021-06, bereikt)", reached=True),
                Milestone(_day("2022-03-31"), "Goedkeuring (2022-03)", reached=False, late=True),
                Milestone(_day("2022-09-30"), "Slot (2022-09)", reached=False),
            ),
        ),
        Lane(
            "A2",
            "Enkel de jaren bekend",
            "planned",
            "gepland, 2022 tot en met 2023",
            _stretch("2022-01-01", "2023-12-31", "2022-12-31", "2023-01-01"),
        ),
        Lane(
            "A3",
            "Binnen één jaar",
            "done",
            "afgerond, 2021",
            _stretch("2021-01-01", "2021-12-31", "2021-12-31", "2021-01-01"),
        ),
        Lane(
            "A4",
            "Zonder einde",
            "postponed",
            "uitgesteld, vanaf 2022-02",
            _stretch("2022-02-01", "2023-12-31", "2022-02-01", "2022-02-28", open_end=True),
        ),
        Lane(
            "A5",
            "Zonder begin, en te ver",
            "stopped",
            "stopgezet, tot en met 2030",
            _stretch("2021-01-01", "2030-12-31", "2030-01-01", "2030-12-31", open_start=True),
        ),
        Lane("A6", "Zonder data", "unknown", "status niet bekend", None),
        Lane("", "Zonder id", "running", "lopend", None),
    ),
)
BARS = Bars(
    name="progress",
    title="Voortgang van een voorbeeld",
    description="Twee doelstellingen.",
    most=6,
    legend=SIGNS,
    rows=(
        Bar(
            "D1",
            "eerste doelstelling",
            "6 acties: 1 van elk",
            tuple(Part(sign.look, 1) for sign in SIGNS),  # type: ignore[arg-type]
        ),
        Bar("D2", "tweede doelstelling, met niets", "geen acties", ()),
    ),
)
GRAPHS = Graphs(
    name="indicators",
    title="Indicatoren van een voorbeeld",
    description="Drie indicatoren.",
    rows=(
        Graph(
            "A1",
            "Deelnemers",
            "meer is beter",
            (
                Measured(_day("2021-01-01"), _day("2021-06-30"), "2021-H1", Value(10, "10")),
                Measured(_day("2021-07-01"), _day("2021-12-31"), "2021-H2", Value(14, "14")),
                Measured(_day("2022-07-01"), _day("2022-12-31"), "2022-H2", Value(22, "22")),
            ),
            Value(30, "30"),
            "streefwaarde",
            Value(8, "8"),
            "bij de start",
        ),
        Graph("A2", "Nog niets gemeten", "nog niet gemeten", (), Value(5, "5"), "streefwaarde", None, ""),
        Graph(
            "A3",
            "Saldo, onder nul",
            "minder is beter",
            (Measured(_day("2021-01-01"), _day("2021-12-31"), "2021", Value(-4, "-4")),),
            None,
            "",
            None,
            "",
        ),
    ),
)
HEAT = HeatMap(
    name="matrix",
    title="Matrix van een voorbeeld",
    description="Twee gevangenissen.",
    columns=("D1", "D2", "D3", "D4", "D5", "D6"),
    legend=(
        Sign("full", "opgenomen"),
        Sign("part", "uit uitgesteld"),
        Sign("crossed", "niet opgenomen"),
        Sign("open", "enkel aanbod"),
        Sign("none", "· zwijgt"),
        Sign("blank", "geen plan"),
    ),
    rows=(
        HeatRow(
            "Hasselt",
            (
                Cell("full", "12", "Hasselt, D1: opgenomen (12)"),
                Cell("part", "uit", "Hasselt, D2: uitgesteld"),
                Cell("crossed", "niet", "Hasselt, D3: niet opgenomen"),
                Cell("open", "aanb", "Hasselt, D4: enkel aanbod"),
                Cell("none", "·", "Hasselt, D5: zwijgt"),
                Cell("blank", "-", "Hasselt, D6: niet gevraagd"),
            ),
        ),
        HeatRow("Antwerpen", tuple(Cell("blank", "", f"Antwerpen, D{n}: geen plan") for n in range(1, 7))),
    ),
)
TREE = Tree(
    name="trace",
    title="Spoor van een voorbeeld",
    description="Draagt bij tot D1.",
    rows=(
        Twig(0, (), "here", "hasselt/A1", "actie, lopend", "Afsprakenkader"),
        Twig(1, (True,), "part", "", "", "draagt bij tot"),
        Twig(2, (True, True), "item", "D1", "doelstelling", "Eerste doelstelling"),
        Twig(3, (True, True, False), "item", "G1", "decreetsdoelstelling", "Doel van het decreet"),
        Twig(2, (True, False), "item", "D2", "doelstelling", "Tweede doelstelling"),
        Twig(1, (False,), "part", "", "", "krijgt een bijdrage van"),
        Twig(2, (False, False), "item", "", "", "niets"),
    ),
)
EXAMPLES: dict[str, Picture] = {
    "timeline": TIMELINE,
    "bars": BARS,
    "graphs": GRAPHS,
    "heat": HEAT,
    "tree": TREE,
}
