"""The accessibility statement.

Source: Commission Implementing Decision (EU) 2018/1523, model accessibility statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hulpplan.document.blocks import Fact
from hulpplan.i18n import N_
from hulpplan.model.site_section import AccessibilitySection
from hulpplan.reports.blocks import facts_of, plan_text
from hulpplan.site.entry import address_of
from hulpplan.site.sections import ACCESSIBILITY
from hulpplan.site.shell import TITLE
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front

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


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """What the template `site/accessibility` shows."""

    page: Front
    intro: str
    compliance_title: str
    compliance: str
    exceptions_title: str
    exceptions: tuple[str, ...]
    built_title: str
    built: tuple[str, ...]
    contact_title: str
    contact: str
    contacts: tuple[Fact, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page with the statement."""
    yield Page(ACCESSIBILITY, "site/accessibility", lambda: _view(site), ACCESSIBILITY)


def _view(site: Site) -> AccessibilityView:
    say, settings = site.words.say, site.ground.settings
    said = settings.accessibility or AccessibilitySection()
    name = settings.title or say(TITLE)
    publisher = settings.publisher or say(N_("The publisher"))
    return AccessibilityView(
        page=site.front(name, say(N_("Accessibility statement")), _dates(site, said)),
        intro=say(
            N_(
                "{publisher} wants everybody to be able to use this website, as the administrative decree of "
                "7 December 2018 asks, which transposes Directive (EU) 2016/2102. This statement is about "
                "'{website}'."
            ),
            publisher=publisher,
            website=name,
        ),
        compliance_title=say(N_("How far the website is accessible")),
        compliance=say(COMPLIANCE[said.compliance] if said.compliance else NOT_SAID),
        exceptions_title=say(N_("What is not accessible")),
        exceptions=said.exceptions,
        built_title=say(N_("How the website was made")),
        built=tuple(say(text) for text in BUILT),
        contact_title=say(N_("Tell us what does not work")),
        contact=say(NO_CONTACT if said.contact is None and said.address is None else CONTACT),
        contacts=facts_of(
            ("contact", say(N_("Service")), plan_text(said.contact or "")),
            ("address", say(N_("Website")), address_of(said.address)),
        ),
    )


def _dates(site: Site, said: AccessibilitySection) -> tuple[Fact, ...]:
    words = site.words
    return facts_of(
        ("prepared", words.say(N_("Drawn up on")), words.when(said.prepared)),
        ("reviewed", words.say(N_("Last looked at on")), words.when(said.reviewed)),
    )


CONTACT = N_("Is something hard to read or to use? This service wants to know.")
NO_CONTACT = N_("Is something hard to read or to use? Tell whoever gave you the address of this website.")
BUILT = (
    N_("Every page can be used with the keyboard alone and has a link that skips to the content."),
    N_("Headings, lists and tables are marked as such, so that a screen reader can tell them."),
    N_("Text can be made four times as large, and colours follow what you chose on your device."),
    N_("Every page can be printed. Only searching needs JavaScript."),
)
