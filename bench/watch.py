"""Time how long `validate --watch` takes from a save to the findings on its output.

    .venv/bin/python bench/watch.py --size 18x40

A plan file is saved anew, time after time, each time with one mistake more or less; a round ends when the
last line of the findings has come out of the pipe. See bench/README.md.
"""

import subprocess
import sys
from functools import partial
from pathlib import Path

from saves import first_plan, report_rounds, rounds_of
from timing import environment

RIGHT, WRONG = "status: running", "status: runing"
LAST_LINE = "checked: "
TARGET = 200


def measure(folder: Path, program: Path, rounds: int) -> list[float]:
    """Return the milliseconds of each round."""
    command = [str(program), "--lang", "en", "validate", "--watch"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        wait = partial(wait_for_findings, process)
        wait()
        times = list(rounds_of(first_plan(folder), RIGHT, WRONG, rounds, wait))
        process.terminate()
    return times


def wait_for_findings(process: subprocess.Popen[str]) -> None:
    """Read until the line that counts the files.

    Raises:
        RuntimeError: when the program ends before.
    """
    if process.stdout is None:
        message = "the output of the program is not read"
        raise RuntimeError(message)
    for line in process.stdout:
        if LAST_LINE in line:
            return
    message = "the program ended"
    raise RuntimeError(message)


if __name__ == "__main__":
    sys.exit(report_rounds("Time validate --watch from a save to the findings.", TARGET, measure))
