"""`validate --watch`: checks again at each change, shows it at once, and stops quietly."""

import contextlib
import os
import pty
import re
import selectors
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, WITHOUT_ROOT, Command, environment
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

PLAN = PLAN_HEAD + PLAN_BODY
WRONG = PLAN.replace("status: done", "status: klaar")
LAST_LINE = re.compile(r"^\d+ files? checked: .*$", re.MULTILINE)
CLEAR = "\x1b[H\x1b[2J\x1b[3J"
# Reading is told on standard error, so that a test sees what was read again.
TELL_READING = """\
import hulpplan.workspace.load as load
real = load._read
def _read(path, file, limits, root):
    sys.stderr.write("read " + path.name + chr(10))
    sys.stderr.flush()
    return real(path, file, limits, root)
load._read = _read
"""


class Watching:
    """A program that watches, and what it has said so far."""

    def __init__(self, process: "subprocess.Popen[bytes]", output: int) -> None:
        self.process = process
        self._output = output
        self._selector = selectors.DefaultSelector()
        self._selector.register(output, selectors.EVENT_READ)
        self.said = ""

    def until(self, pattern: str) -> str:
        """Wait until something new matches; return what came up to there."""
        end = time.monotonic() + SECONDS
        while not (found := re.search(pattern, self.said, re.MULTILINE | re.DOTALL)):
            assert time.monotonic() < end, f"no {pattern!r} in {self.said!r}"
            self._read(1.0)
        text, self.said = self.said[: found.end()], self.said[found.end() :]
        return text

    def nothing_more(self, seconds: float = 0.6) -> bool:
        """Tell whether it says nothing for a while."""
        self._read(seconds)
        return not self.said.strip()

    def stop(self) -> int:
        """Press Ctrl-C; return the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=SECONDS)

    def errors(self) -> str:
        """Return what was said on standard error; only after it has stopped."""
        assert self.process.stderr is not None
        return self.process.stderr.read().decode("utf-8")

    def _read(self, seconds: float) -> None:
        if self._selector.select(seconds):
            self.said += os.read(self._output, 65536).decode("utf-8").replace("\r\n", "\n")


def unmeasured() -> dict[str, str]:
    """Return an environment in which nothing is measured: what measures catches signals too."""
    return {name: value for name, value in environment().items() if not name.startswith("COV")}


@contextlib.contextmanager
def watching(plans: PlansFolder, *words: str, code: str = "", quiet: bool = False) -> Iterator[Watching]:
    line = [
        sys.executable,
        "-c",
        INSIDE.format(code=code),
        "hulpplan",
        "--lang",
        "en",
        "--today",
        "2019-01-15",
    ]
    with subprocess.Popen(
        [*line, "validate", "--watch", "--select", "HP1,HP2", *words],
        cwd=plans.root,
        env=unmeasured() if quiet else environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        seen = Watching(process, process.stdout.fileno())
        try:
            yield seen
            # Not killed: what was measured would be lost.
            assert seen.stop() == 130
        finally:
            process.kill()


def test_each_change_is_checked_and_shown_below_the_last(plans: PlansFolder) -> None:
    with watching(plans) as seen:
        assert re.fullmatch(
            r"--- \d\d:\d\d:\d\d ---\n3 files checked: no findings\.", seen.until(r"findings\.")
        )

        plans.write("hasselt.yaml", WRONG)
        shown = seen.until(r"1 error, 0 warnings, 0 notes\.")
        assert re.match(r"\n--- \d\d:\d\d:\d\d ---\nplans/hasselt\.yaml:\d+:13: error HP104", shown)

        plans.write("hasselt.yaml", PLAN)
        seen.until(r"3 files checked: no findings\.")
        assert seen.nothing_more()


def test_ctrl_c_stops_it_quietly(plans: PlansFolder) -> None:
    with watching(plans, quiet=True) as seen:
        seen.until(r"no findings\.")
        assert seen.nothing_more(0.2)

        assert seen.stop() == 130
        assert re.fullmatch(
            r"Checked at \d\d:\d\d:\d\d\. Watching 'plans'; Ctrl-C stops\.", seen.errors().strip()
        )


def test_only_what_changed_is_read_again(plans: PlansFolder) -> None:
    with watching(plans, code=TELL_READING) as seen:
        seen.until(r"no findings\.")
        plans.write("hasselt.yaml", WRONG)
        seen.until(r"1 error")
        plans.write("hasselt.yaml", PLAN)
        seen.until(r"no findings\.")
        seen.stop()

        read = re.findall(r"^read (.*)$", seen.errors(), re.MULTILINE)
        assert sorted(read[:3]) == ["2015-2020.yaml", "hasselt.yaml", "register.yaml"]
        assert read[3:] == ["hasselt.yaml", "hasselt.yaml"]


def test_a_file_that_is_saved_beside_its_place_and_moved_there_is_seen(plans: PlansFolder) -> None:
    with watching(plans) as seen:
        seen.until(r"no findings\.")
        beside = plans.folder / ".hasselt.yaml.swp"
        beside.write_text(WRONG, "utf-8")
        assert seen.nothing_more(0.3)

        beside.replace(plans.path("hasselt.yaml"))
        seen.until(r"1 error")


def test_files_that_come_go_or_get_another_name_are_seen(plans: PlansFolder) -> None:
    with watching(plans) as seen:
        seen.until(r"3 files checked: no findings\.")
        plans.write("gent.yaml", PLAN.replace("prison: hasselt", "prison: gent"))
        seen.until(r"4 files checked: no findings\.")
        plans.path("gent.yaml").rename(plans.path("gent.yml"))
        seen.until(r"4 files checked: no findings\.")
        plans.path("gent.yml").unlink()
        seen.until(r"3 files checked: no findings\.")


def test_a_burst_of_changes_is_checked_once(plans: PlansFolder) -> None:
    with watching(plans) as seen:
        seen.until(r"no findings\.")
        for number in range(8):
            plans.write(f"gent-{number}.yaml", "kind: register\nschema: 1\n")
            time.sleep(0.005)

        assert seen.until(r"files checked.*?\.").count("---") == 2
        assert seen.nothing_more()


def test_changes_that_never_stop_are_checked_all_the_same(plans: PlansFolder) -> None:
    with watching(plans) as seen:
        seen.until(r"no findings\.")
        end = time.monotonic() + 3
        while time.monotonic() < end and "1 error" not in seen.said:
            plans.write("hasselt.yaml", WRONG)
            seen._read(0.015)  # noqa: SLF001 - what the test is about

        assert time.monotonic() < end


def test_a_folder_that_goes_and_comes_back_is_watched_on(plans: PlansFolder) -> None:
    with watching(plans, "--plans", "plans") as seen:
        seen.until(r"no findings\.")
        aside = plans.root / "weg"
        plans.folder.rename(aside)
        seen.until(r"---\n")
        assert seen.nothing_more(0.3)

        plans.folder.mkdir()
        seen.until(r"---\n")
        for path in aside.iterdir():
            shutil.copy(path, plans.folder)
        seen.until(r"3 files checked: no findings\.")
        seen.stop()

        told = seen.errors()
        assert "There is no folder 'plans'." in told
        assert "There is no plan file in 'plans'" in told
        assert "Traceback" not in told


def test_a_link_that_leads_nowhere_is_a_finding_until_it_leads_somewhere(plans: PlansFolder) -> None:
    plans.path("gent.yaml").symlink_to(".later.yaml")
    with watching(plans) as seen:
        seen.until(r"error HP001.*1 error")
        plans.path(".later.yaml").write_text("kind: register\nschema: 1\n", "utf-8")
        seen.until(r"4 files checked: no findings\.")


def test_changed_settings_are_read_again(plans: PlansFolder) -> None:
    plans.write("hasselt.yaml", WRONG)
    with watching(plans) as seen:
        seen.until(r"1 error, 0 warnings, 0 notes\.")
        plans.settings("kind: settings\nschema: 1\nexclude: [hasselt.yaml]\n")
        seen.until(r"2 files checked: no findings\.")
        plans.settings("kind: settings\nschema: 1\nexclud: [x]\n")
        seen.until(r"error HP101: 'exclud'.*3 files checked: 2 errors")
        (plans.root / "hulpplan.yaml").unlink()
        seen.until(r"1 error, 0 warnings, 0 notes\.")


def test_settings_that_are_named_are_watched(plans: PlansFolder) -> None:
    named = plans.root / "eigen.yaml"
    named.write_text("kind: settings\nschema: 1\n", "utf-8")
    with watching(plans, "--config", "eigen.yaml") as seen:
        seen.until(r"no findings\.")
        named.write_text("kind: settings\nschema: 1\nexclude: [hasselt.yaml]\n", "utf-8")
        seen.until(r"2 files checked")


def test_with_a_path_what_it_refers_to_is_watched_too(plans: PlansFolder) -> None:
    with watching(plans, "plans/hasselt.yaml") as seen:
        seen.until(r"1 file checked: no findings\.")
        plans.replace("register.yaml", "- id: vdab", "- id: vdab2")
        seen.until(r"HP201.*1 file checked: 2 errors")


def test_a_file_that_may_no_longer_be_read_is_a_finding(plans: PlansFolder) -> None:
    path = plans.path("hasselt.yaml")
    line = Command(plans.root).line(
        "validate", "--watch", "--select", "HP1", "--today", "2019-01-15", launcher=WITHOUT_ROOT
    )
    with subprocess.Popen(line, cwd=plans.root, env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        seen = Watching(process, process.stdout.fileno())
        seen.until(r"no findings\.")
        path.chmod(0o000)
        seen.until(r"error HP001.*1 error")
        path.chmod(0o644)
        seen.until(r"no findings\.")
        assert seen.stop() == 130


def test_for_programs_the_time_is_not_between_the_findings(plans: PlansFolder) -> None:
    with watching(plans, "--format", "json", "--statistics") as seen:
        assert "---" not in seen.until(r'"findings": \[\]\n\}\n')
        assert seen.nothing_more()
        seen.stop()
        told = seen.errors()
        assert re.match(r"--- \d\d:\d\d:\d\d ---\nrule ", told)


def test_on_a_terminal_the_screen_is_cleared_for_each_check(plans: PlansFolder) -> None:
    ours, theirs = pty.openpty()
    line = Command(plans.root).line(
        "validate", "--watch", "--select", "HP1", "--today", "2019-01-15", "--no-color"
    )
    env = environment({"TERM": "xterm"})
    with subprocess.Popen(line, cwd=plans.root, env=env, stdout=theirs, stderr=theirs) as process:
        seen = Watching(process, ours)
        first = seen.until(r"Ctrl-C stops\.\n")
        assert first.startswith(f"{CLEAR}3 files checked: no findings.\nChecked at ")
        plans.write("hasselt.yaml", WRONG)
        second = seen.until(r"Ctrl-C stops\.\n")
        assert second.startswith(f"{CLEAR}plans/hasselt.yaml:")
        shutil.rmtree(plans.folder)
        third = seen.until(r"Ctrl-C stops\.\n")
        assert third.startswith(f"{CLEAR}There are no plans here.")
        assert seen.stop() == 130
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize(("words", "option"), [(("--fix",), "--fix"), (("-o", "uit.txt"), "-o")])
def test_what_it_cannot_be_combined_with_is_said(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], option: str
) -> None:
    result = hulpplan("validate", "--watch", *words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told.endswith(f"leave '{option}' out.")
    assert sorted(path.name for path in plans.root.iterdir()) == ["plans"]


def test_where_there_is_nothing_to_begin_with_it_does_not_wait(tmp_path: Path, hulpplan: Command) -> None:
    result = hulpplan("validate", "--watch")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "There are no plans here." in result.told
    assert tmp_path.is_dir()
