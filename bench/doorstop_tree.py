"""Write the content of the corpus as a tree for doorstop: a document per prison, a file per item.

    python bench/doorstop_tree.py DIR --prisons 18 --actions 40

Goals, options and objectives are documents too. Links and reviews are stamped as `doorstop review` would, so
that doorstop finds nothing to report. What doorstop has no field for stands in the item under the same keys
as in our files; doorstop reads those, and leaves them unchecked.
"""

import hashlib
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import vocabulary
from action_text import action_lines
from content import Action, Prison, objectives_of
from corpus import run, write_lines
from invent import plans


@dataclass(frozen=True, slots=True)
class Item:
    """One doorstop item and the lines of its further keys."""

    uid: str
    text: str
    links: Sequence["Item"] = ()
    further: Sequence[str] = field(default=())

    @property
    def stamp(self) -> str:
        """What a link to this item is stamped with."""
        return digest(self.uid, self.text)


def digest(*values: str) -> str:
    """Give the stamp of some values, as doorstop 3 makes it."""
    return urlsafe_b64encode(hashlib.sha256("".join(values).encode()).digest()).decode()


def write_tree(folder: Path, prisons: int, actions: int) -> None:
    """Write the documents GOAL, OPT and OBJ, and one for each prison.

    Raises:
        FileExistsError: the folder already holds such documents.
    """
    goals = {name: Item(f"GOAL{name[1:]:0>3}", title) for name, title in vocabulary.GOALS}
    options = {
        name: Item(f"OPT{name[2:]:0>3}", title, [goals[goal] for goal in served])
        for name, title, served in vocabulary.OPTIONS
    }
    objectives = {
        objective.id: Item(
            f"OBJ{objective.id[1:]:0>3}",
            objective.title,
            [options[option] for option in objective.options],
            [f"label: {objective.label}", f"due: {objective.due}", f"lead: {objective.lead}"],
        )
        for objective in vocabulary.OBJECTIVES
    }
    write_document(folder / "goals", "GOAL", None, goals.values())
    write_document(folder / "options", "OPT", "GOAL", options.values())
    write_document(folder / "objectives", "OBJ", "OPT", objectives.values())
    for plan in plans(prisons, actions):
        name = plan.prison.id
        items = (_item(plan.prison, at, action, objectives) for at, action in enumerate(plan.actions))
        write_document(folder / "actieplannen" / name, name, "OBJ", items, separator="-")


def _item(prison: Prison, place: int, action: Action, objectives: dict[str, Item]) -> Item:
    return Item(
        f"{prison.id}-{place + 1:03}",
        action.title,
        [objectives[objective] for objective in objectives_of(action)],
        action_lines(action, prison.number, place),
    )


def write_document(
    folder: Path, prefix: str, parent: str | None, items: Iterable[Item], separator: str = ""
) -> None:
    """Write one document: its settings and its items."""
    folder.mkdir(parents=True)
    settings = ["settings:", "  digits: 3", "  itemformat: yaml"]
    if parent:
        settings.append(f"  parent: {parent}")
    write_lines(folder / ".doorstop.yml", [*settings, f"  prefix: {prefix}", f"  sep: '{separator}'"])
    for level, item in enumerate(items, 1):
        write_lines(folder / f"{item.uid}.yml", item_lines(item, level))


def item_lines(item: Item, level: int) -> list[str]:
    """Write one item in the order of keys that doorstop itself keeps."""
    links = sorted(item.links, key=lambda link: link.uid)
    reviewed = digest(item.uid, item.text, *(link.uid for link in links))
    return [
        "active: true",
        "derived: false",
        "header: ''",
        f"level: {level}",
        *(["links:"] if links else ["links: []"]),
        *(f"- {link.uid}: {link.stamp}" for link in links),
        "normative: true",
        "ref: ''",
        f"reviewed: {reviewed}",
        "text: |",
        f"  {item.text}",
        *item.further,
    ]


if __name__ == "__main__":
    sys.exit(run(write_tree, "Write the content of the corpus as a doorstop tree."))
