"""Where git remembers plans, and where there is nothing to ask."""

import os
from pathlib import Path

import pytest

from hulpplan.history.git import ask, blobs
from hulpplan.history.revisions import head_of
from plans_folder import PlansFolder
from repository import Repository


@pytest.fixture
def repository(plans: PlansFolder) -> Repository:
    return Repository(plans.root)


def test_the_head_is_the_newest_commit(plans: PlansFolder, repository: Repository) -> None:
    repository.commit()
    name = repository.commit("2019-01-02")
    head = head_of(plans.folder)

    assert head is not None
    assert head.name == name


def test_a_repository_without_a_commit_has_none(plans: PlansFolder, repository: Repository) -> None:
    assert repository.git("status", "--short") != ""
    assert head_of(plans.folder) is None


def test_a_folder_in_no_repository_has_none(plans: PlansFolder) -> None:
    assert head_of(plans.folder) is None


def test_a_shallow_clone_has_none(plans: PlansFolder, repository: Repository, tmp_path: Path) -> None:
    repository.commit()
    repository.commit("2019-01-02")
    repository.git("clone", "--quiet", "--depth=1", f"file://{plans.root}", str(tmp_path / "clone"))

    assert (tmp_path / "clone/plans/hasselt.yaml").is_file()
    assert head_of(tmp_path / "clone/plans") is None


def test_without_git_there_is_none(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.setenv("PATH", str(plans.root))

    assert head_of(plans.folder) is None
    with blobs(plans.folder) as source:
        assert source is None


@pytest.mark.parametrize(
    "program",
    [
        "#!/no/such/program\n",
        "#!/bin/sh\nexit 1\n",
        "#!/bin/sh\necho true\n",
        "#!/bin/sh\nexec <&-\necho x blob 9\n",
    ],
)
def test_a_git_that_does_not_run_or_answers_something_else_is_no_git(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    repository.commit()
    other = plans.root / "bin/git"
    other.parent.mkdir()
    other.write_text(program, "utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(other.parent))

    assert head_of(plans.folder) is None
    with blobs(plans.folder) as source:
        # The later questions are put to a program that has ended.
        assert source is None or [source.read("0" * 40, 100) for _ in range(3)] == [None] * 3


def test_a_git_that_takes_too_long_is_no_git(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.setattr("hulpplan.history.git.SECONDS", 0)

    assert ask(plans.folder, "log") is None


def test_another_repository_that_a_hook_speaks_of_does_not_count(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    monkeypatch.setenv("GIT_DIR", str(plans.root / "elsewhere"))

    assert head_of(plans.folder) is not None


def test_a_program_that_the_repository_names_is_not_started(
    plans: PlansFolder, repository: Repository
) -> None:
    repository.commit()
    started = plans.root / "started"
    program = plans.root / "program"
    program.write_text(f"#!/bin/sh\ntouch {started}\n", "utf-8")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "core.pager", "gpg.program"):
        repository.git("config", name, str(program))
    head = head_of(plans.folder)

    assert head is not None
    assert ask(plans.folder, "log", "--raw", "--no-ext-diff", head.name)
    assert not started.exists()


def test_contents_are_read_by_their_names(plans: PlansFolder, repository: Repository) -> None:
    repository.commit()
    name = repository.git("rev-parse", "HEAD:plans/hasselt.yaml")
    tree = repository.git("rev-parse", "HEAD:plans")
    content = plans.path("hasselt.yaml").read_bytes()

    with blobs(plans.folder) as source:
        assert source is not None
        assert source.read("0" * 40, len(content)) is None
        assert source.read(name, len(content) - 1) is None
        assert source.read(tree, 10_000) is None
        assert source.read(name, len(content)) == content


def test_a_repository_of_somebody_else_has_none(
    plans: PlansFolder, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit()
    # How the tests of git itself play somebody else.
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    assert head_of(plans.folder) is None
