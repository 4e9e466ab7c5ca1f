"""`-o FILE`: whole or not at all, and nothing beside it."""

import os
import stat
from pathlib import Path

import pytest

from command import SMALL_FILES, WITHOUT_ROOT, Command, Result
from plans_folder import PlansFolder


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name.startswith(".")]


def many_findings(plans: PlansFolder) -> None:
    plans.action(f"contributes_to: [{', '.join(f'X{number}' for number in range(300))}]")


def more_than_fits(plans: PlansFolder) -> None:
    """Make so many findings that they do not fit on the full disk; some space is left for who measures."""
    plans.action(f"contributes_to: [{', '.join(f'X{number}' for number in range(1500))}]")


def failed(result: Result, plans: PlansFolder) -> str:
    assert (result.exit_code, result.stdout) == (2, "")
    assert leftovers(plans.root) == []
    return result.told


@pytest.mark.parametrize("form", ["text", "concise", "json", "github"])
def test_the_file_holds_what_standard_output_would(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    many_findings(plans)

    result = hulpplan("validate", "--format", form, "-o", "uit.txt")

    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "")
    written = (plans.root / "uit.txt").read_bytes()
    assert written.decode("utf-8") == hulpplan("validate", "--format", form).stdout
    assert b"\r" not in written
    assert leftovers(plans.root) == []


def test_an_empty_result_is_an_empty_file(plans: PlansFolder, hulpplan: Command) -> None:
    assert hulpplan("validate", "--format", "concise", "-o", "uit.txt").exit_code == 0
    assert (plans.root / "uit.txt").read_bytes() == b""


def test_what_was_there_is_replaced_and_keeps_its_mode(plans: PlansFolder, hulpplan: Command) -> None:
    path = plans.root / "uit.txt"
    path.write_text("oud", "utf-8")
    path.chmod(0o640)

    hulpplan("validate", "-o", "uit.txt")

    assert path.read_text("utf-8") == "3 files checked: no findings.\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_new_files_have(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "gewoon").touch()
    hulpplan("validate", "-o", "uit.txt")

    modes = {stat.S_IMODE((plans.root / name).stat().st_mode) for name in ("gewoon", "uit.txt")}
    assert len(modes) == 1


def test_a_link_stays_a_link(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "echt.txt").write_text("oud", "utf-8")
    (plans.root / "uit.txt").symlink_to("echt.txt")

    hulpplan("validate", "-o", "uit.txt")

    assert (plans.root / "uit.txt").is_symlink()
    assert (plans.root / "echt.txt").read_text("utf-8").startswith("3 files")


def test_the_file_may_lie_in_another_folder(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "a b").mkdir()

    assert hulpplan("validate", "-o", "a b/uit é.txt").exit_code == 0
    assert (plans.root / "a b" / "uit é.txt").is_file()


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_folder_that_is_not_there_is_told(plans: PlansFolder, hulpplan: Command, lang: str) -> None:
    told = failed(hulpplan("validate", "-o", "weg/uit.txt", lang=lang), plans)

    assert "'weg/uit.txt'" in told
    assert not (plans.root / "weg").exists()


def test_a_folder_instead_of_a_file_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "map").mkdir()

    assert "that is a folder" in failed(hulpplan("validate", "-o", "map"), plans)
    assert list((plans.root / "map").iterdir()) == []


def test_a_file_instead_of_a_folder_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    (plans.root / "uit.txt").write_text("x", "utf-8")

    assert "'uit.txt/x'" in failed(hulpplan("validate", "-o", "uit.txt/x"), plans)


def test_a_folder_that_may_not_be_written_in_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    folder = plans.root / "dicht"
    folder.mkdir()
    (folder / "uit.txt").write_text("oud", "utf-8")
    folder.chmod(0o555)

    told = failed(hulpplan("validate", "-o", "dicht/uit.txt", launcher=WITHOUT_ROOT), plans)

    assert "you may not write there" in told
    assert (folder / "uit.txt").read_text("utf-8") == "oud"
    folder.chmod(0o755)


def test_a_full_disk_leaves_what_was_there(plans: PlansFolder, hulpplan: Command) -> None:
    more_than_fits(plans)
    (plans.root / "uit.txt").write_text("oud", "utf-8")

    told = failed(hulpplan("validate", "--format", "json", "-o", "uit.txt", launcher=SMALL_FILES), plans)

    assert "'uit.txt'" in told
    assert (plans.root / "uit.txt").read_text("utf-8") == "oud"


def test_a_full_disk_leaves_nothing_new(plans: PlansFolder, hulpplan: Command) -> None:
    more_than_fits(plans)

    failed(hulpplan("validate", "--format", "json", "-o", "uit.txt", launcher=SMALL_FILES), plans)

    assert not (plans.root / "uit.txt").exists()


def test_a_plan_file_is_only_replaced_by_what_was_asked(plans: PlansFolder, hulpplan: Command) -> None:
    before = {path.name: path.read_bytes() for path in plans.folder.iterdir()}

    assert hulpplan("validate", "--format", "niets", "-o", "plans/hasselt.yaml").exit_code == 2

    assert {path.name: path.read_bytes() for path in plans.folder.iterdir()} == before


def test_a_report_is_written_whole_or_not_at_all(plans: PlansFolder, hulpplan: Command) -> None:
    for name in ("uit.md", "uit.html"):
        result = hulpplan("report", "--prison", "hasselt", "-o", name)
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
        assert (plans.root / name).stat().st_size > 300
        (plans.root / name).unlink()
    plans.action("contributes_to: [D1]", f"description: {'lang verhaal ' * 60_000}")

    failed(hulpplan("report", "--prison", "hasselt", "-o", "uit.html", launcher=SMALL_FILES), plans)
    assert not (plans.root / "uit.html").exists()


def test_a_pipe_is_not_replaced_by_a_file(plans: PlansFolder, hulpplan: Command) -> None:
    path = plans.root / "pijp"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)

    result = hulpplan("validate", "-o", "pijp")

    os.close(reader)
    assert path.is_fifo()
    assert result.exit_code in (0, 2)
    assert leftovers(plans.root) == []
