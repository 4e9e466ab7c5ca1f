"""What a run loads and how often it reads: the guards of a quick start, without a clock."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from command import INSIDE, SECONDS, environment
from plans_folder import PlansFolder

IMPORT = re.compile(r"^import time:\s+\d+ \|\s+\d+ \|\s*(\S+)$", re.MULTILINE)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def loaded(folder: Path, *words: str) -> set[str]:
    """Return the modules that the program loads for these words."""
    done = run(folder, "-X", "importtime", "-m", "hulpplan", "--lang", "en", *words)
    assert done.returncode == 0, done.stderr[-2000:]
    return set(IMPORT.findall(done.stderr))


def packages(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def test_the_version_loads_no_library(plans: PlansFolder) -> None:
    assert not packages(loaded(plans.root, "--version")) & {
        "typer", "pydantic", "ruamel", "_ruamel_yaml", "rich", "jinja2", "babel"
    }  # fmt: skip


@pytest.mark.parametrize("words", [("--help",), ("validate", "--help"), ("report", "--help")])
def test_help_loads_no_models_and_no_library_of_reports(plans: PlansFolder, words: tuple[str, ...]) -> None:
    modules = loaded(plans.root, *words)

    assert "typer" in modules
    assert not packages(modules) & {
        "jinja2",
        "rich",
        "babel",
        "ruamel",
        "markdown_it",
        "rapidfuzz",
        "pathspec",
    }
    assert not {module for module in modules if module.startswith(("hulpplan.model", "hulpplan.workspace"))}


@pytest.mark.parametrize(
    "words", [("validate",), ("validate", "-o", "uit.txt"), ("validate", "--format", "json")]
)
def test_checking_a_clean_folder_loads_nothing_it_does_not_need(
    plans: PlansFolder, words: tuple[str, ...]
) -> None:
    modules = loaded(plans.root, *words)

    assert "_ruamel_yaml" in modules
    assert not packages(modules) & {"jinja2", "rich", "babel", "markdown_it", "nh3", "rapidfuzz", "pathspec"}
    assert not {module for module in modules if module.startswith("hulpplan.reports")}
    # How data are written is all that is needed of it.
    rendering = {module for module in modules if module.startswith("hulpplan.render")}
    assert rendering <= {"hulpplan.render", "hulpplan.render.json_text"}


def test_explaining_a_rule_reads_no_plans(plans: PlansFolder) -> None:
    assert not packages(loaded(plans.root, "explain", "HP201")) & {"jinja2", "rich", "babel", "markdown_it"}


COUNT = INSIDE.format(
    code="""
import _ruamel_yaml
made = 0
class Counted(_ruamel_yaml.CParser):
    def __init__(self, *arguments):
        global made
        made += 1
        super().__init__(*arguments)
_ruamel_yaml.CParser = Counted
import atexit
atexit.register(lambda: sys.stderr.write(f"{made}\\n"))
"""
)


def test_a_clean_file_is_parsed_once(plans: PlansFolder) -> None:
    done = run(plans.root, "-c", COUNT, "hulpplan", "validate")

    assert (done.returncode, done.stderr) == (0, "3\n")


def test_only_a_file_with_a_mistake_is_parsed_again(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "status: bezig")

    done = run(plans.root, "-c", COUNT, "hulpplan", "validate", "--select", "HP1")

    assert (done.returncode, done.stderr) == (1, "4\n")


BLOCK = INSIDE.format(
    code="""
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name == "_ruamel_yaml":
            raise ImportError(name)
sys.meta_path.insert(0, Blocker())
"""
)


@pytest.mark.parametrize("lang", ["en", "nl"])
def test_a_missing_c_parser_is_told_in_one_line(plans: PlansFolder, lang: str) -> None:
    done = run(plans.root, "-c", BLOCK, "hulpplan", "validate", "--lang", lang)

    assert done.returncode == 0
    assert done.stdout.startswith("3 ")
    assert len(done.stderr.splitlines()) == 1
    assert "ruamel.yaml.clib" in done.stderr


LOST = INSIDE.format(
    code="""
def lose(event, arguments):
    if event == "open" and str(arguments[0]).endswith("hulpplan.mo"):
        raise FileNotFoundError(2, "lost", arguments[0])
sys.addaudithook(lose)
"""
)


def test_a_missing_catalogue_is_an_error_and_never_silent_english(plans: PlansFolder) -> None:
    done = run(plans.root, "-c", LOST, "hulpplan", "validate")

    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1
