"""Documents as docx, in Word's own styles, so that headings, lists and tables are what they look like.

Source: ECMA-376, part 1: the order of the elements in a paragraph, a run, a table and a section.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from html import escape
from typing import Any, Final

from hulpplan.document import blocks as tree
from hulpplan.document.document import Document
from hulpplan.render.clean import one_line
from hulpplan.render.picture.svg import Figure, figures_of
from hulpplan.write import prose
from hulpplan.write.docx_package import Package
from hulpplan.write.frame import Frame, anchors_of
from hulpplan.write.grid import Grid, grid_of
from hulpplan.write.prose import read_prose
from hulpplan.write.runs import Run, Runs, runs_of, text_of

_WIDTH: Final = 11906
_HEIGHT: Final = 16838
_MARGIN: Final = 1134
"""A4 and its margins, in twentieths of a point."""
_EMU: Final = 635
"""How many units of a drawing there are in a twentieth of a point."""
_LOGO_HEIGHT: Final = 432000
_DRAWN_FOR: Final = 720
"""Pixels of a drawing that is as wide as the text."""
_STEP: Final = 357
"""How far what stands in a list is indented for each level."""
_IN_FACTS: Final = 6
"""The depth of what stands behind a label and does not fit on its line."""
_LONG: Final = 700
"""Letters in a cell past which its row may go over to the next page."""
_DEEPEST: Final = 3
"""Word has styles for lists of three levels; what is deeper looks like the third."""
_LOWEST: Final = 6
_BORDER: Final = '<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="{colour}"/></w:pBdr>'
_QUOTE: Final = _BORDER.format(colour="BFC7CE")
_WARNING: Final = _BORDER.format(colour="B98900") + '<w:shd w:val="clear" w:color="auto" w:fill="FFF6DC"/>'
_LINE_ABOVE: Final = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="BFC7CE"/></w:pBdr>'
_TABLE: Final = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="left"/><w:tblBorders>'
    '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="BFC7CE"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC7CE"/></w:tblBorders>'
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look}" w:firstRow="1" w:lastRow="0"'
    ' w:firstColumn="{headed}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr>'
    "<w:tblGrid>{columns}</w:tblGrid>"
)
_PICTURE: Final = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{number}" name="Picture {number}"{told}/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="picture{number}.png"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{name}">{drawn}</a:blip>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_DRAWN: Final = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip r:embed="{name}"/></a:ext></a:extLst>'
)


def write_docx(document: Document, frame: Frame, picture: Callable[[Figure], bytes]) -> bytes:
    """Write a document as docx.

    Args:
        document: the document.
        frame: what is around it.
        picture: makes a PNG of a drawing, for programs that cannot show the drawing itself.
    """
    return _Writer(document, frame, picture).docx()


class _Writer:
    def __init__(self, document: Document, frame: Frame, picture: Callable[[Figure], bytes]) -> None:
        self._document = document
        self._head = document.head
        self._frame = frame
        self._picture = picture
        self._package = Package(frame.house, document.head.language)
        self._body: list[str] = []
        self._anchors = {
            anchor: f"_place{number}" for number, anchor in enumerate(sorted(anchors_of(document)))
        }
        self._marks = 0
        self._pictures = 0
        self._box = ""
        self._margins = ""
        self._writers: Mapping[type, Callable[[Any, int, int], None]] = {
            tree.Section: self._section,
            tree.Sentence: lambda one, *_: self._line(one.text),
            tree.Prose: self._prose,
            tree.Facts: lambda one, *_: self._facts(one.facts),
            tree.Table: lambda one, *_: self._grid(grid_of(one, self._anchors)),
            tree.Drawing: self._drawing,
            tree.Tally: lambda one, *_: self._line(one.text),
            tree.Notice: lambda one, *_: self._notice(one),
            tree.Standing: lambda one, *_: self._standing(one),
            tree.Updates: self._updates,
            tree.Links: lambda one, *_: self._links(one),
            tree.FormLines: self._form_lines,
            prose.Heading: lambda one, level, _: self._heading(level + one.level, self._runs(one.runs)),
            prose.Paragraph: lambda one, _, depth: self._text(one, depth),
            prose.Quote: self._quote,
            prose.Points: self._points,
            prose.Code: lambda one, *_: self._add(
                "Code", self._run(Run(one.text.removesuffix("\n"), code=True))
            ),
            Grid: lambda one, _, depth: self._grid(one, depth),
            prose.Rule: lambda *_: self._add("Small", box=_LINE_ABOVE),
        }

    def docx(self) -> bytes:
        head = self._head
        title, kind = one_line(head.title), one_line(head.kind)
        self._set_margins(title)
        if self._frame.house.logo:
            self._logo(self._frame.house.logo)
        self._add("Kind", self._run(Run(kind)))
        self._add("Title", self._run(Run(title)))
        self._warning()
        for sentence in head.answer:
            self._line(sentence)
        self._facts(head.facts)
        chapters = [
            block for block in self._document.blocks if isinstance(block, tree.Section) and _title(block)
        ]
        first = self._document.blocks.index(chapters[0]) if chapters else len(self._document.blocks)
        self._blocks(self._document.blocks[:first])
        if chapters and self._document.contents:
            self._contents(chapters)
        self._blocks(self._document.blocks[first:])
        if head.colophon:
            self._add("Small", box=_LINE_ABOVE)
            self._line(head.colophon)
        self._body.append(self._page())
        return self._package.packed(self._body, title, kind, head.language, self._frame.made)

    def _blocks(self, blocks: Sequence[tree.Block | prose.Part], level: int = 0, depth: int = 0) -> None:
        """Write blocks, or the parts of a text, below a heading of a level and in lists of a depth."""
        for block in blocks:
            self._writers[type(block)](block, level, depth)

    def _add(self, style: str, content: str = "", number: str = "", more: str = "", box: str = "") -> None:
        form = f'<w:pStyle w:val="{style}"/>{number}{box or self._box}{more}'
        self._body.append(f"<w:p><w:pPr>{form}</w:pPr>{content}</w:p>")

    def _line(self, text: str) -> None:
        self._add("Normal", self._run(Run(one_line(text))))

    def _label(self, text: str) -> None:
        self._add("Label", self._run(Run(one_line(text), bold=True)))

    def _runs(self, runs: Runs) -> str:
        return "".join(map(self._run, runs))

    def _run(self, run: Run, style: str = "") -> str:
        style = "Hyperlink" if run.link else "CodeText" if run.code else style
        looks = "".join(
            (
                f'<w:rStyle w:val="{style}"/>' if style else "",
                "<w:b/>" if run.bold else "",
                "<w:i/>" if run.italic else "",
            )
        )
        text = f'<w:t xml:space="preserve">{escape(run.text, quote=False)}</w:t>'
        for sign, tag in (("\n", "br"), ("\t", "tab")):
            text = text.replace(sign, f'</w:t><w:{tag}/><w:t xml:space="preserve">')
        written = f"<w:r><w:rPr>{looks}</w:rPr>{text}</w:r>" if looks else f"<w:r>{text}</w:r>"
        if run.link:
            return f'<w:hyperlink r:id="{self._package.link(run.link)}">{written}</w:hyperlink>'
        if run.place:
            return f'<w:hyperlink w:anchor="{self._anchors[run.place]}">{written}</w:hyperlink>'
        return written

    def _mark(self, anchor: str, content: str) -> str:
        """Make a place that links can lead to of what stands in a paragraph."""
        if anchor not in self._anchors:
            return content
        self._marks += 1
        start = f'<w:bookmarkStart w:id="{self._marks}" w:name="{self._anchors[anchor]}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{self._marks}"/>'

    # The page

    def _set_margins(self, title: str) -> None:
        """Put the title above each page but the first and the number of the page below each."""
        before, _, rest = self._frame.page.partition("{page}")
        between, _, after = rest.partition("{pages}")
        number = "".join(
            (
                self._run(Run(before)),
                _field("PAGE"),
                self._run(Run(between)),
                _field("NUMPAGES"),
                self._run(Run(after)),
            )
        )
        header = self._package.margin("header", 1, _small(self._run(Run(title))))
        footers = [self._package.margin("footer", place, _small(number)) for place in (1, 2)]
        self._margins = (
            f'<w:headerReference w:type="default" r:id="{header}"/>'
            f'<w:footerReference w:type="default" r:id="{footers[0]}"/>'
            f'<w:footerReference w:type="first" r:id="{footers[1]}"/>'
        )

    def _page(self, *, turned: bool = False) -> str:
        """Set up A4; the pages after the first part have the same above and below as those of it."""
        margins, self._margins = self._margins, ""
        width, height = (_HEIGHT, _WIDTH) if turned else (_WIDTH, _HEIGHT)
        around = "".join(f' w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
        return (
            f'<w:sectPr>{margins}<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"'
            f' w:orient="{"landscape" if turned else "portrait"}"/>'
            f'<w:pgMar{around} w:header="720" w:footer="720" w:gutter="0"/><w:cols w:space="720"/>'
            f'{"<w:titlePg/>" if margins else ""}<w:docGrid w:linePitch="360"/></w:sectPr>'
        )

    def _turn(self, *, turned: bool) -> None:
        """End the pages that lie one way; those that follow lie the other way."""
        self._body.append(f"<w:p><w:pPr>{self._page(turned=turned)}</w:pPr></w:p>")

    def _logo(self, picture: bytes) -> None:
        width, height = (int.from_bytes(picture[place : place + 4], "big") for place in (16, 20))
        size = (_LOGO_HEIGHT * width // height, _LOGO_HEIGHT)
        self._add("Small", self._shown(picture, size), more='<w:jc w:val="right"/>')

    def _warning(self) -> None:
        """Write what must be read first in a box of its own."""
        if not self._head.notices and not self._head.disclaimer:
            return
        with self._boxed(_WARNING):
            self._add("Label", self._run(Run(one_line(self._head.words["disclaimer"]))))
            for notice in self._head.notices:
                self._label(notice)
            self._blocks(read_prose(self._head.disclaimer))

    @contextmanager
    def _boxed(self, box: str) -> Iterator[None]:
        before, self._box = self._box, box
        yield
        self._box = before

    def _contents(self, chapters: Sequence[tree.Section]) -> None:
        """List the chapters, each as a link to its heading."""
        self._add("Label", self._run(Run(one_line(self._head.words["contents"]))))
        for chapter in chapters:
            place = chapter.anchor if chapter.anchor in self._anchors else ""
            self._add("Entry", self._run(Run(_title(chapter), place=place)))

    # The blocks of a document

    def _section(self, one: tree.Section, level: int, depth: int) -> None:
        title = _title(one)
        if title:
            self._heading(level + 1, self._mark(one.anchor, self._run(Run(title))))
        self._blocks(one.blocks, level + bool(title), depth)

    def _heading(self, level: int, content: str) -> None:
        self._add(f"Heading{min(level, _LOWEST)}", content)

    def _prose(self, one: tree.Prose, level: int, depth: int) -> None:
        if one.title:
            self._label(one.title)
        self._blocks(read_prose(one.text), level, depth)

    def _notice(self, one: tree.Notice) -> None:
        label = self._run(Run(f"{one_line(one.label)}:", bold=True))
        self._add("Normal", label + self._run(Run(f" {one_line(one.text)}")))

    def _facts(self, facts: Sequence[tree.Fact]) -> None:
        for fact in facts:
            if len(fact.entries) == 1:
                self._fact(fact.label, self._runs(runs_of(fact.entries, self._anchors)))
            else:
                self._fact(fact.label, "")
                self._points(self._entries(fact.entries), 0, _IN_FACTS)

    def _fact(self, label: str, content: str) -> None:
        self._add("Facts", self._run(Run(one_line(label)), "Soft") + "<w:r><w:tab/></w:r>" + content)

    def _standing(self, one: tree.Standing) -> None:
        late = f", {one.late.label}: {one.late.text}" if one.late else ""
        self._fact(one.label, self._run(Run(one_line(one.status.word + late))))
        if one.reason:
            self._fact(one.reason.label, self._run(Run(one_line(one.reason.text))))
        if one.progress:
            self._fact(
                one.progress.label, self._run(Run(one_line(f"{one.progress.text} ({one.progress.since})")))
            )

    def _updates(self, one: tree.Updates, level: int, depth: int) -> None:
        self._label(one.title)
        items = tuple(
            (
                prose.Paragraph(
                    (
                        Run(one_line(update.date), bold=True),
                        *((Run(f" ({one_line(update.about)})"),) if update.about else ()),
                    )
                ),
                *read_prose(update.note),
            )
            for update in one.updates
        )
        self._points(prose.Points(items), level, depth)

    def _links(self, one: tree.Links) -> None:
        self._points(self._entries(one.entries), 0, 0)

    def _form_lines(self, one: tree.FormLines, _: int, __: int) -> None:
        for _line in range(one.count):
            self._line("_" * 48)

    def _entries(self, cell: tree.Cell) -> prose.Points:
        return prose.Points(tuple((prose.Paragraph(runs_of((entry,), self._anchors)),) for entry in cell))

    def _drawing(self, one: tree.Drawing, _: int, __: int) -> None:
        for figure in figures_of(one.picture):
            self._figure(figure)
        if one.table and not one.told:
            self._grid(grid_of(one.table, self._anchors))

    def _figure(self, figure: Figure) -> None:
        self._add("Caption", self._run(Run(figure.title)))
        width = int((_WIDTH - 2 * _MARGIN) * _EMU * min(1, figure.width / _DRAWN_FOR))
        drawn = self._package.picture(figure.svg.encode("utf-8"), "svg")
        self._add(
            "Normal",
            self._shown(
                self._picture(figure),
                (width, int(width * figure.height / figure.width)),
                f' descr="{escape(figure.description)}" title="{escape(figure.title)}"',
                _DRAWN.format(name=drawn),
            ),
        )

    def _shown(self, picture: bytes, size: tuple[int, int], told: str = "", drawn: str = "") -> str:
        """Show a picture, or the drawing itself in programs that can.

        Args:
            picture: the picture as PNG.
            size: how wide and high it is shown.
            told: title and description, as attributes.
            drawn: names the drawing.
        """
        self._pictures += 1
        name = self._package.picture(picture, "png")
        width, height = size
        return _PICTURE.format(
            width=width, height=height, number=self._pictures, told=told, name=name, drawn=drawn
        )

    # Texts of plans

    def _text(self, one: prose.Paragraph, depth: int) -> None:
        indent = f'<w:ind w:left="{_STEP * depth}"/>' if depth else ""
        self._add("Label" if one.label else "Normal", self._runs(one.runs), more=indent)

    def _quote(self, one: prose.Quote, level: int, depth: int) -> None:
        with self._boxed(self._box or _QUOTE):
            self._blocks(one.parts, level, depth)

    def _points(self, one: prose.Points, level: int, depth: int) -> None:
        deep = min(depth + 1, _DEEPEST)
        style = ("ListBullet" if one.start is None else "ListNumber") + (str(deep) if deep > 1 else "")
        number = ""
        if one.start is not None:
            name = self._package.numbering(style, one.start)
            number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{name}"/></w:numPr>'
        for parts in one.items:
            first = parts[0] if parts else None
            begins = isinstance(first, prose.Paragraph)
            self._add(style, self._runs(first.runs) if isinstance(first, prose.Paragraph) else "", number)
            self._blocks(parts[begins:], level, depth + 1)

    # Tables

    def _grid(self, grid: Grid, depth: int = 0) -> None:
        turned = grid.wide and not depth and not self._box
        if turned:
            self._turn(turned=False)
        if grid.caption:
            self._add("Caption", self._run(Run(grid.caption, bold=True)))
        room = (_HEIGHT if turned else _WIDTH) - 2 * _MARGIN
        self._body += self._table(grid, [int(room * share) for share in grid.shares])
        if turned:
            self._turn(turned=True)
        else:
            self._add("Small", more='<w:spacing w:after="80"/>')

    def _table(self, grid: Grid, widths: Sequence[int]) -> Iterator[str]:
        yield _TABLE.format(
            look="00A0" if grid.headed else "0020",
            headed=int(grid.headed),
            caption=f'<w:tblCaption w:val="{escape(grid.summary)}"/>' if grid.summary else "",
            columns="".join(f'<w:gridCol w:w="{width}"/>' for width in widths),
        )
        anchors = grid.anchors or ("",) * len(grid.rows)
        for anchor, row in zip(("", *anchors), (grid.head, *grid.rows), strict=True):
            heading = row is grid.head
            whole = "<w:cantSplit/>" if all(len(text_of(runs)) < _LONG for runs in row) else ""
            yield f"<w:tr><w:trPr>{whole}{'<w:tblHeader/>' if heading else ''}</w:trPr>"
            style = "TableHeading" if heading else "TableText"
            for place, (runs, width, numeric) in enumerate(zip(row, widths, grid.numeric, strict=True)):
                right = '<w:jc w:val="right"/>' if numeric else ""
                content = self._runs(runs)
                yield (
                    f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
                    f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{right}</w:pPr>'
                    f"{content if place else self._mark(anchor, content)}</w:p></w:tc>"
                )
            yield "</w:tr>"
        yield "</w:tbl>"


def _title(one: tree.Section) -> str:
    return one_line(": ".join(part for part in (one.id, one.title) if part))


def _small(content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>{content}</w:p>'


def _field(code: str) -> str:
    """Write what Word works out itself, such as the number of the page."""
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
