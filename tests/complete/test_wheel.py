"""What is installed elsewhere is all there: the wheel, built from the source distribution."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from command import environment

ROOT = Path(__file__).parent.parent.parent
BASE_PYTHON = Path(sys.base_prefix) / "bin" / "python3"


def run(*words: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=_clean(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _clean() -> dict[str, str]:
    """The environment without what would show the checkout to the installed program."""
    return {name: value for name, value in environment().items() if not name.startswith(("PYTHON", "COV"))}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    (sdist,) = folder.glob("*.tar.gz")
    run("tar", "-xzf", sdist, "-C", folder, cwd=folder)
    (source,) = (path for path in folder.iterdir() if path.is_dir())
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=source)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_has_every_template_catalogue_and_rule_text(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if not name.endswith(".py")}
    source = ROOT / "src"
    wanted = {path.relative_to(source).as_posix() for path in source.glob("hulpplan/rules/*/*.md")}
    wanted |= {
        path.with_suffix(".mo").relative_to(source).as_posix()
        for path in source.glob("hulpplan/locale/*/*/*.po")
    }
    templates = (path for path in (ROOT / "templates").rglob("*") if path.is_file())
    wanted |= {f"hulpplan/{path.relative_to(ROOT).as_posix()}" for path in templates}
    register = (ROOT / "plans" / "register").iterdir()
    wanted |= {f"hulpplan/register/{path.name}" for path in register}
    wanted.add("hulpplan/py.typed")

    assert wanted == {name for name in names if ".dist-info/" not in name}


def test_the_wheel_works_in_an_empty_environment_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    run(BASE_PYTHON, "-m", "venv", "--without-pip", home, cwd=tmp_path)
    python = home / "bin" / "python"
    pip = (BASE_PYTHON, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt", cwd=tmp_path)
    run(*pip, "--no-deps", wheel, cwd=tmp_path)
    command = home / "bin" / "hulpplan"

    assert run(command, "--version", cwd=tmp_path).startswith("hulpplan ")
    assert "0 fouten" in run(command, "--lang", "nl", "validate", "--plans", ROOT / "plans", cwd=tmp_path)
    assert "HP201" in run(command, "explain", "HP201", cwd=tmp_path)
    run(command, "report", "--plans", ROOT / "plans", "--prison", "hasselt", "-o", "r.html", cwd=tmp_path)
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")
