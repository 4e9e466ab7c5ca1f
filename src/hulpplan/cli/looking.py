"""Noticing that files changed.

We look at the times of the files ourselves, and do not ask the system to tell: it says nothing of files on a
network drive, forgets a folder that was removed and made again, and each editor saves in another way.
"""

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, TypeAlias

from hulpplan.cli.session import Session
from hulpplan.settings_search import settings_places

PAUSE: Final = 0.03
"""Seconds between two looks, unless looking takes long."""
QUIET: Final = 0.03
"""Seconds in which nothing changes any more before it counts: editors write in several steps."""
PATIENCE: Final = 1.0
"""Seconds after which it counts even though changes keep coming."""
SHARE: Final = 20
"""Looking takes at most one part in so many of the time."""

State: TypeAlias = dict[Path, tuple[int, ...] | None]
"""What tells that a file has changed, by its path; None for one that is not there."""


def look(paths: Iterable[Path]) -> State:
    """Look at files, whether they are there or not."""
    return {path: _mark(path) for path in paths}


def wait(seen: State, paths: Callable[[], Iterable[Path]]) -> State:
    """Return how files are as soon as something is other than it was, and stays so for a moment.

    Args:
        seen: how they were.
        paths: names the files that count, at each look.
    """
    pause = PAUSE
    now = seen
    while now == seen:
        time.sleep(pause)
        start = time.perf_counter()
        now = look(paths())
        pause = max(PAUSE, SHARE * (time.perf_counter() - start))
    since = time.perf_counter()
    last: State = {}
    while now != last and time.perf_counter() - since < PATIENCE:
        time.sleep(QUIET)
        last, now = now, look(paths())
    return now


def settings_watched(session: Session) -> tuple[Path, ...]:
    """Name wherever settings may appear."""
    if session.config is not None:
        return (Path(session.config),)
    return settings_places(session.settings_starts)


def _mark(path: Path) -> tuple[int, ...] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
