"""Building the website: every page in each language, written as it is made."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hulpplan.analysis.unread import unread_files
from hulpplan.i18n import DEFAULT_LANGUAGE, LANGUAGES, Language, catalogue
from hulpplan.reports.house import logo_of
from hulpplan.settings import Settings
from hulpplan.site.addresses import INDEX
from hulpplan.site.aside import aside
from hulpplan.site.assets import assets, logo_name
from hulpplan.site.folder import Progress, SiteFolder
from hulpplan.site.ground import Ground
from hulpplan.site.kept import KeptPages
from hulpplan.site.kinds import all_pages
from hulpplan.site.layout import Layout
from hulpplan.site.pages.search import INDEX_FILE
from hulpplan.site.pieces.labels import LABELS
from hulpplan.site.search_index import search_index
from hulpplan.site.shell import POLICY, TITLE, shell_of
from hulpplan.site.site import Page, Site

TIDY: Final = 100
"""After so many files what was needed to make them is thrown away."""


@dataclass(frozen=True)
class Builder:
    """The website that is being built: its languages, and the templates that lay its pages out.

    `forms` are the formats in which reports can be taken along, `folders` those with templates of the user.
    """

    ground: Ground
    settings: Settings
    templates: Layout
    forms: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()

    def site(self, language: Language) -> Site:
        """Return the website in one language."""
        return Site(self.ground, catalogue(language), self.forms, self.folders)

    def html(self, site: Site, page: Page) -> str:
        """Fill in a page."""
        logo = logo_of(self.settings)
        view = page.view()
        shell = shell_of(site, page, view.page.title, logo_name(logo) if logo else "")
        return self.templates.page(page, view, shell, site.texts)

    def labels(self, language: Language) -> bytes:
        """Return the headings of the tables on all pages that were filled in."""
        return self.templates.labels(language).encode("utf-8")

    def files(self, language: Language) -> Iterator[tuple[str, bytes]]:
        """Yield every file of one language: its path in the website, and its content."""
        site = self.site(language)
        for page in all_pages(site):
            file = f"{page.address}/{INDEX}" if page.address else INDEX
            yield f"{language}/{file}", self.html(site, page).encode("utf-8")
            for download in page.downloads:
                yield f"{language}/{download.file}", download.make()
        yield f"{language}/{LABELS}", self.labels(language)
        yield f"{language}/{INDEX_FILE}", "".join(search_index(site)).encode("utf-8")

    def shared(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files that the languages share, and the page that leads to one of them."""
        language = self.settings.language or DEFAULT_LANGUAGE
        name = self.ground.settings.title or catalogue(language).gettext(TITLE)
        ordered = (language, *(other for other in LANGUAGES if other != language))
        values = {"languages": ordered, "name": name, "policy": POLICY}
        yield INDEX, self.templates.render("site/languages", values).encode("utf-8")
        yield from assets(self.settings, self.templates)


def templates_of(folders: Sequence[Path]) -> Layout:
    """Read the templates.

    Args:
        folders: where they are looked for before the built-in ones.
    """
    return Layout(folders)


def build(made: Builder, folder: SiteFolder, proof: str, errors: int) -> None:
    """Write the website into its folder.

    As long as a file cannot be read, the pages that are missing because of it stay as they were.

    Args:
        made: the website.
        folder: where it goes.
        proof: stands for everything it is made from.
        errors: how many errors there are in the plan files.

    Raises:
        UserError: when the folder holds something in the way of a file.
    """
    first, *others = LANGUAGES
    if made.ground.history is not None:
        # Found out before the work is shared out: once, for all languages.
        _ = made.ground.history.days
    kept = (
        KeptPages(folder) if any(file.first is None for file in unread_files(made.ground.workspace)) else None
    )
    with folder:
        _write(folder, made.shared())
        with aside(lambda: _elsewhere(made, folder, others)) as given:
            _write(folder, made.files(first))
            folder.take(given.result())
        if kept is not None:
            _write(folder, kept.files())
        folder.finish(proof, errors, made.ground.today.isoformat())


def _write(folder: SiteFolder, files: Iterable[tuple[str, bytes]]) -> None:
    for number, (name, content) in enumerate(files, 1):
        folder.write(name, content)
        if number % TIDY == 0:
            # The program does not look for garbage on its own. What was read is no part of the search, and
            # what was worked out since will be needed for the other pages.
            gc.collect()
            gc.freeze()


def _elsewhere(made: Builder, folder: SiteFolder, languages: Iterable[Language]) -> Progress:
    """Write languages and return all that was written."""
    for language in languages:
        _write(folder, made.files(language))
    return folder.progress()
