"""`validate --fix`: what it writes and says, and that it writes all or nothing."""

import json
import stat
from pathlib import Path

import pytest

from command import INSIDE, SMALL_FILES, WITHOUT_ROOT, Command, Result
from plans_folder import PLAN_BODY, PLAN_HEAD, PlansFolder

QUICK = ("--today", "2019-01-15", "--select", "HP1,HP2")
SECOND_SWAP_FAILS = """\
import pathlib
real, swaps = pathlib.Path.replace, []
def replace(self, target):
    if self.name in ("0.new", "1.new"):
        swaps.append(target)
        if len(swaps) == 2:
            {stop}
    return real(self, target)
pathlib.Path.replace = replace
"""
SAVED_BY_ANOTHER = """\
import hulpplan.edits.write as write
real = write.write_changes
def write_changes(changes, current, folder):
    with open("plans/hasselt.yaml", "ab") as file:
        file.write(b"# van een ander")
    return real(changes, current, folder)
write.write_changes = write_changes
"""


def mistakes(plans: PlansFolder) -> None:
    """Put four mistakes in two files: two with one safe answer, one that is misspelled, one for a person."""
    plans.replace("register.yaml", "domains: [welzijn]", "domains: [welzijn, welzijn]")
    plans.action("contributes_to: [D1]", "start: maart 2019", "domeins: [welzijn]", "end: ooit")


def fix(hulpplan: Command, *words: str | Path, lang: str = "en", launcher: str | None = None) -> Result:
    return hulpplan("validate", "--fix", *QUICK, "--format", "concise", *words, lang=lang, launcher=launcher)


def bytes_of(plans: PlansFolder) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in plans.root.rglob("*") if path.is_file()}


def test_what_is_certain_is_written_and_the_rest_is_shown(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)

    result = fix(hulpplan)

    assert result.exit_code == 1
    assert [line.split()[2] for line in result.stdout.splitlines()] == ["HP101", "HP105"]
    assert result.told == (
        "2 findings fixed: plans/hasselt.yaml (1), plans/register.yaml (1). 1 more could be fixed with --unsafe."
    )
    assert "    domains: [welzijn]\n" in plans.text("register.yaml")
    assert "start: 2019-03\n" in plans.text("hasselt.yaml")


def test_it_is_said_in_dutch_too(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]", "start: maart 2019")

    assert fix(hulpplan, lang="nl").told == "1 bevinding verbeterd: plans/hasselt.yaml (1)."


def test_unsafe_mends_what_has_one_near_match_too(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)

    result = fix(hulpplan, "--unsafe")

    assert [line.split()[2] for line in result.stdout.splitlines()] == ["HP105"]
    assert result.told == "3 findings fixed: plans/hasselt.yaml (2), plans/register.yaml (1)."


def test_what_comes_to_light_counts_among_what_could_be_fixed(plans: PlansFolder, hulpplan: Command) -> None:
    text = PLAN_HEAD.replace("kind: action-plan", "kind: actieplan") + PLAN_BODY + "sumary: x\n"
    plans.write("hasselt.yaml", text)

    assert fix(hulpplan).told.endswith("(1). 1 more could be fixed with --unsafe.")


