"""The frame of a page: navigation, the way back, languages, the foot."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hulpplan.i18n import LANGUAGES, N_, Language
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import render
from hulpplan.reports.house import logo_of
from hulpplan.site.addresses import START, link_to, way_to
from hulpplan.site.navigation import CHANGES, PARTS
from hulpplan.site.website import Crumb, Page, Website

ASSETS: Final = "assets"
SHEET: Final = "site.css"
PREVIEW_SHEET: Final = "_preview/preview.css"
PREVIEW_SCRIPT: Final = "_preview/preview.js"

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
class Frame:
    """What a page has around its document; templates know it as `site`."""

    language: Language
    name: str
    publisher: str
    logo: str
    policy: str
    sheets: tuple[str, ...]
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


def page_html(website: Website, page: Page) -> str:
    """Write a page: its document within the frame of the website.

    Raises:
        UserError: when a template of the user cannot be filled in.
    """
    folders = (*website.content.folders, templates_dir())
    values = {"document": page.document(), "site": frame_of(website, page), "frame": "site/page.html.j2"}
    return render(page.templates, "html", values, folders, website.texts)


def frame_of(website: Website, page: Page) -> Frame:
    """Make what is around the document of a page."""
    content, words = website.content, website.words
    logo = logo_of(content.workspace.settings)
    return Frame(
        language=words.language,
        name=content.settings.title or words.say(TITLE),
        publisher=content.settings.publisher or "",
        logo=way_to(page.address, f"../{ASSETS}/{logo_name(logo)}") if logo else "",
        policy=policy_of(preview=website.preview),
        sheets=tuple(way_to(page.address, f"../{name}") for name in sheets_of(preview=website.preview)),
        scripts=tuple(
            way_to(page.address, f"../{name}")
            for name in (*page.scripts, *scripts_of(preview=website.preview))
        ),
        home=link_to(page.address, START),
        navigation=_parts(website, page, main=True),
        foot=_parts(website, page, main=False),
        trail=_trail(website, page),
        languages=_languages(page),
        related=tuple(_crumb(website, page, one) for one in page.related),
        downloads=tuple(Link(one.form, way_to(page.address, one.file)) for one in page.downloads),
        changed=_changed(website, page),
        colophon=words.say(STATE, date=words.when(content.today)),
        words=words.labels(LABELS),
    )


def policy_of(*, preview: bool) -> str:
    """Return what a page may load: its own files; in the preview also news of what changed."""
    return f"{POLICY}; connect-src 'self'" if preview else POLICY


def sheets_of(*, preview: bool) -> tuple[str, ...]:
    """Return the style sheets of every page, as paths in the website."""
    return (f"{ASSETS}/{SHEET}", PREVIEW_SHEET) if preview else (f"{ASSETS}/{SHEET}",)


def scripts_of(*, preview: bool) -> tuple[str, ...]:
    """Return the scripts of every page, as paths in the website."""
    return (PREVIEW_SCRIPT,) if preview else ()


def logo_name(logo: Path) -> str:
    """Return what the logo is called in the website."""
    return f"logo{logo.suffix.lower()}"


def _parts(website: Website, page: Page, *, main: bool) -> tuple[Link, ...]:
    return tuple(
        Link(
            website.words.say(part.title),
            link_to(page.address, part.address),
            "page" if page.address == part.address else "true" if page.section == part.address else "",
        )
        for part in PARTS
        if part.main is main and (part.address != CHANGES or website.content.history is not None)
    )


def _trail(website: Website, page: Page) -> tuple[Link, ...]:
    if page.address == START:
        return ()
    start = Link(website.words.say(PARTS[0].title), link_to(page.address, START))
    return (start, *(_crumb(website, page, crumb) for crumb in page.trail))


def _crumb(website: Website, page: Page, crumb: Crumb) -> Link:
    way = link_to(page.address, crumb.address)
    return Link(crumb.title, way, language=website.texts if crumb.plan_text else "")


def _changed(website: Website, page: Page) -> Link | None:
    """Say of a plan when its file changed last, where git knows."""
    history = website.content.history
    if page.plan is None or history is None:
        return None
    file = page.plan.document.file
    way = link_to(page.address, CHANGES)
    if file in history.not_committed:
        return Link(website.words.say(NOT_COMMITTED), way)
    day = history.last.get(file)
    return Link(website.words.say(LAST_CHANGED, date=website.words.when(day)), way) if day else None


def _languages(page: Page) -> tuple[Link, ...]:
    """Return the same page in each language."""
    return tuple(
        Link(LANGUAGE_NAMES[language], way_to(page.address, f"../{language}/{page.file}"), language=language)
        for language in LANGUAGES
    )
