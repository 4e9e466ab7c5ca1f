"""Time how long `site --serve` takes from a save until its readers know, and until a page is there anew.

    .venv/bin/python bench/preview.py --size 18x40

A plan file is saved anew, time after time; a round ends when the page of its plan, asked for as soon as the
server tells that there is something new, has come whole. See bench/README.md.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from corpus import write_corpus
from timing import environment

ROOT = Path(__file__).resolve().parent.parent
RIGHT, WRONG = "status: running", "status: planned"
TARGET = 300
EVENTS = "_preview/events"


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
    command = [str(program), "--lang", "en", "site", "--serve"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            server = address_of(process)
            page = f"{server}nl/plans/{plan.stem}/index.html"
            with urlopen(server + EVENTS) as events:  # noqa: S310 - our own server
                return list(rounds_of(events, page, plan, text, rounds))
        finally:
            process.terminate()


def rounds_of(events: HTTPResponse, page: str, plan: Path, text: str, rounds: int) -> Iterator[float]:
    """Yield the milliseconds of each round."""
    wait_for_news(events)
    for number in range(rounds):
        # Long enough for the program to be waiting again, and never in step with its looking.
        time.sleep(0.5 + number * 0.0037)
        beside = plan.with_suffix(".new")
        beside.write_text(text if number % 2 else text.replace(RIGHT, WRONG, 1), "utf-8")
        start = time.perf_counter()
        os.replace(beside, plan)  # noqa: PTH105 - the one call that is timed from
        wait_for_news(events)
        with urlopen(page) as shown:  # noqa: S310 - our own server
            shown.read()
        yield 1000 * (time.perf_counter() - start)


def address_of(process: subprocess.Popen[str]) -> str:
    """Read where the server is.

    Raises:
        RuntimeError: when it does not say so.
    """
    said = process.stderr.readline() if process.stderr else ""
    found = re.search(r"http://\S+/", said)
    if found is None:
        message = f"the server does not say where it is: {said}"
        raise RuntimeError(message)
    return found[0]


def wait_for_news(events: HTTPResponse) -> None:
    """Read until the server tells that there is a new version.

    Raises:
        RuntimeError: when it ends before.
    """
    for line in events:
        if line.startswith(b"data:"):
            return
    message = "the server ended"
    raise RuntimeError(message)


if __name__ == "__main__":
    sys.exit(main())
