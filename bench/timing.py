"""Whole processes: how long one takes, how much memory it needs, and several of them in turn."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

BYTES_IN_KB = 1024


@dataclass(frozen=True, slots=True)
class Command:
    """A process to time: its name in the tables, what is run, and where.

    `anew` are folders in there that are removed before each run, outside the time.
    """

    name: str
    argv: tuple[str, ...]
    folder: Path
    anew: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: wall time, and the peak memory of its largest process."""

    seconds: float
    peak_kb: int


class CommandFailedError(Exception):
    """A command ended otherwise than it should: a figure of it would mean nothing."""

    def __init__(self, command: Command, code: int, output: str) -> None:
        super().__init__(f"{command.name} ended with exit code {code}:\n{output}")


def run_once(command: Command) -> Sample:
    """Run a command and wait for it.

    The peak is that of the system for this child. It is never below the size of the process that started it,
    so the runner keeps itself small and has corpora written by processes of their own.

    Raises:
        CommandFailedError: its exit code is not 0.
    """
    for made in command.anew:
        shutil.rmtree(command.folder / made, ignore_errors=True)
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.argv,
            cwd=command.folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise CommandFailedError(command, process.returncode, output.read(4000).decode(errors="replace"))
    in_bytes = sys.platform == "darwin"
    return Sample(seconds, usage.ru_maxrss // (BYTES_IN_KB if in_bytes else 1))


def environment() -> dict[str, str]:
    """Give the surroundings of a timed process.

    Nothing of the caller's: not its `PYTHON…` variables, of which `PYTHONDONTWRITEBYTECODE` alone would slow
    down each start, and not its `GIT_…` variables, which would send doorstop's `git add` elsewhere.
    """
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "NO_COLOR": "1"}


def run_in_turn(
    commands: Sequence[Command], rounds: int, tell: Callable[[str], None]
) -> dict[str, list[Sample]]:
    """Run all commands once, then once more, and so on: a slow minute of the machine then hits all.

    Returns:
        The samples of each command, by name; those at one index belong to one round.
    """
    samples: dict[str, list[Sample]] = {command.name: [] for command in commands}
    for number in range(1, rounds + 1):
        for command in commands:
            tell(f"  round {number} of {rounds}: {command.name}")
            samples[command.name].append(run_once(command))
    return samples
