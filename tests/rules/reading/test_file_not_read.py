"""HP009: files that look like plan files and are not read."""

import pytest

from hulpplan.settings import Settings, read_settings
from hulpplan.workspace.load import load_folder
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

HEAD = "kind: settings\nschema: 1\n"
PLAN = PLAN_HEAD + PLAN_BODY


def note(file: str) -> str:
    return f"{file}:1:1-1:1 HP009"


@pytest.mark.parametrize(
    "file", ["gent.yaml.txt", "gent.yml.txt", "gent.YAML.TXT", "gent.Yaml.txt", "map/gent.yaml.txt"]
)
def test_a_file_that_ends_in_txt_is_not_read(plans: PlansFolder, file: str) -> None:
    plans.write(file, "wat dan ook")

    [seen] = plans.exactly(note(file))
    name = file.rpartition("/")[2]
    assert seen.message == f"{name} is not read: its name ends in .txt."
    assert (seen.hint, seen.severity) == ("Take .txt off its name.", "note")


@pytest.mark.parametrize("file", ["gent.txt", "gent.yaml.bak", ".gent.yaml.txt", ".map/gent.yaml.txt"])
def test_other_files_are_none_of_ours(plans: PlansFolder, file: str) -> None:
    plans.write(file, PLAN)

    assert plans.is_clean()


@pytest.mark.parametrize("file", ["gent.yaml", "gent.YML", "gent.yaml.txt"])
@pytest.mark.parametrize("kind", ["action-plan", "strategic-plan", "register"])
def test_a_plan_file_beside_the_settings_is_not_read(plans: PlansFolder, file: str, kind: str) -> None:
    plans.settings(HEAD)
    plans.write(f"../{file}", f"# een plan\n'kind': {kind}\nschema: 1\n")

    [seen] = plans.exactly(note(f"../{file}"))
    assert seen.message == f"{file} is not read: it lies beside the plans folder, and not in it."


def test_without_settings_the_folder_of_the_plans_folder_is_looked_in(plans: PlansFolder) -> None:
    plans.write("../gent.yaml", PLAN)

    plans.exactly(note("../gent.yaml"))


@pytest.mark.parametrize("file", ["hulpplan.yml", "Hulpplan.yaml", "hulpplan.yaml.txt", "hulpplan (1).yaml"])
def test_settings_under_another_name_are_not_read(plans: PlansFolder, file: str) -> None:
    plans.settings(HEAD)
    plans.write(f"../{file}", HEAD + "language: en\n")

    [seen] = plans.exactly(note(f"../{file}"))
    assert seen.message == f"{file} is not read: settings are only read from a file named hulpplan.yaml."


def test_files_of_others_beside_the_settings_are_none_of_ours(plans: PlansFolder) -> None:
    plans.settings(HEAD)
    plans.write("../.pre-commit-config.yaml", "kind: register\n")
    plans.write("../compose.yaml", "kind: List\nitems: []\n")
    plans.write("../mkdocs.yml", "site_name: x\n")
    plans.write("../elders/gent.yaml", PLAN)
    plans.write_bytes("../stuk.yaml", b"kind: register\n\xff")
    (plans.root / "map.yaml").mkdir()

    assert plans.is_clean()


def test_where_the_settings_lie_in_the_plans_folder_all_is_read(plans: PlansFolder) -> None:
    plans.settings(HEAD + "plans: .\n")
    plans.write("../hasselt-2015.yaml", PLAN.replace("prison:", "id: oud\nprison:"))

    assert plans.is_clean()


@pytest.mark.parametrize("pattern", ["gent.yaml.txt", "'*.txt'", "plans/gent.yaml.txt"])
def test_what_is_excluded_is_meant_to_be_left_out(plans: PlansFolder, pattern: str) -> None:
    plans.settings(f"{HEAD}exclude: [{pattern}]\n")
    plans.write("gent.yaml.txt", PLAN)

    assert plans.is_clean(select=("HP0", "HP9"))


def test_a_plan_beside_the_settings_can_be_excluded(plans: PlansFolder) -> None:
    plans.settings(f"{HEAD}exclude: [/gent.yaml]\n")
    plans.write("../gent.yaml", PLAN)

    assert plans.is_clean(select=("HP0", "HP9"))


def test_plans_beside_other_plans_are_not_looked_for(plans: PlansFolder) -> None:
    plans.write("../hier/gent.yaml", PLAN)

    workspace = load_folder(plans.folder, Settings(plans.root / "hier"), plans.root / "hier")
    assert workspace.listing.not_read == ()


def test_settings_in_the_plans_folder_may_exclude(plans: PlansFolder) -> None:
    plans.write("hulpplan.yaml", f"{HEAD}exclude: [gent.yaml.txt]\n")
    plans.write("gent.yaml.txt", PLAN)

    settings = read_settings(plans.path("hulpplan.yaml"), plans.folder)
    assert load_folder(plans.folder, settings, plans.folder).listing.not_read == ()
