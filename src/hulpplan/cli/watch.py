"""Checking again whenever a file changes."""

import gc
import os
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, NoReturn

from hulpplan.cli.check import check, folder_of
from hulpplan.cli.findings import Asked, rendered, show
from hulpplan.cli.looking import look, settings_watched, wait
from hulpplan.cli.session import Session
from hulpplan.error import UserError, error_line
from hulpplan.i18n import N_
from hulpplan.settings import shown_path
from hulpplan.workspace.discover import plan_files
from hulpplan.workspace.load import DocumentCache

WATCHING = N_("Checked at {time}. Watching '{folder}'; Ctrl-C stops.")
CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J"


def watch(session: Session, asked: Asked) -> NoReturn:
    """Check, and check again after each change in the plan files or the settings, until it is interrupted.

    Only files that changed are read again. What is wrong with the folder itself, such as that it is gone, is
    said like anything else; it may come back.

    Raises:
        UserError: when the first check cannot be done.
        KeyboardInterrupt: when somebody presses Ctrl-C.
    """
    session = replace(session, kept=DocumentCache())
    folder = folder_of(session, asked.paths)
    seen = look(_paths(session, folder))
    # From here on what is made is thrown away again; the program itself never is.
    gc.freeze()
    _check(session, asked, folder, first=True)
    while True:
        gc.collect()
        wait(seen, partial(_paths, session, folder))
        # The settings, and with them the folder, may be others now.
        session = replace(session)
        try:
            folder = folder_of(session, asked.paths)
            seen = look(_paths(session, folder))
            _check(session, asked, folder, first=False)
        except UserError as error:
            seen = look(_paths(session, folder))
            _begin(asked)
            session.talk(error_line(error, session.catalogue))
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


def _paths(session: Session, folder: Path) -> tuple[Path, ...]:
    """Name every file that counts, and wherever settings may appear."""
    return (*settings_watched(session), *plan_files(folder, session.settings))
