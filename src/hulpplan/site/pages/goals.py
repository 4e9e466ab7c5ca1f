"""The page of the goals of the decree: what serves each, in every strategic plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.trace import children
from hulpplan.i18n import N_
from hulpplan.model.register import Goal
from hulpplan.site.addresses import GOALS
from hulpplan.site.lists import Group, grouped
from hulpplan.site.sections import title_of
from hulpplan.site.site import Page, Site
from hulpplan.site.site import Page as Front


@dataclass(frozen=True, slots=True)
class GoalView:
    """A goal of the decree, with what serves it; `nothing` says that nothing does."""

    anchor: str
    title: str
    description: str
    groups: Sequence[Group]
    nothing: str


@dataclass(frozen=True, slots=True)
class GoalsView:
    """What the template `site/goals` shows."""

    page: Front
    goals: tuple[GoalView, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the one page with all goals."""
    yield Page(GOALS, "site/goals", lambda: _view(site), GOALS)


def _view(site: Site) -> GoalsView:
    say, workspace = site.words.say, site.ground.workspace
    naming = site.naming(GOALS)
    goals = []
    for same in workspace.register_entries("goal").values():
        item = same[0]
        groups = grouped(naming, children(workspace, item))
        description = (item.model.description or "") if isinstance(item.model, Goal) else ""
        nothing = "" if groups else say(N_("No plan says what serves this goal."))
        goals.append(GoalView(item.id or "", naming.name(item), description, groups, nothing))
    page = site.front(say(N_("Decree of 8 March 2013, article 4")), say(title_of(GOALS)))
    return GoalsView(page, tuple(goals))
