"""Time how long `site --serve` takes from a save until its readers know, and a page is there anew.

    .venv/bin/python bench/preview.py --size 18x40

A plan file is saved anew, time after time; a round ends when the page of its plan, asked for as soon as the
server tells that there is something new, has come whole. See bench/README.md.
"""

import re
import subprocess
import sys
from http.client import HTTPResponse
from pathlib import Path
from urllib.request import urlopen

from saves import first_plan, report_rounds, rounds_of
from timing import environment

RIGHT, WRONG = "status: running", "status: planned"
TARGET = 300
EVENTS = "_preview/events"


def measure(folder: Path, program: Path, rounds: int) -> list[float]:
    """Return the milliseconds of each round."""
    plan = first_plan(folder)
    command = [str(program), "--lang", "en", "site", "--serve"]
    with subprocess.Popen(
        command, cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            server = address_of(process)
            with urlopen(server + EVENTS) as events:  # noqa: S310 - our own server

                def wait() -> None:
                    wait_for_news(events)
                    with urlopen(f"{server}nl/plans/{plan.stem}/index.html") as page:  # noqa: S310 - as above
                        page.read()

                wait()
                return list(rounds_of(plan, RIGHT, WRONG, rounds, wait))
        finally:
            process.terminate()


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
    sys.exit(report_rounds("Time site --serve from a save to the page.", TARGET, measure))
