"""Stretches of text with the same looks: what lines are written from, in Word and in a pdf."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from hulpplan.document.blocks import Cell, Entry
from hulpplan.render.clean import one_line


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `link` is a web or mail address, `place` an anchor in the document."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    place: str = ""


Runs: TypeAlias = tuple[Run, ...]


def text_of(runs: Sequence[Run]) -> str:
    """Return the text of runs."""
    return "".join(run.text for run in runs)


def runs_of(cell: Cell, anchors: Collection[str], *, bold: bool = False) -> Runs:
    """Write the entries of a cell beside each other.

    Args:
        cell: the entries.
        anchors: the places that this document has; an entry that leads elsewhere is only text.
        bold: whether the text is bold.
    """
    runs: list[Run] = []
    for number, entry in enumerate(cell):
        if number:
            runs.append(Run("; "))
        runs += _entry(entry, anchors)
    return tuple(replace(run, bold=True) for run in runs) if bold else tuple(runs)


def _entry(entry: Entry, anchors: Collection[str]) -> Iterator[Run]:
    text = one_line(f"{entry.id} {entry.text}") if entry.id else one_line(entry.text)
    note = f" ({one_line(entry.note)})" if entry.note else ""
    if entry.anchor in anchors:
        yield Run(text, place=entry.anchor)
        if note:
            yield Run(note)
    elif text or note:
        yield Run(text + note)
