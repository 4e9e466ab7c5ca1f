"""Reading documents for paper and office as the programs of their readers do."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import docx
from docx.document import Document as Word
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from html_pages import unmeasured
from hulpplan.i18n import Language
from hulpplan.reports.house import HouseStyle
from hulpplan.reports.registry import make_report
from hulpplan.workspace.workspace import Workspace
from reports.making import request_of

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document(
    workspace: Workspace,
    name: str,
    form: str,
    plan: str | None = None,
    language: Language = "en",
    house: HouseStyle | None = None,
) -> bytes:
    """Make a report for paper or office."""
    named: dict[str, Any] = {} if plan is None else {"plan": plan}
    request = request_of(workspace, name, language=language, **named)
    made = make_report(name, request, form, house=house)
    assert isinstance(made, bytes)
    return made


@dataclass
class Tagged:
    """An element of the structure of a pdf."""

    tag: str
    alt: str
    scopes: list[str]
    inside: list["Tagged"] = field(default_factory=list)

    def all(self) -> Iterator["Tagged"]:
        """Yield it and everything in it."""
        yield self
        for tagged in self.inside:
            yield from tagged.all()


def pdf(data: bytes) -> PdfReader:
    """Open a pdf."""
    return PdfReader(io.BytesIO(data))


@lru_cache(maxsize=8)
def text_of(data: bytes) -> str:
    """Return the text of a pdf with single spaces."""
    pages = unmeasured(lambda: [page.extract_text() for page in pdf(data).pages])
    return " ".join(" ".join(pages).split())


def structure(data: bytes) -> Tagged:
    """Return the structure of a pdf."""
    inside = unmeasured(lambda: list(_tagged(pdf(data).root_object["/StructTreeRoot"]["/K"])))  # type: ignore[index]
    return Tagged("", "", [], inside)


def tags(data: bytes) -> list[str]:
    """Return the tags of a pdf in the order of reading."""
    return [tagged.tag for tagged in structure(data).all()]


def _tagged(found: Any) -> Iterator[Tagged]:  # noqa: ANN401 - as the file has it
    found = found.get_object() if hasattr(found, "get_object") else found
    if isinstance(found, ArrayObject):
        for part in found:
            yield from _tagged(part)
    elif isinstance(found, DictionaryObject) and "/S" in found:
        attributes = found.get("/A", ArrayObject())
        listed = attributes if isinstance(attributes, ArrayObject) else [attributes]
        scopes = [str(one.get_object().get("/Scope")) for one in listed if "/Scope" in one.get_object()]
        inside = list(_tagged(found.get("/K", ArrayObject())))
        yield Tagged(str(found["/S"]).removeprefix("/"), str(found.get("/Alt", "")), scopes, inside)


def fonts(data: bytes) -> dict[str, bool]:
    """Return the fonts of a pdf and whether they are inside."""
    found: dict[str, bool] = {}
    for page in pdf(data).pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
            one = font.get_object()
            inner = one["/DescendantFonts"][0].get_object() if "/DescendantFonts" in one else one
            about = inner["/FontDescriptor"].get_object()
            found[str(one["/BaseFont"])] = any(name in about for name in ("/FontFile2", "/FontFile3"))
    return found


def word(data: bytes) -> Word:
    """Open a docx."""
    opened: Word = unmeasured(lambda: docx.Document(io.BytesIO(data)))
    return opened


def parts(data: bytes) -> dict[str, bytes]:
    """Return the files inside a docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def xml(data: bytes, name: str = "word/document.xml") -> Element:
    """Parse a file inside a docx."""
    return fromstring(parts(data)[name])  # noqa: S314 - of our own making


def styles(data: bytes) -> list[tuple[str, str]]:
    """Return style and text of the paragraphs of a docx, outside tables."""
    found = word(data)
    return unmeasured(
        lambda: [(str(one.style.name), one.text) for one in found.paragraphs if one.style is not None]
    )
