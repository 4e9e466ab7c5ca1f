"""Time how long `validate --watch` takes from a save to the findings on its output.

    .venv/bin/python bench/watch.py --size 18x40

A plan file is saved anew, time after time, each time with one mistake more or less; a round ends when the
last line of the findings has come out of the pipe. See bench/README.md.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from corpus import write_corpus
from timing import environment

ROOT = Path(__file__).resolve().parent.parent
RIGHT, WRONG = "status: running", "status: runing"
LAST_LINE = "checked: "
TARGET = 200


def main() -> int:
    """Measure what the command line asks for.

    Returns:
        The exit code: 1 when a round took longer than the target.
    """
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--size", default="18x40", help="prisons x actions in each (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=20, help="how many saves (default: %(default)s)")
    parser.add_argument("--hulpplan", type=Path, default=ROOT / ".venv/bin/hulpplan", help="its command")
    options = parser.parse_args()
    prisons, actions = (int(number) for number in options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        write_corpus(Path(folder), prisons, actions)
        times = measure(Path(folder), options.hulpplan, options.rounds)
    sys.stdout.write(
        f"{options.size}, {options.rounds} saves: median {median(times):.0f} ms, "
        f"longest {max(times):.0f} ms (asked: {TARGET} ms)\n"
    )
    return int(max(times) > TARGET)


def measure(folder: Path, program: Path, rounds: int) -> list[float]:
    """Return the milliseconds of each round."""
    plan = min((folder / "plans" / "actieplannen").iterdir())
    text = plan.read_text("utf-8")
    command = [str(program), "--lang", "en", "validate", "--watch"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        wait_for_findings(process)
        times = []
        for number in range(rounds):
            # Long enough for the program to be waiting again, and never in step with its looking.
            time.sleep(0.5 + number * 0.0037)
            times.append(one_round(process, plan, text if number % 2 else text.replace(RIGHT, WRONG, 1)))
        process.terminate()
    return times


def one_round(process: subprocess.Popen[str], plan: Path, text: str) -> float:
    """Save a file as careful editors do, beside its place and then moved there; return the milliseconds."""
    beside = plan.with_suffix(".new")
    beside.write_text(text, "utf-8")
    start = time.perf_counter()
    os.replace(beside, plan)  # noqa: PTH105 - the one call that is timed from
    wait_for_findings(process)
    return 1000 * (time.perf_counter() - start)


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
    sys.exit(main())
