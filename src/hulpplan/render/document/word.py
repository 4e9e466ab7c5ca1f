"""Documents as docx, in Word's own styles, so that headings, lists and tables are what they look like."""

import io
from collections.abc import Callable, Mapping
from datetime import datetime, time
from typing import Final

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from hulpplan.render.document import blocks as parts
from hulpplan.render.document import word_xml as xml
from hulpplan.render.document.blocks import Blocks, Document, Runs
from hulpplan.render.document.word_lists import add_points
from hulpplan.render.document.word_runs import add_runs
from hulpplan.render.document.word_styles import set_styles
from hulpplan.render.document.word_table import add_table
from hulpplan.render.document.zipped import same_bytes

_UPRIGHT: Final = (Cm(21), Cm(29.7))
_MARGIN: Final = Cm(2)
_LOGO_HEIGHT: Final = Cm(1.2)
_DRAWN_FOR: Final = 720
"""Pixels of a drawing that is as wide as the text."""
_WARNING_GROUND: Final = "FFF6DC"
_WARNING_LINE: Final = "B98900"
_LOWEST: Final = 6
_LONGEST: Final = 255
"""Letters that a property of a document may have."""


def write_docx(document: Document, picture: Callable[[parts.Figure], bytes]) -> bytes:
    """Write a document as docx.

    Args:
        document: what it says.
        picture: makes a PNG of a drawing, for programs that cannot show the drawing itself.
    """
    word: Word = docx.Document()
    set_styles(word, document.house, document.properties.language)
    _about(word, document.properties)
    _page(word, document.properties)
    writer = _Writer(word, document, picture)
    writer.front()
    writer.blocks(document.blocks)
    held = io.BytesIO()
    word.save(held)
    return same_bytes(held.getvalue())


def _about(word: Word, properties: parts.Properties) -> None:
    about = word.core_properties
    about.title = properties.title[:_LONGEST]
    about.subject = properties.kind[:_LONGEST]
    about.language = properties.language
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = datetime.combine(properties.made, time())


def _page(word: Word, properties: parts.Properties) -> None:
    """Set up A4, with the title above each page but the first and the number of the page below."""
    section = word.sections[0]
    section.page_width, section.page_height = _UPRIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    section.different_first_page_header_footer = True
    xml.set_style(section.header.paragraphs[0], "Small")
    section.header.paragraphs[0].add_run(properties.title)
    for footer in (section.first_page_footer, section.footer):
        _page_number(footer.paragraphs[0], properties.page)


def _page_number(paragraph: WordParagraph, words: str) -> None:
    xml.set_style(paragraph, "Small")
    before, _, rest = words.partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(before)
    xml.add_field(paragraph, "PAGE")
    paragraph.add_run(between)
    xml.add_field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


