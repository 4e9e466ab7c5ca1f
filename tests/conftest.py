"""What all tests share: a folder of plans, the command, a browser."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("command", "marks", "plans_folder")

from command import Command  # noqa: E402 - after the line above
from plans_folder import PlansFolder  # noqa: E402 - as above

if TYPE_CHECKING:
    from browser.chromium import Chromium

# What a shell starts in the background ignores Ctrl-C, and so would every command that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = HealthCheck.function_scoped_fixture
settings.register_profile(
    "ci", derandomize=True, max_examples=50, deadline=None, suppress_health_check=[_SHARED]
)
settings.register_profile("nightly", max_examples=20_000, deadline=None, suppress_health_check=[_SHARED])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture
def plans(tmp_path: Path) -> PlansFolder:
    return PlansFolder(tmp_path)


@pytest.fixture
def hulpplan(tmp_path: Path) -> Command:
    return Command(tmp_path)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Chromium]":
    """A browser for the tests of one module: as long as it is there, an event loop runs in this thread."""
    from browser.chromium import chromium  # noqa: PLC0415 - costs time, and most runs of tests do without

    with chromium(tmp_path_factory.mktemp("c")) as running:
        yield running


_LONG = ("browser", "site", "reports", "complete", "cli")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the folders first whose files take long, so that at the end no worker waits for the other."""

    def place(item: pytest.Item) -> int:
        folder = item.path.relative_to(config.rootpath).parts[1:2]
        return next((number for number, name in enumerate(_LONG) if (name,) == folder), len(_LONG))

    items.sort(key=place)
