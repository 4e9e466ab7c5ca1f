"""Reading reports as their readers' programs do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown_it import MarkdownIt
from markdown_it.token import Token

from html_pages import read_page, unmeasured

XHTML = "{http://www.w3.org/1999/xhtml}"


def read_html(text: str) -> Element:
    """Parse a page; anything that is not valid HTML is an error."""
    page: Element = read_page(text, namespaces=True)
    return page


def elements(page: Element) -> Iterator[tuple[str, Element]]:
    """Yield all elements with their names."""
    for element in page.iter():
        if isinstance(element.tag, str):
            yield element.tag.removeprefix(XHTML), element


def with_id(page: Element, wanted: str) -> Element:
    """Return the one element with an id."""
    (found,) = [element for _, element in elements(page) if element.get("id") == wanted]
    return found


def text_of(element: Element) -> str:
    """Return the text of an element with single spaces."""
    return " ".join(" ".join(element.itertext()).split())


def read_markdown(text: str) -> list[Token]:
    """Parse a document as a reader would that lets HTML through."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return unmeasured(lambda: reader.parse(text))


@dataclass
class Table:
    """A table of a Markdown document."""

    columns: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def markdown_tables(text: str) -> list[Table]:
    """Return the tables of a Markdown document, with the text of their cells."""
    tables: list[Table] = []
    for token, inline in _pairs(read_markdown(text)):
        if token.type == "table_open":
            tables.append(Table())
        elif token.type == "tr_open":
            tables[-1].rows.append([])
        elif token.type in {"th_open", "td_open"}:
            tables[-1].rows[-1].append(plain(inline))
    for table in tables:
        table.columns = table.rows.pop(0)
    return tables


def markdown_headings(text: str) -> list[tuple[int, str]]:
    """Return level and text of the headings of a Markdown document."""
    pairs = _pairs(read_markdown(text))
    return [(int(token.tag[1]), plain(inline)) for token, inline in pairs if token.type == "heading_open"]


def inline_tokens(text: str) -> Iterator[Token]:
    """Yield everything inside the lines of a Markdown document."""
    for token in read_markdown(text):
        yield from token.children or ()


def plain(token: Token) -> str:
    """Return the text of a line."""
    return "".join(
        " " if child.type in {"softbreak", "hardbreak"} else child.content for child in token.children or ()
    )


def _pairs(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    return zip(tokens, [*tokens[1:], Token("", "", 0)], strict=True)