class _Writer:
    def __init__(self, word: Word, document: Document, picture: Callable[[parts.Figure], bytes]) -> None:
        self._word = word
        self._document = document
        self._picture = picture
        self._bookmarks = 0
        self._drawings = 0
        # Whether the list of contents stands there already, or is not wanted.
        self._contents = not document.properties.contents
        self._writers: Mapping[type, Callable[..., None]] = {
            parts.Heading: self._heading,
            parts.Paragraph: self._paragraph,
            parts.Quote: self._quote,
            parts.Points: self._points,
            parts.Facts: self._facts,
            parts.Code: self._code,
            parts.Table: self._table,
            parts.Figure: self._figure,
            parts.Rule: self._rule,
        }

    def front(self) -> None:
        properties = self._document.properties
        if self._document.house.logo:
            self._logo(self._document.house.logo)
        self._add("Kind", properties.kind)
        self._add("Title", properties.title)

    def _logo(self, picture: bytes) -> None:
        paragraph = self._add("Small")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.add_run().add_picture(io.BytesIO(picture), height=_LOGO_HEIGHT)

    def _add(self, style: str, text: str = "") -> WordParagraph:
        written = self._word.add_paragraph(text)
        xml.set_style(written, style)
        return written

    def blocks(self, blocks: Blocks, depth: int = 0) -> None:
        for block in blocks:
            self._writers[type(block)](block, depth)

    def _heading(self, block: parts.Heading, _: int) -> None:
        if not self._contents:
            self._contents = True
            self._table_of_contents()
        written = self._add(f"Heading {min(block.level, _LOWEST)}")
        add_runs(written, block.runs)
        if block.level == 1:
            self._bookmarks += 1
            xml.add_bookmark(written, _place(self._bookmarks), self._bookmarks)

    def _table_of_contents(self) -> None:
        """List the chapters, each as a link to its heading."""
        chapters = [block for block in self._document.blocks if getattr(block, "level", 0) == 1]
        self._add("Label", self._document.properties.contents)
        for number, chapter in enumerate(chapters, 1):
            entry = self._add("Entry")
            xml.add_jump(entry, parts.text_of(getattr(chapter, "runs", ())), _place(number))

    def _paragraph(self, block: parts.Paragraph, depth: int) -> None:
        self._text(block.runs, "Label" if block.label else "Normal", depth)

    def _text(self, runs: Runs, style: str, depth: int) -> WordParagraph:
        written = self._add(style)
        add_runs(written, runs)
        if depth:
            written.paragraph_format.left_indent = Cm(0.63 * depth)
        return written

    def _quote(self, block: parts.Quote, depth: int) -> None:
        first = len(self._word.paragraphs)
        if block.warning:
            self._add("Label", self._document.properties.warning)
        self.blocks(block.blocks, depth)
        for written in self._word.paragraphs[first:]:
            xml.border_left(written, _WARNING_LINE if block.warning else "BFC7CE")
            if block.warning:
                xml.shade(written, _WARNING_GROUND)

    def _points(self, block: parts.Points, depth: int) -> None:
        add_points(self._word, block, depth, self.blocks)

    def _facts(self, block: parts.Facts, _: int) -> None:
        for fact in block.items:
            first, rest = fact.blocks[:1], fact.blocks[1:]
            runs = first[0].runs if first and isinstance(first[0], parts.Paragraph) else ()
            written = self._add("Facts")
            xml.set_style(written.add_run(fact.label), "Soft")
            written.add_run("\t")
            add_runs(written, runs)
            self.blocks(rest if runs else fact.blocks, 6)

    def _code(self, block: parts.Code, _: int) -> None:
        written = self._add("Code")
        add_runs(written, (parts.Run(block.text.removesuffix("\n"), code=True),))

    def _table(self, block: parts.Table, depth: int) -> None:
        turned = block.wide and not depth
        if turned:
            self._turn(WD_ORIENT.LANDSCAPE)
        section = self._word.sections[-1]
        room = (section.page_width or 0) - 2 * _MARGIN
        if block.caption:
            self._text(block.caption, "Caption", 0)
        add_table(self._word, block, room)
        if turned:
            self._turn(WD_ORIENT.PORTRAIT)
        else:
            self._add("Small").paragraph_format.space_after = Pt(4)

    def _turn(self, orientation: WD_ORIENT) -> None:
        section = self._word.add_section(WD_SECTION.NEW_PAGE)
        size = _UPRIGHT if orientation is WD_ORIENT.PORTRAIT else _UPRIGHT[::-1]
        section.orientation = orientation
        section.page_width, section.page_height = size
        section.different_first_page_header_footer = False

    def _figure(self, block: parts.Figure, _: int) -> None:
        self._add("Caption", block.title)
        width = int((_UPRIGHT[0] - 2 * _MARGIN) * min(1, block.width / _DRAWN_FOR))
        run = self._word.add_paragraph().add_run()
        run.add_picture(io.BytesIO(self._picture(block)), width=width)
        self._drawings += 1
        xml.add_drawing(run, block.svg, self._drawings, (block.title, block.description))

    def _rule(self, _: parts.Rule, __: int) -> None:
        xml.border_top(self._add("Small"))


def _place(number: int) -> str:
    return f"_chapter{number}"
