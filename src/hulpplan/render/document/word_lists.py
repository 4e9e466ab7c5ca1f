"""Lists in a docx."""

from collections.abc import Callable
from typing import Final

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from hulpplan.render.document.blocks import Blocks, Paragraph, Points
from hulpplan.render.document.word_runs import add_runs
from hulpplan.render.document.word_xml import set_style

_DEEPEST: Final = 3
"""Word has styles for lists of three levels; what is deeper looks like the third."""


def add_points(word: Word, points: Points, depth: int, write: Callable[[Blocks, int], None]) -> None:
    """Write a list.

    Args:
        word: the document.
        points: the list.
        depth: in how many others it stands.
        write: writes what a point holds after its first paragraph, at a depth.
    """
    level = min(depth + 1, _DEEPEST)
    style = ("List Number" if points.start else "List Bullet") + (f" {level}" if level > 1 else "")
    number = _numbering(word, style, points.start) if points.start else None
    for blocks in points.items:
        written = word.add_paragraph()
        set_style(written, style)
        rest = blocks
        if blocks and isinstance(blocks[0], Paragraph):
            add_runs(written, blocks[0].runs)
            rest = blocks[1:]
        if number is not None:
            _set_number(written, number)
        write(rest, depth + 1)


def _numbering(word: Word, style: str, start: int) -> int:
    """Make a numbering that begins anew, and return its number."""
    numbering = word.part.numbering_part.element
    used = word.styles[style].element.pPr.numPr.numId.val
    kind = next(num.abstractNumId.val for num in numbering.num_lst if num.numId == used)
    made = numbering.add_num(kind)
    made.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(made.get(qn("w:numId")))


def _set_number(paragraph: WordParagraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - the library has no other way in
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
