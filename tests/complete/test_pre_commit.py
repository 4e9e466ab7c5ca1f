"""What the project ships for pre-commit, for others and for itself.

Installing the hook as pre-commit would, from a clone of the project, needs a network and is not done here; its
entry runs as pre-commit would start it.
"""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from command import Command
from plans_folder import PlansFolder

ROOT = Path(__file__).parent.parent.parent


def read(name: str) -> Any:  # noqa: ANN401 - what a parser gives
    return YAML(typ="safe").load(ROOT / name)


@pytest.mark.parametrize(
    "words",
    [("validate-manifest", ".pre-commit-hooks.yaml"), ("validate-config", ".pre-commit-config.yaml")],
)
def test_pre_commit_takes_what_the_project_ships(words: tuple[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout


@pytest.fixture
def entry() -> list[str]:
    """The words after `hulpplan` of the hook for others."""
    [hook] = read(".pre-commit-hooks.yaml")
    program, *words = shlex.split(hook["entry"])
    assert (program, hook["pass_filenames"]) == ("hulpplan", False)
    return words


def test_the_hook_passes_right_plans(plans: PlansFolder, hulpplan: Command, entry: list[str]) -> None:
    del plans

    assert hulpplan(*entry, lang=None).exit_code == 0


def test_the_hook_stops_broken_plans(plans: PlansFolder, hulpplan: Command, entry: list[str]) -> None:
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")

    result = hulpplan(*entry, lang=None)

    assert result.exit_code == 1
    assert "HP201" in result.stdout


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("plans/lokaal/hasselt.yaml", True),
        ("plannen/a.yml", True),
        ("plannen/A.YAML", True),
        ("hulpplan.yaml", True),
        ("README.md", False),
        ("plans/a.yaml.bak", False),
    ],
)
def test_the_hook_runs_when_a_plan_or_the_settings_change(path: str, *, wanted: bool) -> None:
    [hook] = read(".pre-commit-hooks.yaml")

    assert bool(re.search(hook["files"], path)) is wanted


def test_the_tools_of_our_own_hooks_are_all_among_those_that_are_pinned() -> None:
    hooks = [hook for repository in read(".pre-commit-config.yaml")["repos"] for hook in repository["hooks"]]
    programs = {shlex.split(hook["entry"])[0] for hook in hooks}
    installed = {path.name for path in Path(sys.executable).parent.iterdir()}

    assert {hook["language"] for hook in hooks} == {"system"}
    assert all(program.startswith(".venv/bin/") for program in programs)
    assert {Path(program).name for program in programs} <= installed
