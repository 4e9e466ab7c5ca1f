"""Where everything is: the page of each item, the place on it, and the way from one page to another.

Addresses count from the folder of a language and name folders: the page of `plans/hasselt` is the file
`plans/hasselt/index.html`. Links name that file, so that they work from a shared drive too.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final

from hulpplan.file_names import file_names
from hulpplan.model.record import Record
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.references import is_strategic
from hulpplan.workspace.workspace import Workspace

START: Final = ""
"""The address of the start page."""
INDEX: Final = "index.html"

SECTIONS: Final[Mapping[str, str]] = {
    "prison": "prisons",
    "organisation": "organisations",
    "domain": "domains",
    "target-group": "target-groups",
}
"""The folder of each kind of entry of the register that has pages of its own."""
PLANS: Final = "plans"
GOALS: Final = "goals"

_OWN_PAGE: Final = frozenset({"objective", "option"})
_ON_PAGE: Final = frozenset(
    {"action", "local-objective", "need", "offer", "agreement", "advice", "supra-local-action", "body"}
)
"""The items that have a place on the page of their plan, or of their objective, under their id."""


class Addresses:
    """The address of every plan and item; made once for all languages.

    Attributes:
        plans: the address of each plan.
        pages: the address of each item that has a page of its own.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.plans: dict[AnyPlan, str] = dict(_plan_addresses(workspace))
        self.pages: dict[Item[Record], str] = {plan.item: self.plans[plan] for plan in workspace.plans}
        for plan in workspace.strategic_plans:
            self.pages |= _under(self.plans[plan], (item for item in plan.items if item.kind in _OWN_PAGE))
        for kind, folder in SECTIONS.items():
            entries = workspace.register_entries(kind).values()
            self.pages |= _under(folder, (same[0] for same in entries))

    def of(self, item: Item[Record]) -> tuple[str, str] | None:
        """Return the page on which an item is shown, and its place there; None when there is none.

        The place is empty for an item with a page of its own, or without an id.
        """
        page = self.pages.get(item)
        if page is not None:
            return page, ""
        if item.kind == "goal":
            return GOALS, item.id or ""
        if item.plan is None or item.plan not in self.plans:
            return None
        page = self.pages.get(item.parent) if item.parent is not None else None
        place = item.id if item.kind in _ON_PAGE and _is_first(item) else ""
        return page or self.plans[item.plan], place or ""


class Links(Mapping[Item[Record], str]):
    """The way from one page to every item; an item that is shown nowhere has none.

    What is on the page itself is led to by its place alone, as in a report.
    """

    def __init__(self, addresses: Addresses, page: str) -> None:
        self._addresses = addresses
        self._page = page
        self._found: dict[Item[Record], str] = {}

    def __getitem__(self, item: Item[Record]) -> str:
        link = self._found.get(item)
        if link is None:
            found = self._addresses.of(item)
            if found is None:
                raise KeyError(item)
            page, place = found
            here = page == self._page and place
            link = self._found[item] = place if here else link_to(self._page, page, place)
        return link

    def __iter__(self) -> Iterator[Item[Record]]:
        return iter(self._addresses.pages)

    def __len__(self) -> int:
        return len(self._addresses.pages)


def link_to(page: str, target: str, place: str = "") -> str:
    """Write the way from a page to another, or to a place on it; it begins with `./` or `../`."""
    if target == page:
        return f"./{INDEX}#{place}" if place else f"./{INDEX}"
    return way_to(page, f"{target}/{INDEX}" if target else INDEX) + (f"#{place}" if place else "")


def way_to(page: str, file: str) -> str:
    """Write the way from a page to a file, which counts from the folder of the language."""
    return ("../" * (page.count("/") + 1) if page else "./") + file


def _plan_addresses(workspace: Workspace) -> Iterator[tuple[AnyPlan, str]]:
    """Yield each plan with its address: its id, or for want of one the name of its file.

    An id cannot begin with `_`, so that the two never meet.
    """
    names = {plan: plan.id or f"_{_stem(plan)}" for plan in workspace.plans}
    folders = file_names(names.values(), (INDEX,))
    taken: set[str] = set()
    for plan, name in names.items():
        folder, number = folders[name], 1
        while folder.casefold() in taken:
            number += 1
            folder = f"{folders[name]}-{number}"
        taken.add(folder.casefold())
        yield plan, f"{PLANS}/{folder}"


def _stem(plan: AnyPlan) -> str:
    stem = PurePosixPath(plan.document.file).stem
    return "".join(char if char.isascii() and (char.isalnum() or char in "._-") else "-" for char in stem)


def _under(folder: str, items: Iterable[Item[Record]]) -> dict[Item[Record], str]:
    """Give the items of a folder their address; those without an id, or with one that is taken, have none."""
    found: dict[str, Item[Record]] = {}
    for item in items:
        if item.id is not None:
            found.setdefault(item.id, item)
    names = file_names(found, (INDEX,))
    return {item: f"{folder}/{names[one]}" for one, item in found.items()}


def _is_first(item: Item[Record]) -> bool:
    if item.plan is None or item.id is None:
        return False
    if is_strategic(item.plan):
        return True
    return item.plan.by_id[item.id][0] is item
