"""The page of a target group: which objectives, actions and offer are meant for it, which needs it has."""

from collections.abc import Iterator

from hulpplan.site.entry import entry_pages
from hulpplan.site.mentions import FOR_TARGET_GROUP
from hulpplan.site.site import Page, Site


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each target group of the register."""
    return entry_pages(site, "target-group", "site/target-group", FOR_TARGET_GROUP, lambda *_: ())
