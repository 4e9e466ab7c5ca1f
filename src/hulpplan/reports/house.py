"""The house style: the colours and fonts that the settings name, for pages and for paper."""

from typing import Final

from hulpplan.model.site_section import ColoursSection, FontsSection, SiteSection
from hulpplan.render.colours import readable
from hulpplan.render.document.blocks import House

_SYSTEM: Final = (
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif'
)


def house_on_paper(own: SiteSection | None) -> House:
    """Return the colour and fonts of the house for paper and office; our own where none are chosen.

    The colour is made readable where it is not.
    """
    colours = (own and own.colours) or ColoursSection()
    fonts = (own and own.fonts) or FontsSection()
    accent = readable(colours.accent, dark=False) if colours.accent else House().accent
    return House(accent, fonts.text or "", fonts.headings or "")


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
