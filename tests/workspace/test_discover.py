from pathlib import Path

import pytest

from hulpplan.settings import Settings
from hulpplan.workspace.discover import plan_files
from plans_folder import PlansFolder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")


def names(folder: Path, *exclude: str) -> list[str]:
    settings = Settings(folder.parent, exclude=exclude)
    return [path.relative_to(folder).as_posix() for path in plan_files(folder, settings)]


def test_every_yaml_file_at_any_depth_is_a_plan_file(folder: Path) -> None:
    put(folder, "b.yaml", "a.yml", "x/c.yaml", "x/y/z/d.yml", "Één map/é.yaml")

    assert names(folder) == ["a.yml", "b.yaml", "x/c.yaml", "x/y/z/d.yml", "Één map/é.yaml"]


def test_capitals_in_the_ending_make_no_difference(folder: Path) -> None:
    put(folder, "A.YAML", "b.YML", "c.Yaml", ".d.YAML", "e.YAML~")

    assert names(folder) == ["A.YAML", "b.YML", "c.Yaml"]
    assert names(folder, "*.YAML") == ["b.YML", "c.Yaml"]


def test_other_files_are_not(folder: Path) -> None:
    put(folder, "a.txt", "b.yaml.bak", "c.yaml~", "d.json", "yaml", "e.YAML.md")

    assert names(folder) == []


def test_hidden_files_and_folders_are_left_out(folder: Path) -> None:
    put(folder, ".a.yaml", ".git/b.yaml", "x/.y/c.yaml", "x/.d.yml", "e.yaml")

    assert names(folder) == ["e.yaml"]


def test_a_hidden_folder_that_is_named_is_looked_into(folder: Path) -> None:
    put(folder, ".plannen/a.yaml")

    assert names(folder / ".plannen") == ["a.yaml"]


def test_the_settings_file_is_no_plan_file(folder: Path) -> None:
    put(folder, "hulpplan.yaml", "x/hulpplan.yaml", "mijn-hulpplan.yaml")

    assert names(folder) == ["mijn-hulpplan.yaml"]


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    put(folder, "x/a.yaml")
    (folder / "x" / "rond").symlink_to(folder)
    (folder / "weg").symlink_to("/usr")

    assert names(folder) == ["x/a.yaml"]


def test_links_to_files_are_plan_files(folder: Path) -> None:
    put(folder, "a.yaml")
    (folder / "b.yaml").symlink_to("a.yaml")

    assert names(folder) == ["a.yaml", "b.yaml"]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("archief", ["a.yaml", "x/b.yaml"]),
        ("archief/", ["a.yaml", "x/b.yaml"]),
        ("archief/*", ["a.yaml", "x/archief/d.yaml", "x/b.yaml"]),
        ("*.yaml", []),
        ("x/*.yaml", ["a.yaml", "archief/c.yaml", "x/archief/d.yaml"]),
        ("/archief", ["a.yaml", "x/archief/d.yaml", "x/b.yaml"]),
        ("**/b.yaml", ["a.yaml", "archief/c.yaml", "x/archief/d.yaml"]),
        ("A.yaml", ["a.yaml", "archief/c.yaml", "x/archief/d.yaml", "x/b.yaml"]),
        ("", ["a.yaml", "archief/c.yaml", "x/archief/d.yaml", "x/b.yaml"]),
    ],
)
def test_patterns_leave_files_out_as_git_does(folder: Path, pattern: str, left: list[str]) -> None:
    put(folder, "a.yaml", "archief/c.yaml", "x/archief/d.yaml", "x/b.yaml")

    assert names(folder, pattern) == left


@pytest.mark.parametrize(
    "pattern", ["./a.yaml", "././a.yaml", "{0}/a.yaml", "./{0}/a.yaml", "/{0}/a.yaml", "{0}/a*"]
)
def test_a_pattern_counts_from_the_folder_of_the_settings_too(folder: Path, pattern: str) -> None:
    put(folder, "a.yaml", "x/b.yaml")

    assert names(folder, pattern.format(folder.name)) == ["x/b.yaml"]


def test_a_pattern_may_take_back_what_an_earlier_one_means_by_another_path(folder: Path) -> None:
    put(folder, "a.yaml", "b.yaml", "c.yaml")

    assert names(folder, f"{folder.name}/*", "!/b.yaml", f"!./{folder.name}/c.yaml") == ["b.yaml", "c.yaml"]


def test_a_pattern_may_take_files_back(folder: Path) -> None:
    put(folder, "a.yaml", "b.yaml")

    assert names(folder, "*.yaml", "!b.yaml") == ["b.yaml"]


def test_an_excluded_file_is_not_checked(plans: PlansFolder) -> None:
    plans.write("archief/oud.yaml", "kind: ⟦HP004|plan⟧\n")
    plans.exactly_marked()

    plans.settings("kind: settings\nschema: 1\nexclude: [archief/*]\n")
    assert plans.is_clean()


def test_folders_and_file_names_carry_no_meaning(plans: PlansFolder) -> None:
    for number, file in enumerate(("register.yaml", "2015-2020.yaml", "hasselt.yaml")):
        plans.path(f"map {number}").mkdir()
        plans.path(file).rename(plans.path(f"map {number}") / f"plan {number}.yml")

    assert plans.is_clean()