def test_when_all_is_mended_the_exit_code_says_so_and_a_second_run_changes_nothing(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.action("contributes_to: [D1, D1]", "start: maart 2019")

    assert fix(hulpplan).exit_code == 0
    after = bytes_of(plans)
    again = fix(hulpplan)

    assert (again.exit_code, again.stdout) == (0, "")
    assert again.told == "Nothing was fixed: no finding here has one safe answer."
    assert bytes_of(plans) == after


def test_with_a_path_no_other_file_changes(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    register = plans.text("register.yaml")

    result = fix(hulpplan, "plans/hasselt.yaml")

    assert result.stderr.startswith("1 finding fixed: plans/hasselt.yaml (1).")
    assert plans.text("register.yaml") == register


def test_mended_settings_count_in_what_is_shown(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: instellingen\nschema: 1\nrules: {ignore: [HP2]}\n")
    plans.action("contributes_to: [D99]")

    result = hulpplan("validate", "--fix", "--today", "2019-01-15", "--select", "HP0")

    assert (result.exit_code, result.stdout) == (0, "3 files checked: no findings.\n")
    assert plans.path("../hulpplan.yaml").read_text("utf-8").startswith("kind: settings\n")


def test_fixable_in_json_is_what_a_run_then_mends(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    form = (*QUICK, "--format", "json")

    before = json.loads(hulpplan("validate", *form).stdout)["findings"]
    left = json.loads(hulpplan("validate", "--fix", *form).stdout)["findings"]

    assert sum(finding["fixable"] for finding in before) == 2
    assert [f["code"] for f in left] == [f["code"] for f in before if not f["fixable"]]


def test_unsafe_alone_means_nothing(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    before = bytes_of(plans)

    result = hulpplan("validate", "--unsafe")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--fix --unsafe" in result.told
    assert bytes_of(plans) == before


def test_rights_stay_and_links_stay_links(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    real = plans.path("echt.txt")
    plans.path("hasselt.yaml").rename(real)
    plans.path("hasselt.yaml").symlink_to("echt.txt")
    real.chmod(0o640)

    fix(hulpplan)

    assert plans.path("hasselt.yaml").is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "2019-03" in real.read_text("utf-8")
    assert set(bytes_of(plans)) == {"echt.txt", "hasselt.yaml", "register.yaml", "2015-2020.yaml"}


def test_a_mark_at_the_start_and_the_ends_of_lines_stay(plans: PlansFolder, hulpplan: Command) -> None:
    text = PLAN_HEAD + PLAN_BODY + "\n# einde\n\n"
    path = plans.write(
        "hasselt.yaml", text.replace("2018-09", "september 2018"), newline="\r\n", start="\ufeff"
    )

    assert fix(hulpplan).exit_code == 0

    assert path.read_bytes() == ("\ufeff" + text.replace("\n", "\r\n")).encode()


@pytest.mark.parametrize("closed", ["plans/register.yaml", "plans"])
def test_where_a_file_may_not_be_written_nothing_is(
    plans: PlansFolder, hulpplan: Command, closed: str
) -> None:
    mistakes(plans)
    before = bytes_of(plans)
    place = plans.root / closed
    place.chmod(0o555 if place.is_dir() else 0o444)

    result = fix(hulpplan, launcher=WITHOUT_ROOT)
    place.chmod(0o755)

    assert (result.exit_code, result.stdout) == (2, "")
    file = "hasselt" if closed == "plans" else "register"
    assert result.told == f"'plans/{file}.yaml' could not be written: you may not write there."
    assert bytes_of(plans) == before


def test_on_a_full_disk_nothing_is_written(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1, D1]", f"description: {'lang ' * 150_000}")
    before = bytes_of(plans)

    result = fix(hulpplan, launcher=SMALL_FILES)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told.startswith("'plans/hasselt.yaml' could not be written: ")
    assert bytes_of(plans) == before


@pytest.mark.parametrize(
    ("stop", "exit_code"), [("raise OSError(5, 'x')", 2), ("raise KeyboardInterrupt", 130)]
)
def test_what_stops_in_the_middle_leaves_all_as_it_was(
    plans: PlansFolder, hulpplan: Command, stop: str, exit_code: int
) -> None:
    mistakes(plans)
    before = bytes_of(plans)

    result = fix(hulpplan, launcher=INSIDE.format(code=SECOND_SWAP_FAILS.format(stop=stop)))

    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert "Traceback" not in result.stderr
    assert bytes_of(plans) == before


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(plans: PlansFolder, hulpplan: Command) -> None:
    mistakes(plans)
    register = plans.text("register.yaml")

    result = fix(hulpplan, launcher=INSIDE.format(code=SAVED_BY_ANOTHER))

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.told == (
        "'plans/hasselt.yaml' was changed by something else in the meantime, and was left as it is now. "
        "Nothing was written; try again."
    )
    assert plans.text("hasselt.yaml").endswith("# van een ander")
    assert "maart 2019" in plans.text("hasselt.yaml")
    assert plans.text("register.yaml") == register
