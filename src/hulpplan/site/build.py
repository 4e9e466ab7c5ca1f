"""The files of the website, and writing them into a folder."""

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, TypeAlias

from markupsafe import Markup

from hulpplan.analysis.unread import unread_files
from hulpplan.i18n import DEFAULT_LANGUAGE, LANGUAGES, Language, catalogue
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import render, text_of
from hulpplan.reports.house import house_sheet, logo_content, logo_of
from hulpplan.site.addresses import INDEX
from hulpplan.site.content import SiteContent
from hulpplan.site.folder import Progress, SiteFolder
from hulpplan.site.frame import (
    ASSETS,
    PREVIEW_SCRIPT,
    PREVIEW_SHEET,
    SHEET,
    TITLE,
    logo_name,
    page_html,
    policy_of,
    scripts_of,
    sheets_of,
)
from hulpplan.site.kept import kept_files
from hulpplan.site.registry import all_pages
from hulpplan.site.search import INDEX_FILE, SCRIPT, search_index
from hulpplan.site.website import Website
from hulpplan.site.worker import worker

SiteFile: TypeAlias = tuple[str, Callable[[], bytes]]
"""A file of the website: its path in it, and what makes its content."""

_ASSETS: Final = ((f"{ASSETS}/{SCRIPT}", f"site/{SCRIPT}"),)
_PREVIEW: Final = ((PREVIEW_SCRIPT, "site/preview.js"), (PREVIEW_SHEET, "site/preview.css"))


def site_files(content: SiteContent, *, preview: bool = False) -> Iterator[SiteFile]:
    """Yield every file of the website."""
    yield from shared_files(content, preview=preview)
    for language in LANGUAGES:
        yield from language_files(content, language, preview=preview)


def language_files(content: SiteContent, language: Language, *, preview: bool = False) -> Iterator[SiteFile]:
    """Yield every file of one language."""
    website = Website(content, catalogue(language), preview=preview)
    for page in all_pages(website):
        yield f"{language}/{page.file}", _encoded(partial(page_html, website, page))
        for download in page.downloads:
            yield f"{language}/{download.file}", download.make
    yield f"{language}/{INDEX_FILE}", _encoded(lambda: "".join(search_index(website)))


def shared_files(content: SiteContent, *, preview: bool = False) -> Iterator[SiteFile]:
    """Yield the files that the languages share, and the page that leads to one of them."""
    folders = (*content.folders, templates_dir())
    yield INDEX, _encoded(partial(_first_page, content, preview=preview))
    yield f"{ASSETS}/{SHEET}", _encoded(partial(_sheet, content))
    for name, template in (*_ASSETS, *(_PREVIEW if preview else ())):
        yield name, _encoded(partial(text_of, template, folders))
    logo = logo_of(content.workspace.settings)
    if logo is not None:
        yield f"{ASSETS}/{logo_name(logo)}", partial(logo_content, content.settings, logo)


def _encoded(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode("utf-8")


def _first_page(content: SiteContent, *, preview: bool) -> str:
    language = content.workspace.settings.language or DEFAULT_LANGUAGE
    name = content.settings.title or catalogue(language).gettext(TITLE)
    ordered = (language, *(other for other in LANGUAGES if other != language))
    values = {
        "languages": ordered,
        "name": name,
        "policy": policy_of(preview=preview),
        "sheets": sheets_of(preview=preview),
        "scripts": scripts_of(preview=preview),
    }
    return render("site/languages", "html", values, (*content.folders, templates_dir()))


def _sheet(content: SiteContent) -> str:
    # Every value in it was made safe where it was written.
    values = {"house": Markup(house_sheet(content.settings))}  # noqa: S704 - see above
    return render("site/sheet", "html", values, (*content.folders, templates_dir()))


def build(content: SiteContent, folder: SiteFolder, digest: str, errors: int) -> None:
    """Write the website into its folder.

    As long as a file cannot be read, the pages that are missing because of it stay as they were.

    Args:
        content: what the website shows.
        folder: where it goes.
        digest: that of everything it is made from.
        errors: how many errors there are in the plan files.

    Raises:
        UserError: when the folder holds something in the way of a file.
    """
    first, *others = LANGUAGES
    # Worked out before the work is shared out: once, for all languages.
    _ = content.history.days if content.history is not None else ()
    # The program starts without garbage collection. What was read stays; each page leaves garbage behind.
    gc.freeze()
    gc.enable()
    with folder:
        _write(folder, shared_files(content))
        with worker(partial(_write_languages, content, folder, others)) as result:
            _write(folder, language_files(content, first))
            folder.take(result())
        if any(file.first is None for file in unread_files(content.workspace)):
            _write(folder, kept_files(folder))
        folder.finish(digest, errors, content.today.isoformat())


def _write(folder: SiteFolder, files: Iterable[SiteFile]) -> None:
    for name, make in files:
        folder.write(name, make())


def _write_languages(content: SiteContent, folder: SiteFolder, languages: Iterable[Language]) -> Progress:
    """Write languages and return all that was written."""
    for language in languages:
        _write(folder, language_files(content, language))
    return folder.progress()
