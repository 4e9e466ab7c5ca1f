"""The files with which a server checks the plans: right by their schemas, and their commands do what they say.

Nothing here reaches a server. Of each file every command runs as it stands, but for the line that installs hulpplan.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from command import SECONDS, Command, environment

WORKFLOW = ".github/workflows/hulpplan.yml"
PIPELINE = ".gitlab-ci.yml"
INSTALL = re.compile(r'pip install "hulpplan ~= \d+(\.\d+)+"')
TOOLS = Path(sys.executable).parent
LANGUAGES = ("nl", "en")
NAMES = {
    "nl": ("bevindingen", "strategisch-plan", "actieplannen"),
    "en": ("findings", "strategic-plan", "action-plans"),
}
FINDINGS, STRATEGIC, LOCAL = NAMES["nl"]
REPORTS = {f"{STRATEGIC}.html", f"{LOCAL}/hasselt.html", f"{LOCAL}/voorbeeldgevangenis.html"}


def read(path: Path) -> Any:  # noqa: ANN401 - what a parser gives
    return YAML(typ="safe").load(path)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program as a server would: `python` and `hulpplan` are on the path.

    What the program does is measured elsewhere.
    """
    unmeasured = {name: value for name, value in environment().items() if not name.startswith("COV")}
    path = f"{folder / '.bin'}{os.pathsep}{TOOLS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        words,
        cwd=folder,
        env={**unmeasured, "PATH": path, "PRE_COMMIT_HOME": str(folder / ".pre-commit")},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=SECONDS,
        check=False,
    )


@pytest.fixture
def fresh(hulpplan: Command, tmp_path: Path) -> Path:
    """A new repository in git in Dutch (in English the servers do the same), with `hulpplan` of this checkout in a folder that git does not see."""
    result = hulpplan("init", ".", "--prison", "hasselt", lang="nl")
    assert result.exit_code == 0, result.stderr
    (tmp_path / ".bin").mkdir()
    program = tmp_path / ".bin" / "hulpplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hulpplan "$@"\n', "utf-8")
    program.chmod(0o755)
    git(tmp_path, "init", "-q")
    (tmp_path / ".git/info/exclude").write_text(".bin/\n.pre-commit/\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x")
    return tmp_path


