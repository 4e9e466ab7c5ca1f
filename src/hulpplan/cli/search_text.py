"""What a search found, as lines for a terminal."""

from collections.abc import Sequence

from hulpplan.analysis.search import Hit
from hulpplan.i18n import visible, visible_path
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.search_page import excerpt, kind_of, place_of

_BOLD = "\x1b[1m"
_PLAIN = "\x1b[0m"


def search_text(hits: Sequence[Hit], naming: ItemNames, notices: Sequence[str], *, colour: bool) -> str:
    """Write two lines for each item: where, which, what it is and its title; and the text with the match.

    Before them stand the notices about files that could not be searched.
    """
    said = "".join(f"{visible(notice)}\n\n" for notice in notices)
    return said + "".join(_hit(hit, naming, colour=colour) for hit in hits)


def _hit(hit: Hit, naming: ItemNames, *, colour: bool) -> str:
    in_title = hit.path[len(hit.item.path) :] == ("title",)
    title = "" if in_title else f" {naming.title(hit.item)}"
    head = f"{visible_path(place_of(hit))}: {hit.item.name} ({kind_of(hit, naming)}){title}"
    before, match, behind = map(visible, excerpt(hit))
    if colour and match:
        match = f"{_BOLD}{match}{_PLAIN}"
    return f"{visible(head)}\n    {before}{match}{behind}\n"
