"""The same input gives the same bytes, wherever and whenever it is run; and checking changes nothing."""

import shutil
from pathlib import Path

import pytest

from command import WITHOUT_ROOT, Command
from plans_folder import PlansFolder
from showing import write_mistakes

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LANG": "en_GB.UTF-8"},
    {
        "PYTHONHASHSEED": "3",
        "TZ": "America/New_York",
        "LC_ALL": "tr_TR.UTF-8",
        "COLUMNS": "20",
        "TERM": "dumb",
    },
)
COMMANDS = (
    ("validate",),
    ("validate", "--format", "json"),
    ("validate", "--format", "concise"),
    ("validate", "--format", "github"),
    ("trace", "2015-2020/D1"),
    ("explain", "--format", "md"),
    ("report", "--plan", "hasselt"),
    ("report", "strategic"),
    ("--help",),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_time_zone_locale_hashes_and_folder_do_not_matter(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    write_mistakes(plans)
    elsewhere = tmp_path / "heel" / "ergens anders"
    shutil.copytree(plans.folder, elsewhere / "plans")

    results = [
        hulpplan("--today", "2019-01-15", *words, cwd=cwd, env=env)
        for env, cwd in zip(ENVIRONMENTS, (None, elsewhere, None), strict=True)
    ]

    assert all(result == results[0] for result in results)
    assert results[0].stdout


def state(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        str(path): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mtime_ns,
            path.stat().st_mode,
        )
        for path in (folder, *folder.rglob("*"))
    }


@pytest.mark.parametrize("words", [("validate",), ("trace", "D1"), ("report", "--prison", "hasselt")])
def test_nothing_in_a_read_only_folder_is_changed(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...]
) -> None:
    plans.settings("kind: settings\nschema: 1\n")
    for path in (*plans.folder.iterdir(), plans.root / "hulpplan.yaml"):
        path.chmod(0o444)
    plans.folder.chmod(0o555)
    plans.root.chmod(0o555)
    before = state(plans.root)

    result = hulpplan(*words, launcher=WITHOUT_ROOT)

    assert (result.exit_code, result.stderr) == (0, "")
    assert state(plans.root) == before
    plans.root.chmod(0o755)
    plans.folder.chmod(0o755)


def test_a_file_and_a_folder_that_may_not_be_read_are_told(plans: PlansFolder, hulpplan: Command) -> None:
    plans.path("hasselt.yaml").chmod(0)

    result = hulpplan("validate", "--format", "concise", launcher=WITHOUT_ROOT)

    assert result.exit_code == 1
    assert result.stdout.startswith("plans/hasselt.yaml:1:1: error HP001 ")
    plans.path("hasselt.yaml").chmod(0o644)

    plans.folder.chmod(0)
    result = hulpplan("validate", launcher=WITHOUT_ROOT)
    plans.folder.chmod(0o755)
    assert result.exit_code == 2
    assert "plans" in result.told


def test_a_folder_inside_that_may_not_be_read_is_not_passed_over_in_silence(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("dicht/gent.yaml", "")
    plans.path("dicht").chmod(0)

    result = hulpplan("validate", "--format", "concise", launcher=WITHOUT_ROOT)

    plans.path("dicht").chmod(0o755)
    assert "Traceback" not in result.stderr
    assert (result.exit_code, "dicht" in result.stdout + result.stderr) == (1, True)
