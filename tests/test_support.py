"""The tests' own tools: the small folder, marks, and the command."""

import gc
import os
import sys
from pathlib import Path

from command import Command
from marks import Spot, unmark
from plans_folder import EVERY_FAMILY, PlansFolder


def test_the_small_folder_has_no_findings(plans: PlansFolder) -> None:
    assert plans.is_clean("2018-05-01", EVERY_FAMILY)


def test_a_mark_gives_the_line_and_the_columns_of_what_it_holds() -> None:
    text, spots = unmark("a: 1\nb: [x, ⟦HP201|D44⟧]\n")

    assert text == "a: 1\nb: [x, D44]\n"
    assert spots == [Spot(2, 8, 2, 11, "HP201")]


def test_marks_may_lie_in_each_other_and_go_over_lines() -> None:
    text, spots = unmark("⟦HP101,HP102|a: ⟦first|1⟧\nb⟧: 2")

    assert text == "a: 1\nb: 2"
    assert spots == [Spot(1, 1, 2, 2, "HP101,HP102"), Spot(1, 4, 1, 5, "first")]
    assert spots[0].codes == ["HP101", "HP102"]
    assert spots[1].codes == []


def test_findings_are_told_by_file_line_column_and_code(plans: PlansFolder) -> None:
    plans.action("contributes_to: [⟦HP201|D44⟧]")

    assert plans.findings() == ["hasselt.yaml:12:22 HP201"]
    assert plans.spans() == plans.marked() == ["hasselt.yaml:12:22-12:25 HP201"]


def test_the_command_is_the_real_one(plans: PlansFolder, hulpplan: Command) -> None:
    result = hulpplan("validate")

    assert (plans.folder / "hasselt.yaml").is_file()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "3 files checked: no findings.\n"


def test_a_command_leaves_this_process_as_it_was(plans: PlansFolder, hulpplan: Command) -> None:
    def state() -> tuple[object, ...]:
        return Path.cwd(), dict(os.environ), sys.stdin, sys.stdout, sys.stderr, gc.isenabled()

    before = state()
    assert hulpplan("validate", env={"TMP": "x"}).exit_code == 0
    plans.replace("hasselt.yaml", "contributes_to: [D1]", "contributes_to: [D99]")
    assert "D99" in hulpplan("validate", "--format", "concise", lang="nl").stdout
    assert hulpplan("validaet").exit_code == 2

    assert state() == before
