"""What a report is, and what it is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Generic, Protocol, TypeVar

from hulpplan.i18n import Catalogue, Language
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Fact, Heading, Prose
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

P = TypeVar("P", bound=ActionPlan | StrategicPlan)


class Scope(Enum):
    """What has to be chosen before a report can be made."""

    ACTION_PLAN = "action-plan"
    STRATEGIC_PLAN = "strategic-plan"


@dataclass(frozen=True, slots=True)
class Request(Generic[P]):
    """What a report is asked for: the plan, among all plans, on a day, in a language."""

    workspace: Workspace
    plan: Plan[P]
    today: date
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Page:
    """What every report has around its content.

    `kind` says above the title which report it is; `words` are the fixed words that templates need;
    `contents` are its chapters.
    """

    language: Language
    kind: str
    title: str
    disclaimer: Prose
    facts: tuple[Fact, ...]
    contents: tuple[Heading, ...]
    colophon: str
    words: Mapping[str, str]


class View(Protocol):
    """What a template shows: frozen values, with words that are ready to be shown."""

    @property
    def page(self) -> Page:
        """What is around the content."""


@dataclass(frozen=True, slots=True)
class Report(Generic[P]):
    """A report; its name is that of its file, and of its templates.

    `title` says in a marked sentence what is in it and for whom; `view` makes what the template shows.
    """

    title: str
    scope: Scope
    view: Callable[[Request[P]], View]
