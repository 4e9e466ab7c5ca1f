"""What a document consists of, before it is written as pdf or docx.

Texts are plain: nothing in them is markup of any format, so nothing in them can do anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same looks; `link` is a web or mail address."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the document; those under its title have level 1, and no level is left out."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `label` when it is the title of what follows."""

    runs: Runs
    label: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage set apart; `warning` when it is what must be read before all else."""

    blocks: "Blocks"
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list; `start` is the number of the first point, 0 for points without numbers."""

    items: tuple["Blocks", ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """Something known, behind its label."""

    label: str
    blocks: "Blocks"


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of which every point begins with a label."""

    items: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A text of which every character and every line end counts."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with the headings of its columns.

    `shares` says how wide each column is, adding up to 1; `numeric` which of them hold numbers. `wide` is
    true for a table that an upright page is too narrow for. The first cell of a row says what it is about.
    """

    caption: Runs
    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    numeric: tuple[bool, ...]
    shares: tuple[float, ...]
    wide: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: SVG with its size in pixels, and what it shows for who does not see it."""

    svg: str
    width: float
    height: float
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


Block: TypeAlias = Heading | Paragraph | Quote | Points | Facts | Code | Table | Figure | Rule
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says about itself.

    `made` stands in the file as the day it was made. `contents` and `warning` are the words above the table
    of contents (empty for none) and above what must be read first; `page` has the places `{page}` and
    `{pages}`.
    """

    title: str
    language: str
    kind: str
    made: date
    contents: str
    warning: str
    page: str


@dataclass(frozen=True, slots=True)
class House:
    """The house style: a colour as `#rrggbb`, fonts by name (our own without one), a logo as PNG or none."""

    accent: str = "#0f4c75"
    font: str = ""
    headings: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Document:
    """A document with its content."""

    properties: Properties
    blocks: Blocks
    house: House = House()


def text_of(runs: Sequence[Run]) -> str:
    """Return what runs say."""
    return "".join(run.text for run in runs)
