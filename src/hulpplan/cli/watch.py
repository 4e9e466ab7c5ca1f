"""Checking again whenever a file changes.

We look at the times of the files ourselves, and do not ask the system to tell: it says nothing of files on a
network drive, forgets a folder that was removed and made again, and each editor saves in another way.
"""

import gc
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn, TypeAlias

from hulpplan.cli.check import check, folder_of
from hulpplan.cli.findings import Asked, rendered, show
from hulpplan.cli.session import Session
from hulpplan.error import UserError, told
from hulpplan.i18n import N_
from hulpplan.settings import FILE_NAME, shown_path
from hulpplan.workspace.discover import plan_files
from hulpplan.workspace.load import Kept

PAUSE: Final = 0.03
"""Seconds between two looks, unless looking takes long."""
QUIET: Final = 0.03
"""Seconds in which nothing changes any more before we check: editors write in several steps."""
PATIENCE: Final = 1.0
"""Seconds after which we check even though changes keep coming."""
SHARE: Final = 20
"""Looking takes at most one part in so many of the time."""

WATCHING = N_("Checked at {time}. Watching '{folder}'; Ctrl-C stops.")
CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J"

State: TypeAlias = dict[Path, tuple[int, ...] | None]
"""What tells that a file has changed, by its path; None for one that is not there."""


def watch(session: Session, asked: Asked) -> NoReturn:
    """Check, and check again after each change in the plan files or the settings, until it is interrupted.

    Only files that changed are read again. What is wrong with the folder itself, such as that it is gone, is
    said like anything else; it may come back.

    Raises:
        UserError: when the first check cannot be done.
        KeyboardInterrupt: when somebody presses Ctrl-C.
    """
    session = replace(session, kept=Kept())
    folder = folder_of(session, asked.paths)
    seen = _look(session, folder)
    # From here on what is made is thrown away again; the program itself never is.
    gc.freeze()
    _check(session, asked, folder, first=True)
    while True:
        gc.collect()
        _wait(session, folder, seen)
        # The settings, and with them the folder, may be others now.
        session = replace(session)
        try:
            folder = folder_of(session, asked.paths)
            seen = _look(session, folder)
            _check(session, asked, folder, first=False)
        except UserError as error:
            seen = _look(session, folder)
            _begin(asked)
            session.talk(told(error, session.catalogue))
            _end(session, folder, first=False)


def _check(session: Session, asked: Asked, folder: Path, *, first: bool) -> None:
    checked = check(session, asked.paths, asked.selection)
    # Worked out before the screen is cleared: it must not stay empty for long.
    text = rendered(session, asked, checked)
    _begin(asked)
    show(session, asked, checked, text)
    _end(session, folder, first=first)


def _begin(asked: Asked) -> None:
    """Clear the screen; where there is none, write the time between what was shown and what comes."""
    if _on_screen():
        sys.stdout.write(CLEAR)
        sys.stdout.flush()
        return
    stream = sys.stdout if asked.for_people else sys.stderr
    stream.write(f"--- {_time()} ---\n")
    stream.flush()


def _end(session: Session, folder: Path, *, first: bool) -> None:
    if first or _on_screen():
        shown = shown_path(folder, session.current)
        session.talk(session.catalogue.say(WATCHING, time=_time(), folder=shown))


def _on_screen() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _time() -> str:
    return time.strftime("%H:%M:%S")


def _wait(session: Session, folder: Path, seen: State) -> None:
    """Return when something is other than it was, and stays so for a moment."""
    pause = PAUSE
    now = seen
    while now == seen:
        time.sleep(pause)
        start = time.perf_counter()
        now = _look(session, folder)
        pause = max(PAUSE, SHARE * (time.perf_counter() - start))
    since = time.perf_counter()
    last: State = {}
    while now != last and time.perf_counter() - since < PATIENCE:
        time.sleep(QUIET)
        last, now = now, _look(session, folder)


def _look(session: Session, folder: Path) -> State:
    """Look at every file that counts, and wherever settings may appear."""
    settings = (
        [Path(session.config)]
        if session.config is not None
        else [place / FILE_NAME for place in (session.current, *session.current.parents)]
    )
    return {path: _mark(path) for path in (*settings, *plan_files(folder, session.settings.exclude))}


def _mark(path: Path) -> tuple[int, ...] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
