"""What a report is, and what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from hulpplan.analysis.narrowing import EVERYTHING, Narrowing
from hulpplan.document.document import Document
from hulpplan.i18n import Catalogue
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import Period
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

P = TypeVar("P", bound=ActionPlan | StrategicPlan)


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
class Report(Generic[P]):
    """A report; its name is that of its file, and of its templates.

    Attributes:
        title: says in a marked sentence what is in it and for whom.
        scope: what it is about.
        document: makes it.
        filters: the options that narrow it, by name (`target-group`).
        needs: the one of them without which it cannot be made.
        each: of what `--all` makes one each.
    """

    title: str
    scope: Scope
    document: Callable[[Request[P]], Document]
    filters: tuple[str, ...] = ()
    needs: str | None = None
    each: Each = Each.PRISON
