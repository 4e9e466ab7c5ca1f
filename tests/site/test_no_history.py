"""Why a website does not tell what changed, though its plans lie in a repository."""

import os
import shutil
from pathlib import Path

import pytest

from command import Command
from plans_folder import TODAY, PlansFolder
from repository import Repository

SITE = ("site", "-o", "out", "--today", TODAY)


@pytest.fixture
def repository(plans: PlansFolder) -> Repository:
    found = Repository(plans.root)
    found.commit()
    plans.replace("hasselt.yaml", "title: Taallessen", "title: Lessen")
    found.commit("2019-01-02")
    return found


@pytest.mark.parametrize(
    ("lang", "words"),
    [("en", "only a part of the history is here"), ("nl", "maar een deel van de geschiedenis")],
)
def test_of_a_shallow_clone_it_says_how_to_fetch_the_rest(
    plans: PlansFolder, repository: Repository, hulpplan: Command, tmp_path: Path, lang: str, words: str
) -> None:
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{plans.root}", str(clone))

    for said in (hulpplan(*SITE, cwd=clone, lang=lang), hulpplan(*SITE, cwd=clone, lang=lang)):
        assert said.exit_code == 0
        assert words in said.told
        for remedy in ("`git fetch --unshallow`", "`fetch-depth: 0`", "`GIT_DEPTH: 0`"):
            assert remedy in said.told
    assert not (clone / "out/en/changes").exists()


@pytest.mark.usefixtures("repository")
def test_of_a_repository_of_somebody_else_it_says_how_to_trust_it(
    plans: PlansFolder, hulpplan: Command
) -> None:
    env = {
        "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "LANGUAGE": "nl",
    }
    result = hulpplan(*SITE, env=env)

    assert result.exit_code == 0
    assert result.told.endswith(f"git config --global --add safe.directory {plans.root}")


@pytest.mark.usefixtures("repository")
def test_without_git_it_says_to_install_it(hulpplan: Command) -> None:
    result = hulpplan(*SITE, env={"PATH": ""})

    assert result.exit_code == 0
    assert result.told.endswith("for git is not on this computer. Install it and try again.")


@pytest.mark.usefixtures("repository")
def test_of_a_repository_that_cannot_be_read_it_says_how_to_see_why(
    plans: PlansFolder, hulpplan: Command
) -> None:
    (plans.root / ".git/HEAD").unlink()

    assert hulpplan(*SITE).told.endswith(f"git -C {plans.root} status")


def test_where_there_is_nothing_to_tell_nothing_is_said(plans: PlansFolder, hulpplan: Command) -> None:
    assert hulpplan(*SITE).stderr == ""
    assert hulpplan(*SITE, env={"PATH": ""}).stderr == ""
    Repository(plans.root)
    assert hulpplan(*SITE).stderr == ""
    shutil.rmtree(plans.root / "out")


@pytest.mark.usefixtures("repository")
def test_with_the_whole_history_nothing_is_said(plans: PlansFolder, hulpplan: Command) -> None:
    assert hulpplan(*SITE).stderr == ""
    assert (plans.root / "out/en/changes").is_dir()
