"""The pages of all other reports, one for each plan they can be about."""

from collections.abc import Iterator

from hulpplan.site.site import Page, Site
from hulpplan.site.subjects import report_pages


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each report that is not the page of a plan."""
    return report_pages(site, main=False)
