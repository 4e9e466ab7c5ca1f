"""Locking a file for the life of this process, so that others can tell whether it is alive."""

import errno
import os
import sys
from typing import Final

if sys.platform == "win32":  # pragma: no cover - runs on that system alone
    import msvcrt

    _BEYOND: Final = 1 << 30
    """A locked part cannot be read on Windows, so a byte after the end of the file is locked."""

    def _lock(handle: int) -> None:
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_BUSY: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def lock(handle: int) -> bool | None:
    """Lock an open file until it is closed, without waiting.

    A process that was copied from this one keeps the file locked too.

    Returns:
        False when another process has it, None when this file system cannot lock.
    """
    try:
        _lock(handle)
    except OSError as error:
        return False if error.errno in _BUSY else None
    return True
