"""A listing: chapters with a sentence and a table each, such as a status, a matrix or a search."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from hulpplan.document.blocks import Block, Fact, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.reports.blocks import present
from hulpplan.reports.front import head_of
from hulpplan.reports.words import Words


def listing_section(name: str, title: str, *sentences: str, block: Block | None = None) -> Section:
    """Make a chapter of sentences, of which empty ones are left out, and a table or drawing."""
    blocks = present(*(Sentence(sentence) for sentence in sentences if sentence), block)
    return Section(
        title,
        tuple(replace(one, captioned=False) if isinstance(one, Table) else one for one in blocks),
        name,
        anchor=f"_{name}",
    )


def listing_of(
    words: Words,
    today: date,
    titles: tuple[str, str],
    facts: Iterable[Fact],
    sections: Iterable[Section | None],
) -> Document:
    """Put chapters together as a listing.

    Args:
        words: the words of the reader's language.
        today: the reference date.
        titles: what kind of listing it is, and its own title.
        facts: what stands at the top.
        sections: what is in it; one without content is None.
    """
    return Document(head_of(words, titles, facts, today=today), present(*sections))
