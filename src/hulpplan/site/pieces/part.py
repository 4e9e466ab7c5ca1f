"""Parts: what most reports are made of. They lie at most three deep, each with headings of its own level."""

from hulpplan.document.blocks import Part, Table
from hulpplan.site.pieces.action import Words, action, passage, updates
from hulpplan.site.pieces.drawing import drawing
from hulpplan.site.pieces.entries import facts, heading, marked
from hulpplan.site.pieces.labels import Labels
from hulpplan.site.pieces.table import table
from hulpplan.site.pieces.text import prose, shown

_SMALL = 4
"""In a card a table of so many rows is written as facts."""
_CARD = 4


def part(one: Part, words: Words, labels: Labels) -> str:
    """Write a part with all that lies in it.

    Args:
        one: the part.
        words: what pieces are called.
        labels: tells the classes of tables.
    """
    named = f"<span>{shown(one.id)}</span> " if one.id else ""
    inner = "".join(_inner(deeper, words, labels) for deeper in one.parts)
    return (
        f"<section class=chapter><h2{marked(one.anchor)}>{named}{shown(one.title)}</h2>"
        f"{_inside(one, words, labels, 2)}{inner}</section>"
    )


def _inner(one: Part, words: Words, labels: Labels) -> str:
    cards = "".join(
        f"<article{marked(card.anchor)}>{heading(_CARD, card.title, card.id, card.anchor)}"
        f"{_inside(card, words, labels, _CARD)}</article>"
        for card in one.parts
    )
    return (
        f"<section class=group{marked(one.anchor)}>{heading(3, one.title, one.id, one.anchor)}"
        f"{_inside(one, words, labels, 3)}{cards}</section>"
    )


def _inside(one: Part, words: Words, labels: Labels, level: int) -> str:
    cards = level == _CARD and one.captioned
    small = [found for found in one.tables if cards and _is_small(found)]
    large = [found for found in one.tables if not (cards and _is_small(found))]
    return (
        f"{''.join(f'<p>{shown(sentence)}</p>' for sentence in one.sentences)}{prose(one.text, level)}"
        + facts(one.facts, small)
        + "".join(passage(found.title, found.text, level) for found in one.passages)
        + "".join(drawing(found, words, labels) for found in one.drawings)
        + "".join(table(found, labels, captioned=one.captioned) for found in large)
        + updates(one.updates, words, level)
        + '<div class="line"></div>' * one.lines
        + "".join(action(found, words, level + 1) for found in one.actions)
    )


def _is_small(found: Table) -> bool:
    return len(found.rows) <= _SMALL and not any(row.total or row.anchor for row in found.rows)
