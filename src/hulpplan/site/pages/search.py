"""The page on which one searches; the words stand in a file beside it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.site.frame import ASSETS
from hulpplan.site.navigation import SEARCH, title_of
from hulpplan.site.search import INDEX_FILE, SCRIPT
from hulpplan.site.website import Page, Website, template_of

WORDS = {
    "label": N_("Words to look for"),
    "hint": N_("Capitals and accents make no difference; every word must be found."),
    "none": N_("Nothing found."),
    "one": N_("1 result"),
    "many": N_("# results"),
    "more": N_("The first 100 are shown."),
    "without": N_("Searching needs JavaScript. All items can also be found in these lists:"),
}
"""What the template says; the script takes its sentences from the page."""


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page for searching."""
    scripts = (f"{ASSETS}/{SCRIPT}", f"{website.words.language}/{INDEX_FILE}")
    yield Page(SEARCH, template_of("search"), partial(_document, website), SEARCH, scripts=scripts)


def _document(website: Website) -> Document:
    words = website.words
    page = website.document(
        words.say(N_("In titles, ids and texts of all plans")), words.say(title_of(SEARCH))
    )
    return replace(page, head=replace(page.head, words={**page.head.words, **words.labels(WORDS)}))
