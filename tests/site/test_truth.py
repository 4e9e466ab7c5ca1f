"""The website says what the reports and the plans say: the same numbers, and each thing where it must be."""

import re
from ast import literal_eval
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from xml.etree.ElementTree import Element

from hypothesis import given, settings

from hulpplan.reports.registry import all_reports
from hulpplan.reports.report import Scope
from hulpplan.site.build import language_files
from hulpplan.workspace.workspace import Workspace
from reports.documents import elements, read_html, text_of
from reports.drawn import DOMAINS, GROUPS, OBJECTIVES, ORGANISATIONS, entries, files_of, folders
from reports.making import data_of, tables_in, workspace_of
from reports.test_truth import shown
from site_pages import content_of

Plans = Mapping[str, Mapping[str, Any]]
FEW = settings(max_examples=10)


def website(plans: Plans) -> tuple[Workspace, dict[str, Element]]:
    """Make the pages in English, by their path below the language."""
    with TemporaryDirectory() as folder:
        workspace = workspace_of(Path(folder), **files_of(plans))
    files = language_files(content_of(workspace), "en")
    pages = {name.removeprefix("en/"): make() for name, make in files if name.endswith(".html")}
    return workspace, {name: read_html(content.decode("utf-8")) for name, content in pages.items()}


def tables_on(page: Element) -> list[list[list[str]]]:
    """Return the rows of each table on a page; ids behind each other are a list as any."""
    return [
        [
            [text_of(cell).replace(" , ", " ") for tag, cell in elements(row) if tag in {"th", "td"}]
            for row in rows[1:]
        ]
        for tag, table in elements(page)
        if tag == "table"
        for rows in ([row for tag_, row in elements(table) if tag_ == "tr"],)
    ]


def actions_on(page: Element) -> Counter[str]:
    """Count to which actions the list of actions on a page leads."""
    links = (one.get("href") or "" for tag, one in elements(page) if tag == "a")
    found = (re.search(r"plans/(\w+)/index\.html#(A\w+)$", link) for link in links)
    return Counter(f"{match[1]}/{match[2]}" for match in found if match)


@FEW
@given(folders())
def test_the_page_of_a_report_has_the_numbers_of_the_report(plans: Plans) -> None:
    compare(plans)


@FEW
@given(folders())
def test_the_page_of_a_report_that_sums_up_has_the_numbers_of_the_report(plans: Plans) -> None:
    with patch("hulpplan.reports.scope.MOST", 0):
        compare(plans)


def compare(plans: Plans) -> None:
    """Hold the page of every report against the report as data."""
    workspace, pages = website(plans)
    looked_at = 0
    for name, report in all_reports().items():
        if report.needs is not None:
            continue
        about = plans if report.scope is Scope.ACTION_PLAN else ["2020-2025"]
        for plan in about:
            main = name in {"plan", "strategic"}
            page = pages[f"plans/{plan}/index.html" if main else f"reports/{name}/{plan}/index.html"]
            data = data_of(workspace, name, **({"plan": plan} if report.scope is not Scope.PRISONS else {}))
            every = Counter(str(shown(table, " ")) for table in tables_in(data))
            needed = Counter(str(shown(table, " ")) for table in tables_in(data, folded=False))
            here = Counter(map(str, tables_on(page)))
            # What a drawing repeats of the table beside it may be left out.
            assert here <= every, (name, plan)
            # A small table may be written as a list.
            said = text_of(page)
            for table in (needed - here).elements():
                assert all(cell in said for row in literal_eval(table) for cell in row), (name, plan, table)
            looked_at += 1
    assert looked_at >= len(all_reports()) - 2


@FEW
@given(folders())
def test_an_action_is_on_the_page_of_all_that_it_names_and_on_no_other(plans: Plans) -> None:
    _, pages = website(plans)
    actions = entries(plans, "actions")
    for kind, ids, field in (
        ("domains", DOMAINS, "domains"),
        ("target-groups", GROUPS, "target_groups"),
        ("plans/2020-2025", OBJECTIVES, "contributes_to"),
    ):
        for one in ids:
            expected = {ref for ref, action in actions.items() if one in action.get(field, [])}
            assert set(actions_on(pages[f"{kind}/{one}/index.html"])) == expected, (kind, one)
    for one in ORGANISATIONS:
        expected = {
            ref
            for ref, action in actions.items()
            if action.get("lead") == one
            or any(partner["organisation"] == one for partner in action.get("partners", []))
        }
        assert set(actions_on(pages[f"organisations/{one}/index.html"])) == expected, one


@FEW
@given(folders())
def test_each_action_need_offer_and_advice_has_one_place(plans: Plans) -> None:
    _, pages = website(plans)
    expected = {
        ref
        for key in ("actions", "needs", "offer", "advice")
        for ref in (f"{prison}#{one['id']}" for prison, plan in plans.items() for one in plan.get(key, []))
    }
    found = Counter(
        f"{match[1]}#{anchor}"
        for name, page in pages.items()
        if (match := re.fullmatch(r"plans/(\w+)/index\.html", name))
        for _, one in elements(page)
        if re.fullmatch(r"[AOBV]\d[a-z]+", anchor := one.get("id") or "")
    )

    assert found == Counter(expected)
