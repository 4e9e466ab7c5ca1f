"""Tables."""

from hulpplan.reports.blocks import Table
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
    head = "<th scope=row>" if len(columns) > 1 else "<td>"
    cells = (head, *("<td class=number>" if few and column.numeric else "<td>" for column in columns[1:]))
    heads = "".join(
        f"<th scope=col{' class=number' * column.numeric}>{shown(column.label)}" for column in columns
    )
    rows = "".join(
        f"<tr{marked(row.anchor)}{' class=total' * row.total}>"
        + "".join([tag + (entries(cell) if cell else "") for tag, cell in zip(cells, row.cells, strict=True)])
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
