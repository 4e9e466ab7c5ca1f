"""Finding items by words in their id, title and texts."""

import unicodedata
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hulpplan.finding import Path
from hulpplan.model.record import Record
from hulpplan.model.scalars import PatternType, TextType
from hulpplan.shape.document import Document
from hulpplan.shape.shapes import ListOf, RecordOf, Shape, fields_of
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

BY_ID: Final = 0
BY_TITLE: Final = 1
BY_TEXT: Final = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """An item that has all the words.

    `rank` says where: in the id, all in the title, or spread over its texts. `text` is the value that shows
    it best, `path` the way to it in the item's file, and `start` and `end` are the first match in it.
    """

    item: Item[Record]
    rank: int
    path: Path
    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Take away what does not count in a search: accents, capitals, and two ways to write one sign."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def search(workspace: Workspace, text: str) -> list[Hit]:
    """Find the items that have all words of a text, each as a whole word or a part of one.

    What stands in an item that is part of another (an action of a plan) counts for the inner one only.
    Matches in the id come first, then those in the title, then the others; each in the order of files.

    Source: command line contract, `search`.
    """
    words = fold(text).split()
    if not words:
        return []
    parts = [part for word in words for part in word.split("/")]
    # A plan whose id another one had first is not part of the whole.
    plans = frozenset(workspace.plans)
    hits: list[Hit] = []
    for document in workspace.documents:
        # Most files have nothing: a look at the whole text is cheaper than one at each value. The id of a
        # plan is part of every reference, also where it goes by its prison and nobody wrote it.
        whole = workspace.item_at(document, ())
        name = fold(whole.ref) if whole is not None else ""
        if _may_hold(document, [part for part in parts if part not in name]):
            found = _texts_by_item(workspace, document, plans)
            hits += [hit for item, texts in found.items() if (hit := _hit(item, texts, words)) is not None]
    return sorted(hits, key=lambda hit: hit.rank)


def _may_hold(document: Document, words: Sequence[str]) -> bool:
    """Tell whether folded words can all stand in values; in quotes a sign may be written otherwise."""
    text = document.source.text
    if document.content is None or "\\" in text or "''" in text:
        return document.content is not None
    folded = fold(text)
    return all(word in folded for word in words)


def _texts_by_item(
    workspace: Workspace, document: Document, plans: Container[AnyPlan]
) -> dict[Item[Record], list[tuple[Path, str]]]:
    by_item: dict[Item[Record], list[tuple[Path, str]]] = {}
    content = document.content
    for path, text in _texts(content, ()) if content is not None else ():
        in_file = document.in_file((), path)
        item = workspace.item_at(document, in_file)
        if item is not None and (item.plan is None or item.plan in plans):
            by_item.setdefault(item, []).append((in_file, text))
    return by_item


def _texts(model: Record, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text in a model, with the way to it; ids too, references to other items not."""
    for field in fields_of(type(model)).values():
        value = getattr(model, field.name)
        if value is not None:
            yield from _values(field.shape, value, (*path, field.key))


def _values(shape: Shape, value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(shape, ListOf) and isinstance(value, tuple):
        for number, entry in enumerate(value):
            yield from _values(shape.entry, entry, (*path, number))
    elif isinstance(shape, RecordOf) and isinstance(value, Record):
        yield from _texts(value, path)
    elif isinstance(shape, TextType | PatternType) and isinstance(value, str):
        yield path, value


def _hit(item: Item[Record], texts: Iterable[tuple[Path, str]], words: Sequence[str]) -> Hit | None:
    own = len(item.path)
    found = [(path, text, fold(text)) for path, text in texts]
    reference = fold(item.ref)
    if not all(word in reference or any(word in folded for *_, folded in found) for word in words):
        return None
    title = next(((path, text) for path, text, _ in found if path[own:] == ("title",)), None)
    if " ".join(words) in {reference, fold(item.id or "")}:
        path, text = title or (item.path, item.name)
        return Hit(item, BY_ID, path, text, 0, 0)
    if title is not None and all(word in fold(title[1]) for word in words):
        return Hit(item, BY_TITLE, *title, *match_range(title[1], words[0]))
    path, text, folded = max(found, key=lambda one: sum(word in one[2] for word in words))
    first = next((word for word in words if word in folded), None)
    return Hit(item, BY_TEXT, path, text, *(match_range(text, first) if first else (0, 0)))


def match_range(text: str, word: str) -> tuple[int, int]:
    """Return where a folded word begins and ends in a text as it was written."""
    places: list[int] = []
    signs: list[str] = []
    for place, sign in enumerate(text):
        for part in fold(sign):
            signs.append(part)
            places.append(place)
    at = "".join(signs).find(word)
    return (places[at], places[at + len(word) - 1] + 1) if at >= 0 else (0, 0)
