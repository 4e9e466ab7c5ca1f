"""The page that lists all reports, each with the plans it can be about."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from hulpplan.document.blocks import ItemGroup, ItemList, ListedItem, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.site.addresses import link_to
from hulpplan.site.lists import plan_entry
from hulpplan.site.navigation import REPORTS, title_of
from hulpplan.site.pages.report import reports_of, subjects
from hulpplan.site.website import Page, Website, template_of


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page that lists reports."""
    yield Page(REPORTS, template_of("reports"), partial(_document, website), REPORTS)


def _document(website: Website) -> Document:
    say, naming = website.words.say, website.naming(REPORTS)
    sections = []
    for name, report in reports_of(website).items():
        entries = (
            replace(plan_entry(naming, subject.plan), anchor=link_to(REPORTS, subject.address))
            for subject in subjects(website, name, report)
        )
        group = ItemGroup(tuple(ListedItem(entry) for entry in entries))
        sections.append(Section(say(report.title), (ItemList((group,)),)))
    return website.document(say(N_("What can be read and taken along")), say(title_of(REPORTS)), *sections)
