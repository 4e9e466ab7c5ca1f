"""What is around a document on paper and in an office program, beside its head."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from hulpplan.document.blocks import Table, sections_in
from hulpplan.document.document import Document


@dataclass(frozen=True, slots=True)
class House:
    """The house style: a colour as `#rrggbb`, fonts by name (our own without one), a logo as PNG or none."""

    accent: str = "#0f4c75"
    font: str = ""
    headings: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands in a file as the day it was made, the words below a page, and the house style.

    `page` has the places `{page}` and `{pages}`.
    """

    made: date
    page: str
    house: House = House()


def anchors_of(document: Document) -> Collection[str]:
    """Return the places in a document that a link can lead to: those that are there once."""
    found: Counter[str] = Counter()
    for section in sections_in(document.blocks):
        if section.title or section.id:
            found[section.anchor] += 1
        for block in section.blocks:
            if isinstance(block, Table):
                found.update(row.anchor for row in block.rows)
    return {anchor for anchor, count in found.items() if anchor and count == 1}
