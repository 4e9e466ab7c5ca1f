"""The function that programs use: `hulpplan.load`."""

import gc
from pathlib import Path

import pytest

import hulpplan
from plans_folder import PlansFolder


@pytest.fixture(autouse=True)
def here(plans: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plans.root)


def test_a_folder_is_read_as_a_workspace(plans: PlansFolder) -> None:
    workspace = hulpplan.load(plans.folder)

    assert [plan.id for plan in workspace.action_plans] == ["hasselt"]
    assert [plan.id for plan in workspace.strategic_plans] == ["2015-2020"]


def test_the_folder_is_plans_unless_another_is_named() -> None:
    assert len(hulpplan.load().documents) == 3
    assert len(hulpplan.load("plans/").documents) == 3


def test_files_are_named_from_the_current_folder(plans: PlansFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [document.file for document in hulpplan.load().documents] == [
        "plans/2015-2020.yaml",
        "plans/hasselt.yaml",
        "plans/register.yaml",
    ]
    monkeypatch.chdir(plans.folder)
    assert hulpplan.load(".").documents[0].file == "2015-2020.yaml"
    (plans.root / "elders").mkdir()
    monkeypatch.chdir(plans.root / "elders")
    assert hulpplan.load("../plans").documents[0].file == "../plans/2015-2020.yaml"


def test_mistakes_raise_nothing(plans: PlansFolder) -> None:
    plans.write("stuk.yaml", "x: '\n")
    plans.action("contributes_to: [D99]", "status: bezig")

    workspace = hulpplan.load()

    assert [document.file for document in workspace.broken] == ["plans/stuk.yaml"]
    assert [len(document.facts) for document in workspace.documents] == [0, 1, 0, 1]


def test_an_empty_folder_is_an_empty_workspace(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()

    workspace = hulpplan.load(tmp_path / "leeg")

    assert workspace.documents == ()
    assert list(workspace.items()) == []


@pytest.mark.parametrize("folder", ["nergens", "plans/hasselt.yaml"])
def test_what_is_no_folder_is_an_error_of_python(folder: str) -> None:
    with pytest.raises(NotADirectoryError, match="no folder of plans"):
        hulpplan.load(folder)


def test_settings_are_found_beside_the_folder_or_higher_up(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nexclude: [hasselt.yaml]\n")

    assert [plan.id for plan in hulpplan.load().action_plans] == []


def test_settings_in_the_folder_itself_count_first(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nexclude: [hasselt.yaml]\n")
    plans.write("hulpplan.yaml", "kind: settings\nschema: 1\n")

    assert [plan.id for plan in hulpplan.load().action_plans] == ["hasselt"]


def test_settings_may_be_named(plans: PlansFolder) -> None:
    plans.write("../mijn.yaml", "kind: settings\nschema: 1\nexclude: ['*.yaml']\n")

    assert hulpplan.load(settings="mijn.yaml").documents == ()
    with pytest.raises(FileNotFoundError, match="no settings file"):
        hulpplan.load(settings="weg.yaml")


def test_the_collector_of_garbage_is_left_as_it_was(plans: PlansFolder) -> None:
    del plans
    assert gc.isenabled()
    hulpplan.load()
    assert gc.isenabled()
    gc.disable()
    try:
        hulpplan.load()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_package_has_no_other_names() -> None:
    assert hulpplan.__all__ == ["load"]
    with pytest.raises(AttributeError, match="niets"):
        hulpplan.niets  # noqa: B018


def test_settings_are_looked_for_near_the_plans_and_then_here(
    plans: PlansFolder, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path_factory.mktemp("hier")
    (here / "hulpplan.yaml").write_text("kind: settings\nschema: 1\nlanguage: en\n", "utf-8")
    monkeypatch.chdir(here)
    assert hulpplan.load(plans.folder).settings.language == "en"

    plans.settings("kind: settings\nschema: 1\nlanguage: nl\n")
    assert hulpplan.load(plans.folder).settings.language == "nl"
    assert hulpplan.load(plans.folder, settings="hulpplan.yaml").settings.language == "en"


def test_settings_that_cannot_be_read_are_in_the_workspace(plans: PlansFolder) -> None:
    (plans.root / "hulpplan.yaml").symlink_to("nergens.yaml")

    assert [fact.reason for fact in hulpplan.load().settings.mistakes] == ["gone"]
