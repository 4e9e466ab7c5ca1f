"""A plan file that is saved anew, time after time: how long until somebody knows."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from corpus import write_corpus

ROOT = Path(__file__).resolve().parent.parent
Round = Callable[[], None]


def report_rounds(about: str, target: int, measure: Callable[[Path, Path, int], list[float]]) -> int:
    """Measure what the command line asks for, and show it.

    Args:
        about: what is measured.
        target: the milliseconds that no round may pass.
        measure: returns the milliseconds of each round, of a folder with plans, a program and so many rounds.

    Returns:
        The exit code: 1 when a round took longer than the target.
    """
    parser = argparse.ArgumentParser(description=about)
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
        f"longest {max(times):.0f} ms (asked: {target} ms)\n"
    )
    return int(max(times) > target)


def first_plan(folder: Path) -> Path:
    """Return the plan that is saved."""
    return min((folder / "plans" / "actieplannen").iterdir())


def rounds_of(plan: Path, right: str, wrong: str, rounds: int, wait: Round) -> Iterator[float]:
    """Save a file as careful editors do, beside its place and then moved there; yield the milliseconds.

    Args:
        plan: the file.
        right: words in it.
        wrong: what stands in their place in every other round.
        rounds: how many times.
        wait: returns when somebody knows.
    """
    text = plan.read_text("utf-8")
    beside = plan.with_suffix(".new")
    for number in range(rounds):
        # Long enough for the program to be waiting again, and never in step with its looking.
        time.sleep(0.5 + number * 0.0037)
        beside.write_text(text if number % 2 else text.replace(right, wrong, 1), "utf-8")
        start = time.perf_counter()
        os.replace(beside, plan)  # noqa: PTH105 - the one call that is timed from
        wait()
        yield 1000 * (time.perf_counter() - start)
