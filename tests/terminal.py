"""The real command at a terminal, with somebody who answers."""

import os
import pty
import re
import select
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


OWN_TERMINAL = """\
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.argv[1], sys.argv[1:])
"""
"""Starts a program that the keys of the terminal reach."""

INTERRUPT = "\x03"
END = "\x04"


def talk(command: Command, *words: str | Path, answers: Sequence[str], lang: str | None = "en") -> Talk:
    """Run the command at a terminal and give it these answers, each once there is a question.

    `INTERRUPT` and `END` are the keys Ctrl-C and Ctrl-D.
    """
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command.line(*words, lang=lang, launcher=OWN_TERMINAL),
        cwd=command.folder,
        env=_measured(environment(), INTERRUPT not in answers),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        screen = _answer(ours, list(answers))
        return Talk(screen, process.wait(SECONDS))
    finally:
        process.kill()
        os.close(ours)


def _measured(names: dict[str, str], wanted: bool) -> dict[str, str]:  # noqa: FBT001 - a private helper
    """Leave out what measures the run where it is interrupted: measuring catches signals too."""
    return {name: value for name, value in names.items() if wanted or not name.startswith("COV")}


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
