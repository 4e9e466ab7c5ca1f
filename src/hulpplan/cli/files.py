"""Writing a result: whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from hulpplan.error import UserError, cannot_write
from hulpplan.i18n import N_


class NotForScreenError(UserError):
    """A format that people cannot read was asked for on a terminal."""

    text = N_("{format} is no text for a screen. Write it to a file with -o, such as -o name.{format}.")


def deliver(text: str, target: Path | None) -> None:
    """Give a result to who asked for it: in the file, or on standard output.

    Raises:
        CannotWriteError: when the file cannot be written; what was there before is still there.
    """
    if target is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_whole(target, text)


def deliver_bytes(form: str, make: Callable[[], bytes], target: Path | None) -> None:
    """Give a result that is no text to who asked for it: in the file, or to another program.

    Args:
        form: the name of its format.
        make: makes it; not asked to when nobody could use it.
        target: the file, or None for standard output.

    Raises:
        NotForScreenError: when it would end up on a terminal.
        CannotWriteError: when the file cannot be written; what was there before is still there.
    """
    if target is not None:
        write_whole(target, make())
        return
    if sys.stdout.isatty():
        raise NotForScreenError(format=form)
    sys.stdout.buffer.write(make())
    sys.stdout.buffer.flush()


def write_whole(target: Path, content: str | bytes) -> None:
    """Write a file beside its place and move it there when it is complete; a text as UTF-8.

    Raises:
        CannotWriteError: when that fails; what was there before is still there.
    """
    # Names of files may hold what is no UTF-8; it is replaced as on the screen.
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    try:
        # A link stays a link: what it points at is replaced.
        place = target.resolve()
        if place.is_dir():
            raise IsADirectoryError
        if place.exists() and not place.is_file():
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
