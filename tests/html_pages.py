"""Reading pages by the rules of HTML, each page once."""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import html5lib

T = TypeVar("T")

# As many as the largest website has that a module of tests looks at again and again.
_KEPT = 600


@lru_cache(maxsize=_KEPT)
def read_page(text: str, *, namespaces: bool = False) -> Any:  # noqa: ANN401 - html5lib has no public type
    """Parse a page; a mistake in it is an error. Who asks again gets the same elements, which are to read only.

    Args:
        text: the page.
        namespaces: whether the names of elements of HTML have the one of HTML before them, as those of drawings
            always have theirs.
    """
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=namespaces)
    return unmeasured(lambda: parser.parse(text))


class Pages(Mapping[str, Any]):
    """The pages of a folder by their names in it, parsed when they are looked at."""

    def __init__(self, folder: Path) -> None:
        self._paths = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*.html"))}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as above
        return read_page(self._paths[name].read_text("utf-8"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def unmeasured(work: Callable[[], T]) -> T:
    """Do work that runs nothing of the program: where is measured what runs, it would take twice as long."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return work()
    finally:
        sys.settrace(tracer)
        # What measures takes over at the next call, which so comes before the end of this one.
        _nothing()


def _nothing() -> None:
    """Do nothing."""
