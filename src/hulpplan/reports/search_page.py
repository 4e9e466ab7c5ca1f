"""What a search found, as a page, as lines for a terminal, and as data for other programs."""

from collections.abc import Sequence
from typing import Any, Final

from hulpplan.analysis.search import Hit
from hulpplan.document.blocks import Column
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.words import KIND_WORDS
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.listing import listing_of, listing_section

VERSION: Final = 1
AROUND: Final = 50
"""How many signs are shown before and behind a match."""
FOUND: Final = NN_("{count} item found.", "{count} items found.")
RANKS: Final = ("id", "title", "text")


def excerpt(hit: Hit) -> tuple[str, str, str]:
    """Return what stands before the match, the match, and what stands behind it, on one line."""
    first, last = max(0, hit.start - AROUND), min(len(hit.text), hit.end + AROUND)
    before = ("…" if first else "") + hit.text[first : hit.start]
    behind = hit.text[hit.end : last] + ("…" if last < len(hit.text) else "")
    line = [" ".join(part.split("\n")) for part in (before, hit.text[hit.start : hit.end], behind)]
    return line[0], line[1], line[2]


def kind_of(hit: Hit, naming: ItemNames) -> str:
    """Say what kind of item was found."""
    return naming.words.say(KIND_WORDS[hit.item.kind])


def place_of(hit: Hit) -> str:
    """Return where the match stands: file, line and column."""
    span = hit.item.document.place(hit.path).span
    return f"{span.file}:{span.line}:{span.column}"


def search_page(hits: Sequence[Hit], text: str, naming: ItemNames) -> Document:
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
            kind_of(hit, naming),
            naming.title(hit.item),
            "".join(excerpt(hit)) if hit.path[len(hit.item.path) :] != ("title",) else "",
            place_of(hit),
        )
        for hit in hits
    ]
    title = words.say(N_("Search for '{words}'"), words=text)
    table = table_of("found", title, columns, rows)
    section = listing_section("found", words.say(N_("Found")), words.count(FOUND, len(hits)), block=table)
    return listing_of(words, naming.today, (words.say(N_("Search")), title), (), [section])


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
