"""A command that is killed while it replaces plan files, and what the next ones make of it."""

import fcntl
import json
import os
import signal
from hashlib import sha256
from pathlib import Path

import pytest

from command import INSIDE, Command, Result
from plans_folder import PlansFolder
from repository import Repository

QUICK = ("--today", "2019-01-15", "--select", "HP1,HP2", "--format", "concise")
KILLED = """\
import signal
real, calls = os.{call}, []
def stop(*words, **more):
    if "journal" in str(words[0]) or str(words[0]).endswith((".new", ".old")):
        calls.append(words)
        if len(calls) == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
    return real(*words, **more)
os.{call} = stop
"""
TOLD = (
    "An earlier run was interrupted while it wrote in 'plans', so some files may be changed and others not. "
    "`hulpplan validate --fix` or `hulpplan review` first puts them back as they were.\n"
)


@pytest.fixture(autouse=True)
def mistakes(plans: PlansFolder) -> dict[str, bytes]:
    """Put a mistake with one safe answer in two files; return what all files say."""
    plans.replace("register.yaml", "domains: [welzijn]", "domains: [welzijn, welzijn]")
    plans.replace("hasselt.yaml", "start: 2018-09", "start: september 2018")
    return texts(plans)


def texts(plans: PlansFolder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in plans.folder.iterdir() if path.is_file()}


def workplaces(plans: PlansFolder) -> list[Path]:
    return [path for path in plans.root.rglob("*") if path.name.startswith(".hulpplan-")]


def fix(hulpplan: Command, launcher: str | None = None) -> Result:
    return hulpplan("validate", "--fix", *QUICK, launcher=launcher)


def killed(hulpplan: Command, number: int, call: str = "replace") -> None:
    """Fix, and be killed at the so manieth call of the system."""
    result = fix(hulpplan, INSIDE.format(code=KILLED.format(call=call, number=number)))
    assert result.exit_code == -signal.SIGKILL


@pytest.mark.parametrize(("call", "number"), [("replace", 1), ("replace", 2), ("replace", 3), ("unlink", 1)])
def test_whenever_it_is_killed_the_next_fix_makes_it_whole(
    plans: PlansFolder, hulpplan: Command, mistakes: dict[str, bytes], call: str, number: int
) -> None:
    killed(hulpplan, number, call)
    changed = [name for name, text in texts(plans).items() if text != mistakes[name]]
    assert len(changed) == {("replace", 3): 1, ("unlink", 1): 2}.get((call, number), 0)

    result = fix(hulpplan)

    assert (result.exit_code, result.stdout) == (0, "")
    last = "2 findings fixed: plans/hasselt.yaml (1), plans/register.yaml (1)."
    names = tuple(sorted(f"plans/{name}" for name in changed))
    assert result.stderr.splitlines() == [
        *(
            [
                "An earlier run was interrupted. These files are again as they were before it: "
                + ", ".join(names)
                + "."
            ]
            if names
            else []
        ),
        last,
    ]
    assert workplaces(plans) == []


def test_commands_that_only_read_say_it_and_leave_it(plans: PlansFolder, hulpplan: Command) -> None:
    killed(hulpplan, 3)
    before = texts(plans)

    for words in (
        ("validate", *QUICK),
        ("status",),
        ("site", "-o", "site"),
        ("review", "hasselt", "--dry-run"),
    ):
        assert TOLD in hulpplan(*words).stderr
    assert "Een eerdere opdracht werd onderbroken" in hulpplan("status", lang="nl").stderr
    assert texts(plans) == before
    assert len(workplaces(plans)) == 1


def test_review_puts_it_back_too(plans: PlansFolder, hulpplan: Command, mistakes: dict[str, bytes]) -> None:
    killed(hulpplan, 3)

    result = hulpplan("review", "hasselt")

    assert result.stderr.startswith("An earlier run was interrupted. These files are again as they were")
    assert texts(plans)["register.yaml"] == mistakes["register.yaml"]
    assert workplaces(plans) == []


def test_settings_are_put_back_too(plans: PlansFolder, hulpplan: Command) -> None:
    settings = plans.settings("kind: instellingen\nschema: 1\n")
    code = KILLED.format(call="unlink", number=1)
    hulpplan("validate", "--fix", "--select", "HP", launcher=INSIDE.format(code=code))
    assert settings.read_text("utf-8").startswith("kind: settings")

    first, last = hulpplan("validate", "--fix", "--select", "HP").stderr.splitlines()

    assert first.startswith("An earlier run was interrupted. These files are again as they were before it: ")
    assert "hulpplan.yaml" in first
    assert "hulpplan.yaml (1)" in last


def test_git_does_not_take_along_what_it_left(plans: PlansFolder, hulpplan: Command) -> None:
    repository = Repository(plans.root)
    killed(hulpplan, 3)
    repository.git("add", "--all")

    assert workplaces(plans)
    assert ".hulpplan-" not in repository.git("ls-files")


def test_what_somebody_wrote_since_is_left_and_told(plans: PlansFolder, hulpplan: Command) -> None:
    killed(hulpplan, 1, "unlink")
    with plans.path("register.yaml").open("a") as file:
        file.write("# by a person\n")

    result = fix(hulpplan)

    assert (
        "and these files were changed since. They were left as they are: plans/register.yaml."
        in result.stderr
    )
    assert plans.text("register.yaml").endswith("# by a person\n")
    assert workplaces(plans) == []


