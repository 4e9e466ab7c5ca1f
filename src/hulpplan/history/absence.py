"""Why a folder in a git repository has no usable history."""

from enum import Enum
from pathlib import Path
from typing import Final

from hulpplan.files import repository_of
from hulpplan.history.git import ask, complaint, is_installed

_DISTRUST: Final = "dubious ownership"


class Absence(Enum):
    """What is missing."""

    PROGRAM = "program"
    """Git is not installed."""
    TRUST = "trust"
    """The repository belongs to another user, and git does not read it."""
    PAST = "past"
    """Only a part of the history was fetched, in which everything would seem new."""
    ANSWER = "answer"
    """Git cannot read the repository, for another reason."""


def absence_of_history(folder: Path) -> Absence | None:
    """Return why there is no history of a folder.

    None outside a repository, and where nothing was committed yet: there is nothing that could be told.

    Args:
        folder: of which `head_of` finds no newest commit.
    """
    if repository_of(folder) is None:
        return None
    if not is_installed():
        return Absence.PROGRAM
    question = ("rev-parse", "--is-shallow-repository")
    match (ask(folder, *question) or b"").strip():
        case b"true":
            return Absence.PAST
        case b"false":
            return None
        case _:
            return Absence.TRUST if _DISTRUST in complaint(folder, *question) else Absence.ANSWER
