"""Writing a result: whole or not at all."""

import errno
import os
import sys
import tempfile
from pathlib import Path

from hulpplan.error import UserError, cannot_write
from hulpplan.i18n import N_
from hulpplan.paths import as_spelled, followed


class NotForScreenError(UserError):
    """A format that people cannot read was asked for on a terminal."""

    text = N_("{format} is no text for a screen. Write it to a file with -o, such as -o name.{format}.")


def stop_at_screen(form: str, target: Path | None) -> None:
    """Stop before anything is made that is no text and would end up on a terminal.

    Raises:
        NotForScreenError: when it would.
    """
    if target is None and sys.stdout.isatty():
        raise NotForScreenError(format=form)


def deliver(content: str | bytes, target: Path | None) -> None:
    """Give a result to who asked for it: in the file, or on standard output.

    Raises:
        CannotWriteError: when the file cannot be written; what was there before is still there.
    """
    if target is not None:
        write_whole(target, content)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(content)
        sys.stdout.flush()


def write_whole(target: Path, content: str | bytes, *, follow: bool = True) -> None:
    """Write a file beside its place and move it there when it is complete; a text as UTF-8.

    Args:
        target: the file.
        content: what is in it.
        follow: whether a link at its place stays a link, and what it points at is replaced. Without, the
            link itself is replaced, so that nothing outside the folder of the file is written.

    Raises:
        CannotWriteError: when that fails; what was there before is still there.
    """
    # Names of files may hold what is no UTF-8; it is replaced as on the screen.
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        place = _place(target, follow=follow)
        if place.is_dir() and (follow or not place.is_symlink()):
            raise IsADirectoryError
        if follow and place.exists() and not place.is_file():
            # A device or a pipe takes what it is given and is never replaced.
            place.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(prefix=".hulpplan-", suffix=".tmp", dir=place.parent)
    except OSError as error:
        raise cannot_write(target.as_posix(), error) from error
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        beside.chmod(place.stat().st_mode & 0o777 if place.exists() else 0o666 & ~_umask())
        beside.replace(place)
    except OSError as error:  # pragma: no cover - a full disk, on which coverage cannot be saved either
        raise cannot_write(target.as_posix(), error) from error
    finally:
        beside.unlink(missing_ok=True)


def _place(target: Path, *, follow: bool) -> Path:
    """Return the file that is to be written; one that is there must be one that may be written.

    Raises:
        OSError: when it may not, or when a link leads round in a circle.
    """
    spelled = as_spelled(target)
    place = followed(spelled) if follow else followed(spelled.parent) / spelled.name
    if follow and place.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    # It is not written itself, but replaced; who protected it wants neither.
    if place.is_file() and not (place.is_symlink() or os.access(place, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return place


def make_folder(folder: Path) -> None:
    """Make a folder, with those it lies in, unless it is there.

    Raises:
        CannotWriteError: when that fails.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(folder.as_posix(), error) from error


def _umask() -> int:
    # Python can only tell the mask by setting it.
    mask = os.umask(0)
    os.umask(mask)
    return mask
