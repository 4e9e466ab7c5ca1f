"""Lists of items, each under its plan."""

from collections.abc import Iterable

from hulpplan.document.blocks import Entry
from hulpplan.site.lists import Group
from hulpplan.site.pieces.entries import entry, linked
from hulpplan.site.pieces.text import shown


def groups(found: Iterable[Group], level: int) -> str:
    """Write lists.

    Args:
        found: the lists, each with what it stands under.
        level: the level of their headings.
    """
    return "".join(_group(group, level) for group in found)


def _entry(one: Entry) -> str:
    """Write an entry; what is a link is told from its note by its colour, so the note needs no tag."""
    return f"{linked(one)} ({shown(one.note)})" if one.anchor and one.note else entry(one)


def _group(group: Group, level: int) -> str:
    title = f"<h{level}>{entry(group.heading)}</h{level}>" if group.heading else ""
    return f"{title}<ul class=items>{''.join([f'<li>{_entry(one)}' for one in group.entries])}</ul>"
