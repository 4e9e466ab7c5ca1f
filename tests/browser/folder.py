"""A folder of pages, such as a website: which pages there are, and whether the links between them lead somewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib

_LINKS = {"href", "src", "poster", "data"}
_ELSEWHERE = ("http", "https", "mailto", "tel", "data")


def pages_in(folder: Path) -> list[Path]:
    """Return all pages of a folder, in a fixed order."""
    return sorted(folder.rglob("*.html"))


def broken_links(folder: Path) -> list[str]:
    """Return the links inside a folder that lead to no file of it, or to no place on a page.

    Every link to a page must name its file: pages are also opened from a shared drive, where a folder is none.
    """
    pages = {
        page: html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
        for page in pages_in(folder)
    }
    assert pages, "no pages"
    ids = {page.resolve(): {one.get("id") for one in tree.iter()} for page, tree in pages.items()}
    return [
        f"{page.relative_to(folder).as_posix()}: {link}"
        for page, tree in pages.items()
        for link in _links(tree)
        if not _leads_somewhere(page, link, folder.resolve(), ids)
    ]


def _links(tree: object) -> Iterator[str]:
    for element in tree.iter():  # type: ignore[attr-defined]
        yield from (value for name, value in element.attrib.items() if name in _LINKS)


def _leads_somewhere(page: Path, link: str, folder: Path, ids: dict[Path, set[str | None]]) -> bool:
    parts = urlsplit(urljoin(page.resolve().as_uri(), link))
    if parts.scheme in _ELSEWHERE:
        return True
    target = Path(unquote(parts.path))
    if parts.scheme != "file" or not target.is_file() or not target.resolve().is_relative_to(folder):
        return False
    return not parts.fragment or target.suffix != ".html" or unquote(parts.fragment) in ids[target.resolve()]
