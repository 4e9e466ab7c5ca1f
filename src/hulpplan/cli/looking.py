"""Noticing that files changed.

We look at the times of the files ourselves, and do not ask the system to tell: it says nothing of files on a
network drive, forgets a folder that was removed and made again, and each editor saves in another way.
"""

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from hulpplan.cli.session import Session
from hulpplan.settings_search import settings_places
from hulpplan.workspace.load import DocumentCache

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


def after_each_change(session: Session, watched: Callable[[Session], Iterable[Path]]) -> Iterator[Session]:
    """Yield the session at once, and afresh after each change of a file that counts, without end.

    Only files that changed are read again.

    Args:
        session: this run.
        watched: names the files that count, as the settings are at that moment.
    """
    session = replace(session, kept=DocumentCache())
    while True:
        seen = _look(watched(session))
        yield session
        # Nothing else looks for garbage (see `__main__`), and a long run makes much of it.
        gc.collect()
        _wait(seen, partial(watched, session))
        session = session.fresh()


def _look(paths: Iterable[Path]) -> State:
    """Look at files, whether they are there or not."""
    return {path: _mark(path) for path in paths}


def _wait(seen: State, paths: Callable[[], Iterable[Path]]) -> None:
    """Wait until something is other than it was, and stays so for a moment.

    Args:
        seen: how the files were.
        paths: names the files that count, at each look.
    """
    pause = PAUSE
    now = seen
    while now == seen:
        time.sleep(pause)
        start = time.perf_counter()
        now = _look(paths())
        pause = max(PAUSE, SHARE * (time.perf_counter() - start))
    since = time.perf_counter()
    last: State = {}
    while now != last and time.perf_counter() - since < PATIENCE:
        time.sleep(QUIET)
        last, now = now, _look(paths())


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
