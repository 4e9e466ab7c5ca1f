"""HP407 status-contradicted: an action whose updates say something else than its status."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hulpplan.analysis.progress import AnyAction, all_actions, latest_update
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action import Update
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item

STATUS = N_("The status of '{item}' is '{status}', but according to its update of '{date}' it is '{latest}'.")
PROGRESS = N_("'{item}' is done, but according to its update of '{date}' it is at {progress} of 100.")
HINT_STATUS = N_("Change the status, or add an update that says what has changed since.")
HINT_PROGRESS = N_("Change the status, or add an update with the progress at the end.")
UPDATE = N_("the update")
ALL: Final = 100


@rule("HP407", "status-contradicted", Severity.WARNING)
def status_contradicted(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each action that its latest update contradicts."""
    for item in all_actions(context.workspace):
        action = item.model
        if action.status is None or not action.updates:
            continue
        update = latest_update(action, context.today, "status")
        if update is not None and update.status != action.status:
            if not item.has_gap("updates", "date", "status"):
                yield _problem(item, update, STATUS, HINT_STATUS)
        elif action.status == "done":
            update = _unfinished(action, context.today)
            if update is not None and not item.has_gap("updates", "date", "progress"):
                yield _problem(item, update, PROGRESS, HINT_PROGRESS)


def _unfinished(action: AnyAction, today: date) -> Update | None:
    """Return the latest update on progress, when it is not at the end."""
    update = latest_update(action, today, "progress")
    return update if update is not None and (update.progress or 0) < ALL else None


def _problem(item: Item[AnyAction], update: Update, text: str, hint: str) -> Problem:
    values = {
        "item": item.name,
        "status": item.model.status or "",
        "date": update.date.isoformat() if update.date else "",
        "latest": update.status or "",
        "progress": update.progress or 0,
    }
    number = next(number for number, known in enumerate(item.model.updates) if known is update)
    place = item.place(*item.in_file("updates", number, "date"))
    related = (Related(place, Phrase(UPDATE)),)
    return Problem(item.place("status"), text, values, item.ref or None, Phrase(hint), related=related)