def test_a_file_whose_old_text_is_gone_is_left_and_told(plans: PlansFolder, hulpplan: Command) -> None:
    killed(hulpplan, 1, "unlink")
    [left] = workplaces(plans)
    for path in left.glob("*.old"):
        path.unlink()
        path.symlink_to(plans.path("2015-2020.yaml"))
    before = texts(plans)

    assert "They were left as they are: plans/hasselt.yaml, plans/register.yaml." in fix(hulpplan).stderr
    assert texts(plans) == before


def test_where_nothing_can_be_put_back_it_stays_for_the_next_time(
    plans: PlansFolder, hulpplan: Command, mistakes: dict[str, bytes]
) -> None:
    killed(hulpplan, 1, "unlink")
    fails = """\
real = os.replace
def replace(source, target):
    if str(source).endswith(".old"):
        raise OSError(16, "busy")
    return real(source, target)
os.replace = replace
"""
    result = fix(hulpplan, INSIDE.format(code=fails))
    assert "They were left as they are: plans/hasselt.yaml, plans/register.yaml." in result.stderr
    assert len(workplaces(plans)) == 1

    hulpplan("review", "gent")
    assert texts(plans) == mistakes
    assert workplaces(plans) == []


def test_a_workplace_of_a_process_that_lives_is_left_alone(plans: PlansFolder, hulpplan: Command) -> None:
    killed(hulpplan, 3)
    [left] = workplaces(plans)
    before = texts(plans)
    with (left / ".gitignore").open("rb") as mark:
        fcntl.flock(mark, fcntl.LOCK_EX)
        assert hulpplan("status").stderr == ""
        fix(hulpplan)
        assert left.is_dir()
    assert texts(plans)["hasselt.yaml"] != before["register.yaml"]


def test_where_nothing_can_be_locked_it_writes_and_takes_nothing_for_left(
    plans: PlansFolder, hulpplan: Command
) -> None:
    killed(hulpplan, 3)
    unlockable = "import fcntl\ndef flock(*_): raise OSError(37, 'no locks')\nfcntl.flock = flock\n"

    result = fix(hulpplan, INSIDE.format(code=unlockable))

    assert result.exit_code == 0
    assert "interrupted" not in result.stderr
    assert len(workplaces(plans)) == 1


@pytest.mark.parametrize(
    "journal",
    [
        '[["../../outside.yaml", "{old}", "{new}"]]',
        '[["../outside.yaml", "{old}", "{new}"]]',
        '[["outside.yaml", "{old}", "{new}"]]',
        "[1]",
        "{{}}",
        "[",
        "[" * 100_000,
    ],
)
def test_a_journal_that_came_with_the_plans_touches_nothing_else(
    plans: PlansFolder, hulpplan: Command, journal: str
) -> None:
    outside = plans.root / "outside.yaml"
    outside.write_text("new", "utf-8")
    left = plans.folder / ".hulpplan-abcdefgh"
    left.mkdir()
    (left / ".gitignore").write_text("*\n", "utf-8")
    (left / "0.old").write_text("old", "utf-8")
    (left / "own.txt").write_text("of somebody", "utf-8")
    digests = {name: sha256(name.encode()).hexdigest() for name in ("old", "new")}
    (left / "journal").write_text(journal.format(**digests) if "{" in journal else journal, "utf-8")

    assert fix(hulpplan).exit_code == 0

    assert outside.read_text("utf-8") == "new"
    assert [path.name for path in left.iterdir()] == ["own.txt"]


@pytest.mark.parametrize("name", ["journal", ".gitignore", "0.old"])
@pytest.mark.parametrize("kind", ["pipe", "device", "large"])
def test_what_is_no_file_in_a_workplace_is_not_read(
    plans: PlansFolder, hulpplan: Command, name: str, kind: str
) -> None:
    left = plans.folder / ".hulpplan-abcdefgh"
    left.mkdir()
    (left / ".gitignore").write_text("*\n", "utf-8")
    (left / "journal").write_text('[["hasselt.yaml", "", "x"]]', "utf-8")
    (left / name).unlink(missing_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(left / name)
        case "device":
            (left / name).symlink_to("/dev/zero")
        case _:
            with (left / name).open("wb") as file:
                file.truncate(10_000_000_000)

    assert fix(hulpplan).exit_code == 0
    assert hulpplan("status").exit_code == 0


def test_a_link_that_has_the_name_of_a_workplace_is_not_followed(
    plans: PlansFolder, hulpplan: Command
) -> None:
    killed(hulpplan, 3)
    [left] = workplaces(plans)
    elsewhere = left.rename(plans.root / "elsewhere")
    left.symlink_to(elsewhere)

    assert fix(hulpplan).exit_code == 0
    assert (elsewhere / "journal").is_file()
    assert json.loads((elsewhere / "journal").read_text("utf-8"))


def test_a_result_that_was_killed_is_cleared_up_by_the_next_one(
    plans: PlansFolder, hulpplan: Command
) -> None:
    words = ("validate", *QUICK, "-o", "uit.txt")
    killing = INSIDE.format(code=KILLED.format(call="replace", number=1))
    assert hulpplan(*words, launcher=killing).exit_code == -signal.SIGKILL
    assert len(workplaces(plans)) == 1
    (plans.root / ".hulpplan-abcdefgh").mkdir()

    assert hulpplan(*words).exit_code == 1
    assert workplaces(plans) == []
    assert (plans.root / "uit.txt").is_file()
