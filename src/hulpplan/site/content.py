"""What the website shows in whatever language: the plans on a day, with the address of everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from hulpplan.analysis.rollup import ObjectiveRollup, Participant, by_objective, participants_of
from hulpplan.analysis.unread import chosen_strategic_plan
from hulpplan.finding import Finding
from hulpplan.history.history import History
from hulpplan.model.record import Record
from hulpplan.model.site_section import SiteSection
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.site.addresses import Addresses
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


def no_history() -> None:
    """Return nothing: the plans have no history."""


@dataclass(frozen=True, eq=False)
class SiteContent:
    """The plans, what is found in them, and what is worked out once for all pages.

    Attributes:
        workspace: the plans.
        findings: what `validate` says of them.
        today: the reference date.
        past: tells what git remembers of the plans.
        formats: the formats in which reports can be downloaded.
        folders: those with templates of the user.
    """

    workspace: Workspace
    findings: Sequence[Finding]
    today: date
    past: Callable[[], History | None] = no_history
    formats: tuple[str, ...] = ()
    folders: tuple[Path, ...] = ()
    _objectives: dict[Plan[StrategicPlan], dict[Item[Record], ObjectiveRollup]] = field(default_factory=dict)

    @cached_property
    def addresses(self) -> Addresses:
        """Where everything is shown."""
        return Addresses(self.workspace)

    @cached_property
    def settings(self) -> SiteSection:
        """What the settings say about the website."""
        return self.workspace.settings.site or SiteSection()

    @cached_property
    def history(self) -> History | None:
        """What git remembers of the plans, where they lie in a repository."""
        return self.past()

    @cached_property
    def strategic(self) -> Plan[StrategicPlan] | None:
        """The strategic plan that is in force, else the newest; None when that one cannot be read."""
        chosen = chosen_strategic_plan(self.workspace, self.today)
        return chosen if isinstance(chosen, Plan) else None

    @cached_property
    def counting(self) -> frozenset[AnyPlan]:
        """The strategic plan that is in force, else the newest, and the action plans that count under it."""
        strategic = self.strategic
        if strategic is None:
            return frozenset()
        return frozenset((strategic, *(one.plan for one in self.participants(strategic))))

    def participants(self, plan: Plan[StrategicPlan]) -> tuple[Participant, ...]:
        """Return the action plans that count under a strategic plan."""
        return participants_of(self.workspace, plan, self.today)

    def objectives(self, plan: Plan[StrategicPlan]) -> dict[Item[Record], ObjectiveRollup]:
        """Return what all prisons say and do about each objective of a strategic plan."""
        if plan not in self._objectives:
            rollup = by_objective(plan, self.participants(plan))
            self._objectives[plan] = {one.objective: one for one in rollup}
        return self._objectives[plan]
