"""What all tests share: a folder of plans, the command, snapshots."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("command", "marks", "plans_folder", "snapshots")

from command import Command  # noqa: E402 - after the line above
from plans_folder import PlansFolder  # noqa: E402 - as above
from rule_cases import Cases, as_properties, rule_of  # noqa: E402 - as above
from snapshots import UPDATE, Expected, Snapshot, unused  # noqa: E402 - as above

if TYPE_CHECKING:
    from browser.chromium import Chromium

# What a shell starts in the background ignores Ctrl-C, and so would every command that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = HealthCheck.function_scoped_fixture
settings.register_profile(
    "ci", derandomize=True, max_examples=100, deadline=None, suppress_health_check=[_SHARED]
)
settings.register_profile("nightly", max_examples=20_000, deadline=None, suppress_health_check=[_SHARED])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture
def plans(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[PlansFolder]:
    folder = PlansFolder(tmp_path)
    yield folder
    rule = rule_of(request.path)
    if rule is not None:
        request.node.user_properties.extend(as_properties(rule.code, folder.proofs))


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
_USED = pytest.StashKey[set[Path]]()
_RAN = pytest.StashKey[set[str]]()
_LEFT = pytest.StashKey[list[Path]]()
_CASES = pytest.StashKey[Cases]()
_LACKING = pytest.StashKey[list[str]]()


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    return Snapshot(request.path, request.config.stash[_USED])


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_USED] = set()
    config.stash[_RAN] = set()
    config.stash[_LEFT] = []
    config.stash[_CASES] = Cases()
    config.stash[_LACKING] = []
    config.pluginmanager.register(Reports(config))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the folders first whose files take long, so that at the end no worker waits for the other."""

    def place(item: pytest.Item) -> int:
        folder = item.path.relative_to(config.rootpath).parts[1:2]
        return next((number for number, name in enumerate(_LONG) if (name,) == folder), len(_LONG))

    items.sort(key=place)


def pytest_assertrepr_compare(
    config: pytest.Config, op: str, left: object, right: object
) -> list[str] | None:
    del config
    if op == "==" and isinstance(left, str) and isinstance(right, Expected):
        return [f"is not {right.path.name} (UPDATE_SNAPSHOTS=1 rewrites it)", *right.difference(left)]
    return None


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:  # noqa: ANN401 - a worker of xdist, that has no public type
    # A worker that broke down has nothing to say.
    used = getattr(node, "workeroutput", {}).get("snapshots", ())
    node.config.stash[_USED].update(Path(path) for path in used)


def pytest_sessionfinish(session: pytest.Session) -> None:
    config = session.config
    output = getattr(config, "workeroutput", None)
    if output is not None:
        output["snapshots"] = [str(path) for path in config.stash[_USED]]
        return
    if session.exitstatus != pytest.ExitCode.OK or not _whole_files(config):
        return
    ran = {config.rootpath / name for name in config.stash[_RAN]}
    tested = {rule.code for path in ran if (rule := rule_of(path)) is not None}
    config.stash[_LACKING] = config.stash[_CASES].lacking(sorted(tested))
    if config.stash[_LACKING]:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    left = unused(ran, config.stash[_USED])
    if UPDATE:
        for path in left:
            path.unlink()
    elif left:
        config.stash[_LEFT] = left
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:  # noqa: ANN401 - as above
    left = config.stash[_LEFT]
    if left:
        terminalreporter.section("snapshots that no test uses", red=True)
        for path in left:
            terminalreporter.line(str(path.relative_to(config.rootpath)))
    if config.stash[_LACKING]:
        terminalreporter.section("rules with too few cases", red=True)
        for line in config.stash[_LACKING]:
            terminalreporter.line(line)


def _whole_files(config: pytest.Config) -> bool:
    """Tell whether every test of each file that was named ran."""
    option = config.option
    chosen = option.keyword or option.markexpr or option.deselect
    return not (chosen or any("::" in word for word in config.args))


class Reports:
    """Remembers the files of the tests that ran and their cases; with workers, the reports come from them."""

    def __init__(self, config: pytest.Config) -> None:
        self._ran = config.stash[_RAN]
        self._cases = config.stash[_CASES]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._ran.add(report.nodeid.partition("::")[0])
        if report.when == "teardown":
            self._cases.add(report.user_properties)
