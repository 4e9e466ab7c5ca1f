"""Everywhere an entry of the register is named: what it leads, where it takes part, what is meant for it."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.progress import ACTION_KINDS
from hulpplan.i18n import N_
from hulpplan.model.action import Partner
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Chapter
from hulpplan.reports.parts.counts import kinds_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.site.lists import Group, grouped, listing, no_note
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item


@dataclass(frozen=True, slots=True)
class Mention:
    """A list: its place on the page, its title, the fields that lead here and the kinds of their items."""

    anchor: str
    title: str
    fields: tuple[str, ...]
    kinds: frozenset[str] = frozenset()


def chapters_of(
    reporter: Reporter, item: Item[Record], lists: Sequence[Mention], counting: Collection[AnyPlan]
) -> Iterator[Chapter[Sequence[Group]]]:
    """Yield a chapter for each list that is not empty.

    Args:
        reporter: names the items.
        item: the entry that is named.
        lists: where it may be named.
        counting: the plans of which the actions are counted; those of others are only listed.
    """
    for mention in lists:
        found = [
            link.source
            for link in reporter.workspace.links_to(item, *mention.fields)
            if not mention.kinds or link.source.kind in mention.kinds
        ]
        note = _note(reporter, item, mention)
        groups = grouped(reporter, found, note)
        chapter = listing(
            mention.anchor,
            reporter.words.say(mention.title),
            groups,
            _counted(reporter, found, mention, counting),
        )
        if chapter is not None:
            yield chapter


def _counted(
    reporter: Reporter, found: Sequence[Item[Record]], mention: Mention, counting: Collection[AnyPlan]
) -> str:
    """Say how many of the actions of a list stand in plans that count; nothing of other lists."""
    if mention.kinds != ACTION_KINDS:
        return ""
    actions = kinds_of(reporter.words, [item for item in found if item.plan in counting])
    return reporter.words.say(N_("{actions} in the plans that count now"), actions=actions)


def _note(reporter: Reporter, item: Item[Record], mention: Mention) -> Callable[[Item[Record]], str]:
    if "partners" in mention.fields:
        return _commitment(reporter, item)
    return _seats(reporter, item, mention.fields) if mention.fields == TEAMS else no_note


def _seats(
    reporter: Reporter, organisation: Item[Record], fields: tuple[str, ...]
) -> Callable[[Item[Record]], str]:
    """Say in which teams of a plan an organisation sits."""
    titles = {"policy_team": N_("policy team"), "coordination_team": N_("coordination team")}

    def note(plan: Item[Record]) -> str:
        links = reporter.workspace.links_from(plan, *fields)
        teams = dict.fromkeys(link.field for link in links if link.target is organisation)
        return ", ".join(reporter.words.say(titles[team]) for team in teams)

    return note


def _commitment(reporter: Reporter, organisation: Item[Record]) -> Callable[[Item[Record]], str]:
    """Say how far an organisation has committed itself to an action."""

    def note(item: Item[Record]) -> str:
        partners: tuple[Partner, ...] = getattr(item.model, "partners", ())
        written = {
            link.written
            for link in reporter.workspace.links_from(item, "partners")
            if link.target is organisation
        }
        found = (one for one in partners if one.organisation in written)
        return next((reporter.words.choice(one.commitment) for one in found), "")

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
    Mention("_partners", N_("Takes part in"), ("partners",)),
    Mention("_offer", N_("Organises or carries out"), ("organiser", "executors")),
    Mention("_agreements", N_("Agreements"), ("with",)),
    Mention("_advice", N_("Advice received"), ("to",)),
    Mention("_teams", N_("In the teams of"), TEAMS),
    Mention("_bodies", N_("In the bodies"), ("members",)),
    Mention("_prisons", N_("Manages"), ("management",)),
)
