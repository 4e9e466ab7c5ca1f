"""Tables."""

from hulpplan.document.blocks import Cell, Column, Table
from hulpplan.reports.matrix_words import mark_of
from hulpplan.site.pieces.entries import entries, marked
from hulpplan.site.pieces.labels import Labels
from hulpplan.site.pieces.text import shown

_FEW = 2
"""A table of so many columns fits on every screen."""
_MANY = 4
"""One of more may be too wide for a screen that is not narrow: it scrolls, and must be in reach of keys."""


def table(found: Table, labels: Labels, *, captioned: bool) -> str:
    """Write a table.

    Args:
        found: the table.
        labels: tells the class of a table by its headings.
        captioned: whether its title is to be seen.
    """
    columns = found.columns
    few = len(columns) <= _FEW
    heads = "".join(
        f"<th scope=col{' class=number' * column.numeric}>{shown(column.label)}" for column in columns
    )
    tags = [
        _tag(column, first=number == 0 < len(columns) - 1, few=few) for number, column in enumerate(columns)
    ]
    rows = "".join(
        f"<tr{marked(row.anchor)}{' class=total' * row.total}>"
        + "".join([_cell(cell, *tag) for cell, tag in zip(row.cells, tags, strict=True)])
        for row in found.rows
    )
    caption = shown(found.caption)
    unseen = "" if captioned else " class=unseen"
    kind = "few" if few else labels.class_of(columns)
    written = (
        f"<table class={kind}><caption{unseen}>{caption}</caption><thead><tr>{heads}<tbody>{rows}</table>"
    )
    if few:
        return written
    scrolls = f' role=group aria-label="{caption}" tabindex=0' if len(columns) > _MANY else ""
    return f"<div class=wide{scrolls}>{written}</div>"


def _tag(column: Column, *, first: bool, few: bool) -> tuple[str, bool]:
    """Return the tag of the cells of a column, and whether they hold texts of plans."""
    if first:
        return "th scope=row", column.is_text
    return "td class=number" if few and column.numeric else "td", column.is_text


def _cell(cell: Cell, tag: str, is_text: bool) -> str:  # noqa: FBT001 - one of many in a row
    if not cell:
        return f"<{tag}>"
    return f"<{tag}{mark_of(cell[0].text) if is_text else ''}>{entries(cell)}"
