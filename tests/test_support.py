"""The tests' own tools: the small folder, marks, and the command."""

import subprocess
from pathlib import Path

import pytest

from command import SECONDS, Command, environment
from copied import copied
from marks import Spot, unmark
from plans_folder import EVERY_FAMILY, TODAY, PlansFolder
from snapshots import Snapshot, unused


def test_the_small_folder_has_no_findings(plans: PlansFolder) -> None:
    assert plans.is_clean("2018-05-01", EVERY_FAMILY)


def test_a_mark_gives_the_line_and_the_columns_of_what_it_holds() -> None:
    text, spots = unmark("a: 1\nb: [x, ⟦HP201|D44⟧]\n")

    assert text == "a: 1\nb: [x, D44]\n"
    assert spots == [Spot(2, 8, 2, 11, "HP201")]


def test_marks_may_lie_in_each_other_and_go_over_lines() -> None:
    text, spots = unmark("⟦HP101,HP102|a: ⟦first|1⟧\nb⟧: 2")

    assert text == "a: 1\nb: 2"
    assert spots == [Spot(1, 1, 2, 2, "HP101,HP102"), Spot(1, 4, 1, 5, "first")]
    assert spots[0].codes == ["HP101", "HP102"]
    assert spots[1].codes == []


def test_findings_are_told_by_file_line_column_and_code(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D44⟧]")

    assert plans.findings() == ["hasselt.yaml:12:22 HP201"]
    assert plans.spans() == plans.marked() == ["hasselt.yaml:12:22-12:25 HP201"]


def test_the_command_is_the_real_one(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("validate")

    assert (plans.folder / "hasselt.yaml").is_file()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "3 files checked: no findings.\n"


SAME = {
    "version": ("--version",),
    "help": ("report", "--help"),
    "validate": ("validate",),
    "json": ("validate", "--format", "json", "--today", TODAY),
    "explain": ("explain", "HP201"),
    "init": ("init", "new"),
    "matrix": ("matrix", "--today", TODAY, "-o", "matrix.xlsx"),
    "csv": ("matrix", "--today", TODAY, "-o", "matrix.csv"),
    "pdf": ("report", "--prison", "hasselt", "--today", TODAY, "-o", "report.pdf"),
    "docx": ("report", "--prison", "hasselt", "--today", TODAY, "-o", "report.docx"),
    "markdown": ("report", "strategic", "--today", TODAY),
    "review": ("review", "hasselt", "--today", TODAY),
    "schema": ("schema", "-o", "schemas"),
    "search": ("search", "taallessen"),
    "site": ("site", "-o", "site", "--today", TODAY),
    "status": ("status", "--today", TODAY),
    "trace": ("trace", "hasselt/A1", "-o", "trace.svg"),
    "fix": ("validate", "--fix", "--today", TODAY),
    "word": ("validaet",),
    "plan": ("report", "--prison", "nergens"),
    "folder": ("--plans", "nergens", "validate"),
}


@pytest.mark.parametrize("words", SAME.values(), ids=SAME)
def test_a_command_in_a_copy_does_what_it_does_in_a_new_process(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    done = []
    for name, env in (("copy", None), ("new", {})):
        folder = tmp_path / name
        folder.mkdir()
        plans = PlansFolder(folder)
        plans.write(
            "gent.yaml",
            plans.text("hasselt.yaml").replace("hasselt", "gent").replace("2020\n", "31/12/2020\n"),
        )
        result = Command(folder)(*words, env=env)
        files = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        done.append((result, files))

    assert done[0] == done[1]


def test_a_command_in_a_copy_has_nothing_of_the_one_before_it(plans: PlansFolder, hulpplan: Command) -> None:
    before = hulpplan("validate")
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")
    elsewhere = plans.root / "elsewhere"
    elsewhere.mkdir()
    words = ("validate", "--format", "concise")
    told = hulpplan("--plans", "../plans", *words, lang="nl", cwd=elsewhere)

    assert (before.exit_code, told.exit_code) == (0, 1)
    assert "HP201" in told.stdout
    assert "D99" in hulpplan(*words).stdout
    assert "D99" not in hulpplan("validate", "--select", "HP1").stdout


def test_a_copy_that_takes_too_long_is_ended_and_the_next_one_runs(plans: PlansFolder) -> None:
    words, env = ("site", "-o", "site", "--serve"), environment()
    copied(("--version",), plans.root, env, SECONDS)

    with pytest.raises(subprocess.TimeoutExpired):
        copied(words, plans.root, env, 0.5)
    assert copied(("--version",), plans.root, env, SECONDS)[0] == 0


def test_a_snapshot_is_the_file_of_that_name_beside_the_test(tmp_path: Path) -> None:
    used: set[Path] = set()
    folder = tmp_path / "__snapshots__" / "test_x"
    folder.mkdir(parents=True)
    (folder / "uit.txt").write_bytes("één\r\n".encode())

    snapshot = Snapshot(tmp_path / "test_x.py", used)

    assert snapshot("uit.txt") == "één\r\n"
    assert snapshot("uit.txt") != "één\n"
    assert used == {folder / "uit.txt"}
    assert list(snapshot("uit.txt").difference("twee"))[-1] == "+twee"


def test_snapshots_that_nobody_asks_for_are_told(tmp_path: Path) -> None:
    test_file = tmp_path / "test_x.py"
    other = tmp_path / "test_y.py"
    for path in (test_file, other):
        path.write_text("", "utf-8")
    for name in ("test_x/a.txt", "test_x/b.txt", "test_y/c.txt", "test_weg/d.txt"):
        path = tmp_path / "__snapshots__" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    used = {tmp_path / "__snapshots__/test_x/a.txt"}

    left = [path.name for path in unused({test_file}, used)]

    assert left == ["d.txt", "b.txt"]
