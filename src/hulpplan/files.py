"""Reading files: the only module that opens any, with limits, and never outside their folder.

Plans, settings and templates come from people we may not know, and are read where secrets are near: a link
among them may lead anywhere, to a device that never ends or to what nobody should see. So whoever reads a
file says how far it may lead.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, Final

from hulpplan.error import reason_of
from hulpplan.i18n import Phrase
from hulpplan.paths import followed
from hulpplan.settings_search import find_settings_file

LARGEST: Final = 5_000_000
"""The default limit, in bytes."""

_REPOSITORY: Final = ".git"
# A named pipe would block until somebody writes: open without waiting, then check.
_HOW: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Reason(StrEnum):
    """Why a file was not read."""

    OUTSIDE = "outside"
    """It is outside the folder, mostly because of a link."""
    NOT_REGULAR = "not-regular"
    TOO_LARGE = "too-large"
    NO_PERMISSION = "no-permission"
    GONE = "gone"
    LINK_LOOP = "link-loop"
    SYSTEM = "system"


class UnreadError(Exception):
    """A file was not read; `detail` is the message of the system."""

    def __init__(self, reason: Reason, detail: str | Phrase = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def read_bytes(path: Path, root: Path | None = None, largest: float = LARGEST) -> bytes:
    """Read a whole file.

    Args:
        path: the file.
        root: the folder it must lie in once links are followed, itself without links (see `root_of`); None
            for a file of our own.
        largest: how many bytes it may have.

    Raises:
        UnreadError: when it is not an ordinary file, too large, outside, or cannot be read.
    """
    with _opened(path, root) as stream:
        # Some system files claim to be empty and never end.
        content = stream.read(int(largest) + 1) if os.fstat(stream.fileno()).st_size <= largest else None
    if content is None or len(content) > largest:
        raise UnreadError(Reason.TOO_LARGE)
    return content


def read_head(path: Path, size: int, root: Path | None = None) -> bytes:
    """Read the start of a file.

    Args:
        path: the file.
        size: how many bytes are read at most.
        root: as for `read_bytes`.

    Raises:
        UnreadError: when it is not an ordinary file, outside, or cannot be read.
    """
    with _opened(path, root) as stream:
        return stream.read(size)


def leads_out(path: Path, root: Path) -> bool:
    """Return whether a path is outside a folder once links are followed; an invalid path is.

    What git keeps for itself lies outside too: servers note there how they log in.

    Args:
        path: of a file or folder, there or not.
        root: a folder, itself without links.
    """
    try:
        steps = followed(path).relative_to(root).parts
    except ValueError:
        # It is elsewhere, or has a null character or a lone surrogate in it.
        return True
    return any(step.casefold() == _REPOSITORY for step in steps)


def repository_of(folder: Path) -> Path | None:
    """Return the top of the git repository that contains a folder (which may not exist yet), or None."""
    place = followed(folder)
    return next((parent for parent in (place, *place.parents) if os.path.lexists(parent / _REPOSITORY)), None)


def root_of(folder: Path) -> Path:
    """Return the folder that settings may not lead out of: the top of the git repository, else their own."""
    return repository_of(folder) or followed(folder)


def root_above(folder: Path) -> Path:
    """Return how far a folder may lead whose settings may lie above it.

    That is the top of the git repository it lies in, else the nearest folder with settings, else itself.
    """
    place = followed(folder)
    settings = find_settings_file(place)
    return repository_of(place) or (settings.parent if settings is not None else place)


@contextmanager
def _opened(path: Path, root: Path | None) -> Iterator[IO[bytes]]:
    if root is not None and leads_out(path, root):
        raise UnreadError(Reason.OUTSIDE)
    try:
        handle = os.open(path, _HOW)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise UnreadError(Reason.NOT_REGULAR)
        with os.fdopen(handle, "rb") as stream:
            yield stream
    except OSError as error:
        raise UnreadError(_why(error), reason_of(error)) from error


def _why(error: OSError) -> Reason:
    if error.errno == errno.ELOOP:
        return Reason.LINK_LOOP
    reasons = {PermissionError: Reason.NO_PERMISSION, FileNotFoundError: Reason.GONE}
    return reasons.get(type(error), Reason.SYSTEM)
