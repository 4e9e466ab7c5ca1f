"""What somebody can choose about a new repository, each read from a text and checked at once."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase
from hulpplan.model.dates import read_moment
from hulpplan.model.register import Prison
from hulpplan.model.scalars import ID_PATTERN
from hulpplan.model.wrong import WrongValueError
from hulpplan.nearest import nearest

Ci: TypeAlias = Literal["both", "github", "gitlab", "none"]
CI_NAMES: Final[tuple[Ci, ...]] = get_args(Ci)

CHOOSE: Final = N_("Choose from: {known}.")

NO_PRISON: Final = "-"
"""Stands for no prison at all."""

EXAMPLE_IDS: Final = frozenset({"voorbeeldplan", "voorbeeldgevangenis", "example-plan", "example-prison"})
"""Ids that the example brings along."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen: the prisons by id, the strategic plan, what to check with on a server."""

    prisons: tuple[str, ...]
    plan_id: str
    title: str
    start: str
    end: str
    ci: Ci


class NotInRegisterError(UserError):
    """A prison is not in the register that comes along."""

    text = N_("There is no prison '{value}' in the register.")


class NoMomentError(UserError):
    """The start or the end is no moment."""

    text = N_("'{value}' is not a day, month or year. Write it as 2027, 2027-07 or 2027-07-01.")


class EndsTooEarlyError(UserError):
    """The end lies before the start."""

    text = N_("'{end}' lies before the start, '{start}'.")


class NoIdError(UserError):
    """The id has another form than ids have."""

    text = N_(
        "'{value}' is not an id. Use letters, digits, points and dashes, and begin with a letter or a digit."
    )


class TakenIdError(UserError):
    """Another plan of the new repository has this id already."""

    text = N_("The id '{value}' is taken already in this folder. Choose another one.")


class NoTitleError(UserError):
    """The title is empty, or has something in it that cannot be printed."""

    text = N_("A title is one line of text.")


class NoSuchCiError(UserError):
    """The server to check on is none that we know."""

    text = N_("'{value}' cannot be chosen here. Choose one of: {allowed}.")


def prisons_reader(known: Mapping[str, Prison]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads the ids of prisons from ids or titles, with commas in between, each once.

    What it returns raises `NotInRegisterError`.
    """
    names = {name.casefold(): id_ for id_, prison in known.items() for name in (prison.title or id_, id_)}

    def read(text: str) -> tuple[str, ...]:
        words = [word.strip() for word in text.split(",") if word.strip(f" {NO_PRISON}")]
        return tuple(dict.fromkeys(_prison(word, names, known) for word in words))

    return read


def _prison(word: str, names: Mapping[str, str], known: Iterable[str]) -> str:
    found = names.get(word.casefold())
    if found is None:
        near = names.get(nearest(word.casefold(), names) or "")
        hint = None if near else Phrase(CHOOSE, {"known": tuple(known)})
        raise NotInRegisterError(hint, near, value=word)
    return found


def read_plan_start(text: str) -> str:
    """Read the start of a plan, and return it as it was written.

    Raises:
        NoMomentError: when it is no moment.
    """
    try:
        return read_moment(text).text
    except WrongValueError as error:
        raise NoMomentError(suggestion=error.suggestion, value=text) from error


def end_reader(start: str) -> Callable[[str], str]:
    """Return what reads the end of a plan; it raises `NoMomentError` and `EndsTooEarlyError`."""

    def read(text: str) -> str:
        end = read_plan_start(text)
        if read_moment(end).last < read_moment(start).first:
            raise EndsTooEarlyError(end=end, start=start)
        return end

    return read


def plan_id_reader(prisons: Iterable[str]) -> Callable[[str], str]:
    """Return what reads the id of the strategic plan; it raises `NoIdError` and `TakenIdError`.

    Args:
        prisons: those chosen: their plans have the same ids.
    """
    taken = {*prisons, *EXAMPLE_IDS}

    def read(text: str) -> str:
        if not re.fullmatch(ID_PATTERN, text):
            raise NoIdError(value=text)
        if text in taken:
            raise TakenIdError(value=text)
        return text

    return read


def read_title(text: str) -> str:
    """Read a title.

    Raises:
        NoTitleError: when there is nothing in it, or what cannot be printed.
    """
    if not text.strip() or not text.isprintable():
        raise NoTitleError
    return text.strip()


def read_ci(text: str) -> Ci:
    """Read what to check with on a server.

    Raises:
        NoSuchCiError: when it is none that we know.
    """
    wanted = text.casefold()
    for name in CI_NAMES:
        if wanted == name:
            return name
    raise NoSuchCiError(suggestion=nearest(wanted, CI_NAMES), value=text, allowed=CI_NAMES)
