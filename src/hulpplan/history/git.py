"""Running git: only to read history, never anything that writes or runs another program.

Wherever git cannot answer, for whatever reason, there is no answer: it is not there, the folder lies in no
repository, or the repository belongs to somebody else.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

SECONDS: Final = 60
"""Time limit for one call of git, in seconds."""

# A file system monitor is a program that the repository configures; none of our calls needs one.
_OPTIONS: Final = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
# Set by hooks of other repositories; ours is the repository that contains the folder.
_LEFT_BEHIND: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES")
# Nothing is fetched: a version that is not on this machine counts as absent.
_ONLY_HERE: Final = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


def ask(folder: Path, *words: str) -> bytes | None:
    """Return the output of git; None when it fails.

    Args:
        folder: where it is asked.
        words: the question, as on a command line.
    """
    done = _asked(folder, words, _environment())
    return done.stdout if done is not None and done.returncode == 0 else None


def is_installed() -> bool:
    """Return whether git is installed."""
    return shutil.which("git") is not None


def complaint(folder: Path, *words: str) -> str:
    """Return the error message of git, in English; empty when it succeeds.

    Args:
        folder: where it is asked.
        words: the question, as on a command line.
    """
    done = _asked(folder, words, {**_environment(), "LC_ALL": "C"})
    return done.stderr.decode("utf-8", "replace") if done is not None and done.returncode else ""


def _asked(
    folder: Path, words: tuple[str, ...], environment: Mapping[str, str]
) -> subprocess.CompletedProcess[bytes] | None:
    command = _command(folder, words)
    if command is None:
        return None
    try:
        return subprocess.run(  # noqa: S603 - no shell, and every argument of a user is in its place
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


class Blobs:
    """Old contents of files by object name, from one long-running git process."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        self._questions = questions
        self._answers = answers

    def read(self, name: str, largest: int) -> bytes | None:
        """Return a content; None when it is absent or too large.

        Args:
            name: its hexadecimal name.
            largest: how many bytes are still read.
        """
        try:
            self._questions.write(f"{name}\n".encode("ascii"))
            self._questions.flush()
            head = self._answers.readline().split()
        except OSError:
            return None
        # `name blob size`, or `name missing`.
        if len(head) != _HEAD or not head[-1].isdigit():
            return None
        size = int(head[-1])
        if size > largest or head[1] != b"blob":
            self._pass_over(size + _END)
            return None
        content = self._answers.read(size + _END)
        return content[:size] if len(content) == size + _END else None

    def _pass_over(self, size: int) -> None:
        while size > 0:
            size -= len(self._answers.read(min(size, _AT_ONCE))) or size


_HEAD: Final = 3
_AT_ONCE: Final = 1 << 20
_END: Final = len(b"\n")


@contextmanager
def blobs(folder: Path) -> Iterator[Blobs | None]:
    """Keep a git process for old contents for the duration of the block; None when it fails to start.

    Args:
        folder: where it is asked.
    """
    command = _command(folder, ("cat-file", "--batch"))
    try:
        process = command and subprocess.Popen(  # noqa: S603 - as above
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
        )
    except OSError:
        process = None
    if not process or process.stdin is None or process.stdout is None:
        yield None
        return
    try:
        yield Blobs(process.stdin, process.stdout)
    finally:
        # It may still be writing an answer that is not needed any more.
        process.kill()
        process.communicate()


def _command(folder: Path, words: tuple[str, ...]) -> list[str] | None:
    program = shutil.which("git")
    return [program, "-C", str(folder), *_OPTIONS, *words] if program else None


def _environment() -> Mapping[str, str]:
    inherited = {name: value for name, value in os.environ.items() if name not in _LEFT_BEHIND}
    return inherited | _ONLY_HERE
