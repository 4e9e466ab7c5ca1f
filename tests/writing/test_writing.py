"""Writing files: whole or not at all, nobody's work lost, and nothing left behind."""

import fcntl
import os
import shutil
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, WITHOUT_ROOT, Command, Result, environment
from hulpplan.writing.whole import write_whole
from plans_folder import PlansFolder

QUICK = ("--today", "2019-01-15", "--select", "HP1,HP2", "--format", "concise")
FIX = ("validate", "--fix", *QUICK)
AT_SECOND = """\
import pathlib
real = pathlib.Path.replace
def replace(self, target):
    real(self, target)
    if self.name == "0.new":
        {code}
pathlib.Path.replace = replace
"""
ADD = 'open("plans/{file}.yaml", "a").write("# by a person\\n")'
TOLD = "'plans/register.yaml' was changed by something else in the meantime, and was left as it is now. "


def mistakes(plans: PlansFolder) -> None:
    plans.replace("register.yaml", "domains: [welzijn]", "domains: [welzijn, welzijn]")
    plans.replace("hasselt.yaml", "start: 2018-09", "start: september 2018")


def texts(plans: PlansFolder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in plans.root.rglob("*") if path.is_file()}


def hidden(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


def fixed_while(hulpplan: Command, code: str) -> Result:
    """Fix two files, and do something when the first one has been replaced."""
    return hulpplan(*FIX, launcher=INSIDE.format(code=AT_SECOND.format(code=code)))


def test_an_edit_that_is_saved_while_files_are_replaced_is_not_lost(
    plans: PlansFolder, hulpplan: Command
) -> None:
    mistakes(plans)
    before = texts(plans)

    result = fixed_while(hulpplan, ADD.format(file="register"))

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == f"{TOLD}Nothing was written; try again."
    after = {**before, "register.yaml": before["register.yaml"] + b"# by a person\n"}
    assert texts(plans) == after


def test_a_file_that_is_removed_while_files_are_replaced_stays_away(
    plans: PlansFolder, hulpplan: Command
) -> None:
    mistakes(plans)
    before = texts(plans)

    result = fixed_while(hulpplan, 'os.unlink("plans/register.yaml")')

    assert result.told.endswith("Nothing was written; try again.")
    del before["register.yaml"]
    assert texts(plans) == before


def test_a_file_that_is_edited_once_more_is_not_put_back_and_told(
    plans: PlansFolder, hulpplan: Command
) -> None:
    mistakes(plans)

    code = "; ".join(ADD.format(file=file) for file in ("register", "hasselt"))
    result = fixed_while(hulpplan, code)

    assert result.exit_code == 2
    assert result.told == (
        f"{TOLD}These were written before that and could not be put back, for they were changed again or are "
        "in use: plans/hasselt.yaml. All others are as they were."
    )
    assert plans.text("hasselt.yaml").endswith("# by a person\n")
    assert "2018-09" in plans.text("hasselt.yaml")
    assert hidden(plans.root) == []


def test_a_plan_that_is_there_twice_by_a_link_is_fixed_once(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    plans.settings("kind: settings\nschema: 1\n")
    plans.path("hasselt.yaml").rename(plans.root / "real.yaml")
    for name in ("hasselt.yaml", "other.yaml"):
        plans.path(name).symlink_to("../real.yaml")

    assert hulpplan(*FIX).exit_code == 1
    assert "start: 2018-09" in (plans.root / "real.yaml").read_text("utf-8")


@pytest.mark.parametrize("words", [FIX, ("review", "hasselt"), ("validate", "-o", "plans/hasselt.yaml")])
def test_a_file_with_a_second_name_is_refused(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    mistakes(plans)
    os.link(plans.path("hasselt.yaml"), plans.root / "second")
    before = texts(plans)

    result = hulpplan(*words)

    assert result.exit_code == 2
    assert "'plans/hasselt.yaml' also exists under another name (a hard link)" in result.stderr
    assert texts(plans) == before
    assert hidden(plans.root) == []


@pytest.mark.parametrize("launcher", [WITHOUT_ROOT])
@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("validate", "-o", "uit.txt"), "uit.txt"),
        (FIX, "plans/hasselt.yaml"),
        (("review", "hasselt"), "plans/hasselt.yaml"),
    ],
)
def test_a_file_that_is_read_only_is_not_replaced(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], file: str, launcher: str | None
) -> None:
    mistakes(plans)
    (plans.root / "uit.txt").write_text("old", "utf-8")
    (plans.root / file).chmod(0o444)
    before = texts(plans)

    result = hulpplan(*words, launcher=launcher)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[-1] == f"'{file}' could not be written: you may not write there."
    assert texts(plans) == before


def test_a_file_of_somebody_else_is_not_replaced(plans: PlansFolder, hulpplan: Command) -> None:
    path = plans.root / "uit.txt"
    path.write_text("old", "utf-8")
    path.chmod(0o644)
    os.chown(path, 4321, 4321)

    assert "you may not write there" in hulpplan("validate", "-o", "uit.txt", launcher=WITHOUT_ROOT).told
    assert path.read_text("utf-8") == "old"


def test_what_the_system_knows_of_a_file_stays(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    out = plans.root / "uit.txt"
    out.write_text("old", "utf-8")
    paths = (out, plans.path("hasselt.yaml"))
    for path in paths:
        os.chown(path, 1234, 4321)
        path.chmod(0o640)
        os.setxattr(path, "user.note", b"kept")
        os.utime(path, (1, 1))

    hulpplan(*FIX)
    hulpplan("validate", "-o", "uit.txt")

    for path in paths:
        status = path.stat()
        assert (status.st_uid, status.st_gid, stat.S_IMODE(status.st_mode)) == (1234, 4321, 0o640)
        assert os.getxattr(path, "user.note") == b"kept"
        assert status.st_mtime > 1


def test_a_workplace_that_another_process_takes_for_left_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fcntl.flock
    taken: list[Path] = []

    def flock(handle: int, how: int) -> None:
        if not taken:
            [place] = tmp_path.glob(".hulpplan-*")
            shutil.rmtree(place)
            taken.append(place)
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", flock)
    write_whole(tmp_path / "uit.txt", "whole")

    assert [path.name for path in tmp_path.iterdir()] == ["uit.txt"]


# Tells through a pipe that it is about to move a file, and waits for the signal.
TELL = INSIDE.format(
    code="""
import pathlib, signal
real = pathlib.Path.replace
def replace(self, target):
    real(self, target)
    if self.name == "0.new":
        os.write(int(os.environ["PIPE"]), b"now\\n")
        signal.pause()
pathlib.Path.replace = replace
"""
)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)]
)
def test_who_asks_it_to_end_finds_everything_as_it_was(
    plans: PlansFolder, hulpplan: Command, number: signal.Signals, code: int
) -> None:
    mistakes(plans)
    before = texts(plans)
    reader, writer = os.pipe()
    line = hulpplan.line(*FIX)
    process = subprocess.Popen(
        [line[0], "-c", TELL, *line[1:]],
        cwd=plans.root,
        env=environment({"PIPE": str(writer)}),
        pass_fds=(writer,),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    os.close(writer)
    assert os.read(reader, 4) == b"now\n"
    process.send_signal(number)
    stdout, stderr = process.communicate(timeout=SECONDS)
    os.close(reader)

    assert (process.returncode, stdout, stderr.strip()) == (code, b"", b"")
    assert texts(plans) == before
    assert hidden(plans.root) == []
