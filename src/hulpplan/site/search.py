"""What the search page looks in: every item with its place, as a script file with data.

A script and not a data file, for a page that is opened from a disk may load scripts and nothing else.
"""

import json
from collections.abc import Iterator
from typing import Final

from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.words import KIND_WORDS
from hulpplan.render.clean import one_line
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.words import capital
from hulpplan.site.lists import plan_name
from hulpplan.site.navigation import SEARCH
from hulpplan.site.website import Website
from hulpplan.workspace.item import Item

INDEX_FILE: Final = f"{SEARCH}/index.js"
SCRIPT: Final = "search.js"

LONGEST: Final = 240
"""How many characters of the text of an item are searched beside its title."""

_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_START: Final = "hulpplanSearch("
# The end of a script, and two line ends that older browsers do not take inside a text.
_UNSAFE: Final = {"<": "\\u003c", "\N{LINE SEPARATOR}": "\\u2028", "\N{PARAGRAPH SEPARATOR}": "\\u2029"}


def search_index(website: Website) -> Iterator[str]:
    """Yield the file: the kinds by name, the plans by name and page, then a line for each item.

    A line is a list: the number of its kind, that of its plan, its id, its title, more text, and the way to
    it from the search page, that is absent when it stands on the page of its plan under its id.
    """
    workspace = website.content.workspace
    naming = website.naming(SEARCH)
    kinds = {kind: number for number, kind in enumerate(KIND_WORDS)}
    plans = {plan: number for number, plan in enumerate(workspace.plans)}
    words = [capital(website.words.say(word)) for word in KIND_WORDS.values()]
    pages = {plan: naming.anchor(plan.item) for plan in plans}
    names = [(one_line(plan_name(naming, plan)), page) for plan, page in pages.items()]
    yield f"{_START}{_data(words)},{_data(names)},[\n"
    for item in workspace.items():
        way = naming.anchor(item)
        if way:
            plan = item.plan if item.path else None
            number = plans[plan] if plan is not None else -1
            row = [kinds[item.kind], number, item.id or "", _title(naming, item), _text(item)]
            if plan is None or way != f"{pages[plan]}#{item.id}":
                row.append(way)
            yield f"{_data(row)},\n"
    yield "]);\n"


def _title(naming: ItemNames, item: Item[Record]) -> str:
    """Return what the item is called; a plan without a title by its prisons."""
    title = naming.title(item)
    if title or not isinstance(item.model, ActionPlan) or item.plan is None:
        return one_line(title)
    return one_line(plan_name(naming, item.plan))


def _text(item: Item[Record]) -> str:
    parts = (getattr(item.model, name, None) for name in ("label", "description", "text", "what", "summary"))
    text = one_line(" ".join(part for part in parts if isinstance(part, str)))
    return text[:LONGEST]


def _data(value: object) -> str:
    text = _ENCODER.encode(value)
    for char, written in _UNSAFE.items():
        text = text.replace(char, written)
    return text
