"""The page of an objective: what it asks, what the prisons decided, and every action that reaches it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Chapter
from hulpplan.reports.item_names import level_names
from hulpplan.reports.parts.objective import StrategicObjectiveView, strategic_objective_view
from hulpplan.reports.sections.counts import counted_of
from hulpplan.reports.words import Said
from hulpplan.site.addresses import PLANS
from hulpplan.site.lists import Group, grouped, listing
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front
from hulpplan.workspace.item import Item, Plan


@dataclass(frozen=True, slots=True)
class ObjectivePageView:
    """What the template `site/objective` shows."""

    page: Front
    objective: StrategicObjectiveView
    actions: Chapter[Sequence[Group]] | None


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for each objective of each strategic plan."""
    addresses = site.ground.addresses
    for plan in site.ground.workspace.strategic_plans:
        trail = (site.part(title_of(PLANS), PLANS), site.crumb(plan.item))
        for item in plan.items:
            if item.kind == "objective" and item in addresses.pages:

                def view(item: Item[Record] = item, plan: Plan[StrategicPlan] = plan) -> ObjectivePageView:
                    return _view(site, plan, item)

                yield Page(addresses.pages[item], "site/objective", view, PLANS, trail)


def _view(site: Site, plan: Plan[StrategicPlan], item: Item[Record]) -> ObjectivePageView:
    naming = site.naming(site.ground.addresses.pages[item], plan)
    levels = level_names(plan, site.words)
    found = site.ground.objectives(plan)[item]
    objective = strategic_objective_view(naming, levels, plan, found)
    counted = counted_of(site.words, found.actions)
    actions = listing(
        "_actions", site.words.say(N_("Local actions")), grouped(naming, found.actions), counted
    )
    kind = f"{levels.objective.one} {objective.id}"
    page = site.front(
        kind,
        objective.title,
        objective.facts,
        chapters=[actions],
        is_text=not isinstance(objective.title, Said),
    )
    return ObjectivePageView(page, objective, actions)
