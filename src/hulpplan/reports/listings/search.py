"""What a search found, as a document, as lines for a terminal, and as data for other programs."""

from collections.abc import Sequence
from typing import Any, Final

from hulpplan.analysis.search import Hit
from hulpplan.analysis.unread import UnreadFile
from hulpplan.document.blocks import Column, Sentence
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_, visible, visible_path
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Value, chapter, present, table_of
from hulpplan.reports.front import head_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.unread import notices_of

VERSION: Final = 1
AROUND: Final = 50
"""How many signs are shown before and behind a match."""
FOUND: Final = NN_("{count} item found.", "{count} items found.")
BOLD: Final = "\x1b[1m{}\x1b[0m"
"""How a terminal shows a match."""
RANKS: Final = ("id", "title", "text")


def _excerpt(hit: Hit) -> tuple[str, str, str]:
    """Return what stands before the match, the match, and what stands behind it, on one line."""
    first, last = max(0, hit.start - AROUND), min(len(hit.text), hit.end + AROUND)
    before = ("…" if first else "") + hit.text[first : hit.start]
    behind = hit.text[hit.end : last] + ("…" if last < len(hit.text) else "")
    line = [" ".join(part.split("\n")) for part in (before, hit.text[hit.start : hit.end], behind)]
    return line[0], line[1], line[2]


def _kind(hit: Hit, naming: ItemNames) -> str:
    """Say what kind of item was found."""
    return naming.words.say(KIND_WORDS[hit.item.kind])


def _place(hit: Hit) -> str:
    """Return where the match stands: file, line and column."""
    span = hit.item.document.place(hit.path).span
    return f"{span.file}:{span.line}:{span.column}"


def search_text(hits: Sequence[Hit], naming: ItemNames, unread: Sequence[UnreadFile], *, colour: bool) -> str:
    """Write two lines for each item: where, which, what it is and its title; and the text with the match.

    Before them stand the notices about files that could not be searched.
    """
    notices = (f"{visible(notice)}\n\n" for notice in notices_of(unread, naming.words.catalogue))
    return "".join((*notices, *(_lines(hit, naming, colour=colour) for hit in hits)))


def _lines(hit: Hit, naming: ItemNames, *, colour: bool) -> str:
    title = "" if _is_title(hit) else f" {naming.title(hit.item)}"
    head = f"{visible_path(_place(hit))}: {hit.item.name} ({_kind(hit, naming)}){title}"
    before, match, behind = map(visible, _excerpt(hit))
    if colour and match:
        match = BOLD.format(match)
    return f"{visible(head)}\n    {before}{match}{behind}\n"


def _is_title(hit: Hit) -> bool:
    return hit.path[len(hit.item.path) :] == ("title",)


def search_document(
    hits: Sequence[Hit], text: str, naming: ItemNames, unread: Sequence[UnreadFile]
) -> Document:
    """Show the items found in a table."""
    words = naming.words
    columns = (
        Column("item", words.say(N_("Item"))),
        Column("kind", words.say(N_("Kind"))),
        Column("title", words.say(N_("Title")), "plan_text"),
        Column("text", words.say(N_("Text"))),
        Column("where", words.say(N_("Where"))),
    )
    rows: list[tuple[Value, ...]] = [
        (
            hit.item.ref,
            _kind(hit, naming),
            naming.title(hit.item),
            "" if _is_title(hit) else "".join(_excerpt(hit)),
            _place(hit),
        )
        for hit in hits
    ]
    title = words.say(N_("Found"))
    table = table_of("found", title, columns, rows)
    section = chapter("found", title, Sentence(words.count(FOUND, len(hits))), table)
    titles = words.say(N_("Search")), words.say(N_("Search for '{words}'"), words=text)
    return Document(head_of(words, titles, today=naming.today, unread=unread), present(section))


def search_data(hits: Sequence[Hit], text: str) -> dict[str, Any]:
    """Give the same as values for JSON; `start` and `end` count signs in `text` from 0."""
    found = []
    for hit in hits:
        span = hit.item.document.place(hit.path).span
        found.append(
            {
                "item": hit.item.ref or None,
                "kind": hit.item.kind,
                "title": getattr(hit.item.model, "title", None),
                "match": RANKS[hit.rank],
                "text": hit.text,
                "start": hit.start,
                "end": hit.end,
                "file": span.file,
                "line": span.line,
                "column": span.column,
            }
        )
    return {"version": VERSION, "search": text, "found": found}
