"""HP406 not-started: an action that should have started and is still planned."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from hulpplan.analysis.progress import NOT_STARTED_DAYS, current_actions, is_not_started, is_overdue
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.record import Record
from hulpplan.model.scalars import WholeFromZero
from hulpplan.rules.rule import Context, rule

TEXT = N_("The start of '{item}' ('{start}') has passed, but its status is still 'planned'.")
HINT = N_("Change the status to `running`, or to `postponed` with a reason, or choose a later start.")


class NotStartedSettings(Record):
    """Settings of HP406."""

    days: Annotated[
        WholeFromZero,
        Field(description=N_("Number of days after its start that an action may still be planned.")),
    ] = NOT_STARTED_DAYS


@rule("HP406", "not-started", Severity.WARNING, settings=NotStartedSettings)
def not_started(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each such action; HP403 reports an overdue one."""
    days = context.settings_of(NotStartedSettings).days
    workspace = context.workspace
    for item in current_actions(workspace):
        action = item.model
        if is_not_started(action, context.today, days) and not is_overdue(workspace, item, context.today):
            values = {"item": item.name, "start": str(action.start)}
            yield Problem(item.place("status"), TEXT, values, item.ref or None, Phrase(HINT))
