import json
from pathlib import Path

import pytest

from command import Command
from plans_folder import PLAN_BODY, PLAN_HEAD, REGISTER, PlansFolder
from showing import shown, write_mistakes

WARNING = "contributes_to: [D1, D1]"
ERROR = "contributes_to: [D99]"


def note(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "    title: Nazorg\n", "    incomplete: niet gevonden\n")


NOT_OF_TODAY = "kind: settings\nschema: 1\nrules: {ignore: [HP4, HP6]}\n"
"""Settings without what depends on the day."""


def test_a_clean_folder_is_fine(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings(NOT_OF_TODAY)

    result = hulpplan("validate")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "3 files checked: no findings.\n", "")


def test_an_error_is_exit_code_1(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action(ERROR)

    result = hulpplan("validate", "--format", "concise", "--select", "HP2")

    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.startswith("plans/hasselt.yaml:12:22: error HP201 There is no objective 'D99'")


@pytest.mark.parametrize(
    ("worst", "level", "exit_code"),
    [
        ("warning", None, 0),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("warning", "note", 1),
        ("note", None, 0),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
        ("error", "note", 1),
        ("nothing", "note", 0),
    ],
)
def test_the_exit_code_depends_on_the_level_to_fail_on(
    plans: PlansFolder, hulpplan: Command, worst: str, level: str | None, exit_code: int
) -> None:
    if worst == "note":
        note(plans)
    elif worst != "nothing":
        plans.action(WARNING if worst == "warning" else ERROR)
    options = ("--fail-on", level) if level else ()

    assert hulpplan("validate", "--select", "HP0,HP1,HP2", *options).exit_code == exit_code


@pytest.mark.parametrize("form", ["text", "concise", "json", "github"])
def test_each_format_is_what_its_file_says(plans: PlansFolder, hulpplan: Command, form: str) -> None:
    write_mistakes(plans)

    result = hulpplan("validate", "--format", form, "--select", "HP0,HP1,HP2", cwd=plans.folder)

    assert result.exit_code == 1
    assert result.stdout == shown(plans, form)


def test_findings_can_be_in_dutch(plans: PlansFolder, hulpplan: Command) -> None:
    write_mistakes(plans)

    result = hulpplan("validate", "--select", "HP0,HP1,HP2", lang="nl", cwd=plans.folder)

    assert result.stdout == shown(plans, "text", "nl")


def codes(stdout: str) -> list[str]:
    return [finding["code"] for finding in json.loads(stdout)["findings"]]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--select", "HP201"), ["HP201"]),
        (("--select", "HP2"), ["HP207", "HP201"]),
        (("--select", "HP201", "--select", "HP104"), ["HP201", "HP104"]),
        (("--select", "HP201, HP104"), ["HP201", "HP104"]),
        (("--select", "unknown-reference"), ["HP201"]),
        (("--select", "hp201"), ["HP201"]),
        (("--select", "HP1,HP2", "--ignore", "HP207,HP104"), ["HP201"]),
        (("--select", "HP2", "--ignore", "HP2"), []),
    ],
)
def test_rules_are_chosen_by_code_beginning_or_name(
    plans: PlansFolder, hulpplan: Command, options: tuple[str, ...], expected: list[str]
) -> None:
    plans.action("contributes_to: [D1, D1, D99]", "status: bezig")

    assert codes(hulpplan("validate", "--format", "json", *options).stdout) == expected


