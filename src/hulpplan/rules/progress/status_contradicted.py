"""HP407 status-contradicted: an action whose updates contradict its status."""

from collections.abc import Iterator
from typing import Final

from hulpplan.analysis.progress import AnyAction, all_actions, contradicted_by
from hulpplan.finding import Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action import Update
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item

STATUS = N_("The status of '{item}' is '{status}', but according to its update of '{date}' it is '{latest}'.")
PROGRESS = N_("'{item}' is done, but according to its update of '{date}' it is at {progress} of 100.")
HINT_STATUS = N_("Change the status, or add an update that says what has changed since.")
HINT_PROGRESS = N_("Change the status, or add an update with `status: done` and the progress at the end.")
TEXTS: Final = {"status": (STATUS, HINT_STATUS), "progress": (PROGRESS, HINT_PROGRESS)}
UPDATE = N_("the update")


@rule("HP407", "status-contradicted", Severity.WARNING)
def status_contradicted(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each action that its latest update contradicts."""
    for item in all_actions(context.workspace):
        contradiction = contradicted_by(item.model, context.today) if item.model.updates else None
        if contradiction is not None and not item.has_gap("updates", "date", contradiction[0]):
            yield _problem(item, contradiction[1], *TEXTS[contradiction[0]])


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
