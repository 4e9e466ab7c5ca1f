"""A folder of pages, such as a website: which pages there are, and whether the links between them lead somewhere."""

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from html_pages import unmeasured

_LINKS = {"href", "src", "poster", "data"}
_ELSEWHERE = ("http", "https", "mailto", "tel", "data")


class _Marks(HTMLParser):
    """The ids and the links on a page: all that is needed of it, in a fifth of the time of a whole parser."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str | None] = set()
        self.links: dict[str, None] = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.ids.update(value for name, value in attrs if name == "id")
        self.links.update((value or "", None) for name, value in attrs if name in _LINKS)


def pages_in(folder: Path) -> list[Path]:
    """Return all pages of a folder, in a fixed order."""
    return sorted(folder.rglob("*.html"))


def broken_links(folder: Path) -> list[str]:
    """Return the links inside a folder that lead to no file of it, or to no place on a page; each once for a page.

    Every link to a page must name its file: pages are also opened from a shared drive, where a folder is none.
    """
    return unmeasured(lambda: _broken_links(folder.resolve()))


def _broken_links(folder: Path) -> list[str]:
    pages = {page: _Marks(page.read_text("utf-8")) for page in pages_in(folder)}
    assert pages, "no pages"
    ids = {page.resolve(): marks.ids for page, marks in pages.items()}
    return [
        f"{page.relative_to(folder).as_posix()}: {link}"
        for page, marks in pages.items()
        for base in (page.as_uri(),)
        for link in marks.links
        if not _leads_somewhere(base, link, folder, ids)
    ]


def _leads_somewhere(base: str, link: str, folder: Path, ids: dict[Path, set[str | None]]) -> bool:
    parts = urlsplit(urljoin(base, link))
    if parts.scheme in _ELSEWHERE:
        return True
    target = Path(unquote(parts.path))
    if parts.scheme != "file" or not target.is_file() or not target.resolve().is_relative_to(folder):
        return False
    return not parts.fragment or target.suffix != ".html" or unquote(parts.fragment) in ids[target.resolve()]
