"""The files that all pages share: the style sheet with the house style, the search script, the logo."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hulpplan.model.site_section import SiteSection
from hulpplan.render.pages import Pages
from hulpplan.reports.house import house_sheet, logo_content, logo_of
from hulpplan.settings import Settings
from hulpplan.site.shell import ASSETS, SHEET

SCRIPT: Final = "search.js"


def assets(settings: Settings, templates: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield each shared file: its path in the website, and its content.

    Raises:
        UserError: when the logo that the settings name is no picture.
    """
    own = settings.site or SiteSection()
    sheets = (templates.text("html/document.css"), templates.text("site/site.css"), house_sheet(own))
    yield f"{ASSETS}/{SHEET}", "\n".join(sheets).encode("utf-8")
    yield f"{ASSETS}/{SCRIPT}", templates.text("site/search.js").encode("utf-8")
    logo = logo_of(settings)
    if logo is not None:
        yield f"{ASSETS}/{logo_name(logo)}", logo_content(own, logo)


def logo_name(logo: Path) -> str:
    """Return what the logo is called in the website."""
    return f"logo{logo.suffix.lower()}"
