"""The page that lists all reports, each with the plans it can be about."""

from collections.abc import Iterator
from dataclasses import dataclass

from hulpplan.document.blocks import Entry
from hulpplan.i18n import N_
from hulpplan.site.addresses import link_to
from hulpplan.site.lists import heading_of
from hulpplan.site.sections import REPORTS, title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.site.subjects import reports_of, subjects


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report: what is in it, and where it is to be found."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ReportsView:
    """What the template `site/reports` shows."""

    page: Front
    reports: tuple[ReportEntry, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page that lists reports."""
    yield Page(REPORTS, "site/reports", lambda: _view(site), REPORTS)


def _view(site: Site) -> ReportsView:
    naming = site.naming(REPORTS)
    found = []
    for name, report in reports_of(site).items():
        entries = []
        for subject in subjects(site, name, report):
            heading = heading_of(naming, subject.plan)
            entries.append(Entry(heading.text, anchor=link_to(REPORTS, subject.address), note=heading.note))
        found.append(ReportEntry(site.words.say(report.title), tuple(entries)))
    front = site.front(
        site.words.say(N_("What can be read and taken along")), site.words.say(title_of(REPORTS))
    )
    return ReportsView(front, tuple(found))
