"""The count of cases per rule: what it counts, and that a rule with too few turns a run red."""

import subprocess
import sys
from pathlib import Path

import pytest

from command import environment
from plans_folder import PlansFolder
from rule_cases import FEWEST, Cases, as_properties, rule_of

HERE = Path(__file__).parent
RULES = HERE.parent / "rules"


def lacking(plans: PlansFolder, code: str) -> list[str]:
    cases = Cases()
    cases.add(as_properties(code, plans.proofs))
    return cases.lacking([code])


SPEAKS = "of 3 cases in which it speaks at the exact spot"
SILENT = "of 3 cases in which it stays silent"


def test_what_is_proved_of_a_folder_counts_for_the_rules_that_ran(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D44⟧]")
    plans.exactly_marked(select=("HP2",))
    plans.action("contributes_to: [D1]")
    plans.is_clean(select=("HP2",))

    assert lacking(plans, "HP201") == [f"HP201: 1 {SPEAKS}", f"HP201: 1 {SILENT}"]
    assert lacking(plans, "HP202") == [f"HP202: 0 {SPEAKS}", f"HP202: 2 {SILENT}"]
    assert lacking(plans, "HP403") == [f"HP403: 0 {SPEAKS}", f"HP403: 0 {SILENT}"]


def test_the_same_folder_again_is_no_other_case_and_one_without_a_change_is_none(plans: PlansFolder) -> None:
    plans.is_clean()
    assert lacking(plans, "HP201") == [f"HP201: 0 {SPEAKS}", f"HP201: 0 {SILENT}"]

    plans.action("contributes_to: [⟦HP201|D44⟧]")
    plans.exactly_marked()
    plans.exactly("hasselt.yaml:12:22-12:25 HP201")
    assert lacking(plans, "HP201") == [f"HP201: 1 {SPEAKS}", f"HP201: 0 {SILENT}"]


def test_what_was_found_elsewhere_than_said_is_no_case(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D44]")

    with pytest.raises(AssertionError):
        plans.exactly("hasselt.yaml:12:22-12:24 HP201")
    with pytest.raises(AssertionError):
        plans.exactly_marked()
    with pytest.raises(AssertionError):
        plans.is_clean()
    assert plans.proofs == []


def test_three_of_each_are_enough(plans: PlansFolder) -> None:
    for number in range(FEWEST):
        plans.action(f"contributes_to: [⟦HP201|D4{number}⟧]")
        plans.exactly_marked()
        plans.action(
            "contributes_to: [D1]", f"priority: {'true' if number else 'false'}", f"tags: [t{number}]"
        )
        plans.is_clean()

    assert lacking(plans, "HP201") == []


def test_a_file_of_tests_is_about_the_rule_of_its_name() -> None:
    stale = rule_of(RULES / "progress/test_stale.py")

    assert stale is not None
    assert stale.code == "HP405"
    assert rule_of(RULES / "test_run.py") is None
    assert rule_of(RULES / "progress/test_something_else.py") is None
    assert rule_of(HERE / "test_rules.py") is None


TESTS = """
def test_it_speaks(plans):
    for wrong in {wrong}:
        plans.action(f"contributes_to: [D1]", f"end: 2018-1{{wrong}}")
        plans.exactly("hasselt.yaml:13:10-13:17 HP403", select=("HP403",))

def test_it_is_silent(plans):
    for day in (1, 2, 3):
        plans.action(f"contributes_to: [D1]", f"end: 2020-0{{day}}")
        plans.is_clean(select=("HP403",))
"""


@pytest.mark.parametrize(
    ("wrong", "words", "outcome", "said"),
    [
        ((0, 1, 2), (), 0, ""),
        ((0, 1), (), 1, f"HP403: 2 {SPEAKS}"),
        ((0, 1), ("-k", "speaks"), 0, ""),
        ((0, 1), ("-n", "1"), 1, f"HP403: 2 {SPEAKS}"),
    ],
)
def test_a_run_with_all_tests_of_a_rule_fails_when_it_has_too_few(
    tmp_path: Path, wrong: tuple[int, ...], words: tuple[str, ...], outcome: int, said: str
) -> None:
    tests = tmp_path / "rules" / "progress"
    tests.mkdir(parents=True)
    (tests / "test_overdue.py").write_text(TESTS.format(wrong=wrong), "utf-8")
    (tmp_path / "conftest.py").write_text((HERE.parent / "conftest.py").read_text("utf-8"), "utf-8")
    (tmp_path / "pytest.ini").write_text(
        f"[pytest]\naddopts = --import-mode=importlib -p no:cacheprovider\npythonpath = {HERE.parent}\n",
        "utf-8",
    )

    run = subprocess.run(
        (sys.executable, "-m", "pytest", "-q", *words, "rules"),
        cwd=tmp_path,
        # It runs nothing of the program that other tests do not, so that it needs no measuring.
        env={name: value for name, value in environment().items() if not name.startswith("COV")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == outcome, run.stdout
    assert said in run.stdout
    assert ("too few cases" in run.stdout) == bool(said)
