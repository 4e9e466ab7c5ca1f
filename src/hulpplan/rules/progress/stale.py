"""HP405 stale: an action that is running, and of which nothing was heard for a long time."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from hulpplan.analysis.progress import (
    STALE_DAYS,
    AnyAction,
    current_actions,
    latest_update,
    stale_since,
)
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.record import Record
from hulpplan.model.scalars import WholeFromOne
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item

UPDATE = N_("'{item}' is running, but its latest update is of '{date}', {days} days ago.")
START = N_("'{item}' has been running since '{date}', {days} days ago, and has no update.")
WITH_PLAN = N_("'{item}' is running and has no update; its plan started on '{date}', {days} days ago.")
HINT = N_("Add an update: how far is it?")


class StaleSettings(Record):
    """Settings of HP405."""

    days: Annotated[
        WholeFromOne,
        Field(description=N_("Number of days that a running action may go without an update.")),
    ] = STALE_DAYS


@rule("HP405", "stale", Severity.WARNING, settings=StaleSettings)
def stale(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each stale action; HP403 reports an overdue one."""
    today, days = context.today, context.settings_of(StaleSettings).days
    for item in current_actions(context.workspace):
        since = stale_since(context.workspace, item, today, days)
        if since is None:
            continue
        values: dict[str, Value] = {
            "item": item.name,
            "date": since.isoformat(),
            "days": (today - since).days,
        }
        yield Problem(item.place("status"), _text(item, today), values, item.ref or None, Phrase(HINT))


def _text(item: Item[AnyAction], today: date) -> str:
    """Choose the sentence: since an update, since the action started, or since its plan did."""
    if latest_update(item.model, today):
        return UPDATE
    return START if item.model.start is not None else WITH_PLAN
