"""The entry point: chooses the language, runs the program, and catches any last error."""

import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from hulpplan.i18n import N_

SYSTEM_TEXT = N_("The computer could not do what was asked: {reason}.")
NO_FOLDER_TEXT = N_("The folder you are in is no longer there. Go to another one with `cd` and try again.")
BUG_TEXT = N_(
    "This is a mistake in hulpplan, not in your plans. Please report it, together with the file {path}; "
    "your plans were not changed."
)


def main() -> None:
    """Set up this process, run the program on the words of the command line and leave with its exit code."""
    # Looking for plugins of pydantic means reading about every installed package, at each start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A short run keeps nearly everything it allocates: garbage collection only costs time.
    gc.disable()
    _open_streams()
    _tidy_up_when_ended()
    code = run_safely(sys.argv[1:])
    # Python looks for garbage once more when it ends, which is of no use to anybody.
    gc.freeze()
    sys.exit(code)


def run_safely(arguments: Sequence[str]) -> int:
    """Run the program; whatever happens, say it in one line and return an exit code.

    It leaves the process as it was, so that it can be called again.
    """
    if "--version" in arguments:
        return _version()
    try:
        return _run(arguments)
    except KeyboardInterrupt:  # pragma: no cover - its tests run without measuring, which catches signals too
        sys.stderr.write("\n")
        return 130
    except BrokenPipeError:  # pragma: no cover - not every system tells in time that the reader has gone
        # The reader has closed the pipe.
        _drop_output()
        return 0


def _open_streams() -> None:
    """Make standard output and error accept any text, even when closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - until the end
        else:
            # An encoding other than UTF-8 must not stop the program.
            stream.reconfigure(encoding="utf-8", errors="replace")


def _tidy_up_when_ended() -> None:
    """Exit as on Ctrl-C when this process is terminated, so that nothing is left half done."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # A program started with `nohup` must go on.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, frame: FrameType | None) -> NoReturn:  # pragma: no cover - as for Ctrl-C
    del frame
    # Only once: a second signal must not stop the cleanup.
    signal.signal(number, signal.SIG_IGN)
    sys.exit(128 + number)


def _drop_output() -> None:
    """Send the rest of standard output nowhere, also what is still waiting to be written."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _version() -> int:
    from importlib.metadata import version  # noqa: PLC0415 - nothing else is loaded for this answer

    sys.stdout.write(f"hulpplan {version('hulpplan')}\n")
    return 0


def _run(arguments: Sequence[str]) -> int:
    from hulpplan.cli.app import run  # noqa: PLC0415 - not for `--version`
    from hulpplan.cli.language import choose_language  # noqa: PLC0415 - as above
    from hulpplan.error import UserError, error_text, reason_of  # noqa: PLC0415 - as above
    from hulpplan.i18n import MissingCatalogueError, catalogue  # noqa: PLC0415 - as above

    current = _current()
    language = choose_language(arguments, current)
    try:
        catalogue(language)
    except MissingCatalogueError as error:
        sys.stderr.write(f"hulpplan: {error}\n")
        return 2
    if current is None:
        sys.stderr.write(catalogue(language).gettext(NO_FOLDER_TEXT) + "\n")
        return 2
    try:
        code = run(arguments, language, current)
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(error_text(error, catalogue(language)) + "\n")
        return error.exit_code
    except BrokenPipeError:  # pragma: no cover - as above
        raise
    except OSError as error:
        _drop_output()
        reason = reason_of(error)
        sys.stderr.write(catalogue(language).say(SYSTEM_TEXT, reason=reason) + "\n")
        return 2
    except Exception:  # noqa: BLE001 - the last catch: no traceback ever reaches a user
        sys.stderr.write(catalogue(language).say(BUG_TEXT, path=_keep_traceback()) + "\n")
        return 2
    return code


def _current() -> Path | None:
    """Return the current folder; None when it was removed."""
    try:
        return Path.cwd()
    except OSError:
        return None


def _keep_traceback() -> str:
    import tempfile  # noqa: PLC0415 - only when there is a traceback
    import traceback  # noqa: PLC0415 - as above

    with tempfile.NamedTemporaryFile(
        "w", prefix="hulpplan-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        traceback.print_exc(file=file)
    return file.name


if __name__ == "__main__":
    main()
