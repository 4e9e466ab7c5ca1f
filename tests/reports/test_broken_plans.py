"""Plans with mistakes: what could be read is reported."""

from pathlib import Path

import pytest

from hulpplan.reports.registry import all_reports
from reports.documents import read_html, read_markdown, text_of
from reports.making import PLAN, STRATEGIC, hollow, make, workspace_of

REPORTS = sorted(all_reports())


@pytest.mark.parametrize("name", REPORTS)
def test_files_in_which_nothing_has_a_value_are_reported(tmp_path: Path, name: str) -> None:
    workspace = workspace_of(tmp_path, **hollow())

    assert "None" not in make(workspace, name)
    assert "None" not in text_of(read_html(make(workspace, name, "html")))
    assert read_markdown(make(workspace, name))


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(
    "mistake", ["status: verkeerd", "start: gisteren", "id: 'a b'", "prison: [x]", "strategic_plan: {a: b}"]
)
def test_a_plan_with_a_wrong_value_is_reported(tmp_path: Path, name: str, mistake: str) -> None:
    key = mistake.partition(":")[0]
    lines = [
        line for line in (PLAN + "actions: [{}, x]\nneeds: y\n").splitlines() if not line.startswith(key)
    ]
    strategic = [line for line in STRATEGIC.splitlines() if not line.startswith(key)]
    workspace = workspace_of(
        tmp_path, hasselt="\n".join([*lines, mistake]), strategic="\n".join([*strategic, mistake])
    )

    assert "None" not in make(workspace, name)
    read_html(make(workspace, name, "html"))


def test_an_action_of_which_little_is_known_says_so(tmp_path: Path) -> None:
    report = make(
        workspace_of(
            tmp_path, hasselt=PLAN + "actions: [{id: A1, contributes_to: [D1]}, {title: Zonder id}]\n"
        )
    )

    assert "2 actions: 2 status not known\n" in report
    assert "#### A1\n\n- **Status:** status not known\n" in report
    assert "### Zonder id\n" in report


def test_parts_of_which_nothing_is_known_have_a_name_in_their_table(tmp_path: Path) -> None:
    partners = (
        "actions: [{id: A1, title: T, contributes_to: [D1], status: running, partners: [{note: los}]}]\n"
    )
    report = make(workspace_of(tmp_path, hasselt=PLAN + partners))

    assert "| … | proposed | los |\n" in report