def test_rules_of_reading_are_always_on(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write("leeg.yaml", "")

    result = hulpplan("validate", "--format", "json", "--ignore", "HP0", "--select", "HP201")

    assert codes(result.stdout) == ["HP004"]


def test_statistics_come_beside_the_findings(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D98, D99]")

    result = hulpplan("validate", "--format", "json", "--statistics", "--select", "HP2")

    assert codes(result.stdout) == ["HP201", "HP201"]
    [row] = [line for line in result.stderr.splitlines() if line.startswith("HP201")]
    assert row.split()[:3] == ["HP201", "unknown-reference", "2"]


@pytest.mark.parametrize(
    ("language", "head", "reading"),
    [
        ("nl", ["regel", "bevindingen", "ms"], "de bestanden lezen"),
        ("en", ["rule", "findings", "ms"], "reading the files"),
    ],
)
def test_statistics_speak_the_language(
    plans: PlansFolder, hulpplan: Command, language: str, head: list[str], reading: str
) -> None:
    del plans
    first, *_, last = hulpplan("validate", "--statistics", lang=language).stderr.splitlines()

    assert first.split() == head
    assert last.startswith(reading)


# Where the plans are.


def test_the_folder_may_be_named(plans: PlansFolder, hulpplan: Command) -> None:
    plans.folder.rename(plans.root / "plannen")

    assert hulpplan("validate", "--plans", "plannen").exit_code == 0
    assert hulpplan("validate", "--plans", plans.root / "plannen").exit_code == 0


def test_the_settings_may_name_the_folder(plans: PlansFolder, hulpplan: Command) -> None:
    plans.folder.rename(plans.root / "plannen")
    plans.root.joinpath("hulpplan.yaml").write_text(f"{NOT_OF_TODAY}plans: plannen\n", "utf-8")
    (plans.root / "elders").mkdir()

    for cwd in (plans.root, plans.root / "elders"):
        assert hulpplan("validate", cwd=cwd).stdout == "3 files checked: no findings.\n"


def test_the_current_folder_counts_when_it_holds_plan_files(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action(ERROR)

    result = hulpplan("validate", "--format", "concise", "--select", "HP2", cwd=plans.folder)

    assert result.stdout.startswith("hasselt.yaml:12:22: error")


def test_settings_of_the_current_folder_and_its_findings_count(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\ntaal: nl\nexclude: [hasselt.yaml]\nrules: {ignore: [HP4]}\n")
    plans.action(ERROR)

    result = hulpplan("validate", "--format", "concise")

    assert result.exit_code == 1
    assert [line.partition(" ")[0] for line in result.stdout.splitlines()] == ["hulpplan.yaml:3:1:"]


def test_the_settings_file_may_be_named(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nplans: nergens\n")
    (plans.root / "anders.yaml").write_text("kind: settings\nschema: 1\nplans: plans\n", "utf-8")

    assert hulpplan("validate", "--config", "anders.yaml").exit_code == 0


# With paths: findings in them, or related to them.


def concise(hulpplan: Command, *paths: str | Path, cwd: Path | None = None) -> list[str]:
    result = hulpplan("validate", "--format", "concise", "--select", "HP0,HP1,HP2", *paths, cwd=cwd)
    assert result.stderr == ""
    return [" ".join(line.split(" ")[:3:2]) for line in result.stdout.splitlines()]


def two_mistakes(plans: PlansFolder) -> None:
    plans.action(ERROR)
    plans.write("map/gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: ghent") + "actions: []\n")


def test_of_a_file_only_its_own_findings_are_shown(plans: PlansFolder, hulpplan: Command) -> None:
    two_mistakes(plans)

    assert concise(hulpplan, "plans/hasselt.yaml") == ["plans/hasselt.yaml:12:22: HP201"]
    assert concise(hulpplan, "plans/register.yaml") == []


@pytest.mark.parametrize(
    "path", ["./plans/hasselt.yaml", "plans/../plans/hasselt.yaml", "plans//hasselt.yaml"]
)
def test_a_file_may_be_named_in_several_ways(plans: PlansFolder, hulpplan: Command, path: str) -> None:
    two_mistakes(plans)

    assert concise(hulpplan, path) == ["plans/hasselt.yaml:12:22: HP201"]


def test_a_file_may_be_named_from_the_root_and_from_a_folder_below(
    plans: PlansFolder, hulpplan: Command
) -> None:
    two_mistakes(plans)

    assert concise(hulpplan, plans.path("hasselt.yaml")) == ["plans/hasselt.yaml:12:22: HP201"]
    assert concise(hulpplan, "../hasselt.yaml", cwd=plans.path("map")) == ["../hasselt.yaml:12:22: HP201"]


def test_a_file_may_be_named_through_a_link(plans: PlansFolder, hulpplan: Command) -> None:
    two_mistakes(plans)
    (plans.root / "link").symlink_to("plans")

    assert [line.rpartition("/")[2] for line in concise(hulpplan, "link/hasselt.yaml")] == [
        "hasselt.yaml:12:22: HP201"
    ]


def test_a_file_that_is_a_link_out_of_its_folder_is_in_its_folder(
    plans: PlansFolder, hulpplan: Command
) -> None:
    two_mistakes(plans)
    plans.path("hasselt.yaml").rename(plans.root / "elders.txt")
    plans.path("hasselt.yaml").symlink_to("../elders.txt")

    assert len(concise(hulpplan)) == 2
    assert len(concise(hulpplan, "plans")) == 2
    assert concise(hulpplan, "plans/hasselt.yaml") == ["plans/hasselt.yaml:12:22: HP201"]


def test_of_a_folder_the_findings_below_it_are_shown(plans: PlansFolder, hulpplan: Command) -> None:
    two_mistakes(plans)

    assert concise(hulpplan, "plans/map") == ["plans/map/gent.yaml:3:9: HP201"]
    assert concise(hulpplan, "plans/map/") == ["plans/map/gent.yaml:3:9: HP201"]
    assert len(concise(hulpplan, "plans")) == 2
    assert len(concise(hulpplan, ".")) == 2


def test_several_paths_may_be_named(plans: PlansFolder, hulpplan: Command) -> None:
    two_mistakes(plans)

    assert len(concise(hulpplan, "plans/map", "plans/hasselt.yaml")) == 2
    assert concise(hulpplan, "plans/register.yaml", "plans/hasselt.yaml") == [
        "plans/hasselt.yaml:12:22: HP201"
    ]


def test_only_the_files_that_were_named_are_counted(plans: PlansFolder, hulpplan: Command) -> None:
    two_mistakes(plans)

    assert hulpplan("validate", "plans/register.yaml").stdout == "1 file checked: no findings.\n"


def test_findings_elsewhere_that_are_related_to_a_file_are_shown(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.register("domains: [{id: welzijn, title: x}]\n", "z.yaml")

    assert concise(hulpplan, "plans/register.yaml") == ["plans/z.yaml:3:16: HP204"]
    assert concise(hulpplan, "plans/hasselt.yaml") == []


def test_references_are_looked_up_in_the_folder_that_holds_the_paths(
    plans: PlansFolder, hulpplan: Command
) -> None:
    assert concise(hulpplan, "plans/hasselt.yaml") == []
    assert concise(hulpplan, "hasselt.yaml", cwd=plans.folder) == []


def test_paths_outside_the_plans_folder_are_a_folder_of_their_own(
    plans: PlansFolder, hulpplan: Command
) -> None:
    other = plans.root / "elders"
    other.mkdir()
    (other / "hasselt.yaml").write_text(PLAN_HEAD + PLAN_BODY, "utf-8")
    alone = concise(hulpplan, f"../{other.name}/hasselt.yaml", cwd=plans.folder)
    assert "HP201" in {line.split()[-1] for line in alone}

    (other / "register.yaml").write_text(REGISTER, "utf-8")
    (other / "2015-2020.yaml").write_text(plans.text("2015-2020.yaml"), "utf-8")
    assert concise(hulpplan, "../elders/hasselt.yaml", cwd=plans.folder) == []
    assert concise(hulpplan, "../elders", cwd=plans.folder) == []


def test_the_folder_that_was_named_is_looked_in_first(plans: PlansFolder, hulpplan: Command) -> None:
    inner = plans.folder / "binnen"
    inner.mkdir()
    plans.write(
        "binnen/hasselt-2015.yaml",
        PLAN_HEAD.replace("2018-07", "2016")
        .replace("end: 2020", "end: 2017")
        .replace("prison: hasselt", "id: oud\nprison: hasselt")
        + "actions: []\n",
    )

    assert concise(hulpplan, "plans/binnen/hasselt-2015.yaml") == []
    result = hulpplan(
        "validate", "--plans", "plans/binnen", "plans/binnen/hasselt-2015.yaml", "--format", "concise"
    )
    assert "HP201" in result.stdout


def test_a_path_that_begins_with_a_dash_may_be_named_behind_two_dashes(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.settings(NOT_OF_TODAY)
    plans.path("hasselt.yaml").rename(plans.path("-x.yaml"))

    result = hulpplan("validate", "--", "-x.yaml", cwd=plans.folder)
    assert result.stdout == "1 file checked: no findings.\n"


def test_a_file_name_that_is_no_utf_8_does_no_harm(plans: PlansFolder, hulpplan: Command) -> None:
    bad = bytes(plans.folder) + b"/caf\xe9.yaml"
    with open(bad, "wb") as stream:  # noqa: PTH123 - a name in bytes
        stream.write(b"")

    for form in ("text", "concise", "json", "github"):
        result = hulpplan("validate", "--format", form)
        assert result.exit_code == 1
        assert "HP004" in result.stdout
        assert result.stderr == ""
    result = hulpplan("validate", "--format", "json", "-o", "uit.json")
    assert (result.exit_code, result.stderr) == (1, "")
    assert json.loads((plans.root / "uit.json").read_text("utf-8"))["summary"]["errors"] == 1


def test_a_big_folder_is_checked_to_the_end(plans: PlansFolder, hulpplan: Command) -> None:
    for number in range(300):
        plans.write(
            f"veel/p{number}.yaml",
            PLAN_HEAD.replace("prison: hasselt", f"id: p{number}\nprison: gent").replace(
                "start: 2018-07\nend: 2020", f"start: {1000 + number}\nend: {1000 + number}"
            )
            + PLAN_BODY,
        )

    result = hulpplan("validate", "--select", "HP0,HP1,HP2")

    assert result.stdout == "303 files checked: no findings.\n"
