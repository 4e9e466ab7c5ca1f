"""HP413 future-entry: something written down as past that lies in the future."""

from collections.abc import Iterator
from datetime import date

from hulpplan.analysis.progress import all_actions
from hulpplan.finding import Path, Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.indicator import AnyIndicator
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Item

UPDATE = N_("This update of '{item}' is dated '{date}', after the reference date '{today}'.")
APPROVAL = N_("The approval of '{item}' is dated '{date}', after the reference date '{today}'.")
MILESTONE = N_(
    "This milestone of '{item}' is said to be reached on '{date}', after the reference date '{today}'."
)
MEASUREMENT = N_(
    "This measurement of '{item}' is of '{date}', a period that begins after the reference date '{today}'."
)
HINT = N_("Correct the date, or remove what has not happened yet.")


@rule("HP413", "future-entry", Severity.WARNING)
def future_entry(context: Context) -> Iterator[Problem]:
    """Yield a problem at each date that should be past and is not."""
    today = context.today
    for plan in context.workspace.plans:
        approved = plan.content.approved
        if approved is not None and approved > today:
            yield _problem(plan.item, APPROVAL, ("approved",), approved.isoformat(), today)
        for item in plan.items:
            if item.kind == "objective":
                yield from _measurements(item, getattr(item.model, "indicators", ()), today)
    for action in all_actions(context.workspace):
        model = action.model
        for number, update in enumerate(model.updates):
            if update.date is not None and update.date > today:
                yield _problem(action, UPDATE, ("updates", number, "date"), update.date.isoformat(), today)
        for number, milestone in enumerate(model.milestones):
            day = milestone.reached
            if day is not None and day > today:
                yield _problem(action, MILESTONE, ("milestones", number, "reached"), day.isoformat(), today)
        yield from _measurements(action, model.indicators, today)


def _measurements(item: Item[Record], indicators: tuple[AnyIndicator, ...], today: date) -> Iterator[Problem]:
    for number, indicator in enumerate(indicators):
        seen: set[tuple[date, date]] = set()
        for nth, measurement in enumerate(indicator.measurements):
            period = measurement.period
            # HP207 reports a period that is there twice.
            if period is not None and period.first > today and (period.first, period.last) not in seen:
                seen.add((period.first, period.last))
                path = ("indicators", number, "measurements", nth, "period")
                yield _problem(item, MEASUREMENT, path, period.text, today)


def _problem(item: Item[Record], text: str, path: Path, written: str, today: date) -> Problem:
    values = {"item": item.name, "date": written, "today": today.isoformat()}
    return Problem(item.place(*item.in_file(*path)), text, values, item.ref or None, Phrase(HINT))
