"""Asking git, the program: only what it remembers, never anything that writes or runs something else.

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
"""How long git may take for one answer."""

# A monitor of files is a program that the repository names; nothing of what we ask needs one.
_OPTIONS: Final = ("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
# What a hook of another repository leaves behind: the repository that counts is the one the folder lies in.
_LEFT_BEHIND: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_CEILING_DIRECTORIES")
# Nothing is fetched: a version that is not on this machine is not there.
_ONLY_HERE: Final = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


def ask(folder: Path, *words: str) -> bytes | None:
    """Return what git says; None when it cannot say it.

    Args:
        folder: where it is asked.
        words: the question, as on a command line.
    """
    done = _asked(folder, words, _environment())
    return done.stdout if done is not None and done.returncode == 0 else None


def is_installed() -> bool:
    """Return whether the program is there."""
    return shutil.which("git") is not None


def complaint(folder: Path, *words: str) -> str:
    """Return why git cannot say something, in its own English; empty when it can.

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
        return subprocess.run(  # noqa: S603 - no shell, and no word of a user's without its place
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
    """Old contents of files, each by the name that git gave it, from one process that goes on answering."""

    def __init__(self, questions: IO[bytes], answers: IO[bytes]) -> None:
        self._questions = questions
        self._answers = answers

    def read(self, name: str, largest: int) -> bytes | None:
        """Return a content; None when it is not there or too large.

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
    """Keep git ready to give old contents for as long as the block lasts; None when it cannot.

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
        # It may be in the midst of an answer that nobody waits for any more.
        process.kill()
        process.communicate()


def _command(folder: Path, words: tuple[str, ...]) -> list[str] | None:
    program = shutil.which("git")
    return [program, "-C", str(folder), *_OPTIONS, *words] if program else None


def _environment() -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_BEHIND}
    return kept | _ONLY_HERE
