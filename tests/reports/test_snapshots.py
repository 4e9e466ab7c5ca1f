"""Three reports as they are read: as a page, as Markdown and as data."""

from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.workspace.workspace import Workspace
from reports.making import make
from site_pages import real_plans
from snapshots import Html, Json, Markdown

REPORTS: dict[str, Any] = {
    "plan": {"plan": "mechelen"},
    "strategic": {"plan": "voorbeeldplan"},
    "progress": {"plan": "gent", "period": "2022-H1"},
}
EVERY_REPORT = pytest.mark.parametrize("name", REPORTS)


@pytest.fixture(scope="module")
def plans() -> Workspace:
    return real_plans()


@EVERY_REPORT
def test_a_report_as_a_page(plans: Workspace, snapshot: SnapshotAssertion, name: str) -> None:
    page = make(plans, name, "html", language="nl", **REPORTS[name])

    # The style sheet stands in the head, and changes more often than what is shown.
    assert page[page.index("<body>") :] == snapshot(extension_class=Html)


@EVERY_REPORT
def test_a_report_as_markdown(plans: Workspace, snapshot: SnapshotAssertion, name: str) -> None:
    assert make(plans, name, "md", language="nl", **REPORTS[name]) == snapshot(extension_class=Markdown)


@EVERY_REPORT
def test_a_report_as_data(plans: Workspace, snapshot: SnapshotAssertion, name: str) -> None:
    assert make(plans, name, "json", **REPORTS[name]) == snapshot(extension_class=Json)


def test_the_whole_plan_of_a_prison_as_markdown(plans: Workspace, snapshot: SnapshotAssertion) -> None:
    assert make(plans, "plan", "md", language="nl", plan="hasselt") == snapshot(extension_class=Markdown)
