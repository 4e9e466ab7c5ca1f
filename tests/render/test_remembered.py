"""What templates were compiled to is kept between runs, and nothing depends on it."""

import os
from pathlib import Path

import pytest

from command import WITHOUT_ROOT, Command
from plans_folder import TODAY, PlansFolder
from site_pages import files_in


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The folder for temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def built(hulpplan: Command, plans: PlansFolder, kept: Path) -> dict[str, bytes]:
    """Build the website anew and return its files."""
    name = f"site{len(list(plans.root.glob('site*')))}"
    result = hulpplan("site", "-o", name, "--today", TODAY, env={"TMPDIR": str(kept)})
    assert (result.exit_code, result.stderr) == (0, "")
    found = files_in(plans.root / name)
    assert found
    return {file: (plans.root / name / file).read_bytes() for file in found}


def reported(hulpplan: Command, kept: Path, launcher: str | None = None) -> str:
    """Make a report and return it."""
    words = ("report", "--prison", "hasselt", "--today", TODAY)
    result = hulpplan(*words, env={"TMPDIR": str(kept)}, launcher=launcher)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def code_in(kept: Path) -> dict[str, Path]:
    return {path.name: path for path in kept.rglob("hulpplan-*.cache")}


def test_templates_are_compiled_once(plans: PlansFolder, hulpplan: Command, kept: Path) -> None:
    first = built(hulpplan, plans, kept)
    before = {name: path.stat().st_mtime_ns for name, path in code_in(kept).items()}
    assert len(before) > 20
    assert built(hulpplan, plans, kept) == first
    assert {name: path.stat().st_mtime_ns for name, path in code_in(kept).items()} == before


def test_what_was_kept_by_halves_is_compiled_anew(plans: PlansFolder, hulpplan: Command, kept: Path) -> None:
    first = built(hulpplan, plans, kept)
    whole = {name: path.read_bytes() for name, path in code_in(kept).items()}
    for number, path in enumerate(code_in(kept).values()):
        path.write_bytes(path.read_bytes()[: number * number])

    assert built(hulpplan, plans, kept) == first
    assert {name: path.read_bytes() for name, path in code_in(kept).items()} == whole


@pytest.mark.usefixtures("plans")
def test_a_place_that_may_be_of_somebody_else_is_not_used(
    hulpplan: Command, kept: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (kept / f"_jinja2-cache-{os.getuid()}").symlink_to(elsewhere)
    reported(hulpplan, kept)

    assert not list(elsewhere.iterdir())
    assert not code_in(kept)


@pytest.mark.usefixtures("plans")
def test_a_place_that_is_closed_is_no_reason_to_stop(hulpplan: Command, kept: Path) -> None:
    place = kept / f"_jinja2-cache-{os.getuid()}"
    place.mkdir(mode=0o700)
    first = reported(hulpplan, kept)
    for path in code_in(kept).values():
        path.unlink()
        path.mkdir()

    assert reported(hulpplan, kept, WITHOUT_ROOT) == first
    assert all(path.is_dir() for path in code_in(kept).values())


def test_templates_of_the_user_are_never_kept(plans: PlansFolder, hulpplan: Command, kept: Path) -> None:
    plans.settings("kind: settings\nschema: 1\ntemplates: sjablonen\n")
    (plans.root / "sjablonen").mkdir()
    reported(hulpplan, kept)

    assert not code_in(kept)


def test_a_report_keeps_them_too(plans: PlansFolder, hulpplan: Command, kept: Path) -> None:
    first = reported(hulpplan, kept)
    code = {name: path.stat().st_mtime_ns for name, path in code_in(kept).items()}

    assert len(code) == 2
    assert reported(hulpplan, kept) == first
    assert {name: path.stat().st_mtime_ns for name, path in code_in(kept).items()} == code
    (plans.root / "sjablonen").mkdir()
    plans.settings("kind: settings\nschema: 1\ntemplates: sjablonen\n")
    assert reported(hulpplan, kept) == first
    assert code_in(kept).keys() == code.keys()
