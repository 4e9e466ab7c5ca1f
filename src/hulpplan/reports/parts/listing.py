"""A page of sections with tables: what is shown of a status, a matrix or a search."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hulpplan.render.picture.data import Picture
from hulpplan.reports.blocks import Fact, Heading, Table
from hulpplan.reports.parts.front import page_of
from hulpplan.reports.report import Page
from hulpplan.reports.words import Words


@dataclass(frozen=True, slots=True)
class Section:
    """A part under a heading: a sentence or two, and a table; each may be missing.

    A page draws `picture`, and has the table as its numbers.
    """

    heading: Heading
    sentences: tuple[str, ...]
    table: Table | None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the templates `listings/listing` show."""

    page: Page
    sections: tuple[Section, ...]


def section_of(
    name: str, title: str, *sentences: str, table: Table | None = None, picture: Picture | None = None
) -> Section:
    """Make a section; its place in the page begins with `_`, which an id cannot."""
    said = tuple(sentence for sentence in sentences if sentence)
    return Section(Heading(f"_{name}", title), said, table, picture)


def listing_of(
    words: Words, today: date, titles: tuple[str, str], facts: Iterable[Fact], sections: Sequence[Section]
) -> Listing:
    """Put sections on a page.

    Args:
        words: the words of the reader's language.
        today: the reference date.
        titles: what kind of page it is, and its own title.
        facts: what stands at the top.
        sections: what is on it.
    """
    page = page_of(words, titles, facts, (section.heading for section in sections), today=today)
    return Listing(page, tuple(sections))
