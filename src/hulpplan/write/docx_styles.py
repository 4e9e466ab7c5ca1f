"""The styles of a docx: those that Word knows by name, in our looks, and a few of our own."""

from typing import Final

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.font import Font

from hulpplan.write.frame import House

FONT: Final = "Calibri"
"""What Word has everywhere: a docx brings no fonts along."""
MONOSPACED: Final = "Consolas"
SOFT: Final = RGBColor(0x4D, 0x5A, 0x64)
LABEL_WIDTH: Final = Cm(4.4)
_SIZES: Final = {1: 16, 2: 13, 3: 11.5, 4: 11, 5: 10.5, 6: 10.5}
_LANGUAGES: Final = {"nl": "nl-BE", "en": "en-GB"}


def set_styles(word: Word, house: House, language: str) -> None:
    """Give the document its styles.

    Args:
        word: the document.
        house: colours and fonts.
        language: `nl` or `en`, for the spelling checker and for screen readers.
    """
    accent = RGBColor.from_string(house.accent.removeprefix("#"))
    text, title = house.font or FONT, house.headings or house.font or FONT
    _set_defaults(word, text, language)
    normal = _style(word, "Normal")
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.12
    for level, size in _SIZES.items():
        _heading(_style(word, f"Heading {level}"), title, size, accent if level == 1 else None)
    _heading(_style(word, "Title"), title, 24, None)
    _own(word, "Kind", accent, bold=True).paragraph_format.keep_with_next = True
    _own(word, "Label", None, bold=True).paragraph_format.keep_with_next = True
    _caption(_style(word, "Caption"), text)
    _facts(_own(word, "Facts", None))
    _own(word, "Small", SOFT).font.size = Pt(9)
    _own(word, "Entry", None).paragraph_format.space_after = Pt(2)
    for name, bold in (("Table Text", False), ("Table Heading", True)):
        table = _own(word, name, SOFT if bold else None, bold=bold)
        table.font.size = Pt(9)
        table.paragraph_format.space_after = Pt(1)
        table.paragraph_format.space_before = Pt(1)
        table.paragraph_format.keep_with_next = bold
    _own(word, "Code", None).font.name = MONOSPACED
    _letters(word, "Code Text").name = MONOSPACED
    _letters(word, "Soft").color.rgb = SOFT
    link = _letters(word, "Hyperlink")
    link.color.rgb = accent
    link.underline = True


def _letters(word: Word, name: str) -> Font:
    style = word.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, CharacterStyle)  # noqa: S101 - the library types all styles alike
    font: Font = style.font
    return font


def _set_defaults(word: Word, font: str, language: str) -> None:
    """Set the font of all text, for every script, and its language."""
    defaults = word.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in list(properties):
        properties.remove(old)
    fonts, lang = OxmlElement("w:rFonts"), OxmlElement("w:lang")
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)
    lang.set(qn("w:val"), _LANGUAGES[language])
    properties.extend((fonts, lang))


def _style(word: Word, name: str) -> ParagraphStyle:
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - as above
    return style


def _own(word: Word, name: str, colour: RGBColor | None, *, bold: bool = False) -> ParagraphStyle:
    """Make a style of our own, based on that of running text."""
    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - as above
    style.base_style = word.styles["Normal"]
    style.font.bold = bold or None
    if colour is not None:
        style.font.color.rgb = colour
    return style


def _heading(style: ParagraphStyle, font: str, size: float, colour: RGBColor | None) -> None:
    _set_font(style, font)
    style.font.size = Pt(size)
    style.font.bold = True
    style.font.italic = False
    style.font.color.rgb = colour if colour is not None else RGBColor(0x1B, 0x23, 0x29)
    style.paragraph_format.space_before = Pt(size)
    style.paragraph_format.space_after = Pt(size / 3)
    style.paragraph_format.keep_with_next = True
    border = style.element.pPr.find(qn("w:pBdr"))
    if border is not None:
        style.element.pPr.remove(border)


def _caption(style: ParagraphStyle, font: str) -> None:
    _set_font(style, font)
    style.font.size = Pt(10)
    style.font.bold = True
    style.font.color.rgb = RGBColor(0x1B, 0x23, 0x29)
    style.paragraph_format.space_before = Pt(8)
    style.paragraph_format.space_after = Pt(3)
    style.paragraph_format.keep_with_next = True


def _facts(style: ParagraphStyle) -> None:
    """Put labels in the margin, and what belongs to them behind a tab."""
    form = style.paragraph_format
    form.left_indent = LABEL_WIDTH
    form.first_line_indent = -LABEL_WIDTH
    form.tab_stops.add_tab_stop(LABEL_WIDTH)
    form.space_after = Pt(2)


def _set_font(style: ParagraphStyle, font: str) -> None:
    """Name a font instead of that of the theme, which Word would prefer."""
    style.font.name = font
    fonts = style.element.rPr.rFonts
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)
