"""What a report is, and what it is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Final, Generic, Protocol, TypeVar

from hulpplan.analysis.narrowing import EVERYTHING, Narrowing
from hulpplan.i18n import Catalogue, Language
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Period
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Fact, Heading, Passage, Prose
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

P = TypeVar("P", bound=ActionPlan | StrategicPlan)

FOR_PROGRAMS: Final = "for_programs"
"""The name under which a field says that it is left out of the data for programs."""


class Scope(Enum):
    """What has to be chosen before a report can be made.

    A report on all prisons is about a strategic plan and the action plans under it that count, or about
    one of these.
    """

    ACTION_PLAN = "action-plan"
    STRATEGIC_PLAN = "strategic-plan"
    PRISONS = "prisons"


class Each(Enum):
    """Of what `--all` makes a report each."""

    PRISON = "prison"
    STRATEGIC_PLAN = "strategic-plan"
    OBJECTIVE = "objective"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Request(Generic[P]):
    """What a report is asked for: the plan, among all plans, on a day, in a language.

    `narrowing` is the part of the plans that is wanted, `period` the time; None leaves that to the report.
    """

    workspace: Workspace
    plan: Plan[P]
    today: date
    catalogue: Catalogue
    narrowing: Narrowing = EVERYTHING
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What every report has around its content.

    `kind` says above the title which report it is; `answer` are the sentences that say in short what is in
    it; `contents` are its chapters; `reservations` are what readers must know of each of several plans;
    `words` are the fixed words that templates need.
    """

    language: Language
    kind: str
    title: str
    disclaimer: Prose
    facts: tuple[Fact, ...]
    contents: tuple[Heading, ...]
    colophon: str
    words: Mapping[str, str] = field(metadata={FOR_PROGRAMS: False})
    answer: tuple[str, ...] = ()
    reservations: tuple[Passage, ...] = ()
    notices: tuple[str, ...] = field(default=(), metadata={FOR_PROGRAMS: False})
    """Which files could not be used, and what is missing because of it; programs are told by `unread`."""
    title_is_text: bool = field(default=False, metadata={FOR_PROGRAMS: False})
    """Whether the title stands in a plan or in the register."""


class View(Protocol):
    """What a template shows: frozen values, with words that are ready to be shown."""

    @property
    def page(self) -> Page:
        """What is around the content."""


@dataclass(frozen=True, slots=True)
class Report(Generic[P]):
    """A report; its name is that of its file, and of its templates.

    Attributes:
        title: says in a marked sentence what is in it and for whom.
        scope: what it is about.
        view: makes what the template shows.
        filters: the options that narrow it, by name (`target-group`).
        needs: the one of them without which it cannot be made.
        each: of what `--all` makes one each.
    """

    title: str
    scope: Scope
    view: Callable[[Request[P]], View]
    filters: tuple[str, ...] = ()
    needs: str | None = None
    each: Each = Each.PRISON
