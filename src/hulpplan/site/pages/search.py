"""The page on which one searches; the words stand in a file beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from hulpplan.i18n import N_
from hulpplan.site.sections import SEARCH, title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front

INDEX_FILE = f"{SEARCH}/index.js"
SCRIPT_FILE = "../assets/search.js"


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the template `site/search` shows; the script takes its sentences from the page."""

    page: Front
    label: str
    hint: str
    none: str
    one: str
    many: str
    more: str
    without: str


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page for searching."""
    yield Page(SEARCH, "site/search", lambda: _view(site), SEARCH, scripts=(SCRIPT_FILE, INDEX_FILE))


def _view(site: Site) -> SearchView:
    say = site.words.say
    return SearchView(
        page=site.front(say(N_("In titles, ids and texts of all plans")), say(title_of(SEARCH))),
        label=say(N_("Words to look for")),
        hint=say(N_("Capitals and accents make no difference; every word must be found.")),
        none=say(N_("Nothing found.")),
        one=say(N_("1 result")),
        many=say(N_("# results")),
        more=say(N_("The first 100 are shown.")),
        without=say(N_("Searching needs JavaScript. All items can also be found in these lists:")),
    )
