"""Checking again whenever a file changes."""

import os
import sys
import time
from functools import partial
from pathlib import Path
from typing import Final, NoReturn

from hulpplan.cli.commands.validate.check import Validation, check, folder_of, rendered, show
from hulpplan.cli.looking import after_each_change, settings_watched
from hulpplan.cli.session import Session
from hulpplan.error import UserError, error_text
from hulpplan.i18n import N_
from hulpplan.settings import shown_path
from hulpplan.workspace.discover import plan_files

WATCHING = N_("Checked at {time}. Watching '{folder}'; Ctrl-C stops.")
CLEAR: Final = "\x1b[H\x1b[2J\x1b[3J"


def watch(session: Session, validation: Validation) -> NoReturn:
    """Check, and check again after each change in the plan files or the settings, until it is interrupted.

    What is wrong with the folder itself, such as that it is gone, is said like anything else; it may come
    back.

    Raises:
        UserError: when the first check cannot be done.
        KeyboardInterrupt: when somebody presses Ctrl-C.
    """
    changes = after_each_change(session, partial(_watched, validation))
    session = next(changes)
    folder = folder_of(session, validation.paths)
    _check(session, validation)
    _end(session, folder, first=True)
    while True:
        session = next(changes)
        try:
            folder = folder_of(session, validation.paths)
            _check(session, validation)
        except UserError as error:
            _begin(validation)
            session.talk(error_text(error, session.catalogue))
        _end(session, folder, first=False)


def _check(session: Session, validation: Validation) -> None:
    checked = check(session, validation.paths, validation.selection)
    # Worked out before the screen is cleared: it must not stay empty for long.
    text = rendered(session, validation, checked)
    _begin(validation)
    show(session, validation, checked, text)


def _begin(validation: Validation) -> None:
    """Clear the screen; where there is none, write the time between what was shown and what comes."""
    if _on_screen():
        sys.stdout.write(CLEAR)
        sys.stdout.flush()
        return
    stream = sys.stdout if validation.for_people else sys.stderr
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


def _watched(validation: Validation, session: Session) -> tuple[Path, ...]:
    """Name every file that counts, and wherever settings may appear."""
    try:
        folder = folder_of(session, validation.paths)
        # It may be gone and come back empty; that is told too.
        files = plan_files(folder, session.settings) or [folder]
    except UserError:
        files = []
    return (*settings_watched(session), *files)
