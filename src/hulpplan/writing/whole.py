"""Writing one file atomically."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from hulpplan.error import UserError, cannot_write
from hulpplan.i18n import N_
from hulpplan.paths import as_spelled, followed
from hulpplan.writing.workplace import workplace

_NEW = "0.new"


HARD_LINK = N_(
    "'{path}' also exists under another name (a hard link), under which it would stay as it is. Nothing "
    "was written. Put a copy of it in its place and try again."
)


def write_whole(target: Path, content: str | bytes, *, follow: bool = True) -> None:
    """Write a file and move it into place when it is complete; a text as UTF-8.

    What is replaced keeps its owner, its rights and whatever else the system knows of it.

    Args:
        target: the file.
        content: what is in it.
        follow: whether a link at its place stays a link, and what it points at is replaced. Without, the
            link itself is replaced, so that nothing outside the folder of the file is written.

    Raises:
        UserError: when that fails, or the file has another name as well; what was there before is still
            there.
    """
    # Names of files may have characters outside UTF-8, which are replaced as on the screen.
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    shown = target.as_posix()
    try:
        place = _place(target, follow=follow)
        if place.is_dir() and (follow or not place.is_symlink()):
            raise IsADirectoryError
        if follow and place.exists() and not place.is_file():
            # A device or a pipe is written to, never replaced.
            place.write_bytes(data)
            return
        there = replaceable_status(place, shown) if place.is_file() and not place.is_symlink() else None
        with workplace(place.parent) as own:
            new = write_new(own.file(_NEW), data)
            if there is not None:
                like(new, place, there)
            new.replace(place)
    except OSError as error:
        raise cannot_write(shown, error) from error


def _place(target: Path, *, follow: bool) -> Path:
    """Return the path of the file.

    Raises:
        OSError: when a link leads round in a circle.
    """
    spelled = as_spelled(target)
    place = followed(spelled) if follow else followed(spelled.parent) / spelled.name
    if follow and place.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return place


def make_folder(folder: Path) -> None:
    """Make a folder with its parents, unless it exists.

    Raises:
        UserError: when that fails.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder.as_posix(), error) from error


def replaceable_status(place: Path, shown: str) -> os.stat_result:
    """Return the status of a file that is to be replaced.

    Raises:
        PermissionError: when it may not be written.
        UserError: when it has another name as well.
    """
    status = place.stat()
    # It is replaced, not written to; whoever write-protected it wants neither.
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    if status.st_nlink > 1:
        raise UserError(HARD_LINK, path=shown)
    return status


def write_new(path: Path, content: bytes, *, sure: bool = False) -> Path:
    """Write a new file; `sure` waits until it is on the disk."""
    with path.open("xb") as stream:
        stream.write(content)
        if sure:
            stream.flush()
            os.fsync(stream.fileno())
    return path


def like(path: Path, other: Path, status: os.stat_result) -> None:
    """Copy owner, permissions and other metadata of a file to a new one."""
    if hasattr(os, "chown"):  # pragma: no branch - Windows has none
        # Only an administrator can give files to another owner.
        with suppress(PermissionError):
            os.chown(path, status.st_uid, status.st_gid)
    shutil.copystat(other, path)
    # All but its modification time.
    os.utime(path)
