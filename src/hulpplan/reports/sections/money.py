"""Staff and money of an action, planned and used."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from hulpplan.document.blocks import Block, Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Amount, Funding, Resources
from hulpplan.model.record import is_unread
from hulpplan.reports.blocks import Value, facts_block, facts_of, present, table_of
from hulpplan.reports.sections.figures import UNKNOWN
from hulpplan.reports.words import Words

Write: TypeAlias = Callable[[float | None], Value]


def resource_blocks(resources: Resources | None, words: Words) -> tuple[Block, ...]:
    """Show what was planned and used, and where the money comes from."""
    if resources is None:
        return ()
    funding = tuple(funding_entry(source, words) for source in resources.funding)
    facts = facts_of(("funding", words.say(N_("Paid by")), funding))
    return present(_amounts(resources, words), facts_block(facts))


def _amounts(resources: Resources, words: Words) -> Table | None:
    columns = (
        Column("what", words.say(N_("Resource"))),
        Column("planned", words.say(N_("Planned")), "number"),
        Column("used", words.say(N_("Used")), "number"),
    )
    not_known = words.say(UNKNOWN)
    rows = (
        *_row(words.say(N_("Staff, in full-time equivalents")), resources.fte, words.number_entry, not_known),
        *_row(words.say(N_("Money")), resources.budget, words.euro_entry, not_known),
    )
    return table_of("resources", words.say(N_("Resources")), columns, rows)


def _row(label: str, amount: Amount | None, write: Write, not_known: str) -> Iterator[tuple[Value, ...]]:
    if amount is not None:
        planned = not_known if is_unread(amount, "planned") else write(amount.planned)
        used = not_known if is_unread(amount, "used") else write(amount.used)
        if planned or used:
            yield label, planned, used


def funding_entry(funding: Funding, words: Words) -> Entry:
    """Show who pays, at which level, and whether every year."""
    structural = {None: "", True: N_("every year"), False: N_("not every year")}[funding.structural]
    notes = (words.choice(funding.level), words.say(structural))
    return Entry(funding.source or "", plan_text=True, note=", ".join(note for note in notes if note))
