"""Run what may differ between Pythons on every other one that this machine has, from 3.11 up.

That is the check of translations, and the tests of reading, rules and reports that run in the process of
pytest itself. Each Python gets an environment of its own in `build/pythons/`, made anew only when what it
needs changed. Pythons that `pyproject.toml` names and this machine lacks are named.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parent.parent
ENVIRONMENTS: Final = ROOT / "build" / "pythons"
OLDEST: Final = (3, 11)
NEEDED: Final = ("requirements/run.txt", "requirements/in_process.txt")
TESTS: Final = (
    *("tests/yamlio", "tests/shape", "tests/model", "tests/workspace", "tests/analysis"),
    *(
        "tests/rules/test_examples.py",
        "tests/rules/test_one_mistake_one_finding.py",
        "tests/rules/test_run.py",
    ),
    "tests/render/picture/test_examples.py",
    "tests/reports/test_snapshots.py",
    *("tests/reports/test_strategic_report.py", "tests/reports/test_notions.py"),
)
NAMED: Final = re.compile(r"Programming Language :: Python :: (3)\.(\d+)")
PYTHON: Final = re.compile(r"python3\.\d+")
ASK: Final = "import sys; print(sys.implementation.name, *sys.version_info[:2])"

Version = tuple[int, int]


def promised() -> set[Version]:
    """Return the versions that the package says it runs on."""
    classifiers = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["classifiers"]
    return {(int(match[1]), int(match[2])) for text in classifiers if (match := NAMED.fullmatch(text))}


def present() -> dict[Version, Path]:
    """Find the Pythons of this machine: on the path of commands, and where pyenv keeps them."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    folders = [*map(Path, os.environ["PATH"].split(os.pathsep)), *sorted(pyenv.glob("*/bin"))]
    programs = (
        program for folder in folders if folder.is_dir() for program in sorted(folder.glob("python3.*"))
    )
    pythons: dict[Version, Path] = {}
    for program in programs:
        if PYTHON.fullmatch(program.name) and (version := version_of(program)) is not None:
            pythons.setdefault(version, program)
    return {version: pythons[version] for version in sorted(pythons) if version >= OLDEST}


def version_of(program: Path) -> Version | None:
    """Ask a program which CPython it is; None when it is none, or only stands for one that is elsewhere."""
    answer = subprocess.run([program, "-c", ASK], capture_output=True, text=True, check=False)  # noqa: S603
    words = answer.stdout.split()
    if answer.returncode or not words or words[0] != "cpython":
        return None
    return int(words[1]), int(words[2])


def environment_of(python: Path, version: Version) -> Path:
    """Return the program of an environment in which the tests can run; make it where it is not up to date."""
    folder = ENVIRONMENTS / ".".join(map(str, version))
    program = folder / "bin" / "python"
    wanted = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in NEEDED)).hexdigest()
    stamp = folder / ".ready"
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        run([str(python), "-m", "venv", "--without-pip", str(folder)])
        lists = [word for name in NEEDED for word in ("-r", name)]
        pip = [
            sys.executable,
            "-m",
            "pip",
            "--python",
            str(program),
            "--quiet",
            "--disable-pip-version-check",
        ]
        run([*pip, "install", "--no-warn-script-location", "--require-hashes", *lists])
        stamp.write_text(wanted, "utf-8")
    return program


def run(words: list[str]) -> None:
    """Run a command; stop with what it said when it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(  # noqa: S603 - commands of this file alone
        words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        sys.stdout.buffer.write(done.stdout)
        sys.exit(f"failed: {' '.join(words)}")


def check(python: Path, version: Version) -> None:
    """Check the translations and run the tests with a Python; stop where something fails."""
    program = str(environment_of(python, version))
    run([program, "tools/words.py", "--check"])
    run([program, "-m", "pytest", "-q", "-n", "2", *TESTS])


def main() -> int:
    """Check with each other Python, and name those that are lacking."""
    own = sys.version_info[:2]
    pythons = present()
    for version, python in pythons.items():
        if version != own:
            check(python, version)
            sys.stdout.write(
                f"Python {version[0]}.{version[1]}: translations, reading, rules and reports hold.\n"
            )
    lacking = sorted(promised() - pythons.keys() - {own})
    if lacking:
        names = ", ".join(f"{major}.{minor}" for major, minor in lacking)
        sys.stdout.write(f"Not tried, for this machine lacks them: Python {names}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
