"""Debian's Chromium, driven with Playwright, on pages of this machine only.

It runs without a network: names of other hosts lead nowhere. What a page asks for is noted all the same, so
that a test can say that it asked for nothing.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser as Driven
from playwright.sync_api import Playwright, sync_playwright

from browser.visit import Visit

# A browser looks for updates and lists of its maker by itself; and only then is everything in the net log ours.
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
# The address of a socket has 107 characters, and Chromium needs some for names of its own.
_LONGEST = 60


class Chromium:
    """A browser that is started once and gives every visit a profile of its own."""

    def __init__(self, driven: Driven) -> None:
        self._driven = driven

    @contextmanager
    def visit(self, where: Path | str, *, scripts: bool = True) -> Iterator[Visit]:
        """Open a page in a new profile, with the size of a laptop; the profile goes away with it.

        Args:
            where: a file, or an address.
            scripts: whether the scripts of the page run.
        """
        address = where.absolute().as_uri() if isinstance(where, Path) else where
        context = self._driven.new_context(
            viewport={"width": 1440, "height": 900}, java_script_enabled=scripts, locale="nl-BE"
        )
        try:
            visit = Visit(context)
            visit.go(address)
            yield visit
        finally:
            context.close()


@contextmanager
def chromium(folder: Path, *options: str) -> Iterator[Chromium]:
    """Start Chromium, and stop it at the end.

    Args:
        folder: where it keeps what it must keep while it runs; the way there must be short.
        options: more of its own command line.
    """
    program = shutil.which("chromium")
    assert program, "chromium is missing: `make test` installs it, or says whom to ask"
    assert len(str(folder)) < _LONGEST, (
        f"Chromium cannot make its socket in {folder}: choose a shorter TMPDIR"
    )
    home = {"HOME": str(folder), "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with _temporary_files_in(folder), sync_playwright() as playwright:
        driven = _launch(playwright, program, home, options)
        try:
            yield Chromium(driven)
        finally:
            driven.close()


def _launch(playwright: Playwright, program: str, home: dict[str, str], options: tuple[str, ...]) -> Driven:
    return playwright.chromium.launch(
        executable_path=program,
        args=[*_QUIET, *options],
        env={**os.environ, **home},
        # Chromium refuses to start a sandbox as root.
        chromium_sandbox=os.geteuid() != 0,
    )


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    """Let Playwright keep its profiles there; it asks the environment once, when it starts."""
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
