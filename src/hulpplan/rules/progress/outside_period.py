"""HP402 outside-period: an end, update or measurement outside the period it belongs to."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from hulpplan.analysis.days import Days, day_after, day_before, months_after
from hulpplan.analysis.progress import AnyAction, all_actions
from hulpplan.analysis.schedule import Dated, end_of, ends_before_start, start_of
from hulpplan.finding import Path, Problem, Related, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan

AFTER = N_("The end of '{item}' ('{end}') lies after that of its plan ('{plan_end}').")
BEFORE = N_("The end of '{item}' ('{end}') lies before the start of its plan ('{plan_start}').")
PLAN = N_(
    "Plan '{item}' runs from '{start}' to '{end}', outside its strategic plan '{strategic}', which runs from "
    "'{first}' to '{last}'."
)
ENTRIES = N_("'{item}' has updates or measurements more than six months outside its period: {entries}.")
HINT = N_("Correct the date, or the start or end that it should lie between.")
OUTSIDE = N_("outside the period of the action")
MONTHS: Final = 6


@rule("HP402", "outside-period", Severity.WARNING)
def outside_period(context: Context) -> Iterator[Problem]:
    """Yield a problem at the end of each plan or action that does not keep to its period."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        strategic = workspace.strategic_plan_of(plan)
        if strategic is not None and _is_outside(plan.content, _days(strategic.content)):
            yield _plan(plan, strategic)
    periods = {plan: _days(plan.content) for plan in workspace.plans}
    for item in all_actions(workspace):
        if item.plan is not None and not ends_before_start(item.model):
            yield from _action(item, item.plan, periods[item.plan])
            yield from _entries(item, _strays(item.model, context.today))


def _days(dated: Dated) -> Days:
    """Return the first and last day of a record; an unknown one is `date.min` or `date.max`."""
    start, end = start_of(dated), end_of(dated)
    return Days(start.first if start else date.min, end.last if end else date.max)


def _is_outside(plan: ActionPlan, period: Days) -> bool:
    own = _days(plan)
    starts_before = start_of(plan) is not None and own.first < period.first
    return starts_before or (end_of(plan) is not None and own.last > period.last)


def _plan(plan: Plan[ActionPlan], strategic: AnyPlan) -> Problem:
    own, above = plan.content, strategic.content
    values = {
        "item": plan.item.name,
        "start": str(own.start or "?"),
        "end": str(own.end or "?"),
        "strategic": strategic.item.name,
        "first": str(above.start or "?"),
        "last": str(above.end or "?"),
    }
    return Problem(plan.item.place("end"), PLAN, values, plan.item.ref or None, Phrase(HINT))


def _action(item: Item[AnyAction], plan: AnyPlan, period: Days) -> Iterator[Problem]:
    action = item.model
    if action.end is not None and (action.end.last > period.last or action.end.last < period.first):
        text = AFTER if action.end.last > period.last else BEFORE
        values = {
            "item": item.name,
            "end": str(action.end),
            "plan_end": str(plan.content.end),
            "plan_start": str(plan.content.start),
        }
        yield Problem(item.place("end"), text, values, item.ref or None, Phrase(HINT))


def _strays(action: AnyAction, today: date) -> list[tuple[Path, Days, str]]:
    """Return the updates and measurements outside an action, by how much ever: where, when, as written.

    Of what is dated in the future HP413 speaks.
    """
    first = action.start.first if action.start else date.min
    last = action.end.last if action.end else date.max
    entries: list[tuple[Path, Days, str]] = []
    for number, update in enumerate(action.updates):
        day = update.date
        if day is not None and day <= today and not first <= day <= last:
            entries.append((("updates", number, "date"), Days(day, day), day.isoformat()))
    for number, indicator in enumerate(action.indicators):
        for nth, measurement in enumerate(indicator.measurements):
            period = measurement.period
            if period is None or period.first > today:
                continue
            if period.last < first or period.first > last:
                path = ("indicators", number, "measurements", nth, "period")
                entries.append((path, Days(period.first, period.last), period.text))
    return entries


def _entries(item: Item[AnyAction], strays: list[tuple[Path, Days, str]]) -> Iterator[Problem]:
    if not strays:
        return
    days = _days(item.model)
    first = months_after(days.first, -MONTHS)
    last = day_before(months_after(day_after(days.last), MONTHS)) if days.last < date.max else date.max
    far = [stray for stray in strays if stray[1].last < first or stray[1].first > last]
    if far:
        values: dict[str, Value] = {"item": item.name, "entries": tuple(written for _, _, written in far)}
        places = (item.place(*item.in_file(*path)) for path, _, _ in far)
        related = tuple(Related(place, Phrase(OUTSIDE)) for place in places)
        place = item.place("end" if item.model.end is not None else "start")
        yield Problem(place, ENTRIES, values, item.ref or None, Phrase(HINT), related=related)
