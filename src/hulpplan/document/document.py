"""A document: its blocks, and what is around them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hulpplan.document.blocks import FOR_PROGRAMS, Block, Fact, Markdown, Section, sections_in
from hulpplan.i18n import Language


@dataclass(frozen=True, slots=True)
class Place:
    """A section in the table of contents, with those inside it."""

    anchor: str
    title: str
    id: str = ""
    plan_text: bool = False
    children: "tuple[Place, ...]" = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands around the blocks of every document.

    Attributes:
        language: the language it is written in.
        kind: what kind of document it is, above the title.
        title: its title.
        facts: what is known, under the title.
        disclaimer: what must be read first.
        answer: what it says in short, a sentence each.
        colophon: of which day it is; empty for a page without one.
        words: the fixed words that frames need, by name.
        notices: which files could not be used, and what is missing because of it; programs are told by
            `unread`.
        contents: whether it has a table of contents.
        plan_text: whether the title stands in a plan or in the register as it is.
    """

    language: Language
    kind: str
    title: str
    facts: tuple[Fact, ...] = ()
    disclaimer: Markdown = ""
    answer: tuple[str, ...] = ()
    colophon: str = ""
    words: Mapping[str, str] = field(default_factory=dict, metadata={FOR_PROGRAMS: False})
    notices: tuple[str, ...] = field(default=(), metadata={FOR_PROGRAMS: False})
    contents: bool = field(default=True, metadata={FOR_PROGRAMS: False})
    plan_text: bool = field(default=False, metadata={FOR_PROGRAMS: False})


@dataclass(frozen=True, slots=True)
class Document:
    """A report, a listing or a page: a head and a tree of blocks."""

    head: Head
    blocks: tuple[Block, ...]

    def section(self, name: str) -> Section | None:
        """Return the section of a name or id; None when the document has none."""
        return next((one for one in sections_in(self.blocks) if name in {one.name, one.id}), None)

    @property
    def contents(self) -> tuple[Place, ...]:
        """The places for a table of contents: the chapters, and the sections in them that have one."""
        return tuple(_places(self.blocks)) if self.head.contents else ()


def _places(blocks: Sequence[Block]) -> Iterator[Place]:
    for block in blocks:
        if isinstance(block, Section) and block.anchor and block.listed:
            title = block.short or block.title
            yield Place(block.anchor, title, block.id, block.plan_text, tuple(_places(block.blocks)))
