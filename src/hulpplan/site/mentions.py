"""Everywhere an entry of the register is named: what it leads, where it takes part, what is meant for it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.commitment import commitment_of
from hulpplan.analysis.progress import ACTION_KINDS
from hulpplan.i18n import N_
from hulpplan.model.action import Commitment
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Chapter
from hulpplan.reports.item_names import ItemNames
from hulpplan.site.lists import Group, counted_now, grouped, listing, no_note
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class Mention:
    """A list: its place on the page, its title, the fields that lead here and the kinds of their items.

    `commitments` are those of the partners in it; None among them stands for who was asked for none.
    """

    anchor: str
    title: str
    fields: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    commitments: frozenset[Commitment | None] = frozenset({None})


def chapters_of(
    naming: ItemNames, item: Item[Record], lists: Sequence[Mention], counting: Collection[AnyPlan]
) -> Iterator[Chapter[Sequence[Group]]]:
    """Yield a chapter for each list that is not empty.

    Args:
        naming: names the items.
        item: the entry that is named.
        lists: where it may be named.
        counting: the plans of which the actions are counted; those of others are only listed.
    """
    for mention in lists:
        found = [
            link.source
            for link in naming.workspace.links_to(item, *mention.fields)
            if (not mention.kinds or link.source.kind in mention.kinds)
            and commitment_of(naming.workspace, link) in mention.commitments
        ]
        note = _note(naming, item, mention)
        groups = grouped(naming, found, note)
        chapter = listing(
            mention.anchor,
            naming.words.say(mention.title),
            groups,
            counted_now(naming, found, counting) if _has_actions(found, mention) else "",
        )
        if chapter is not None:
            yield chapter


def _has_actions(found: Sequence[Item[Record]], mention: Mention) -> bool:
    return mention.kinds == ACTION_KINDS or any(item.kind in ACTION_KINDS for item in found)


def _note(naming: ItemNames, item: Item[Record], mention: Mention) -> Callable[[Item[Record]], str]:
    return _seats(naming, item, mention.fields) if mention.fields == TEAMS else no_note


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
    Mention("_objectives", N_("Objectives"), ("domains",), frozenset({"objective"})),
    Mention("_actions", N_("Actions"), ("domains",), ACTION_KINDS),
    Mention("_offer", N_("Offer"), ("domains",), frozenset({"offer"})),
    Mention("_needs", N_("Needs"), ("domains",), frozenset({"need"})),
    Mention("_organisations", N_("Organisations"), ("domains",), frozenset({"organisation"})),
)
FOR_TARGET_GROUP = (
    Mention("_objectives", N_("Objectives"), ("target_groups",), frozenset({"objective"})),
    Mention("_actions", N_("Actions"), ("target_groups",), ACTION_KINDS),
    Mention("_offer", N_("Offer"), ("target_groups",), frozenset({"offer"})),
    Mention("_needs", N_("Needs"), ("target_groups",), frozenset({"need"})),
)
FOR_ORGANISATION = (
    Mention("_leads", N_("Is the lead of"), ("lead",)),
    Mention("_partners", N_("Takes part in"), ("partners",), commitments=frozenset({None, "confirmed"})),
    Mention(
        "_asked",
        N_("Was asked for, and has not answered yet"),
        ("partners",),
        commitments=frozenset({"proposed"}),
    ),
    Mention("_withdrawn", N_("Withdrew from"), ("partners",), commitments=frozenset({"withdrawn"})),
    Mention("_offer", N_("Organises or carries out"), ("organiser", "executors")),
    Mention("_agreements", N_("Agreements"), ("with",)),
    Mention("_advice", N_("Advice received"), ("to",)),
    Mention("_teams", N_("In the teams of"), TEAMS),
    Mention("_bodies", N_("In the bodies"), ("members",)),
    Mention("_prisons", N_("Manages"), ("management",)),
)
