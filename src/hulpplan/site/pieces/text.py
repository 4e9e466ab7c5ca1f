"""Texts and values of attributes, made harmless."""

import re
from functools import lru_cache
from typing import Final

from hulpplan.render.clean import clean
from hulpplan.render.markdown import markdown_to_html
from hulpplan.reports.matrix_words import mark_of

_REMEMBERED: Final = 8192
"""Names and labels come back on every page."""
_BARE: Final = re.compile(r"[A-Za-z0-9._/#-]*[A-Za-z0-9._#-]")
_START: Final = "<p>"
_END: Final = "</p>\n"


@lru_cache(maxsize=_REMEMBERED)
def shown(text: str) -> str:
    """Write a text; it may also stand between double quotes."""
    if not text.isprintable():
        text = clean(text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")


@lru_cache(maxsize=_REMEMBERED)
def value(text: str) -> str:
    """Write the value of an attribute, in quotes where it needs them."""
    return text if _BARE.fullmatch(text) else f'"{shown(text)}"'


@lru_cache(maxsize=_REMEMBERED)
def way(place: str) -> str:
    """Write the address of a place: on this page by its name alone, elsewhere by the way to it."""
    return value(place if place.startswith((".", "https:", "http:")) else f"#{place}")


def said(text: str) -> str:
    """Write a text of a plan among words that are ours."""
    mark = mark_of(text)
    return f"<span{mark}>{shown(text)}</span>" if mark else shown(text)


def prose(text: str, level: int, *, bare: bool = False) -> str:
    """Write a text with Markdown in it; one paragraph needs nothing around it.

    Args:
        text: the text.
        level: the level of the heading it stands under.
        bare: whether it is known by what it stands in.
    """
    if not text:
        return ""
    html = markdown_to_html(text, level)
    if html.startswith(_START) and html.find(_END) == len(html) - len(_END):
        kind = "" if bare else " class=prose"
        return f"<p{kind}{mark_of(text)}>{html[len(_START) : -len(_END)]}</p>"
    return f"<div class=prose{mark_of(text)}>{html}</div>"
