"""The house style: the colours, fonts and logo that the settings name, for pages and for paper."""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hulpplan.error import UserError
from hulpplan.files import UnreadError, read_bytes, root_above
from hulpplan.i18n import N_
from hulpplan.model.site_section import ColoursSection, FontsSection, SiteSection
from hulpplan.package_data import templates_dir
from hulpplan.render.colours import readable
from hulpplan.settings import Settings
from hulpplan.write.frame import House
from hulpplan.write.png import png_of_picture
from hulpplan.write.typesetter import CannotSetError

LOGO_TYPES: Final[Mapping[str, str]] = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
}
"""The media types of pictures, by the ending of their files."""

_SYSTEM: Final = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """What the settings say of colours and fonts, and the picture of the logo; None without one."""

    own: SiteSection
    logo: Path | None = None


def house_style(settings: Settings) -> HouseStyle | None:
    """Return the house style that the settings name; None when they name nothing of it.

    Raises:
        UserError: when the logo is no picture, or not there.
    """
    return HouseStyle(settings.site, logo_of(settings)) if settings.site is not None else None


def logo_of(settings: Settings) -> Path | None:
    """Return the picture of the logo; None without one.

    Raises:
        UserError: when it is no picture, or not there.
    """
    if settings.site is None or settings.site.logo is None:
        return None
    path = settings.folder / settings.site.logo
    if path.suffix.lower() not in LOGO_TYPES or not path.is_file():
        raise no_logo(settings.site)
    return path


def no_logo(own: SiteSection) -> UserError:
    """Make the error for a logo that cannot be used."""
    return UserError(
        N_("The logo '{path}' in the settings is not a picture that can be used: {endings}."),
        path=own.logo or "",
        endings=tuple(LOGO_TYPES),
    )


def logo_content(own: SiteSection, logo: Path) -> bytes:
    """Return the picture of the logo.

    Raises:
        UserError: when it cannot be read, or leads out of the folder of the settings.
    """
    try:
        return read_bytes(logo, root_above(logo.parent))
    except UnreadError as error:
        raise no_logo(own) from error


def logo_in_page(style: HouseStyle) -> str:
    """Write the logo as an address that holds the picture itself; nothing without one.

    Source: RFC 2397, the "data" URL scheme.
    """
    if style.logo is None:
        return ""
    content = b64encode(logo_content(style.own, style.logo)).decode("ascii")
    return f"data:{LOGO_TYPES[style.logo.suffix.lower()]};base64,{content}"


def house_on_paper(style: HouseStyle | None) -> House:
    """Return colour, fonts and logo of the house for paper and office; our own where none are chosen.

    The colour is made readable where it is not.

    Raises:
        UserError: when the logo is no picture, or the library that draws it is not installed.
    """
    if style is None:
        return House()
    colours = style.own.colours or ColoursSection()
    fonts = style.own.fonts or FontsSection()
    accent = readable(colours.accent, dark=False) if colours.accent else House().accent
    return House(accent, fonts.text or "", fonts.headings or "", _logo_on_paper(style))


def _logo_on_paper(style: HouseStyle) -> bytes:
    if style.logo is None:
        return b""
    try:
        return png_of_picture(logo_content(style.own, style.logo), templates_dir() / "fonts")
    except CannotSetError as error:
        raise no_logo(style.own) from error


def house_sheet(own: SiteSection) -> str:
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
