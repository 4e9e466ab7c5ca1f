"""Actions looked back on, one in each row: how it stands, what was measured, and what came of it."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from hulpplan.analysis.events import finished_on
from hulpplan.analysis.progress import is_history
from hulpplan.document.blocks import Column, Entry, Markdown, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.record import Record
from hulpplan.render.markdown import read_markdown
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.outcome import outcome_of, used_of
from hulpplan.reports.sections.status import lateness_of, progress_of, status_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

ActionItem: TypeAlias = tuple[Item[Record], Action]

UNTOLD: Final = N_("not written down")
_MARKS: Final = re.compile(r"[*_`<>&#|~\\\[\]\n]|^\s*([-+]|\d+[.)])\s|  ")
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})
_ENDS: Final = (".", "!", "?", ":", ";", ",")
_FINISHED: Final = 100


def looked_back_table(naming: ItemNames, actions: Iterable[ActionItem]) -> Table | None:
    """Show actions by what was reached; that nobody wrote down what came of it is said of what is over."""
    words = naming.words
    columns = (
        Column("action", words.say(N_("Action"))),
        Column("status", words.say(N_("Status"))),
        Column("measured", words.say(N_("Measured"))),
        Column("note", words.say(N_("Outcome or reason")), "plan_text"),
    )
    pairs = list(actions)
    rows = (_row(naming, item, action) for item, action in pairs)
    anchors = [naming.anchor(item) for item, _ in pairs]
    return table_of("actions", words.say(N_("Actions")), columns, rows, anchors)


def _row(naming: ItemNames, item: Item[Record], action: Action) -> tuple[Value, ...]:
    words = naming.words
    return (
        naming.titled(item, item.id or ""),
        _state(naming, item, action),
        (
            *_outcomes(action, words),
            *used_of(action.resources, words),
        ),
        _told(naming, item, action),
    )


def _outcomes(action: Action, words: Words) -> Iterator[Entry]:
    """Yield what the indicators say; of what has not begun only what was measured all the same."""
    for indicator in action.indicators:
        if indicator.measurements or action.status != "planned":
            yield outcome_of(indicator, words)


def _state(naming: ItemNames, item: Item[Record], action: Action) -> Entry:
    """Say how an action stands: how far it is, since when it is finished or that it is late."""
    words, status = naming.words, status_of(action, naming.words)
    progress = progress_of(action, naming)
    # That what is finished is done for 100% need not be said.
    is_news = progress is not None and not (action.status == "done" and progress.value == _FINISHED)
    text = f"{status.word}, {progress.text}" if progress and is_news else status.word
    note = lateness_of(naming, item) or words.when(finished_on(action))
    return Entry(text, note=note, value=action.status)


def _told(naming: ItemNames, item: Item[Record], action: Action) -> Value:
    """Return why it was stopped or postponed and what came of it, as the plan says."""
    told = _joined([action.reason or "", plain(action.evaluation or "")], ". ")
    is_over = action.status in {"done", "stopped"} or is_history(item)
    return told or (Entry(naming.words.say(UNTOLD)) if is_over else "")


def plain(text: Markdown) -> str:
    """Return a text without its markup, on one line, for the cell of a table."""
    if not _MARKS.search(text):
        return text
    return _joined(_pieces(text), "; ")


def _joined(texts: Iterable[str], between: str) -> str:
    """Put texts behind each other; what goes between two of them where the first does not end of its own."""
    said = ""
    for text in texts:
        if text:
            said += f"{' ' if said.endswith(_ENDS) else between}{text}" if said else text
    return said


def _pieces(text: Markdown) -> Iterator[str]:
    """Yield each paragraph, point and block of a text."""
    for token in read_markdown(text, 1):
        inside = "".join(one.content or (" " if one.type in _BREAKS else "") for one in token.children or ())
        yield " ".join((inside or token.content).split())
