"""Where `hulpplan.yaml` is looked for, and what it does when it cannot be read."""

import json
import os
from pathlib import Path

import pytest

from command import WITHOUT_ROOT, Command
from hulpplan.cli.app import GLOBAL_OPTIONS, load_command
from hulpplan.cli.language import WITH_VALUE
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

HEAD = "kind: settings\nschema: 1\n"
DATED = ("--select", "HP403")
"""What is late depends on the reference date."""
ENGLISH = "3 files checked: no findings."
DUTCH = "3 bestanden nagekeken: geen bevindingen."


@pytest.fixture
def project(plans: PlansFolder) -> PlansFolder:
    """Plans with settings beside them, that are clean on the reference date of the settings alone."""
    plans.settings(HEAD + "language: en\nreference_date: 2019-01-15\n")
    return plans


@pytest.fixture
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("elders")


def test_settings_beside_the_plans_that_are_named_count(
    project: PlansFolder, hulpplan: Command, elsewhere: Path
) -> None:
    link = elsewhere / "link"
    link.symlink_to(project.folder)
    relative = os.path.relpath(project.folder, elsewhere)
    for words in (
        ("--plans", project.folder),
        (f"--plans={project.folder}",),
        ("--plans", relative),
        ("--plans", link),
        (project.folder,),
        (project.path("hasselt.yaml"), "--format", "text"),
        ("--", relative),
    ):
        result = hulpplan("validate", *DATED, *words, lang=None, cwd=elsewhere)
        assert result.stderr == ""
        assert result.stdout.endswith(" checked: no findings.\n")


def test_settings_beside_the_plans_count_for_every_command(
    project: PlansFolder, hulpplan: Command, elsewhere: Path
) -> None:
    here = hulpplan("matrix", lang=None).stdout

    assert hulpplan("matrix", "--plans", project.folder, lang=None, cwd=elsewhere).stdout == here


def test_without_settings_near_the_plans_those_of_the_current_folder_count(
    plans: PlansFolder, hulpplan: Command, elsewhere: Path
) -> None:
    (elsewhere / "hulpplan.yaml").write_text(HEAD + "language: en\n", "utf-8")

    result = hulpplan("validate", "--select", "HP1", "--plans", plans.folder, lang=None, cwd=elsewhere)
    assert result.stdout == f"{ENGLISH}\n"


@pytest.mark.parametrize("command", ["validate", "status", "matrix"])
def test_settings_that_are_passed_over_are_named_once(
    project: PlansFolder, hulpplan: Command, elsewhere: Path, command: str
) -> None:
    (elsewhere / "hulpplan.yaml").write_text(HEAD + "language: nl\n", "utf-8")

    result = hulpplan(command, "--plans", project.folder, lang=None, cwd=elsewhere)
    used = os.path.relpath(project.root / "hulpplan.yaml", elsewhere)
    assert result.told == f"The settings in 'hulpplan.yaml' are not read: those in '{used}' count."


def test_settings_in_the_plans_folder_are_passed_over_when_others_name_it(
    project: PlansFolder, hulpplan: Command
) -> None:
    project.write("hulpplan.yaml", HEAD + "language: nl\n")

    result = hulpplan("validate", "--fix", lang=None)
    told, fixed = result.stderr.splitlines()
    assert told == "The settings in 'plans/hulpplan.yaml' are not read: those in 'hulpplan.yaml' count."
    assert fixed.startswith("Nothing was fixed")


def test_settings_that_are_named_need_no_explanation(
    project: PlansFolder, hulpplan: Command, elsewhere: Path
) -> None:
    (elsewhere / "hulpplan.yaml").write_text(HEAD + "language: nl\n", "utf-8")
    words = ("validate", "--plans", project.folder, "--config", "hulpplan.yaml")

    result = hulpplan(*words, lang=None, cwd=elsewhere)
    assert result.stderr == ""
    assert result.stdout.endswith(" opmerkingen.\n") or result.stdout == f"{DUTCH}\n"


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        *((kind, False) for kind in ("a link to nothing", "a loop", "a folder", "a pipe")),
        *((kind, True) for kind in ("a link to nothing", "a loop", "a pipe")),
    ],
)
def test_settings_that_cannot_be_read_are_a_finding(
    plans: PlansFolder, hulpplan: Command, kind: str, *, named: bool
) -> None:
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")
    path = plans.root / "hulpplan.yaml"
    if kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path if kind == "a loop" else "nergens.yaml")
    words = ("--config", "hulpplan.yaml") if named else ()

    result = hulpplan("validate", "--format", "concise", *words)
    assert [line.split(" ")[2] for line in result.stdout.splitlines()] == ["HP001", "HP201"]
    assert result.stdout.startswith("hulpplan.yaml:1:1: error HP001")
    assert result.exit_code == 1
    assert result.told == (
        "Rules HP3 to HP6 and those of your own did not run: they lean on settings that could not be read."
    )


def test_settings_that_may_not_be_read_are_a_finding(project: PlansFolder, hulpplan: Command) -> None:
    (project.root / "hulpplan.yaml").chmod(0)

    result = hulpplan("validate", "--format", "concise", launcher=WITHOUT_ROOT)
    assert [line.split(" ")[2] for line in result.stdout.splitlines()] == ["HP001"]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ("\texclude: []\n", "HP002"),
        ("templates: 'x\n", "HP002"),
        ("reference_date: 2019-13-01\n", "HP105"),
        ("exclude: [&x oud.yaml, *x, *y]\n", "HP002"),
    ],
)
def test_nothing_that_leans_on_settings_is_said_when_they_cannot_be_read(
    plans: PlansFolder, hulpplan: Command, more: str, code: str
) -> None:
    plans.settings(f"{HEAD}language: en\n{more}")
    plans.action("contributes_to: [D1]", "end: 2018-08", "contact: jan.janssens@gmail.com")

    found = hulpplan("validate", "--format", "json", "--today", "2030-01-01", lang=None)
    codes = {finding["code"] for finding in json.loads(found.stdout)["findings"]}
    assert code in codes
    assert not any(found.startswith(("HP3", "HP4", "HP5", "HP6")) for found in codes)
    assert "did not run" in found.told


