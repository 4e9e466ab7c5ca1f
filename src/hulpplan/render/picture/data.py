"""What drawings show: values that are ready to be drawn, with words that are ready to be shown.

Every drawing has a name (letters, digits and dashes, the same in every language and its own within a page),
a title, and a description that says in words what it comes to. Its `rows` are what a long drawing is
divided by, where it must go over several pages.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Look: TypeAlias = Literal["planned", "running", "done", "postponed", "stopped", "unknown"]
"""How something stands; each has a colour and a pattern of its own."""

Shade: TypeAlias = Literal["full", "part", "crossed", "open", "none", "blank"]
"""How a cell is filled, from taken up to nothing at all."""


@dataclass(frozen=True, slots=True)
class Sign:
    """An entry of a legend: how something looks, and its word."""

    look: str
    word: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days that something takes, ends included.

    Between `sure_first` and `sure_last` it certainly goes on; outside them, but within `first` and `last`,
    perhaps: its plan says only in which year or half-year it begins or ends. Nothing is sure when
    `sure_first` lies behind `sure_last`. An end that is not known is open.
    """

    first: date
    last: date
    sure_first: date
    sure_last: date
    open_start: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day to be reached; `text` says what and how it stands."""

    day: date
    text: str
    reached: bool
    late: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a timeline; without dates it has no stretch. `note` says status and dates in words."""

    id: str
    title: str
    look: Look
    note: str
    stretch: Stretch | None
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happens when; `today` is drawn as a line where it lies within `first` and `last`."""

    name: str
    title: str
    description: str
    first: date
    last: date
    today: date
    today_text: str
    undated: str
    legend: tuple[Sign, ...]
    rows: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a bar."""

    look: Look
    count: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar in pieces; `note` says the numbers in words."""

    id: str
    title: str
    note: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars on one scale, up to `most`."""

    name: str
    title: str
    description: str
    most: int
    legend: tuple[Sign, ...]
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """A value and how it is written."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A value over a period, ends included; `period` is how that is written."""

    first: date
    last: date
    period: str
    value: Value


@dataclass(frozen=True, slots=True)
class Graph:
    """Measured values of one thing over time, with where it began and what is aimed at.

    `note` says which way is better, or that nothing was measured yet. `target_text` and `baseline_text` are
    the words at their lines.
    """

    id: str
    title: str
    note: str
    measured: tuple[Measured, ...]
    target: Value | None
    target_text: str
    baseline: Value | None
    baseline_text: str


@dataclass(frozen=True, slots=True)
class Graphs:
    """Small graphs beside each other, each on a scale of its own."""

    name: str
    title: str
    description: str
    rows: tuple[Graph, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a heat map: how it is filled, and the letter or number in it."""

    shade: Shade
    text: str
    told: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heat map."""

    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Rows against columns; `columns` are short names, such as ids."""

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    legend: tuple[Sign, ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class Twig:
    """A row of a tree: how deep it lies, and for each level above it whether more follows there.

    `role` is `here` for what the tree is about, `part` for the words above a part, else `item`.
    """

    depth: int
    more: tuple[bool, ...]
    role: Literal["here", "part", "item"]
    id: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Tree:
    """What belongs to what, from top to bottom."""

    name: str
    title: str
    description: str
    rows: tuple[Twig, ...]


Picture: TypeAlias = Timeline | Bars | Graphs | HeatMap | Tree
