"""The pages of plans: each is the report on the whole plan."""

from collections.abc import Iterator

from hulpplan.site.site import Page, Site
from hulpplan.site.subjects import report_pages


def pages(site: Site) -> Iterator[Page]:
    """Yield the page of each plan."""
    return report_pages(site, main=True)
