"""The reports as they are read."""

import pytest

from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from reports.kept import FOLDER, kept
from reports.making import ROOT, make

REPORTS = {
    "hasselt": "plan",
    "brussel": "plan",
    "mechelen": "plan",
    "2020-2025": "strategic",
    "2015-2020": "strategic",
    "voorbeeldplan": "strategic",
}
CASES = [(name, plan, form) for plan, name in REPORTS.items() for form in ("md", "html")]
OTHERS = {"whole-action.md"}


@pytest.mark.parametrize(("name", "plan", "form"), CASES)
def test_the_report_of_a_real_plan_reads_as_before(name: str, plan: str, form: str) -> None:
    report = make(load_folder(ROOT / "plans", Settings(ROOT), ROOT), name, form, plan=plan)

    assert report == kept(f"{name}-{plan}.{form}", report)


def test_every_file_belongs_to_a_report() -> None:
    files = {f"{name}-{plan}.{form}" for name, plan, form in CASES} | OTHERS

    assert {path.name for path in FOLDER.iterdir()} <= files
