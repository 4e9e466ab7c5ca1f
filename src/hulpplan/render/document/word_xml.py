"""What a docx needs and its library has no words for: links, fields, bookmarks, drawings, and the like."""

from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_SPACE: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def set_style(written: Paragraph | Run, name: str) -> None:
    """Give a paragraph or a run a style by its name.

    The library looks a name up among all styles each time, which takes most of the time of a document; an
    identifier is the name without blanks, for Word's own styles and for those that were added.
    """
    element = written._p if isinstance(written, Paragraph) else written._r  # noqa: SLF001 - the quick way in
    element.style = name.replace(" ", "")


def add_link(paragraph: Paragraph, text: str, address: str) -> Run:
    """Add a link to a web or mail address and return its run."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return _link(paragraph, text, "r:id", relation)


def add_jump(paragraph: Paragraph, text: str, bookmark: str) -> Run:
    """Add a link to a bookmark and return its run."""
    return _link(paragraph, text, "w:anchor", bookmark)


def _link(paragraph: Paragraph, text: str, name: str, value: str) -> Run:
    link = OxmlElement("w:hyperlink")
    link.set(qn(name), value)
    run = paragraph.add_run(text)
    link.append(run._r)  # noqa: SLF001 - the library has no other way in
    paragraph._p.append(link)  # noqa: SLF001 - as above
    return run


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add what Word works out itself, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = paragraph.add_run("1")
    field.append(run._r)  # noqa: SLF001 - the library has no other way in
    paragraph._p.append(field)  # noqa: SLF001 - as above


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Mark a paragraph, so that links can lead to it."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.append(end)  # noqa: SLF001 - the library has no other way in
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)  # noqa: SLF001 - as above


def shade(paragraph: Paragraph, colour: str) -> None:
    """Give a paragraph a ground, as `rrggbb`."""
    form = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no other way in
    ground = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    form.insert_element_before(ground, "w:tabs", "w:spacing", "w:ind", "w:jc")


def border_left(paragraph: Paragraph, colour: str) -> None:
    """Draw a line along a paragraph."""
    side = f'<w:left w:val="single" w:sz="18" w:space="8" w:color="{colour}"/>'
    form = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no other way in
    form.insert_element_before(
        parse_xml(f"<w:pBdr {nsdecls('w')}>{side}</w:pBdr>"), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def repeat_heading(row: _Row) -> None:
    """Make a row the heading of its table, on each page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - the library has no other way in


def keep_whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - as above


def border_top(paragraph: Paragraph) -> None:
    """Draw a line above a paragraph."""
    side = '<w:top w:val="single" w:sz="4" w:space="6" w:color="BFC7CE"/>'
    form = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no other way in
    form.append(parse_xml(f"<w:pBdr {nsdecls('w')}>{side}</w:pBdr>"))


def first_column_heads(table: Table, caption: str) -> None:
    """Say that the first row and the first column of a table are headings, and what it is about."""
    looks = parse_xml(
        f'<w:tblLook {nsdecls("w")} w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )
    form = table._tbl.tblPr  # noqa: SLF001 - as above
    form.remove(form.find(qn("w:tblLook")))
    form.append(looks)
    if caption:
        about = OxmlElement("w:tblCaption")
        about.set(qn("w:val"), caption)
        form.append(about)


def line_rows(table: Table) -> None:
    """Draw a thin line under each row and a darker one under the headings."""
    inner = '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC7CE"/>'
    outer = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="BFC7CE"/>'
    form = table._tbl.tblPr  # noqa: SLF001 - as above
    form.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{outer}{inner}</w:tblBorders>"))


def add_drawing(run: Run, svg: str, number: int, texts: tuple[str, str]) -> None:
    """Put the drawing itself behind the picture that a run holds, and say what it shows.

    Word shows the drawing; programs that cannot, show the picture.

    Args:
        run: the run, with its picture.
        svg: the drawing.
        number: how many pictures there were before, for names that are not taken.
        texts: title and description.
    """
    name = PackURI(f"/word/media/drawing{number}.svg")
    package = run.part.package
    part = Part(name, "image/svg+xml", svg.encode("utf-8"), package)
    relation = run.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = run._r.find(f".//{qn('a:blip')}")  # noqa: SLF001 - the library has no other way in
    blip.append(
        parse_xml(
            f'<a:extLst {nsdecls("a", "r")}><a:ext uri="{_SVG_EXTENSION}">'
            f'<asvg:svgBlip xmlns:asvg="{_SVG_SPACE}" r:embed="{relation}"/></a:ext></a:extLst>'
        )
    )
    about = run._r.find(f".//{qn('wp:docPr')}")  # noqa: SLF001 - as above
    about.set("title", texts[0])
    about.set("descr", texts[1])
