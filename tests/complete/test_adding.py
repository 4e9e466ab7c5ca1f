"""What `docs/adding/` says works: each page is followed to the letter in a copy of the project.

A block of code below a line with nothing but the name of a file is that file, or is added to it where the line
says so. Of the commands in a page the tests are run; what `make` does is done with the same tools.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from command import environment
from plans_folder import PlansFolder

ROOT: Final = Path(__file__).parent.parent.parent
COPIED: Final = ("src", "templates", "tests", "tools", "plans/register", "pyproject.toml", "hatch_build.py")
NOT_NEEDED: Final = shutil.ignore_patterns("__pycache__", "browser", "snapshots")
FILE: Final = re.compile(
    r"^`(?P<path>[\w./-]+)`(?P<added>, added)?:\n\n(?P<fence>`{3,})\w*\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
COMMANDS: Final = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEST: Final = re.compile(r"((?:\w+=\w+ )*)\.venv/bin/python (-m pytest [^#\n]*)")
COMPILE: Final = "import hatch_build, pathlib; hatch_build.compile_catalogues(pathlib.Path('.'))"


@dataclass(frozen=True, slots=True)
class Project:
    """A copy of the project in which a page was followed."""

    root: Path
    page: str

    def python(self, *words: str | Path, **env: str) -> str:
        """Run Python in the copy; it must succeed. Return what it writes."""
        done = self._run(words, self.root, env)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def hulpplan(self, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return self._run(("-m", "hulpplan", *words), cwd or self.root, {})

    def _run(
        self, words: Iterable[str | Path], folder: Path, env: Mapping[str, str]
    ) -> subprocess.CompletedProcess[str]:
        # What runs in the copy is not what is measured.
        usual = {name: value for name, value in environment().items() if not name.startswith("COV")}
        path = os.pathsep.join((str(self.root / "src"), str(self.root)))
        return subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=folder,
            env={**usual, "PYTHONPATH": path, **env},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def follow(self) -> list[Path]:
        """Write the files of the page and take its sentences over; return the files in Python."""
        written = []
        for block in FILE.finditer(self.page):
            path = self.root / block["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            assert path.is_file() == bool(block["added"]), block["path"]
            with path.open("a", encoding="utf-8", newline="\n") as stream:
                stream.write(f"\n{block['text']}" if block["added"] else block["text"])
            written.append(path)
        self.python("tools/words.py")
        self.python("-c", COMPILE)
        return [path for path in written if path.suffix == ".py"]

    def run_its_tests(self, only: str = "") -> int:
        """Run the tests that the page names, all or only those of a file; return how many times."""
        found = [command for block in COMMANDS.findall(self.page) for command in TEST.findall(block)]
        commands = [command for command in found if only in command[1]]
        for variables, words in commands:
            env = dict(one.split("=", 1) for one in variables.split())
            self.python(*shlex.split(words), **env)
        return len(commands)


def project(page: str, root: Path) -> Project:
    for name in COPIED:
        source, target = ROOT / name, root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=NOT_NEEDED)
        else:
            shutil.copy(source, target)
    return Project(root, (ROOT / "docs" / "adding" / page).read_text("utf-8"))


def holds(project: Project, files: list[Path]) -> None:
    """Check that what the page writes is as everything here is: translated, formatted, without remarks."""
    assert project.python("tools/words.py", "--check") == ""
    assert project.python("-m", "ruff", "format", "--check", "--quiet", *files) == ""
    assert project.python("-m", "ruff", "check", "--quiet", *files) == ""


def test_a_rule_is_added_as_the_page_says(
    plans: PlansFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    added = project("rule.md", tmp_path_factory.mktemp("project"))
    files = added.follow()
    assert added.run_its_tests() == 3
    holds(added, files)
    plans.action("contributes_to: [D1]", "updates: [{date: 2018-04-20, note: Begonnen., progress: 40}]")

    found = added.hulpplan("validate", "--format", "concise", "--select", "HP499", cwd=plans.root).stdout
    assert found.startswith("plans/hasselt.yaml:11:13: waarschuwing HP499 'hasselt/A1' is nog 'planned'")
    for language, heading in (("nl", "## Waarom"), ("en", "## Why")):
        text = added.hulpplan("--lang", language, "explain", "progress-without-start").stdout
        assert text.startswith("# progress-without-start (HP499)\n")
        assert heading in text


def test_a_report_is_added_as_the_page_says(
    plans: PlansFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    added = project("report.md", tmp_path_factory.mktemp("project"))
    files = added.follow()
    assert added.run_its_tests() == 1
    holds(added, files)
    plans.replace("hasselt.yaml", "    partners: [vdab]\n", "    depends_on: [D4.1]\n")
    plans.replace("hasselt.yaml", "    status: done\n", "    status: running\n")

    assert "\nwaiting " in added.hulpplan("report", "--list").stdout
    for form, piece in (("md", "| Wacht op |"), ("html", ">Wacht op</th>"), ("json", '"waiting"')):
        text = added.hulpplan("report", "waiting", "--format", form, cwd=plans.root).stdout
        assert piece in text
        assert "Samen een aanbod maken" in text


def test_a_findings_format_is_added_as_the_page_says(
    plans: PlansFolder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    added = project("findings-format.md", tmp_path_factory.mktemp("project"))
    files = added.follow()
    assert added.run_its_tests("tests/output/test_azure.py") == 1
    holds(added, files)
    plans.action("contributes_to: [D44]")
    words = ("validate", "--select", "HP201", "--format")

    assert added.hulpplan(*words, "azure", cwd=plans.root).stdout.startswith(
        "##vso[task.logissue type=error;sourcepath=plans/hasselt.yaml;linenumber=12;columnnumber=22;code=HP201]"
    )
    refused = added.hulpplan(*words, "azur", cwd=plans.root)
    assert refused.returncode == 2
    assert "'azure'" in refused.stderr
