"""A titled piece of a report: what most reports are made of."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hulpplan.reports.blocks import Fact, Heading, Passage, Prose, Table
from hulpplan.reports.drawing import Drawing
from hulpplan.reports.parts.action import ActionView, UpdateView


@dataclass(frozen=True, slots=True)
class Part:
    """A piece under a title, with whatever there is to say, in this order; what is absent is empty.

    `captioned` says that its tables need their own titles. `lines` is how many empty lines there are to
    write on by hand. Parts lie at most three deep.
    """

    title: str
    id: str = ""
    anchor: str = ""
    sentences: tuple[str, ...] = ()
    text: Prose = ""
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    tables: tuple[Table, ...] = ()
    captioned: bool = False
    updates: tuple[UpdateView, ...] = ()
    lines: int = 0
    actions: tuple[ActionView, ...] = ()
    parts: tuple["Part", ...] = ()


def part_of(
    title: str,
    *sentences: str,
    tables: Iterable[Table | None] = (),
    drawings: Iterable[Drawing | None] = (),
    parts: Iterable["Part | None"] = (),
    **more: Any,  # noqa: ANN401 - the other fields of a part, each checked by its class
) -> Part:
    """Make a part of what there is.

    Args:
        title: its title.
        sentences: what it says first; empty ones are left out.
        tables: what it shows; a table that bears the title of the part goes without its own.
        drawings: what it draws, before its tables.
        parts: what is under it.
        more: the other fields of a part.
    """
    shown = tuple(table for table in tables if table is not None)
    return Part(
        title,
        sentences=tuple(sentence for sentence in sentences if sentence),
        drawings=tuple(drawing for drawing in drawings if drawing is not None),
        tables=shown,
        captioned=[table.caption for table in shown] != [title],
        parts=tuple(part for part in parts if part is not None),
        **more,
    )


def heading_of(part: Part) -> Heading:
    """Return the place of a part for the table of contents, with those of the parts in it that have one."""
    inside = tuple(heading_of(inner) for inner in part.parts if inner.anchor)
    return Heading(part.anchor, part.title, part.id, inside)
