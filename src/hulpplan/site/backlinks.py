"""Everywhere an entry of the register is named: what it leads, where it takes part, what is meant for it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.commitment import commitment_of
from hulpplan.analysis.progress import ACTION_KINDS
from hulpplan.document.blocks import Section
from hulpplan.i18n import N_
from hulpplan.model.action import Commitment
from hulpplan.model.record import Record
from hulpplan.reports.item_names import ItemNames, no_note
from hulpplan.site.lists import counted_now, grouped, list_chapter
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class Backlinks:
    """A list of backlinks: its name, its title, the fields that lead here and the kinds of their items.

    `commitments` are those of the partners in it; None among them stands for who was asked for none.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    commitments: frozenset[Commitment | None] = frozenset({None})


def backlink_chapters(
    naming: ItemNames, item: Item[Record], lists: Sequence[Backlinks], counting: Collection[AnyPlan]
) -> Iterator[Section]:
    """Yield a chapter for each list that is not empty.

    Args:
        naming: names the items.
        item: the entry that is named.
        lists: where it may be named.
        counting: the plans of which the actions are counted; those of others are only listed.
    """
    for backlinks in lists:
        sources = [
            link.source
            for link in naming.workspace.links_to(item, *backlinks.fields)
            if (not backlinks.kinds or link.source.kind in backlinks.kinds)
            and commitment_of(naming.workspace, link) in backlinks.commitments
        ]
        note = _seats(naming, item, TEAMS) if backlinks.fields == TEAMS else no_note
        has_actions = backlinks.kinds == ACTION_KINDS or any(one.kind in ACTION_KINDS for one in sources)
        section = list_chapter(
            backlinks.name,
            naming.words.say(backlinks.title),
            grouped(naming, sources, note),
            counted_now(naming, sources, counting) if has_actions else "",
        )
        if section is not None:
            yield section


def _seats(
    naming: ItemNames, organisation: Item[Record], fields: tuple[str, ...]
) -> Callable[[Item[Record]], str]:
    """Say in which teams of a plan an organisation sits."""
    titles = {"policy_team": N_("policy team"), "coordination_team": N_("coordination team")}

    def note(plan: Item[Record]) -> str:
        links = naming.workspace.links_from(plan, *fields)
        teams = dict.fromkeys(link.field for link in links if link.target is organisation)
        return ", ".join(naming.words.say(titles[team]) for team in teams)

    return note


TEAMS = ("policy_team", "coordination_team")

FOR_DOMAIN = (
    Backlinks("objectives", N_("Objectives"), ("domains",), frozenset({"objective"})),
    Backlinks("actions", N_("Actions"), ("domains",), ACTION_KINDS),
    Backlinks("offer", N_("Offer"), ("domains",), frozenset({"offer"})),
    Backlinks("needs", N_("Needs"), ("domains",), frozenset({"need"})),
    Backlinks("organisations", N_("Organisations"), ("domains",), frozenset({"organisation"})),
)
FOR_TARGET_GROUP = (
    Backlinks("objectives", N_("Objectives"), ("target_groups",), frozenset({"objective"})),
    Backlinks("actions", N_("Actions"), ("target_groups",), ACTION_KINDS),
    Backlinks("offer", N_("Offer"), ("target_groups",), frozenset({"offer"})),
    Backlinks("needs", N_("Needs"), ("target_groups",), frozenset({"need"})),
)
FOR_ORGANISATION = (
    Backlinks("leads", N_("Is the lead of"), ("lead",)),
    Backlinks("partners", N_("Takes part in"), ("partners",), commitments=frozenset({None, "confirmed"})),
    Backlinks(
        "asked",
        N_("Was asked for, and has not answered yet"),
        ("partners",),
        commitments=frozenset({"proposed"}),
    ),
    Backlinks("withdrawn", N_("Withdrew from"), ("partners",), commitments=frozenset({"withdrawn"})),
    Backlinks("offer", N_("Organises or carries out"), ("organiser", "executors")),
    Backlinks("agreements", N_("Agreements"), ("with",)),
    Backlinks("advice", N_("Advice received"), ("to",)),
    Backlinks("teams", N_("In the teams of"), TEAMS),
    Backlinks("bodies", N_("In the bodies"), ("members",)),
    Backlinks("prisons", N_("Manages"), ("management",)),
)
