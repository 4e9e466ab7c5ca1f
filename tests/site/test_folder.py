"""The folder of a website, when several processes write in it, and when one is killed."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, Command, environment
from plans_folder import TODAY, PlansFolder
from site_pages import files_in

SITE = ("site", "-o", "site", "--today", TODAY)
WORKPLACE = ".hulpplan-site"
KILLED = INSIDE.format(
    code="""
real = os.replace
def replace(source, target):
    if target.endswith("hulpplan-site.txt") and os.path.isdir("site/en"):
        {code}
    return real(source, target)
os.replace = replace
"""
)


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


def test_while_another_process_writes_it_waits_and_says_so(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan(*SITE)
    before = contents(plans.root / "site")
    mark = plans.root / "site" / WORKPLACE / ".gitignore"
    mark.parent.mkdir()
    with mark.open("wb") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        process = subprocess.Popen(
            hulpplan.line(*SITE), cwd=plans.root, env=environment(), stdout=-1, stderr=subprocess.PIPE
        )
        assert process.stderr
        told = process.stderr.readline()
        # What the other process does when it is ready.
        mark.unlink()
        mark.parent.rmdir()
    stdout, stderr = process.communicate(timeout=SECONDS)

    assert told == b"Another run is writing in 'site'; this one waits for it.\n"
    assert (process.returncode, stderr) == (0, b"")
    assert stdout.endswith(b" 0 new or changed, 0 removed.\n")
    assert contents(plans.root / "site") == before


def test_one_that_was_killed_is_made_whole_by_the_next(plans: PlansFolder, hulpplan: Command) -> None:
    launcher = KILLED.format(code="import signal; os.kill(os.getpid(), signal.SIGKILL)")
    assert hulpplan(*SITE, launcher=launcher).exit_code == -signal.SIGKILL
    assert (plans.root / "site" / WORKPLACE).is_dir()

    assert hulpplan(*SITE).exit_code == 0

    assert not (plans.root / "site" / WORKPLACE).exists()
    hulpplan("site", "-o", "other", "--today", TODAY)
    assert contents(plans.root / "site") == contents(plans.root / "other")


def test_one_that_was_killed_at_the_very_beginning_too(plans: PlansFolder, hulpplan: Command) -> None:
    place = plans.root / "site" / WORKPLACE
    place.mkdir(parents=True)
    (place / ".gitignore").write_text("*\n", "utf-8")
    (place / "123.new").write_text("half", "utf-8")

    assert hulpplan(*SITE).exit_code == 0
    assert not place.exists()


def test_what_is_left_is_removed_also_when_nothing_changed(plans: PlansFolder, hulpplan: Command) -> None:
    hulpplan(*SITE)
    place = plans.root / "site" / WORKPLACE
    place.mkdir()

    assert hulpplan(*SITE).stdout.endswith(" 0 new or changed, 0 removed.\n")
    assert not place.exists()
    assert hulpplan(*SITE).stdout == "Nothing changed: site\n"


@pytest.mark.parametrize("is_link", [True, False])
def test_a_link_or_a_file_in_place_of_the_workplace_is_refused(
    plans: PlansFolder, hulpplan: Command, *, is_link: bool
) -> None:
    hulpplan(*SITE)
    (plans.root / "elsewhere").mkdir()
    place = plans.root / "site" / WORKPLACE
    place.symlink_to(plans.root / "elsewhere") if is_link else place.write_text("", "utf-8")
    before = contents(plans.root / "site")

    result = hulpplan(*SITE)

    assert result.exit_code == 2
    assert "'site' could not be written" in result.told
    assert list((plans.root / "elsewhere").iterdir()) == []
    assert contents(plans.root / "site") == before


ALONE = """\
import os, signal, sys
os.sched_getaffinity = lambda _: {0, 1}
from hulpplan.site.worker import worker
def work():
    os.write(int(sys.argv[1]), b"now\\n")
    signal.pause()
with worker(work):
    signal.pause()
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_work_that_was_given_away_ends_with_the_process_that_gave_it(number: signal.Signals) -> None:
    reader, writer = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", ALONE, str(writer)], env=environment(), pass_fds=(writer,)
    )
    os.close(writer)
    assert os.read(reader, 4) == b"now\n"
    process.send_signal(number)
    process.wait(SECONDS)

    # The work holds the other end for as long as it goes on.
    assert os.read(reader, 1) == b""
    os.close(reader)
