"""The files that all pages share: the style sheet with the house style, the search script, the logo."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from hulpplan.model.site_section import ColoursSection, FontsSection, SiteSection
from hulpplan.render.pages import Pages
from hulpplan.settings import Settings
from hulpplan.site.colours import readable
from hulpplan.site.errors import NoLogoError
from hulpplan.site.shell import ASSETS, SHEET

SCRIPT: Final = "search.js"
LOGO_ENDINGS: Final = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
_SYSTEM: Final = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
)


def assets(settings: Settings, templates: Pages) -> Iterator[tuple[str, bytes]]:
    """Yield each shared file: its path in the website, and its content.

    Raises:
        NoLogoError: when the logo that the settings name is no picture.
    """
    own = settings.site or SiteSection()
    sheets = (templates.text("html/document.css"), templates.text("site/site.css"), house_style(own))
    yield f"{ASSETS}/{SHEET}", "\n".join(sheets).encode("utf-8")
    yield f"{ASSETS}/{SCRIPT}", templates.text("site/search.js").encode("utf-8")
    logo = logo_of(settings)
    if logo is not None:
        yield f"{ASSETS}/{logo_name(logo)}", logo.read_bytes()


def logo_of(settings: Settings) -> Path | None:
    """Return the picture of the logo; None without one.

    Raises:
        NoLogoError: when it is no picture, or not there.
    """
    own = settings.site or SiteSection()
    if own.logo is None:
        return None
    path = settings.folder / own.logo
    if path.suffix.lower() not in LOGO_ENDINGS or not path.is_file():
        raise NoLogoError(path=own.logo, endings=LOGO_ENDINGS)
    return path


def logo_name(logo: Path) -> str:
    """Return what the logo is called in the website."""
    return f"logo{logo.suffix.lower()}"


def house_style(own: SiteSection) -> str:
    """Write the colours and fonts of the house as a style sheet; nothing where none are chosen.

    Colours are made readable where they are not.
    """
    return _colours(own.colours or ColoursSection()) + _fonts(own.fonts or FontsSection())


def _colours(colours: ColoursSection) -> str:
    light = colours.accent
    dark = colours.accent_dark or light
    text = f":root {{ --accent: {readable(light, dark=False)}; }}\n" if light else ""
    if dark:
        rule = f":root {{ --accent: {readable(dark, dark=True)}; }}"
        text += f"@media screen and (prefers-color-scheme: dark) {{ {rule} }}\n"
    return text


def _fonts(fonts: FontsSection) -> str:
    text = f"html {{ font-family: {_family(fonts.text)}; }}\n" if fonts.text else ""
    if fonts.headings:
        text += f"h1, h2, h3, h4, h5, h6 {{ font-family: {_family(fonts.headings)}; }}\n"
    return text


def _family(name: str) -> str:
    """Write a font by name; what could end the name is left out."""
    safe = "".join(char for char in name if char.isalnum() or char in " -_.")
    return f'"{safe.strip()}", {_SYSTEM}'
