"""HP207 duplicate-reference: the same thing twice in one list."""

from collections.abc import Iterator

from hulpplan.analysis.duplicates import duplicate_references
from hulpplan.finding import Path, Place, Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.dates import Period
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.value_fixes import remove_duplicate
from hulpplan.workspace.item import Item

TEXT = N_("'{value}' is in this list twice.")
HINT = N_("Remove one of the two.")
FIRST = N_("the first time")

MEASURED_KINDS = frozenset({"action", "supra-local-action", "objective"})
DATED_LISTS = {"action-plan": "evaluations", "strategic-plan": "evaluations", "offer": "participation"}


@rule("HP207", "duplicate-reference", Severity.WARNING)
def duplicate_reference(context: Context) -> Iterator[Problem]:
    """Yield a problem at each repeated reference, and at each repeated period."""
    for repeat in duplicate_references(context.workspace):
        link = repeat.link
        yield _problem(link.place(), repeat.first.place(), link.written, link.source)
    for plan in context.workspace.plans:
        for item in plan.items:
            for path, records in _dated_lists(item):
                yield from _periods(item, path, records)


def _dated_lists(item: Item[Record]) -> Iterator[tuple[Path, tuple[Record, ...]]]:
    """Yield the lists of an item that can have each period once."""
    if item.kind in MEASURED_KINDS:
        for number, indicator in enumerate(indicators := getattr(item.model, "indicators", ())):
            if len(indicator.measurements) > 1:
                position = item.document.positions((*item.path, "indicators"), indicators)[number]
                yield ("indicators", position, "measurements"), indicator.measurements
    elif item.kind in DATED_LISTS:
        name = DATED_LISTS[item.kind]
        yield (name,), getattr(item.model, name)


def _periods(item: Item[Record], path: Path, records: tuple[Record, ...]) -> Iterator[Problem]:
    seen: dict[tuple[object, object], int] = {}
    for number, record in enumerate(records):
        period: Period | None = getattr(record, "period", None)
        if period is not None:
            first = seen.setdefault((period.first, period.last), number)
            if first != number:
                places = [_period_place(item, path, position, records) for position in (number, first)]
                yield _problem(places[0], places[1], period.text, item)


def _period_place(item: Item[Record], path: Path, position: int, records: tuple[Record, ...]) -> Place:
    return item.place(*path, item.document.positions((*item.path, *path), records)[position], "period")


def _problem(place: Place, first: Place, value: str, item: Item[Record]) -> Problem:
    related = (Related(first, Phrase(FIRST)),)
    fix = remove_duplicate(item.document, _entry(place.path), _entry(first.path))
    return Problem(place, TEXT, {"value": value}, item.ref or None, Phrase(HINT), related=related, fix=fix)


def _entry(path: Path) -> Path:
    """Shorten the way to a value to the way to the entry of the list in which it stands."""
    last = max(position for position, step in enumerate(path) if isinstance(step, int))
    return path[: last + 1]
