"""All kinds of pages, found by looking into their folder."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TypeAlias

from hulpplan.site import pages as folder
from hulpplan.site.website import Page, Website

Kind: TypeAlias = Callable[[Website], Iterable[Page]]


@cache
def kinds() -> dict[str, Kind]:
    """Return the kinds of pages by name: the function `pages` of each file in their folder."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder.__path__))
    return {name: importlib.import_module(f"{folder.__name__}.{name}").pages for name in names}


def all_pages(website: Website) -> Iterator[Page]:
    """Yield every page of a website; what is on it is made when somebody asks."""
    for kind in kinds().values():
        yield from kind(website)
