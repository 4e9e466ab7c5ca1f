"""The page of a prison: what it is, its plans, and what its plan in force says and does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.coverage import positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import chosen_for_prison, unread_within
from hulpplan.document.blocks import Entry, Fact, Table, Tally
from hulpplan.i18n import N_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Prison
from hulpplan.reports.blocks import Chapter, chapter_of, facts_of, plan_text
from hulpplan.reports.item_names import ItemNames, level_names
from hulpplan.reports.sections.objective import choice_table
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.words import capital
from hulpplan.site.addresses import SECTIONS
from hulpplan.site.entry import address_of
from hulpplan.site.lists import Group, entry_of
from hulpplan.site.plans import plan_table
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.workspace.item import Item, Plan

SECTION = SECTIONS["prison"]


@dataclass(frozen=True, slots=True)
class PrisonView:
    """What the template `site/prison` shows; the tally is that of the plan in force."""

    page: Front
    description: str
    nothing: str
    plans: Chapter[Table | None] | None
    tally: Tally | None
    choices: Chapter[Table | None] | None
    offer: Chapter[Sequence[Group]] | None


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each prison of the register."""
    trail = (site.part(title_of(SECTION), SECTION),)
    for same in site.ground.workspace.register_entries("prison").values():
        address = site.ground.addresses.pages[same[0]]

        def view(item: Item[Record] = same[0], address: str = address) -> PrisonView:
            return _view(site, address, item)

        yield Page(address, "site/prison", view, SECTION, trail)


def _view(site: Site, address: str, item: Item[Record]) -> PrisonView:
    say, workspace = site.words.say, site.ground.workspace
    found = plans_of_prison(workspace, item.id or "")
    chosen = chosen_for_prison(workspace, item.id or "", found, site.ground.today)
    current = chosen if isinstance(chosen, Plan) else None
    strategic = workspace.strategic_plan_of(current) if current else None
    naming = site.naming(address, *(plan for plan in (current, strategic) if plan is not None))
    prison = item.model
    plans = chapter_of("_plans", say(N_("Action plans")), plan_table(naming, found, by_title=True))
    choices = _choices(site, naming, current) if current else None
    offer = _offer(site, naming, current) if current else None
    return PrisonView(
        page=site.front(
            say(N_("Prison")),
            naming.name(item),
            _facts(naming, item),
            chapters=[plans, choices, offer],
            is_text=True,
            unread=unread_within(workspace, [item.id or ""]),
        ),
        description=(prison.description or "") if isinstance(prison, Prison) else "",
        nothing="" if found else say(N_("There is no action plan of this prison in these files.")),
        plans=plans,
        tally=tally_of((item for item, _ in items_of(current, Action)), site.words) if current else None,
        choices=choices,
        offer=offer,
    )


def _choices(site: Site, naming: ItemNames, plan: Plan[ActionPlan]) -> Chapter[Table | None] | None:
    positions = positions_of(site.ground.workspace, plan)
    levels = level_names(site.ground.workspace.strategic_plan_of(plan), site.words)
    return chapter_of(
        "_choices", site.words.say(N_("Choices")), choice_table(naming, levels, plan, positions)
    )


def _offer(site: Site, naming: ItemNames, plan: Plan[ActionPlan]) -> Chapter[Sequence[Group]] | None:
    """List the offer by domain; what lies in several stands under the first."""
    by_domain: dict[Item[Record] | None, list[Item[Record]]] = {}
    for item, _ in items_of(plan, Offer):
        domain = next(iter(site.ground.workspace.targets(item, "domains")), None)
        by_domain.setdefault(domain, []).append(item)
    groups = tuple(
        Group(
            Entry(naming.name(domain), anchor=naming.anchor(domain)) if domain else None,
            tuple(entry_of(naming, item) for item in found),
        )
        for domain, found in by_domain.items()
    )
    return chapter_of("_offer", site.words.say(N_("Offer")), groups)


def _facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    words, prison = naming.words, item.model
    if not isinstance(prison, Prison):  # pragma: no cover - an entry of this kind is always one
        return ()
    capacity = tuple(
        Entry(words.number(one.places), note=", ".join(filter(None, (words.when(one.as_of), one.note))))
        for one in prison.capacity
    )
    management = tuple(naming.entry(one) for one in naming.workspace.targets(item, "management"))
    return facts_of(
        ("kinds", words.say(N_("Kind")), capital(words.list_of(map(words.choice, prison.kinds)))),
        ("municipality", words.say(N_("Municipality")), prison.municipality or ""),
        ("status", words.say(N_("Status")), words.choice_entry(prison.status)),
        ("regime", words.say(N_("Regime")), plan_text(prison.regime or "")),
        ("capacity", words.say(N_("Places")), capacity),
        ("management", words.say(N_("Management")), plan_text(management)),
        ("opened", words.say(N_("Opened")), words.when(prison.opened)),
        ("closed", words.say(N_("Closed")), words.when(prison.closed)),
        ("website", words.say(N_("Website")), address_of(prison.website)),
        ("source", words.say(N_("Source")), plan_text(prison.source or "")),
    )
