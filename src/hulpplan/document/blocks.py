"""The blocks that a document is made of.

Nothing in them is markup of any format. A text that holds CommonMark is typed `Markdown`; each output reads
it in its own way. What is absent is an empty text, an empty tuple or None. `block` says what a block is; it
is the name of the macro that writes it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from hulpplan.render.picture.data import Picture

Markdown: TypeAlias = str
"""A text of a plan that may hold CommonMark."""

Raw: TypeAlias = bool | int | float | str | None
"""A value as it is, for programs: in no language and without any looks."""

Kind: TypeAlias = Literal["text", "plan_text", "number", "date"]
"""What a column holds: words of ours, words of a plan or the register, numbers, dates and periods."""

Look: TypeAlias = Literal["", "note", "lead", "nothing"]
"""How a sentence is set: as any other, small, large, or as the word that there is nothing."""

Role: TypeAlias = Literal["", "chapter", "group", "card", "objective", "action", "answer", "plain"]
"""What a section is; empty for what its level makes of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A text, perhaps that of an item: with its id before it, the place it leads to, a note behind it.

    `value` is what the text was written for, for programs. `plan_text` says that the text stands in a plan or
    in the register as it is, and so is in their language.
    """

    text: str
    id: str = ""
    anchor: str = ""
    note: str = ""
    value: Raw = None
    plan_text: bool = False


Cell: TypeAlias = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a few."""

    text: str
    look: Look = ""
    plan_text: bool = False
    block: Literal["sentence"] = field(default="sentence", init=False)


@dataclass(frozen=True, slots=True)
class Prose:
    """A longer text of a plan, perhaps with a title of its own that is no heading."""

    text: Markdown
    title: str = ""
    block: Literal["prose"] = field(default="prose", init=False)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known, under its label; `name` is the same in every language."""

    name: str
    label: str
    entries: Cell


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of what is known."""

    facts: tuple[Fact, ...]
    block: Literal["facts"] = field(default="facts", init=False)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `name` is the same in every language."""

    name: str
    label: str
    kind: Kind = "text"

    @property
    def numeric(self) -> bool:
        """Whether its cells are numbers."""
        return self.kind == "number"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: a cell for each column, and its place where others lead to it.

    `total` says that the row sums up those above it.
    """

    cells: tuple[Cell, ...]
    anchor: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names what the row is about.

    `captioned` is false where the heading above it says the same as its caption.
    """

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    captioned: bool = True
    block: Literal["table"] = field(default="table", init=False)


FOR_PROGRAMS: Final = "for_programs"
"""The name under which a field says that it is left out of the data for programs."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing, and its numbers as a table under `label`.

    `told` is true where the document has these numbers beside the drawing already; then only a page repeats
    them, folded away. `beside` leads to where they are, for pages that lead there instead.
    """

    picture: Picture = field(metadata={FOR_PROGRAMS: False})
    table: Table | None
    label: str = field(metadata={FOR_PROGRAMS: False})
    told: bool = False
    beside: Entry | None = field(default=None, metadata={FOR_PROGRAMS: False})
    block: Literal["drawing"] = field(default="drawing", init=False)


@dataclass(frozen=True, slots=True)
class Status:
    """A status: its word, and a key for its looks that is the same in every language."""

    key: str
    word: str


@dataclass(frozen=True, slots=True)
class Part:
    """How many actions have one status."""

    status: Status
    count: int
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many actions there are, and how many of each status.

    `total` says how many there are without the stopped ones, `states` how many of each status, and `text`
    both in one sentence, the stopped ones apart.
    """

    total: str
    states: str
    text: str
    parts: tuple[Part, ...]
    block: Literal["tally"] = field(default="tally", init=False)


@dataclass(frozen=True, slots=True)
class Notice:
    """A word of a plan behind its label, such as what is not known; `name` is the same in every language."""

    name: str
    label: str
    text: str
    block: Literal["notice"] = field(default="notice", init=False)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an action is: `text` for people, `value` (0 to 100) for a bar, and the day it was said."""

    label: str
    text: str
    value: float
    since: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How an action stands, under its label; whether it is late, why it stopped, how far it is."""

    label: str
    status: Status
    late: Notice | None = None
    reason: Notice | None = None
    progress: Progress | None = None
    block: Literal["standing"] = field(default="standing", init=False)


@dataclass(frozen=True, slots=True)
class Update:
    """A dated word on an action: when, a line of what changed and who says so, and the word itself."""

    date: str
    about: str
    note: Markdown


@dataclass(frozen=True, slots=True)
class Updates:
    """Dated words under a title, the latest first."""

    title: str
    updates: tuple[Update, ...]
    block: Literal["updates"] = field(default="updates", init=False)


@dataclass(frozen=True, slots=True)
class Links:
    """A list of entries, each a point of its own."""

    entries: Cell
    block: Literal["links"] = field(default="links", init=False)


@dataclass(frozen=True, slots=True)
class ListedItem:
    """An item in a list: a word before it, and sentences below it."""

    entry: Entry
    label: str = ""
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items that belong together, such as those of one plan; `more` says how many are left out."""

    items: tuple[ListedItem, ...]
    heading: Entry | None = None
    more: str = ""


@dataclass(frozen=True, slots=True)
class ItemList:
    """Lists of items, each under its heading."""

    groups: tuple[ItemGroup, ...]
    block: Literal["item_list"] = field(default="item_list", init=False)


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number that sums something up, the words behind it, and where more is said about it."""

    number: str
    text: str
    anchor: str = ""
    attention: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Numbers that sum up a whole."""

    figures: tuple[KeyFigure, ...]
    block: Literal["key_figures"] = field(default="key_figures", init=False)


@dataclass(frozen=True, slots=True)
class RuleFindings:
    """Findings of one rule in a file: their severity, the rule with what to do, and each with its place."""

    severity: Status
    rule: str
    findings: Cell
    block: Literal["rule_findings"] = field(default="rule_findings", init=False)


@dataclass(frozen=True, slots=True)
class FormLines:
    """Empty lines to write on by hand."""

    count: int
    block: Literal["form_lines"] = field(default="form_lines", init=False)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks under a heading; without a title they only belong together.

    Attributes:
        title: the heading.
        blocks: what is under it.
        name: what templates and programs find it by, the same in every language; empty for an item.
        id: that of the item it shows.
        anchor: its place, that others lead to. Without an id it begins with `_`, which an id cannot.
        role: what it is.
        short: what the table of contents calls it, where that is not its title.
        listed: whether the table of contents names it, when it has a place.
        plan_text: whether the title stands in a plan or in the register as it is.
    """

    title: str
    blocks: "tuple[Block, ...]"
    name: str = ""
    id: str = ""
    anchor: str = ""
    role: Role = ""
    short: str = field(default="", metadata={FOR_PROGRAMS: False})
    listed: bool = field(default=True, metadata={FOR_PROGRAMS: False})
    plan_text: bool = field(default=False, metadata={FOR_PROGRAMS: False})
    block: Literal["section"] = field(default="section", init=False)


Block: TypeAlias = (
    Section
    | Sentence
    | Prose
    | Facts
    | Table
    | Drawing
    | Tally
    | Notice
    | Standing
    | Updates
    | Links
    | ItemList
    | KeyFigures
    | RuleFindings
    | FormLines
)


def sections_in(blocks: Sequence[Block]) -> Iterator[Section]:
    """Yield the sections among blocks, with those inside them, in the order of reading."""
    for block in blocks:
        if isinstance(block, Section):
            yield block
            yield from sections_in(block.blocks)
