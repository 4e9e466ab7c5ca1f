"""How pages of the website are laid out: by templates, with pieces of their own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from hulpplan.i18n import LANGUAGES, Language
from hulpplan.package_data import templates_dir
from hulpplan.render.pages import Pages
from hulpplan.site.addresses import way_to
from hulpplan.site.pieces.labels import LABELS, Labels
from hulpplan.site.pieces.pieces import Pieces
from hulpplan.site.shell import Shell
from hulpplan.site.site import Page, View

INSTEAD: Final = {"html/document.html.j2": "site/page.html.j2"}
"""A report is laid out by its own template, inside what every page of the website has."""

BEHIND: Final = {"html/parts.html.j2": "site/lean.html.j2"}
"""Pieces of reports that are written in another way here."""

_HEAD: Final = "</head>"


class Layout(Pages):
    """The templates of the website.

    Args:
        folders: where templates are looked for before the built-in ones.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._pieces = Pieces()
        self._labels = {language: Labels() for language in LANGUAGES}
        known = {"lean": self._pieces}
        super().__init__((*folders, templates_dir()), instead=INSTEAD, behind=BEHIND, known=known)

    def page(self, page: Page, view: View, shell: Shell, texts: str) -> str:
        """Lay out a page; it asks for the headings of tables only when it has any.

        Args:
            page: the page.
            view: what is on it.
            shell: what is around that.
            texts: the language of texts of plans, when that is not the one of the page.
        """
        labels = self._pieces.labels = self._labels[shell.language]
        labels.asked = False
        html = self.render(page.template, {"view": view, "site": shell}, texts)
        if not labels.asked:
            return html
        sheet = f"<link rel=stylesheet href={way_to(page.address, LABELS)}>\n"
        return html.replace(_HEAD, sheet + _HEAD, 1)

    def labels(self, language: Language) -> str:
        """Return the style sheet with the headings of all tables that were written in a language."""
        return self._labels[language].sheet()
