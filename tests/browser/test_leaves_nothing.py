"""The browser of the tests stops with them, however they end."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
SECONDS = 30
VISIT = """\
import sys, time
from pathlib import Path
from browser.chromium import chromium
home = Path(sys.argv[1])
page = home / "page.html"
page.write_text("<!doctype html><title>x</title>", "utf-8")
with chromium(home) as browser, browser.visit(page):
    print("open", flush=True)
    if sys.argv[2] == "stay":
        time.sleep(60)
"""


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("c")


def start(home: Path, how: str) -> "subprocess.Popen[bytes]":
    process = subprocess.Popen(
        [sys.executable, "-c", VISIT, home, how],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": f"{os.environ.get('PYTHONPATH', '')}{os.pathsep}{TESTS}"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"open\n"
    return process


def running_in(home: Path) -> list[str]:
    """Return the command lines of the processes that have something to do with a folder."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            line = (entry / "cmdline").read_bytes() if entry.name.isdigit() else b""
        except OSError:
            continue
        if str(home).encode() in line and int(entry.name) != os.getpid():
            found.append(line.replace(b"\0", b" ").decode("utf-8", "replace")[:200])
    return found


def profiles_in(home: Path) -> list[str]:
    return [path.name for path in home.iterdir() if path.name.startswith("playwright")]


def wait_until_gone(home: Path) -> None:
    until = time.monotonic() + SECONDS
    while (running_in(home) or profiles_in(home)) and time.monotonic() < until:
        time.sleep(0.1)


def test_it_stops_with_its_tests(home: Path) -> None:
    process = start(home, "go")

    process.communicate(timeout=SECONDS)

    assert process.returncode == 0
    assert running_in(home) == []
    assert profiles_in(home) == []


def test_it_stops_when_its_tests_are_killed(home: Path) -> None:
    process = start(home, "stay")
    assert running_in(home)
    assert profiles_in(home)

    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=SECONDS)
    wait_until_gone(home)

    assert running_in(home) == []
    assert profiles_in(home) == []
