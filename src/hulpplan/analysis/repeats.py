"""The same thing named twice in one list."""

from collections.abc import Iterator
from typing import NamedTuple

from hulpplan.finding import Path
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item, Link
from hulpplan.workspace.workspace import Workspace

# Records whose entries are the same when they name the same thing, and the field in which they name it.
_NAMED_IN = {"partners": "organisation", "choices": "objective"}


class Repeat(NamedTuple):
    """A reference that repeats an earlier one of the same list."""

    link: Link
    first: Link


def repeats(workspace: Workspace) -> Iterator[Repeat]:
    """Yield references that mean the same as an earlier one in their list.

    Compared is what they mean, not how they are written: `D4` and `2015-2020/D4` are the same. What was
    not found is compared as written.

    Source: rules contract, HP207.
    """
    source: Item[Record] | None = None
    list_path: Path = ()
    seen: dict[object, Link] = {}
    for link in workspace.links:
        here = _list_of(link.steps)
        if here is None:
            continue
        if link.source is not source or here != list_path:
            # The references of one list come one after the other.
            source, list_path, seen = link.source, here, {link.target or link.written: link}
            continue
        first = seen.setdefault(link.target or link.written, link)
        if first is not link:
            yield Repeat(link, first)


def _list_of(steps: Path) -> Path | None:
    last = steps[-1]
    if last.__class__ is int:
        return steps[:-1]
    if len(steps) > len(("list", 0)) and steps[-2].__class__ is int and _NAMED_IN.get(str(steps[-3])) == last:
        return steps[:-2]
    return None
