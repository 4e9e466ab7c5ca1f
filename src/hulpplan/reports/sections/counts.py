"""Numbers of actions in tables and sentences; stopped and supra-local ones stand apart."""

from collections.abc import Callable, Collection, Iterable
from typing import Final, TypeVar

from hulpplan.analysis.action_count import (
    ActionCount,
    count_actions,
    local_actions,
    supra_local_actions,
)
from hulpplan.analysis.progress import STATUSES
from hulpplan.document.blocks import Column
from hulpplan.i18n import N_, NN_
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Value, ValueColumn
from hulpplan.reports.words import Words, capital
from hulpplan.workspace.item import Item

T = TypeVar("T")
ACTIONS: Final = NN_("{count} action", "{count} actions")
LOCAL_ACTIONS: Final = NN_("{count} local action", "{count} local actions")
SUPRA_LOCAL_ACTIONS: Final = NN_("{count} supra-local action", "{count} supra-local actions")
STOPPED: Final = NN_("{count} stopped one", "{count} stopped ones")
NOTHING: Final = N_("no actions")
UNKNOWN: Final = "unknown"
NOT_KNOWN = N_("status not known")
APART = N_("Stopped actions stand apart; they are not in the number of actions.")
SHARED = NN_(
    "{count} plan of {prisons} prisons counts once here.",
    "{count} plans of {prisons} prisons together count once each here.",
)


def status_columns(words: Words) -> tuple[Column, ...]:
    """Return a column for each status, and one for a status that could not be read."""
    return (
        *(Column(status, capital(words.choice(status)), "number") for status in STATUSES),
        Column(UNKNOWN, capital(words.say(NOT_KNOWN)), "number"),
    )


def status_numbers(count: ActionCount) -> tuple[int, ...]:
    """Return the numbers of the columns of `status_columns`, in their order."""
    return tuple(count.statuses.get(status, 0) for status in (*STATUSES, None))


def status_count_columns(
    words: Words, count: Callable[[T], ActionCount], *, zeros: bool = False
) -> ValueColumn[T]:
    """Return the columns of `status_columns` with their numbers.

    Args:
        words: the words of the reader's language.
        count: the count of the actions that a row is about.
        zeros: whether a status that no action has shows 0.
    """

    def numbers(subject: T) -> list[Value]:
        *known, unknown = status_numbers(count(subject))
        shown = (number if zeros else number or None for number in known)
        return [words.number_entry(number) for number in (*shown, unknown or None)]

    return ValueColumn(status_columns(words), numbers)


def kind_columns(words: Words, actions: Callable[[T], Collection[Item[Record]]]) -> ValueColumn[T]:
    """Return the columns of `kind_numbers`; `actions` returns the actions that a row is about."""
    headings = (
        Column("actions", words.say(N_("Local actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
        Column("supra_local", words.say(N_("Supra-local actions")), "number"),
        Column("supra_local_stopped", words.say(N_("Supra-local, stopped")), "number"),
    )
    return ValueColumn(headings, lambda subject: kind_numbers(words, actions(subject)))


def kind_numbers(words: Words, items: Collection[Item[Record]]) -> tuple[Value, ...]:
    """Count the local actions, and apart the stopped and supra-local ones where there are any."""
    local, above = count_actions(local_actions(items)), count_actions(supra_local_actions(items))
    apart = (local.stopped, above.actions, above.stopped)
    return words.number_entry(local.actions), *(words.number_entry(number or None) for number in apart)


def apart_numbers(words: Words, items: Iterable[Item[Record]]) -> tuple[Value, Value]:
    """Count actions, and the stopped ones apart where there are any."""
    count = count_actions(items)
    return words.number_entry(count.actions), words.number_entry(count.stopped or None)


def counted_of(words: Words, items: Iterable[Item[Record]]) -> str:
    """Return the number of actions without the word for them, the stopped ones apart."""
    count = count_actions(items)
    parts = [words.number(count.actions)]
    if count.stopped:
        parts.append(words.count(STOPPED, count.stopped))
    return words.list_of(parts)


def kinds_of(words: Words, items: Collection[Item[Record]]) -> str:
    """Say how many actions there are: the local ones, and apart the supra-local and the stopped ones."""
    local, above = count_actions(local_actions(items)), count_actions(supra_local_actions(items))
    numbers = (
        (LOCAL_ACTIONS, local.actions),
        (SUPRA_LOCAL_ACTIONS, above.actions),
        (STOPPED, local.stopped + above.stopped),
    )
    counted = (words.count(forms, number) for forms, number in numbers if number)
    return words.list_of(counted) or words.say(NOTHING)


def looked_at(words: Words, items: Collection[Item[Record]]) -> str:
    """Say how many actions a report is about."""
    return words.say(N_("Looked at: {actions}."), actions=kinds_of(words, items))


def shared_note(words: Words, prisons: Iterable[Collection[str]]) -> str:
    """Say that a plan of several prisons counts once in a total; nothing when there is none.

    Args:
        words: the words of the reader's language.
        prisons: of each plan that counts, the prisons it counts for.
    """
    shared = [len(of_plan) for of_plan in prisons if len(of_plan) > 1]
    return words.count(SHARED, len(shared), prisons=words.number(sum(shared))) if shared else ""
