"""The actions of a plan on a timeline."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, TypeAlias, get_args

from hulpplan.analysis.days import months_after
from hulpplan.analysis.progress import AnyAction, is_history, is_milestone_overdue
from hulpplan.analysis.schedule import end_of, ends_before_start
from hulpplan.document.blocks import Drawing, Entry, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Milestone
from hulpplan.model.dates import Moment
from hulpplan.model.record import Record
from hulpplan.render.picture import data
from hulpplan.reports.blocks import NUMBERS, Columns, column, table_from
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.status import late_word, status_entry, status_of
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item

_LOOKS: Final[tuple[data.Look, ...]] = get_args(data.Look)
_BEYOND: Final = 24
"""Months past the plan that a date is drawn in its place; farther off is drawn at the edge."""
_COARSE: Final = 31
"""Days past which a moment says only about when something begins or ends."""
UNDATED: Final = N_("no dates")
ACTIONS: Final = NN_("{count} action.", "{count} actions.")
WITHOUT: Final = NN_("{count} has no dates.", "{count} have no dates.")

DatedActions: TypeAlias = Sequence[tuple[Item[Record], AnyAction]]
"""Actions that may have dates, as items and as their models."""


def timeline_of(
    naming: ItemNames, actions: DatedActions, start: Moment | None, end: Moment | None, *, told: bool = False
) -> Drawing | None:
    """Draw actions on a timeline; None when no action has a date.

    Args:
        naming: names the items.
        actions: the actions, in the order of the drawing.
        start: when the plan starts.
        end: when it ends.
        told: whether the report has these dates in a table already.
    """
    days = [day for _, action in actions for day in _days_of(action)]
    if not days:
        return None
    first, last = _bounds(days, start, end)
    lanes = tuple(_lane(naming, item, action, (first, last)) for item, action in actions)
    words = naming.words
    picture = data.Timeline(
        name="timeline",
        title=words.say(N_("Timeline of the actions")),
        description=_description(naming, lanes, first, last),
        first=first,
        last=last,
        today=naming.today,
        today_text=words.when(naming.today),
        undated=words.say(UNDATED),
        legend=tuple(_legend(lanes, words)),
        rows=lanes,
    )
    return Drawing(picture, _table(naming, actions), naming.words.say(NUMBERS), told)


def _days_of(action: AnyAction) -> Iterator[date]:
    for moment in (action.start, end_of(action)):
        if moment is not None:
            yield moment.first
            yield moment.last
    yield from (milestone.due.last for milestone in action.milestones if milestone.due)


def _bounds(days: list[date], start: Moment | None, end: Moment | None) -> tuple[date, date]:
    """Return the stretch that is drawn: that of the plan, and what lies not too far outside it."""
    first, last = min(days), max(days)
    if start is not None:
        first = max(min(first, start.first), months_after(start.first, -_BEYOND))
    if end is not None:
        last = min(max(last, end.last), months_after(end.last, _BEYOND))
    return (first, last) if first <= last else (min(days), max(days))


def _lane(naming: ItemNames, item: Item[Record], action: AnyAction, bounds: tuple[date, date]) -> data.Lane:
    status = status_of(action, naming.words)
    late = late_word(naming, item)
    span = naming.words.span(action.start, action.end)
    return data.Lane(
        id=naming.id(item),
        title=naming.title(item),
        look=look_of(status.key),
        note=", ".join(part for part in (status.word, late, span) if part),
        stretch=_stretch(action, bounds),
        milestones=tuple(
            _milestone(naming, item, action, milestone) for milestone in action.milestones if milestone.due
        ),
    )


def look_of(key: str) -> data.Look:
    """Return how a status looks, from its key."""
    return next((look for look in _LOOKS if look == key), "unknown")


def _stretch(action: AnyAction, bounds: tuple[date, date]) -> data.Stretch | None:
    """Tell when an action goes on, and between which days that is sure."""
    start, end = action.start, action.end
    if ends_before_start(action):
        # One of the two must be wrong, and nobody can tell which.
        end = None
    if start is None and end is None:
        return None
    first = start.first if start else min(bounds[0], end.first if end else bounds[0])
    last = end.last if end else max(bounds[1], start.last if start else bounds[1])
    sure_first = start.last if start and _is_coarse(start) else first
    sure_last = end.first if end and _is_coarse(end) else last
    if start is None:
        sure_first = end.first if end else last
    if end is None:
        sure_last = start.last if start else first
    return data.Stretch(first, last, sure_first, sure_last, open_start=start is None, open_end=end is None)


def _is_coarse(moment: Moment) -> bool:
    return (moment.last - moment.first).days >= _COARSE


def _milestone(
    naming: ItemNames, item: Item[Record], action: AnyAction, milestone: Milestone
) -> data.Milestone:
    late = not is_history(item) and is_milestone_overdue(milestone, action, naming.today)
    due = milestone.due.last if milestone.due else naming.today
    return data.Milestone(due, _milestone_text(naming, milestone), milestone.reached is not None, late)


def _milestone_text(naming: ItemNames, milestone: Milestone) -> str:
    words = naming.words
    when = words.when(milestone.due)
    if milestone.reached:
        state = words.say(N_("reached on {date}"), date=words.when(milestone.reached))
        return f"{milestone.title or ''} ({when}, {state})".strip()
    return f"{milestone.title or ''} ({when})".strip()


def _description(naming: ItemNames, lanes: Sequence[data.Lane], first: date, last: date) -> str:
    words = naming.words
    undated = sum(lane.stretch is None for lane in lanes)
    parts = [
        words.count(ACTIONS, len(lanes)),
        words.say(N_("From {first} to {last}."), first=words.when(first), last=words.when(last)),
    ]
    if undated:
        parts.append(words.count(WITHOUT, undated))
    if first <= naming.today <= last:
        parts.append(words.say(N_("The dashed line is {date}."), date=words.when(naming.today)))
    return " ".join(parts)


def _legend(lanes: Iterable[data.Lane], words: Words) -> Iterator[data.Sign]:
    lanes = tuple(lanes)
    yield from signs_of({lane.look for lane in lanes}, words)
    stretches = [lane.stretch for lane in lanes if lane.stretch]
    if any(one.sure_first > one.first or one.sure_last < one.last for one in stretches):
        yield data.Sign("perhaps", words.say(N_("somewhere in this time")))
    milestones = [milestone.reached for lane in lanes for milestone in lane.milestones]
    if any(milestones):
        yield data.Sign("milestone", words.say(N_("milestone reached")))
    if not all(milestones):
        yield data.Sign("milestone-open", words.say(N_("milestone not reached")))


def signs_of(looks: Iterable[data.Look], words: Words) -> Iterator[data.Sign]:
    """Yield the entries of a legend of statuses, in their order."""
    present = set(looks)
    for look in _LOOKS:
        if look in present:
            word = words.say(N_("status not known")) if look == "unknown" else words.choice(look)
            yield data.Sign(look, word)


def _table(naming: ItemNames, actions: DatedActions) -> Table | None:
    words = naming.words

    def milestones(pair: tuple[Item[Record], AnyAction]) -> list[Entry]:
        return [Entry(_milestone_text(naming, milestone)) for milestone in pair[1].milestones]

    columns: Columns[tuple[Item[Record], AnyAction]] = (
        column("action", words.say(N_("Action")), lambda pair: naming.entry(pair[0])),
        column("start", words.say(N_("Start")), lambda pair: capital(words.when(pair[1].start))),
        column("end", words.say(N_("End")), lambda pair: words.when(pair[1].end)),
        column("status", words.say(N_("Status")), lambda pair: status_entry(naming, *pair)),
        column("milestones", words.say(N_("Milestones")), milestones),
    )
    return table_from("timeline", words.say(N_("When the actions take place")), columns, actions)
