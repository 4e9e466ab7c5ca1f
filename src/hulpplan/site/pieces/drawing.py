"""Drawings, each with the numbers behind it."""

from collections.abc import Mapping

from hulpplan.document.blocks import Drawing
from hulpplan.render.picture.svg import svg_on_page
from hulpplan.site.pieces.labels import Labels
from hulpplan.site.pieces.table import table
from hulpplan.site.pieces.text import shown, way


def drawing(one: Drawing, words: Mapping[str, str], labels: Labels) -> str:
    """Write a drawing, which scrolls where it is wider than the screen, with its numbers.

    Args:
        one: the drawing. Numbers that stand on the page already are led to instead of repeated.
        words: what its parts are called.
        labels: tells the class of a table.
    """
    title = shown(one.picture.title)
    return (
        f"<figure class=drawing><figcaption class=label>{title}</figcaption>"
        f'<div class=drawn role=group tabindex=0 aria-label="{title}">{svg_on_page(one.picture)}</div>'
        f"{_numbers(one, words, labels)}</figure>"
    )


def _numbers(one: Drawing, words: Mapping[str, str], labels: Labels) -> str:
    called = shown(words["numbers"])
    if one.beside:
        return f"<p class=note>{called}: <a href={way(one.beside.anchor)}>{shown(one.beside.text)}</a></p>"
    if not one.table:
        return ""
    unseen = f"<span class=unseen>: {shown(one.picture.title)}</span>"
    within = table(one.table, labels, captioned=False)
    return f"<details><summary>{called}{unseen}</summary>{within}</details>"
