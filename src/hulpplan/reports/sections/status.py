"""How far actions are: how one stands, and how many have each status."""

from collections.abc import Iterable

from hulpplan.analysis.action_count import count_actions
from hulpplan.analysis.progress import AnyAction, is_overdue, latest_progress
from hulpplan.analysis.schedule import deadline_of
from hulpplan.document.blocks import Entry, Notice, Part, Progress, Standing, Status, Tally
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.sections.counts import ACTIONS, NOT_KNOWN, UNKNOWN
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item

WITH_PLAN = N_("should have ended with its plan, by {end}")


def standing_of(naming: ItemNames, item: Item[Record], action: AnyAction) -> Standing:
    """Say how an action stands, whether it is late, why it stopped and how far it is."""
    words = naming.words
    late, reason = lateness_of(naming, item), action.reason
    return Standing(
        words.say(N_("Status")),
        status_of(action, words),
        Notice("late", words.say(N_("late")), late) if late else None,
        Notice("reason", words.say(N_("Reason")), reason) if reason else None,
        progress_of(action, naming),
    )


def status_of(action: AnyAction, words: Words) -> Status:
    """Say how an action stands."""
    return _status(action.status, words)


def _status(status: str | None, words: Words) -> Status:
    return Status(status, words.choice(status)) if status else Status(UNKNOWN, words.say(NOT_KNOWN))


def progress_of(action: AnyAction, naming: ItemNames) -> Progress | None:
    """Say how far an action is, from its latest update that says so."""
    update = latest_progress(action, naming.today)
    if update is None or update.progress is None:
        return None
    words = naming.words
    text, since = words.percent(update.progress), words.when(update.date)
    return Progress(words.say(N_("Progress")), text, update.progress, since)


def lateness_of(naming: ItemNames, item: Item[Record]) -> str:
    """Say that an action is late, and since when; nothing when it is not."""
    deadline = deadline_of(naming.workspace, item)
    if deadline is None or not is_overdue(naming.workspace, item, naming.today):
        return ""
    text = N_("should have ended by {end}") if deadline.plan is None else WITH_PLAN
    return naming.words.say(text, end=naming.words.when(deadline.moment))


def late_word(naming: ItemNames, item: Item[Record]) -> str:
    """Return the word for an action that is late; nothing when it is not."""
    return naming.words.say(N_("late")) if lateness_of(naming, item) else ""


def status_entry(naming: ItemNames, item: Item[Record], action: AnyAction) -> Entry:
    """Show the status of an action, with a note where it is late."""
    word = status_of(action, naming.words).word
    return Entry(word, note=late_word(naming, item), value=action.status)


def progress_entry(naming: ItemNames, action: AnyAction) -> Value:
    """Show how far an action is; nothing where no update says so."""
    progress = progress_of(action, naming)
    return Entry(progress.text, value=progress.value) if progress else ""


def tally_of(actions: Iterable[Item[Record]], words: Words, forms: tuple[str, str] = ACTIONS) -> Tally:
    """Count actions by status; `forms` is the marked sentence with their number."""
    count = count_actions(actions)
    statuses = [(_status(status, words), number) for status, number in count.statuses.items()]
    parts = tuple(Part(status, number, f"{number} {status.word}") for status, number in statuses)
    total = words.count(forms, count.actions)
    counted = ", ".join(part.text for part in parts if part.status.key != "stopped")
    text = f"{total}: {counted}" if counted else total
    if count.stopped:
        stopped = next(part.text for part in parts if part.status.key == "stopped")
        text = words.say(N_("{actions}; besides these {stopped}"), actions=text, stopped=stopped)
    return Tally(total, ", ".join(part.text for part in parts), text, parts)
