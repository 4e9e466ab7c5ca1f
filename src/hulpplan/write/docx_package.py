"""The file that a docx is: parts that name each other, packed to the same bytes each time.

The library makes what is the same in every document of a house: its styles, numberings and settings. What
is in a document is written as text, which is many times quicker than piece by piece through the library.

Source: ECMA-376, part 1 (WordprocessingML) and part 2 (Open Packaging Conventions).
"""

import io
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx

from hulpplan.i18n import Language
from hulpplan.write.docx_styles import set_styles
from hulpplan.write.frame import House

_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows."""
_LONGEST: Final = 255
"""Letters that a property of a document may have."""
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_IMAGE_TYPES: Final = (
    '<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>'
)
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@lru_cache(maxsize=4)
def _shell(house: House, language: Language) -> dict[str, bytes]:
    """Return the parts of an empty document in the house style, by name."""
    word = docx.Document()
    set_styles(word, house, language)
    saved = io.BytesIO()
    word.save(saved)
    with ZipFile(saved) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


class Package:
    """Gathers the parts of a document, and gives each a name that the text can call it by."""

    def __init__(self, house: House, language: Language) -> None:
        self._parts = dict(_shell(house, language))
        self._relations: list[str] = []
        self._types = [_IMAGE_TYPES]
        self._known: dict[tuple[str, str], str] = {}
        self._numberings: list[str] = []

    def link(self, address: str) -> str:
        """Return the name of a web or mail address."""
        return self._relate("hyperlink", address, ' TargetMode="External"')

    def picture(self, content: bytes, ending: str) -> str:
        """Keep a picture, and return its name."""
        name = f"media/drawing{len(self._parts)}.{ending}"
        self._parts[f"word/{name}"] = content
        return self._relate("image", name)

    def margin(self, kind: str, number: int, paragraph: str) -> str:
        """Keep what stands above or below each page (`header`, `footer`), and return its name."""
        name, tag = f"{kind}{number}.xml", "hdr" if kind == "header" else "ftr"
        self._parts[f"word/{name}"] = f"{_HEAD}<w:{tag} {SPACES}>{paragraph}</w:{tag}>".encode()
        self._types.append(f'<Override PartName="/word/{name}" ContentType="{_TYPE}.{kind}+xml"/>')
        return self._relate(kind, name)

    def numbering(self, style: str, start: int) -> int:
        """Begin a numbered list of a style anew, and return the number of its numbering."""
        number = 1000 + len(self._numberings)
        before = self._parts["word/numbering.xml"].decode().partition(f'<w:pStyle w:val="{style}"/>')[0]
        kind = before.rpartition('w:abstractNumId="')[2].partition('"')[0]
        self._numberings.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>'
            f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return number

    def _relate(self, kind: str, target: str, more: str = "") -> str:
        if (kind, target) not in self._known:
            name = self._known[kind, target] = f"rId{1000 + len(self._known)}"
            self._relations.append(
                f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{escape(target)}"{more}/>'
            )
        return self._known[kind, target]

    def packed(self, body: Sequence[str], title: str, kind: str, language: str, made: date) -> bytes:
        """Pack the document.

        Args:
            body: its text.
            title: its title.
            kind: what kind of document it is.
            language: the language it is written in.
            made: the day it was made.
        """
        self._add("word/_rels/document.xml.rels", "</Relationships>", self._relations)
        self._add("word/numbering.xml", "</w:numbering>", self._numberings)
        self._add("[Content_Types].xml", "</Types>", self._types)
        text = "".join(body)
        self._parts["word/document.xml"] = (
            f"{_HEAD}<w:document {SPACES}><w:body>{text}</w:body></w:document>".encode()
        )
        self._parts["docProps/core.xml"] = _properties(title, kind, language, made).encode()
        packed = io.BytesIO()
        with ZipFile(packed, "w") as target:
            for name, content in self._parts.items():
                info = ZipInfo(name, _DAY)
                info.compress_type = ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                target.writestr(info, content)
        return packed.getvalue()

    def _add(self, name: str, end: str, more: Sequence[str]) -> None:
        """Add elements to a part, before the end of its root."""
        self._parts[name] = self._parts[name].replace(end.encode(), "".join((*more, end)).encode())


def _properties(title: str, kind: str, language: str, made: date) -> str:
    moment = f'xsi:type="dcterms:W3CDTF">{made.isoformat()}T00:00:00Z'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title[:_LONGEST])}</dc:title><dc:subject>{escape(kind[:_LONGEST])}</dc:subject>"
        f"<dc:creator/><dc:language>{language}</dc:language><cp:lastModifiedBy/>"
        f"<dcterms:created {moment}</dcterms:created><dcterms:modified {moment}</dcterms:modified>"
        "</cp:coreProperties>"
    )
