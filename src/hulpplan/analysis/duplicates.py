"""The same thing named twice in one list."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hulpplan.finding import Path
from hulpplan.workspace.item import Link
from hulpplan.workspace.workspace import Workspace

# Records whose entries are the same when they name the same thing, and the field in which they name it.
_NAMED_IN = {"partners": "organisation", "choices": "objective"}


class DuplicateReference(NamedTuple):
    """A reference that repeats an earlier one of the same list."""

    link: Link
    first: Link


def duplicate_references(workspace: Workspace) -> Iterator[DuplicateReference]:
    """Yield references that mean the same as an earlier one in their list.

    Compared is what they mean, not how they are written: `D4` and `2015-2020/D4` are the same. What was
    not found is compared as written.

    Source: rules contract, HP207.
    """
    before: Link | None = None
    list_path: Path | None = None
    seen: dict[object, Link] = {}
    for link in workspace.links:
        # The references of one list come one after the other, and most stand alone in theirs.
        if before is None or link.source is not before.source or link.steps[0] != before.steps[0]:
            before, list_path = link, None
            continue
        if list_path is None:
            list_path, seen = _list_of(before.steps), {before.target or before.written: before}
        here = _list_of(link.steps)
        if here is None or here != list_path:
            before, list_path = link, None
            continue
        first = seen.setdefault(link.target or link.written, link)
        if first is not link:
            yield DuplicateReference(link, first)


def without_duplicates(links: Iterable[Link]) -> list[Link]:
    """Keep of the references of one list the first to each thing; of the others HP207 speaks."""
    first: dict[object, Link] = {}
    for link in links:
        first.setdefault(link.target or link.written, link)
    return list(first.values())


def _list_of(steps: Path) -> Path | None:
    last = steps[-1]
    if last.__class__ is int:
        return steps[:-1]
    if len(steps) > len(("list", 0)) and steps[-2].__class__ is int and _NAMED_IN.get(str(steps[-3])) == last:
        return steps[:-2]
    return None
