"""The real command at a terminal, with somebody who answers."""

import os
import pty
import re
import select
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from command import SECONDS, Command, environment

PROMPT = re.compile(r"\[[^\[\]]*\]: $")


@dataclass(frozen=True, slots=True)
class Talk:
    """What was seen on the screen, and how it ended."""

    screen: str
    exit_code: int

    @property
    def questions(self) -> list[str]:
        """Every question with its default, in order."""
        return re.findall(r"^(.*\[[^\[\]\n]*\]):", self.screen, flags=re.MULTILINE)


INTERRUPT = "\x03"
END = "\x04"


def talk(command: Command, *words: str | Path, answers: Sequence[str], lang: str | None = "en") -> Talk:
    """Run the command at a terminal and give it these answers, each once there is a question.

    `INTERRUPT` and `END` are the keys Ctrl-C and Ctrl-D.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command.line(*words, lang=lang),
        cwd=command.folder,
        env=environment({"COLUMNS": "96"}),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        preexec_fn=_own_terminal,
        close_fds=True,
    )
    os.close(theirs)
    try:
        screen = _answer(ours, list(answers))
        return Talk(screen, process.wait(SECONDS))
    finally:
        process.kill()
        os.close(ours)


def _own_terminal() -> None:
    """Make the terminal the one whose keys reach this process."""
    import fcntl  # noqa: PLC0415 - between fork and exec, in the child
    import termios  # noqa: PLC0415 - as above

    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _answer(terminal: int, answers: list[str]) -> str:
    """Read what appears and answer each question, until the program lets go of the terminal."""
    seen, since = "", 0
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # the other side was closed
            return seen
        if not piece:
            return seen
        seen += piece.decode("utf-8", errors="replace").replace("\r\n", "\n")
        if PROMPT.search(seen[since:]):
            assert answers, f"nobody answers: {seen[since:]}"
            answer = answers.pop(0)
            since = len(seen)
            os.write(terminal, answer.encode() if answer in {INTERRUPT, END} else f"{answer}\n".encode())
    message = f"it takes too long: {seen}"
    raise AssertionError(message)
