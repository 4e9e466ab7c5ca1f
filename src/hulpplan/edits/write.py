"""Writing changed files: each whole or not at all, all of them or none."""

import codecs
import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from hulpplan.edits.change import Change
from hulpplan.error import UserError, cannot_write
from hulpplan.i18n import N_
from hulpplan.paths import followed


class ChangedMeanwhileError(UserError):
    """Somebody else wrote the file after it was read."""

    text = N_("'{path}' was changed by something else in the meantime. Nothing was written; try again.")
    exit_code = 1


class _Staged(NamedTuple):
    """A file with what it is to become and what it was, beside it."""

    place: Path
    new: Path
    old: Path
    shown: str


def write_changes(changes: Sequence[Change], current: Path) -> None:
    """Write every changed file; rights and owner stay, and a link stays a link.

    Args:
        changes: of files that lie there.
        current: the folder that the names of the files are relative to.

    Raises:
        CannotWriteError: when one of them cannot be written; then all are as they were.
        ChangedMeanwhileError: when one no longer says what it said when it was read; likewise.
    """
    with ExitStack() as leftovers:
        staged = [_stage(change, current / change.file, leftovers) for change in changes]
        _swap(staged)


def _stage(change: Change, path: Path, leftovers: ExitStack) -> _Staged:
    try:
        place = followed(path)
        # Opened for writing as well: a file that may not be written is not replaced either.
        with place.open("r+b") as stream:
            there = stream.read()
            status = os.fstat(stream.fileno())
        mark = codecs.BOM_UTF8 if there.startswith(codecs.BOM_UTF8) else b""
        if there != mark + change.before.text.encode():
            raise ChangedMeanwhileError(path=change.file)
        handle, name = tempfile.mkstemp(prefix=".hulpplan-", suffix=".tmp", dir=place.parent)
        new, old = Path(name), Path(name).with_suffix(".old")
        leftovers.callback(new.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as stream:
            stream.write(mark + change.after.encode())
            stream.flush()
            os.fsync(stream.fileno())
        _like(new, status)
        leftovers.callback(old.unlink, missing_ok=True)
        shutil.copy2(place, old)
        _like(old, status)
    except OSError as error:
        raise cannot_write(change.file, error) from error
    return _Staged(place, new, old, change.file)


def _like(path: Path, status: os.stat_result) -> None:
    """Give a new file the owner and the rights of another."""
    if hasattr(os, "chown"):  # pragma: no branch - Windows has none
        # Who is not the administrator can only make files of their own.
        with suppress(PermissionError):
            os.chown(path, status.st_uid, status.st_gid)
    path.chmod(status.st_mode & 0o7777)


def _swap(staged: Sequence[_Staged]) -> None:
    done: list[_Staged] = []
    try:
        for file in staged:
            # Noted first: whatever stops the swap, putting the old one back does no harm.
            done.append(file)
            file.new.replace(file.place)
    except BaseException as error:
        for file in done:
            file.old.replace(file.place)
        if isinstance(error, OSError):
            raise cannot_write(done[-1].shown, error) from error
        raise
