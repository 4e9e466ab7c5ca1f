"""A titled piece of a report: what most reports are made of."""

from collections.abc import Iterable, Sequence

from hulpplan.document.blocks import (
    Block,
    Drawing,
    Fact,
    FormLines,
    Markdown,
    Section,
    Sentence,
    Table,
    Updates,
)
from hulpplan.reports.blocks import facts_block, present, prose_block, titled_once


def part_of(  # noqa: PLR0913 - what a section of most reports can have
    title: str,
    *sentences: str,
    id: str = "",  # noqa: A002 - the field's own word
    anchor: str = "",
    text: Markdown = "",
    facts: tuple[Fact, ...] = (),
    passages: Iterable[Block] = (),
    drawings: Iterable[Drawing | None] = (),
    tables: Sequence[Table | None] = (),
    updates: Updates | None = None,
    lines: int = 0,
    parts: Iterable[Section | None] = (),
    plan_text: bool = False,
) -> Section:
    """Make a section of what there is, in this order.

    Args:
        title: its title.
        sentences: what it says first; empty ones are left out.
        id: that of the item it is about.
        anchor: its place; behind its `_` stands what it is found by.
        text: what the plan says of it.
        facts: what is known.
        passages: longer texts.
        drawings: what it draws.
        tables: what it shows; a table alone that bears the title of the section goes without its own.
        updates: what was said of it.
        lines: how many empty lines there are to write on.
        parts: what is under it.
        plan_text: whether the title stands in a plan or in the register.
    """
    there = [table for table in tables if table is not None]
    blocks: tuple[Block, ...] = present(
        *(Sentence(sentence) for sentence in sentences if sentence),
        prose_block(text),
        facts_block(facts),
        *passages,
        *drawings,
        *([titled_once(there[0], title)] if len(there) == 1 else there),
        updates,
        FormLines(lines) if lines else None,
        *parts,
    )
    name = anchor.removeprefix("_") if anchor.startswith("_") else ""
    return Section(title, blocks, name, id, anchor, plan_text=plan_text)
