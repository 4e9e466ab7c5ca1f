"""The actions that an organisation takes part in, is asked for or has left."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from hulpplan.analysis.progress import AnyAction
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action import Commitment, Partner
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.counts import kinds_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.status import status_of
from hulpplan.workspace.item import Item

PARTNERSHIPS: Final[Mapping[Commitment, str]] = {
    "proposed": N_("It was asked for {actions}"),
    "confirmed": N_("It takes part in {actions}"),
    "withdrawn": N_("It withdrew from {actions}"),
}


@dataclass(frozen=True, slots=True)
class Partnership:
    """An action and what an organisation is in it."""

    item: Item[Record]
    action: AnyAction
    partner: Partner


def partnerships_of(scope: ReportScope, wanted: Collection[Item[Record]]) -> list[Partnership]:
    """Return the actions that were asked for in which one of these is a partner."""
    return [
        Partnership(item, action, partner)
        for item, action in scope.actions()
        for partner in action.partners
        if scope.naming.target(item, partner.organisation, "partners", "organisation") in wanted
    ]


def partnership_part(
    scope: ReportScope, found: Iterable[Partnership], commitment: Commitment
) -> Section | None:
    """Show the actions in which an organisation has committed itself so far; None when there are none."""
    chosen = [one for one in found if one.partner.commitment == commitment]
    actions = kinds_of(scope.words, [one.item for one in chosen])
    title = scope.words.say(PARTNERSHIPS[commitment], actions=actions)
    table = _table(scope, commitment, title, chosen)
    return part_of(title, tables=[table], anchor=f"_{commitment}") if table else None


def _table(scope: ReportScope, name: str, title: str, found: Iterable[Partnership]) -> Table | None:
    words = scope.words
    columns = (
        Column("action", words.say(N_("Action"))),
        Column("where", words.say(N_("Prison"))),
        Column("lead", words.say(N_("Lead")), "plan_text"),
        Column("role", words.say(N_("Role"))),
        Column("since", words.say(N_("Takes part"))),
        Column("period", words.say(N_("Period"))),
        Column("status", words.say(N_("Status"))),
        Column("note", words.say(N_("Note")), "plan_text"),
    )
    return table_of(name, title, columns, (_row(scope, one) for one in found))


def _row(scope: ReportScope, one: Partnership) -> tuple[Value, ...]:
    words, partner, action = scope.words, one.partner, one.action
    return (
        scope.naming.entry(one.item),
        scope.where(one.item),
        scope.naming.names(one.item, "lead"),
        words.choice_entry(partner.role),
        words.span(partner.since, partner.until),
        words.span(action.start, action.end),
        status_of(action, words).word,
        partner.note or "",
    )
