"""The reports over several prisons, and on one plan, as they are read and as data."""

import pytest

from hulpplan.i18n import Language
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.making import ROOT, make
from snapshots import Snapshot

ALL = {
    "progress": {},
    "progress-gent-2022-H1": {"plan": "gent", "period": "2022-H1"},
    "objective-SD3": {"objective": "SD3"},
    "objective-D1": {"objective": "D1", "strategic": "2015-2020"},
    "organisation-cgg": {"organisation": "cgg"},
    "target-groups": {},
    "offer": {},
    "resources": {},
    "agreements": {},
    "agenda": {},
    "advice": {},
    "sheet-hasselt": {"plan": "hasselt"},
    "sheet-brussel": {"plan": "brussel"},
    "evaluation-hasselt-2018": {"plan": "hasselt-2018"},
    "individual-plan-hasselt": {"plan": "hasselt"},
    "progress-mechelen": {"plan": "mechelen"},
}
IN_ENGLISH = ["progress", "resources", "offer", "individual-plan-hasselt", "agenda"]
AS_PAGE = ["sheet-hasselt", "individual-plan-hasselt", "resources"]
AS_DATA = [name for name in ALL if name not in {"progress-mechelen", "objective-D1", "sheet-brussel"}]
NAMES = (
    *("individual-plan", "target-groups", "progress", "objective", "organisation", "offer", "resources"),
    *("agreements", "agenda", "advice", "sheet", "evaluation"),
)


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


def made(real: Workspace, case: str, form: str, language: Language = "nl") -> str:
    name = next(name for name in NAMES if case.startswith(name))
    narrow = {"strategic": "2020-2025", **ALL[case]}
    return make(real, name, form, language=language, **narrow)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", ALL)
def test_a_report_reads_as_before_in_dutch(real: Workspace, case: str, snapshot: Snapshot) -> None:
    assert made(real, case, "md") == snapshot(f"{case}.nl.md")


@pytest.mark.parametrize("case", IN_ENGLISH)
def test_a_report_reads_as_before_in_english(real: Workspace, case: str, snapshot: Snapshot) -> None:
    assert made(real, case, "md", "en") == snapshot(f"{case}.en.md")


@pytest.mark.parametrize("case", AS_PAGE)
def test_a_page_is_as_before(real: Workspace, case: str, snapshot: Snapshot) -> None:
    # The style sheet is the same in all of them, and stands whole in the pages of plans.
    page = made(real, case, "html")
    assert page[page.index("<body>") :] == snapshot(f"{case}.html")


@pytest.mark.parametrize("case", AS_DATA)
def test_a_report_as_data_is_as_before(real: Workspace, case: str, snapshot: Snapshot) -> None:
    assert made(real, case, "json", "en") == snapshot(f"{case}.json")
