"""The folder in which files are written before they are moved into place.

It lies beside them, for a file cannot be moved whole to another disk. Git does not see it: it ignores itself.
The file that says so is locked for as long as the process lives: a workplace that nobody has locked was left
by one that was killed.
"""

import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from hulpplan.writing import PREFIX
from hulpplan.writing.lock import lock

JOURNAL: Final = "journal"
"""The file in a workplace while several files are being replaced."""

_MARK: Final = ".gitignore"
_IGNORE_ALL: Final = b"*\n"
_NAME: Final = re.compile(rf"{re.escape(PREFIX)}[a-z0-9_]{{8}}")
_FILE: Final = re.compile(rf"\d+\.(new|old)|{JOURNAL}(\.new)?")
# Links are not followed and pipes not waited for: a folder of plans may come from anybody.
_CAREFULLY: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_PAUSE: Final = 0.05
"""Seconds between two checks whether a workplace is free."""


class Workplace:
    """A workplace that is ours.

    Attributes:
        path: where it is.
        keep: whether what is in it is still needed when we are ready.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self.keep = False
        self._handle = handle

    def file(self, name: str) -> Path:
        """Return the path of a file in it."""
        return self.path / name

    def leave(self) -> None:
        """Remove it, unless its files are still needed."""
        if not self.keep:
            self.clear()
            # While it is locked: a process that waits for it then makes another one.
            with suppress(OSError):
                self.file(_MARK).unlink()
        os.close(self._handle)
        with suppress(OSError):
            self.path.rmdir()

    def clear(self) -> None:
        """Remove the files in it that have a name of ours."""
        for path in self.path.iterdir():
            if _FILE.fullmatch(path.name):
                with suppress(OSError):
                    path.unlink()


@contextmanager
def workplace(folder: Path) -> Iterator[Workplace]:
    """Make a workplace for the duration of the block, and remove those of killed processes.

    Raises:
        OSError: when nothing can be made in the folder.
    """
    for left in leftovers(folder):
        # A group of files is restored by `together`, which knows its members.
        left.keep = left.file(JOURNAL).exists()
        left.leave()
    for path in _named(folder):
        # Its process was killed right after it started.
        with suppress(OSError):
            path.rmdir()
    with _taken(lambda: Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))) as own:
        yield own


@contextmanager
def only_workplace(folder: Path, name: str, busy: Callable[[], object]) -> Iterator[Workplace]:
    """Make the only workplace of a folder; wait while another process has it.

    Args:
        folder: where files are written.
        name: of the workplace.
        busy: called once before waiting.

    Raises:
        OSError: when it cannot be made.
    """
    path = folder / name

    def make() -> Path:
        with suppress(FileExistsError):
            path.mkdir()
        if path.is_symlink():
            raise NotADirectoryError
        return path

    with _taken(make, busy) as own:
        own.clear()
        yield own


def leftovers(folder: Path) -> Iterator[Workplace]:
    """Yield the workplaces that killed processes left in a folder; the caller must leave each of them."""
    for path in _named(folder):
        left = None
        with suppress(OSError):
            left = _take(path, os.O_RDONLY)
        if left is not None:
            yield left


def _named(folder: Path) -> list[Path]:
    """Return the folders with the name of a workplace."""
    with suppress(OSError), os.scandir(folder) as entries:
        return [
            Path(entry)
            for entry in entries
            if _NAME.fullmatch(entry.name) and entry.is_dir(follow_symlinks=False)
        ]
    return []


@contextmanager
def _taken(make: Callable[[], Path], busy: Callable[[], object] | None = None) -> Iterator[Workplace]:
    while (own := _take(make(), os.O_RDWR | os.O_CREAT)) is None:
        if busy is not None:
            busy()
        busy = None
        time.sleep(_PAUSE)
    try:
        yield own
    finally:
        own.leave()


def _take(path: Path, how: int) -> Workplace | None:
    """Lock a workplace; None when another process has it or it is gone."""
    mark, ours = path / _MARK, bool(how & os.O_CREAT)
    try:
        handle = os.open(mark, how | _CAREFULLY, 0o666)
    except FileNotFoundError:
        return None
    # Where locking is not possible, nothing counts as left behind: its process may be alive.
    if lock(handle) not in ((True, None) if ours else (True,)) or not _is_at(handle, mark):
        os.close(handle)
        return None
    own = Workplace(path, handle)
    if ours and not os.fstat(handle).st_size:
        try:
            os.write(handle, _IGNORE_ALL)
        except OSError:  # pragma: no cover - a full disk, on which coverage cannot be saved either
            own.leave()
            raise
    return own


def _is_at(handle: int, path: Path) -> bool:
    """Return whether an open file is the one at its path now."""
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except OSError:
        return False