def git(folder: Path, *words: str) -> str:
    done = run(folder, "git", *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def broken(folder: Path) -> Path:
    plan = folder / "plans" / "lokaal" / "hasselt.yaml"
    text = plan.read_text("utf-8")
    assert "status: draft" in text
    plan.write_text(text.replace("status: draft", "status: drafd"), "utf-8")
    return plan


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which commands ran, how the job ended, and what it said."""

    ran: Sequence[str]
    exit_code: int
    said: str


def run_workflow(folder: Path) -> Outcome:
    """Run the steps of the workflow; after one that fails, only those that ask for it."""
    [job] = read(folder / WORKFLOW)["jobs"].values()
    ran, said, code = [], "", 0
    for step in job["steps"]:
        if code and "failure()" not in step.get("if", ""):
            continue
        command = step.get("run")
        if command is None or INSTALL.fullmatch(command):
            continue
        done = run(folder, "bash", "-e", "-c", command)
        ran.append(command)
        said += done.stdout + done.stderr
        code = code or done.returncode
    return Outcome(ran, code, said)


def run_pipeline(folder: Path) -> Outcome:
    """Run the script of the job, whose first error ends it."""
    script = read(folder / PIPELINE)["hulpplan"]["script"]
    lines = [line for line in script if not INSTALL.fullmatch(line)]
    assert len(lines) == len(script) - 1
    done = run(folder, "bash", "-c", "set -eo pipefail\n" + "\n".join(lines))
    return Outcome(lines, done.returncode, done.stdout + done.stderr)


def kept(folder: Path) -> set[str]:
    build = folder / "build"
    return {path.relative_to(build).as_posix() for path in build.rglob("*") if path.is_file()}


@pytest.mark.parametrize("extra", [[], ["--regex-variant", "python"]])
def test_the_workflow_is_right_by_the_schema_of_github(fresh: Path, extra: list[str]) -> None:
    done = run(fresh, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *extra, WORKFLOW)

    assert done.returncode == 0, done.stdout


def test_the_pipeline_is_right_by_the_schema_of_gitlab(fresh: Path) -> None:
    words = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")

    assert run(fresh, "check-jsonschema", *words, PIPELINE).returncode == 0


@pytest.mark.parametrize(
    ("schema", "file", "right", "wrong"),
    [
        ("vendor.github-workflows", WORKFLOW, "runs-on:", "run-on:"),
        ("vendor.gitlab-ci", PIPELINE, "artifacts:\n    when: always", "artifacts:\n    when: ever"),
    ],
)
def test_the_schemas_see_a_mistake(fresh: Path, schema: str, file: str, right: str, wrong: str) -> None:
    text = (fresh / file).read_text("utf-8")
    assert right in text
    (fresh / file).write_text(text.replace(right, wrong), "utf-8")

    assert run(fresh, "check-jsonschema", "--builtin-schema", schema, file).returncode == 1


def test_the_commands_of_the_workflow_pass_and_make_what_it_keeps(fresh: Path) -> None:
    outcome = run_workflow(fresh)

    assert outcome.exit_code == 0, outcome.said
    assert kept(fresh) == {f"{FINDINGS}.sarif", *REPORTS}
    assert json.loads((fresh / f"build/{FINDINGS}.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert git(fresh, "status", "--porcelain") == ""


def test_the_commands_of_the_workflow_fail_on_a_broken_plan_and_annotate_it(fresh: Path) -> None:
    plan = broken(fresh)
    outcome = run_workflow(fresh)

    assert outcome.exit_code == 1
    assert f"::error file={plan.relative_to(fresh).as_posix()},line=11," in outcome.said
    assert kept(fresh) == {f"{FINDINGS}.sarif"}
    [result] = [
        found
        for found in json.loads((fresh / f"build/{FINDINGS}.sarif").read_text("utf-8"))["runs"][0]["results"]
        if found["level"] == "error"
    ]
    assert result["ruleId"] == "HP104"


def test_the_workflow_keeps_what_was_made_also_when_it_failed(fresh: Path) -> None:
    workflow = read(fresh / WORKFLOW)
    [job] = workflow["jobs"].values()
    *_, last = job["steps"]

    assert workflow["permissions"] == {"contents": "read"}
    assert last["if"] == "success() || failure()"
    assert last["with"]["path"] == "build/"
    used = [step["uses"] for step in job["steps"] if "uses" in step]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used)
    assert len(used) == 3


def test_the_commands_of_the_pipeline_pass_and_make_what_it_keeps(fresh: Path) -> None:
    outcome = run_pipeline(fresh)

    assert outcome.exit_code == 0, outcome.said
    artifacts = read(fresh / PIPELINE)["hulpplan"]["artifacts"]
    assert artifacts["paths"] == ["build/"]
    assert json.loads((fresh / artifacts["reports"]["codequality"]).read_text("utf-8")) == []
    assert ET.parse(fresh / artifacts["reports"]["junit"]).getroot().tag == "testsuites"  # noqa: S314 - our own
    assert kept(fresh) == {f"{FINDINGS}.json", f"{FINDINGS}.xml", *REPORTS}


def test_the_commands_of_the_pipeline_fail_on_a_broken_plan_and_report_it(fresh: Path) -> None:
    broken(fresh)
    outcome = run_pipeline(fresh)

    assert outcome.exit_code == 1
    artifacts = read(fresh / PIPELINE)["hulpplan"]["artifacts"]
    assert artifacts["when"] == "always"
    found = json.loads((fresh / artifacts["reports"]["codequality"]).read_text("utf-8"))
    assert [(one["check_name"], one["location"]["lines"]["begin"]) for one in found] == [
        ("HP104 value-not-allowed", 11)
    ]
    assert "<failure" in (fresh / artifacts["reports"]["junit"]).read_text("utf-8")
    assert not [name for name in kept(fresh) if name.endswith(".html")]


def test_a_report_that_cannot_be_made_fails_both(fresh: Path) -> None:
    shutil.rmtree(fresh / "plans")
    (fresh / "plans").mkdir()
    (fresh / "plans/register.yaml").write_text("kind: register\nschema: 1\n", "utf-8")

    assert run_workflow(fresh).exit_code == 1
    assert run_pipeline(fresh).exit_code == 1


@pytest.mark.parametrize("file", [WORKFLOW, PIPELINE])
def test_both_languages_give_a_server_the_same_to_do(hulpplan: Command, tmp_path: Path, file: str) -> None:
    seen = []
    for language in LANGUAGES:
        assert hulpplan("init", language, lang=language).exit_code == 0
        text = (tmp_path / language / file).read_text("utf-8")
        for number, name in enumerate(NAMES[language]):
            text = text.replace(f"build/{name}", f"build/{number}")
        seen.append(_without_names(YAML(typ="safe").load(text)))

    assert seen[0] == seen[1]


def _without_names(value: Any) -> Any:  # noqa: ANN401 - what a parser gives
    if isinstance(value, dict):
        return {key: _without_names(entry) for key, entry in value.items() if key != "name"}
    return [_without_names(entry) for entry in value] if isinstance(value, list) else value


def test_they_install_the_version_that_made_them(fresh: Path, hulpplan: Command) -> None:
    version = hulpplan("--version", lang=None).stdout.split()[1]
    for file in (WORKFLOW, PIPELINE):
        text = (fresh / file).read_text("utf-8")

        assert text.count(f'pip install "hulpplan ~= {version}"') == 1
        assert f"hulpplan-{version}-py3-none-any.whl" in text


def test_pre_commit_takes_its_configuration(fresh: Path) -> None:
    done = run(fresh, "pre-commit", "validate-config", ".pre-commit-config.yaml")

    assert done.returncode == 0, done.stdout


def test_pre_commit_passes_on_the_new_repository(fresh: Path) -> None:
    done = run(fresh, "pre-commit", "run", "--all-files")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_pre_commit_stops_a_commit_of_a_broken_plan(fresh: Path) -> None:
    plan = broken(fresh)
    git(fresh, "add", ".")
    done = run(fresh, "pre-commit", "run")

    assert done.returncode == 1
    assert f"{plan.relative_to(fresh).as_posix()}:11:" in done.stdout
    assert "HP104" in done.stdout


def test_pre_commit_leaves_a_commit_without_plans_alone(fresh: Path) -> None:
    (fresh / "README.md").write_text("anders\n", "utf-8")
    git(fresh, "add", ".")
    done = run(fresh, "pre-commit", "run")

    assert done.returncode == 0
    assert "Skipped" in done.stdout


INSIDE = "onze plannen"
PAGES = ".github/workflows/hulpplan-pages.yml"
GITLAB_PAGES = ".gitlab/hulpplan-pages.yml"


@pytest.fixture
def inside(hulpplan: Command, tmp_path: Path) -> Path:
    """A repository with other things in it, and the plans in one of its folders; returns the repository."""
    git(tmp_path, "init", "-q")
    (tmp_path / "notes.yaml").write_text("a: 1\n", "utf-8")
    result = hulpplan("init", INSIDE, "--prison", "hasselt", "--pages", lang="nl")
    assert result.exit_code == 0, result.stderr
    (tmp_path / ".bin").mkdir()
    program = tmp_path / ".bin" / "hulpplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m hulpplan "$@"\n', "utf-8")
    program.chmod(0o755)
    (tmp_path / ".git/info/exclude").write_text(".bin/\n.pre-commit/\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x")
    return tmp_path


def test_in_a_repository_the_files_lie_where_servers_look_and_are_right_by_their_schemas(
    inside: Path,
) -> None:
    own = {path.relative_to(inside).as_posix() for path in (inside / INSIDE).rglob("*")}
    assert not [name for name in own if ".github" in name or ".gitlab-ci" in name or "pre-commit" in name]
    for file in (WORKFLOW, PAGES):
        done = run(inside, "check-jsonschema", "--builtin-schema", "vendor.github-workflows", file)
        assert done.returncode == 0, done.stdout
    for file in (PIPELINE, GITLAB_PAGES):
        words = ("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci")
        done = run(inside, "check-jsonschema", *words, file)
        assert done.returncode == 0, done.stdout
    assert run(inside, "pre-commit", "validate-config", ".pre-commit-config.yaml").returncode == 0


def test_in_a_repository_servers_check_the_plans_and_name_them_from_the_top(inside: Path) -> None:
    for outcome in (run_workflow(inside), run_pipeline(inside)):
        assert outcome.exit_code == 0, outcome.said
    assert len(kept(inside / INSIDE)) == 6
    assert read(inside / PIPELINE)["hulpplan"]["artifacts"]["paths"] == [f"{INSIDE}/build/"]
    assert git(inside, "status", "--porcelain") == ""

    plan = broken(inside / INSIDE)
    outcome = run_workflow(inside)
    assert outcome.exit_code == 1
    assert f"::error file={plan.relative_to(inside).as_posix()},line=11," in outcome.said


def test_in_a_repository_pre_commit_looks_at_the_plans_alone(inside: Path) -> None:
    (inside / "notes.yaml").write_text("a: 2\n", "utf-8")
    git(inside, "add", ".")
    assert "Skipped" in run(inside, "pre-commit", "run").stdout

    broken(inside / INSIDE)
    git(inside, "add", ".")
    done = run(inside, "pre-commit", "run")
    assert done.returncode == 1
    assert "HP104" in done.stdout


def test_the_website_is_published_with_the_whole_history(inside: Path) -> None:
    [job] = read(inside / PAGES)["jobs"].values()
    checkout, *_ = job["steps"]
    assert checkout["with"]["fetch-depth"] == 0
    assert job["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    commands = [step["run"] for step in job["steps"] if "run" in step and not INSTALL.fullmatch(step["run"])]
    assert len(commands) == 2
    for command in commands:
        done = run(inside, "bash", "-e", "-c", command)
        assert done.returncode == 0, done.stderr
    [kept_by] = [step["with"]["path"] for step in job["steps"] if "upload" in step.get("uses", "")]
    assert (inside / kept_by / "index.html").is_file()

    pages = read(inside / GITLAB_PAGES)["pages"]
    assert read(inside / PIPELINE)["include"] == f"/{GITLAB_PAGES}"
    assert pages["variables"] == {"GIT_DEPTH": 0}
    assert pages["stage"] == "deploy"
    for command in pages["script"][1:]:
        done = run(inside, "bash", "-e", "-c", command)
        assert done.returncode == 0, done.stderr
    assert pages["artifacts"]["paths"] == ["public"]
    assert (inside / "public/index.html").is_file()


@pytest.mark.parametrize("file", [PAGES, GITLAB_PAGES])
def test_both_languages_publish_the_same(hulpplan: Command, tmp_path: Path, file: str) -> None:
    seen = []
    for language in LANGUAGES:
        assert hulpplan("init", language, "--pages", lang=language).exit_code == 0
        seen.append(_without_names(read(tmp_path / language / file)))

    assert seen[0] == seen[1]