def test_the_options_with_a_value_are_those_of_the_program() -> None:
    options = [option for option in load_command("validate").params if option.param_type_name == "option"]
    valued = {word for option in options if not option.is_flag for word in option.opts}

    assert {*GLOBAL_OPTIONS, *valued} == WITH_VALUE


def test_values_of_options_are_no_files_that_are_asked_about(
    project: PlansFolder, hulpplan: Command, elsewhere: Path
) -> None:
    (elsewhere / "hulpplan.yaml").write_text(HEAD + "language: nl\n", "utf-8")
    target = elsewhere / "uit.txt"

    hulpplan("validate", *DATED, "-o", target, lang=None)
    assert target.read_text("utf-8") == f"{ENGLISH}\n"
    del project


# Which files are read.


def test_capitals_in_the_ending_make_no_difference(plans: PlansFolder, hulpplan: Command) -> None:
    plans.path("hasselt.yaml").rename(plans.path("HASSELT.YAML"))

    assert hulpplan("validate", "--select", "HP0").stdout == "3 files checked: no findings.\n"
    assert (
        hulpplan("validate", "--select", "HP0", "plans/HASSELT.YAML").stdout
        == "1 file checked: no findings.\n"
    )
    assert hulpplan("report", "--prison", "hasselt").exit_code == 0


def test_a_file_that_is_not_read_is_a_note_where_it_is_asked_about(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("map/gent.yaml.txt", PLAN_HEAD + PLAN_BODY)
    plans.write("../wortel.yaml", PLAN_HEAD + PLAN_BODY)
    for words, files in (
        ((), ["plans/map/gent.yaml.txt", "wortel.yaml"]),
        (("plans",), ["plans/map/gent.yaml.txt"]),
        (("plans/map", "plans/hasselt.yaml"), ["plans/map/gent.yaml.txt"]),
        (("plans/hasselt.yaml",), []),
    ):
        found = hulpplan("validate", "--format", "concise", "--select", "HP0", *words)
        assert [line.partition(":")[0] for line in found.stdout.splitlines()] == files
        assert found.exit_code == 0


def test_where_nothing_is_read_it_is_said_why(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("a.yaml.txt", PLAN_HEAD)
    plans.write("elders/x.md", "x")
    none = "no file whose name ends in .yaml or .yml."
    asked = hulpplan("validate", "plans/a.yaml.txt")
    assert asked.exit_code == 2
    assert asked.told == (
        f"There is no plan file in 'plans/a.yaml.txt': {none} There is a file that looks like one and is not "
        "read: plans/a.yaml.txt."
    )
    assert hulpplan("validate", "plans/elders").told == f"There is no plan file in 'plans/elders': {none}"

    plans.settings(f"{HEAD}exclude: ['*']\n")
    for words, place in (((), "plans"), (("plans/hasselt.yaml",), "plans/hasselt.yaml")):
        result = hulpplan("validate", *words)
        assert (result.exit_code, result.told) == (
            2,
            f"All plan files in '{place}' are left out by `exclude` in the settings.",
        )
    assert hulpplan("validate", lang="nl").told == (
        "Alle planbestanden in 'plans' worden weggelaten door `exclude` in de instellingen."
    )


def test_of_many_files_that_are_not_read_the_first_are_named(tmp_path: Path, hulpplan: Command) -> None:
    (tmp_path / "plans").mkdir()
    for number in range(7):
        (tmp_path / f"plans/{number}.yml.txt").write_text("x", "utf-8")

    told = hulpplan("validate").told
    assert told.endswith(
        "not read: plans/0.yml.txt, plans/1.yml.txt, plans/2.yml.txt, plans/3.yml.txt, plans/4.yml.txt, …."
    )


def test_an_excluded_file_is_said_to_be_that_when_it_is_asked_about(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.settings(f"{HEAD}exclude: [plans/hasselt.yaml, ./2015-2020.yaml]\n")

    assert "left out by `exclude`" in hulpplan("validate", "plans/hasselt.yaml").told
    assert hulpplan("validate", "plans/register.yaml").stdout == "1 file checked: no findings.\n"


def test_of_plans_that_are_named_no_pattern_of_other_plans_is_judged(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("lokaal/register.yaml", "kind: register\nschema: 1\ndomains: [{id: x, title: x}]\n")
    plans.settings(f"{HEAD}exclude: [lokaal/, 2015-2020.yaml]\n")

    # Below, only that folder is read: whether the other pattern has effect cannot be seen there.
    result = hulpplan("validate", "--plans", "plans/lokaal")
    assert "HP903" not in result.stdout


@pytest.mark.parametrize("place", ["nowhere", "./nowhere/..x", "hulpplan.yaml", "plans/hasselt.yaml"])
@pytest.mark.parametrize("words", [("validate",), ("status",), ("site", "-o", "site")], ids=" ".join)
def test_a_plans_folder_that_is_not_there_is_told_as_the_settings_name_it(
    plans: PlansFolder, hulpplan: Command, place: str, words: tuple[str, ...]
) -> None:
    plans.settings(f"kind: settings\nschema: 1\nplans: {place}\n")

    result = hulpplan(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == f"There is no folder '{place}', which `plans` in the settings names."
