"""What every page has around its content: navigation, the way back, languages, the foot."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hulpplan.i18n import LANGUAGES, N_, Language
from hulpplan.site.addresses import INDEX, START, link_to, way_to
from hulpplan.site.sections import CHANGES, PARTS
from hulpplan.site.site import Crumb, Page, Site

ASSETS: Final = "assets"
SHEET: Final = "site.css"

POLICY: Final = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
"""What a page allows itself: its own files, and nothing else."""

LANGUAGE_NAMES: Final[Mapping[Language, str]] = {"nl": "Nederlands", "en": "English"}

LABELS: Final = {
    "skip": N_("Skip to the content"),
    "navigation": N_("Parts of the website"),
    "trail": N_("You are here"),
    "languages": N_("Language"),
    "contents": N_("On this page"),
    "related": N_("See also"),
    "downloads": N_("Take along"),
    "about": N_("About this website"),
}
STATE: Final = N_("State of affairs on {date}.")
LAST_CHANGED: Final = N_("Last changed on {date}")
NOT_COMMITTED: Final = N_("Last changes not yet committed")

TITLE: Final = N_("Plans for help and services in prison")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation; `current` is `page`, `true` for a page inside that part, or nothing.

    `language` is that of its title, where it is not the one of the page.
    """

    title: str
    href: str
    current: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Shell:
    """What a template needs besides the view."""

    language: Language
    title: str
    name: str
    publisher: str
    logo: str
    policy: str
    sheet: str
    scripts: tuple[str, ...]
    home: str
    navigation: tuple[Link, ...]
    foot: tuple[Link, ...]
    trail: tuple[Link, ...]
    languages: tuple[Link, ...]
    related: tuple[Link, ...]
    downloads: tuple[Link, ...]
    changed: Link | None
    colophon: str
    words: Mapping[str, str]


def shell_of(site: Site, page: Page, title: str, logo: str) -> Shell:
    """Make what is around the content of a page.

    Args:
        site: the website in its language.
        page: the page.
        title: its title.
        logo: the file of the logo among the assets; empty for none.
    """
    name = site.ground.settings.title or site.words.say(TITLE)
    words = site.words.labels(LABELS)
    return Shell(
        language=site.words.language,
        title=title,
        name=name,
        publisher=site.ground.settings.publisher or "",
        logo=way_to(page.address, f"../{ASSETS}/{logo}") if logo else "",
        policy=POLICY,
        sheet=way_to(page.address, f"../{ASSETS}/{SHEET}"),
        scripts=tuple(way_to(page.address, script) for script in page.scripts),
        home=link_to(page.address, START),
        navigation=_parts(site, page, main=True),
        foot=_parts(site, page, main=False),
        trail=_trail(site, page),
        languages=_languages(page),
        related=tuple(_crumb(site, page, one) for one in page.related),
        downloads=tuple(Link(one.form, way_to(page.address, one.file)) for one in page.downloads),
        changed=_changed(site, page),
        colophon=site.words.say(STATE, date=site.words.when(site.ground.today)),
        words=words,
    )


def _parts(site: Site, page: Page, *, main: bool) -> tuple[Link, ...]:
    return tuple(
        Link(
            site.words.say(part.title),
            link_to(page.address, part.address),
            "page" if page.address == part.address else "true" if page.section == part.address else "",
        )
        for part in PARTS
        if part.main is main and (part.address != CHANGES or site.ground.history is not None)
    )


def _trail(site: Site, page: Page) -> tuple[Link, ...]:
    if page.address == START:
        return ()
    start = Link(site.words.say(PARTS[0].title), link_to(page.address, START))
    return (start, *(_crumb(site, page, crumb) for crumb in page.trail))


def _crumb(site: Site, page: Page, crumb: Crumb) -> Link:
    way = link_to(page.address, crumb.address)
    return Link(crumb.title, way, language=site.texts if crumb.is_text else "")


def _changed(site: Site, page: Page) -> Link | None:
    """Say of a plan when its file changed last, where git knows."""
    history = site.ground.history
    if page.plan is None or history is None:
        return None
    file = page.plan.document.file
    way = link_to(page.address, CHANGES)
    if file in history.not_committed:
        return Link(site.words.say(NOT_COMMITTED), way)
    day = history.last.get(file)
    return Link(site.words.say(LAST_CHANGED, date=site.words.when(day)), way) if day else None


def _languages(page: Page) -> tuple[Link, ...]:
    """Return the same page in each language."""
    file = f"{page.address}/{INDEX}" if page.address else INDEX
    return tuple(
        Link(LANGUAGE_NAMES[language], way_to(page.address, f"../{language}/{file}"), language=language)
        for language in LANGUAGES
    )
