"""Search for items by words in their id, title and texts."""

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
    """An item that contains all the words.

    Attributes:
        item: the item.
        rank: where the words are: `BY_ID`, `BY_TITLE` (all in the title) or `BY_TEXT`.
        path: the path in the file of the item to the value with most of the words.
        text: that value.
        start: where the first match in it starts.
        end: where that match ends, exclusive.
    """

    item: Item[Record]
    rank: int
    path: Path
    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """Fold accents, case and compatibility characters, which do not count in a search."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def search(workspace: Workspace, text: str) -> list[Hit]:
    """Return the items that contain all words of a text, each as a whole word or a part of one.

    A text in an item inside another one (an action in a plan) counts for the inner one only. Matches in the
    id come first, then those in the title, then the others; each in file order.

    Source: docs/cli.en.md, "What counts as late, due and found".
    """
    words = fold(text).split()
    if not words:
        return []
    parts = [part for word in words for part in word.split("/")]
    # Duplicates are not part of the workspace.
    plans = frozenset(workspace.plans)
    hits: list[Hit] = []
    for document in workspace.documents:
        # Most files have no match, and searching the whole text is cheaper than searching each value. The id
        # of a plan is part of every reference, even where nobody wrote it because it is that of the prison.
        whole = workspace.item_at(document, ())
        name = fold(whole.ref) if whole is not None else ""
        if _may_hold(document, [part for part in parts if part not in name]):
            by_item = _texts_by_item(workspace, document, plans)
            hits += [hit for item, texts in by_item.items() if (hit := _hit(item, texts, words)) is not None]
    return sorted(hits, key=lambda hit: hit.rank)


def _may_hold(document: Document, words: Sequence[str]) -> bool:
    """Return whether values can contain all folded words; in quotes a character may be escaped."""
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
    """Yield every text in a model with its path, ids included; references to other items not."""
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
    values = [(path, text, fold(text)) for path, text in texts]
    reference = fold(item.ref)
    if not all(word in reference or any(word in folded for *_, folded in values) for word in words):
        return None
    title = next(((path, text) for path, text, _ in values if path[own:] == ("title",)), None)
    if " ".join(words) in {reference, fold(item.id or "")}:
        path, text = title or (item.path, item.name)
        return Hit(item, BY_ID, path, text, 0, 0)
    if title is not None and all(word in fold(title[1]) for word in words):
        return Hit(item, BY_TITLE, *title, *match_range(title[1], words[0]))
    path, text, folded = max(values, key=lambda value: sum(word in value[2] for word in words))
    first = next((word for word in words if word in folded), None)
    return Hit(item, BY_TEXT, path, text, *(match_range(text, first) if first else (0, 0)))


def match_range(text: str, word: str) -> tuple[int, int]:
    """Return where a folded word starts and ends in the unfolded text."""
    positions: list[int] = []
    folded: list[str] = []
    for position, character in enumerate(text):
        for part in fold(character):
            folded.append(part)
            positions.append(position)
    at = "".join(folded).find(word)
    return (positions[at], positions[at + len(word) - 1] + 1) if at >= 0 else (0, 0)
