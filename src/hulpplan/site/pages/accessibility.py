"""The accessibility statement.

Source: Commission Implementing Decision (EU) 2018/1523, model accessibility statement.
"""

from collections.abc import Iterator
from functools import partial

from hulpplan.document.blocks import Block, Entry, Links, Section, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.site_section import AccessibilitySection
from hulpplan.reports.blocks import facts_block, facts_of, points_block, present
from hulpplan.site.frame import TITLE
from hulpplan.site.lists import link_entry
from hulpplan.site.navigation import ACCESSIBILITY
from hulpplan.site.website import Page, Website, template_of

COMPLIANCE = {
    "full": N_("This website meets the Web Content Accessibility Guidelines (WCAG) 2.2, level AA."),
    "partial": N_(
        "This website meets most of the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. "
        "What it does not meet is listed below."
    ),
    "none": N_("This website does not meet the Web Content Accessibility Guidelines (WCAG) 2.2, level AA."),
}
NOT_SAID = N_(
    "The publisher has not yet said how far this website meets the Web Content Accessibility Guidelines "
    "(WCAG) 2.2, level AA."
)
INTRODUCTION = N_(
    "{publisher} wants everybody to be able to use this website, as the administrative decree of "
    "7 December 2018 asks, which transposes Directive (EU) 2016/2102. This statement is about "
    "'{website}'."
)
CONTACT = N_("Is something hard to read or to use? This service wants to know.")
NO_CONTACT = N_("Is something hard to read or to use? Tell whoever gave you the address of this website.")
BUILT = (
    N_("Every page can be used with the keyboard alone and has a link that skips to the content."),
    N_("Headings, lists and tables are marked as such, so that a screen reader can tell them."),
    N_("Text can be made four times as large, and colours follow what you chose on your device."),
    N_("Every page can be printed. Only searching needs JavaScript."),
)


def pages(website: Website) -> Iterator[Page]:
    """Yield the one page with the statement."""
    yield Page(
        ACCESSIBILITY, template_of("accessibility"), partial(_statement, website), section=ACCESSIBILITY
    )


def _statement(website: Website) -> Document:
    say, settings = website.words.say, website.content.settings
    statement = settings.accessibility or AccessibilitySection()
    name = settings.title or say(TITLE)
    contact = facts_of(
        ("contact", say(N_("Service")), statement.contact or ""),
        ("address", say(N_("Website")), link_entry(statement.address)),
    )
    return website.document(
        name,
        say(N_("Accessibility statement")),
        Sentence(
            say(INTRODUCTION, publisher=settings.publisher or say(N_("The publisher")), website=name), "lead"
        ),
        _part(
            say(N_("How far the website is accessible")),
            Sentence(say(COMPLIANCE[statement.compliance] if statement.compliance else NOT_SAID)),
        ),
        _part(say(N_("What is not accessible")), points_block(statement.exceptions)),
        _part(
            say(N_("Tell us what does not work")),
            Sentence(say(CONTACT if contact else NO_CONTACT)),
            facts_block(contact),
        ),
        _part(say(N_("How the website was made")), Links(tuple(Entry(say(text)) for text in BUILT))),
        facts=facts_of(
            ("prepared", say(N_("Drawn up on")), website.words.when(statement.prepared)),
            ("reviewed", say(N_("Last looked at on")), website.words.when(statement.reviewed)),
        ),
    )


def _part(title: str, *blocks: Block | None) -> Section | None:
    there = present(*blocks)
    return Section(title, there) if there else None
