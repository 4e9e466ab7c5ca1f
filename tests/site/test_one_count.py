"""Every output counts actions in the same way: what one of them says of an objective, all of them say."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hulpplan.analysis.matrix import ColumnKind, matrix_of
from hulpplan.i18n import catalogue
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.listings.matrix import matrix_data
from hulpplan.reports.words import words_in
from hulpplan.site.build import language_files
from hulpplan.workspace.workspace import Workspace
from reports.documents import elements, read_html, text_of
from reports.drawn import (
    DOMAINS,
    GROUPS,
    OBJECTIVES,
    ORGANISATIONS,
    PRISONS,
    REGISTER,
    STRATEGIC,
    record,
    some,
)
from reports.making import (
    TODAY,
    answer,
    blocks_in,
    data_of,
    make,
    section_of,
    sections_in,
    tables_in,
    workspace_of,
)
from site_pages import content_of

Plan = dict[str, Any]
Plans = dict[str, Plan]
Counts = dict[str, Counter[str]]
FEW = settings(max_examples=15)
WEBSITES = settings(max_examples=6)
"""Every example makes a whole website."""
STATUSES = ("planned", "running", "done", "postponed", "stopped")
WAYS = (*OBJECTIVES, "LD1", "M1")
"""What an action may contribute to: objectives, a local objective, a supra-local action under D3."""

ACTION = record(
    contributes_to=some(WAYS, 1),
    domains=some(DOMAINS),
    target_groups=some(GROUPS),
    lead=st.none() | st.sampled_from(ORGANISATIONS),
    status=st.sampled_from(STATUSES),
    start=st.none() | st.just("2021"),
    end=st.none() | st.sampled_from(["2021-H2", "2022-12"]),
)
PERIODS: Mapping[str, tuple[str, str, str]] = {
    "earlier": ("2020", "2020-12", "closed"),
    "now": ("2021", "2025", "approved"),
    "shared": ("2021-06", "2024", "approved"),
    "sketch": ("2021-06", "2024", "draft"),
    "later": ("2023", "2025", "draft"),
}
"""Start, end and status of the plans that are drawn; no prison has two that start on one day."""


@st.composite
def plans_of(draw: st.DrawFn, prisons: Sequence[str], period: str) -> Plan:
    """Draw an action plan of one prison or several."""
    start, end, status = PERIODS[period]
    actions = draw(st.lists(ACTION, max_size=4))
    return {
        "kind": "action-plan",
        "schema": "1",
        "id": "-".join((*prisons, period)),
        **({"prison": prisons[0]} if len(prisons) == 1 else {"prisons": list(prisons)}),
        "strategic_plan": "2020-2025",
        "status": status,
        "start": start,
        "end": end,
        "local_objectives": [
            {"id": "LD1", "title": "Lokaal", "contributes_to": draw(some(OBJECTIVES, 1))},
        ],
        "actions": [{"id": f"A{n}", "title": "Actie", **one} for n, one in enumerate(actions, 1)],
    }


@st.composite
def folders(draw: st.DrawFn) -> Plans:
    """Draw a strategic plan with a supra-local action, and plans of prisons, alone and together."""
    above = {"id": "M1", "title": "Maatregel", "status": draw(st.sampled_from(STATUSES))}
    objectives: list[Plan] = [
        {"id": one, "title": f"Doelstelling {one}", "options": ["SO1"]} for one in OBJECTIVES
    ]
    objectives[-1]["actions"] = [{**above, **draw(record(target_groups=some(GROUPS), domains=some(DOMAINS)))}]
    options = [{"id": "SO1", "title": "Optie", "goals": ["G1"]}]
    drawn = [
        draw(plans_of((prison,), period))
        for prison in PRISONS
        for period in draw(some(("earlier", "now", "later")))
    ]
    together = draw(some(PRISONS))
    if len(together) > 1:
        drawn.append(draw(plans_of(together, draw(st.sampled_from(["shared", "sketch"])))))
    return {"strategic": {**STRATEGIC, "options": options, "objectives": objectives}} | {
        plan["id"]: plan for plan in drawn
    }


def counting(plans: Plans) -> dict[str, Plan]:
    """Choose the plan of each prison that counts on the day, from the drawing alone."""
    found: dict[str, Plan] = {}
    for prison in PRISONS:
        own = [
            plan
            for plan in plans.values()
            if prison in plan.get("prisons", [plan.get("prison")]) and plan["kind"] == "action-plan"
        ]
        own.sort(key=lambda plan: str(plan["start"]))
        held = [plan for plan in own if str(plan["start"]) <= "2022-06-30" <= str(plan["end"])]
        if own:
            found[prison] = (held or own)[-1]
    return found


def reached(plan: Plan, action: Plan) -> set[str]:
    local = plan["local_objectives"][0]["contributes_to"]
    ways = {"LD1": local, "M1": ["D3"]}
    return {objective for way in action["contributes_to"] for objective in ways.get(way, [way])}


def expected(plans: Plans, by: str = "objective") -> Counts:
    """Count the actions of the plans that count by status, each once."""
    of = {"objective": OBJECTIVES, "domains": DOMAINS, "target_groups": GROUPS}[by]
    counts = {one: Counter[str]() for one in of}
    for plan in {plan["id"]: plan for plan in counting(plans).values()}.values():
        for action in plan["actions"]:
            for one in reached(plan, action) if by == "objective" else action.get(by, ()):
                counts[one][action["status"]] += 1
    return counts


def read(plans: Plans) -> Workspace:
    with TemporaryDirectory() as folder:
        files = {name: json.dumps(plan) for name, plan in plans.items()}
        return workspace_of(Path(folder), register=json.dumps(REGISTER), **files)


def matrix(workspace: Workspace, by: ColumnKind = "objective") -> dict[str, Any]:
    reporter = ItemNames(workspace, words_in(catalogue("en")), TODAY, frozenset())
    return matrix_data(matrix_of(workspace, workspace.strategic_plans[0], TODAY, by), reporter)


def in_matrix(found: Mapping[str, Any]) -> Counts:
    return {
        column["id"].removeprefix("2020-2025/"): Counter(column["statuses"]) for column in found["columns"]
    }


def in_tables(data: Mapping[str, Any], name: str) -> Counts:
    """Read a table of objectives by status in a report as data; what has no row has no actions."""
    counts = {one: Counter[str]() for one in OBJECTIVES}
    for table in tables_in(data):
        names = [column["name"] for column in table["columns"]]
        if table["name"] == name and "objective" in names:
            for row in table["rows"]:
                cells = dict(zip(names, row["cells"], strict=True))
                values = {status: cells[status] for status in STATUSES if cells.get(status)}
                counts[cells["objective"][0]["id"]] = +Counter(
                    {status: cell[0]["value"] for status, cell in values.items()}
                )
                numbers = counts[cells["objective"][0]["id"]]
                assert cells["total"][0]["value"] == numbers.total() - numbers["stopped"]
    return counts


def told(text: str) -> Counter[str]:
    """Read how actions stand from a sentence in English."""
    return Counter(
        {status: int(number) for number, status in re.findall(rf"(\d+) ({'|'.join(STATUSES)})", text)}
    )


def number_before(text: str, words: str) -> int:
    found = re.search(rf"(\d+) {words}", text)
    return int(found[1]) if found else 0


def pages_of(workspace: Workspace) -> dict[str, Element]:
    files = language_files(content_of(workspace), "en")
    pages = {name.removeprefix("en/"): make() for name, make in files if name.endswith(".html")}
    return {name: read_html(content.decode("utf-8")) for name, content in pages.items()}


def rows_on(page: Element, first: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield the rows of tables that are about one of these, with the texts of their cells."""
    for tag, row in elements(page):
        if tag == "tr":
            cells = [text_of(cell) for name, cell in elements(row) if name in {"th", "td"}]
            about = next((one for one in first if re.match(rf"{one}\b|\w+ {one}$", cells[0])), None)
            if about is not None:
                yield about, cells


@FEW
@given(folders())
def test_matrix_and_reports_as_data_count_the_same_actions_by_objective(plans: Plans) -> None:
    workspace, wanted = read(plans), expected(plans)
    found = matrix(workspace)
    strategic = data_of(workspace, "strategic")

    assert in_matrix(found) == wanted
    assert in_tables(strategic, "actions") == wanted
    assert in_tables(strategic, "progress") == wanted
    assert in_tables(data_of(workspace, "progress"), "progress") == wanted
    for one in sections_in(section_of(strategic, "objectives")):
        parts = [part for tally in blocks_in(one, "tally") for part in tally["parts"]]
        assert Counter({part["status"]["key"]: part["count"] for part in parts}) == wanted[one["id"]]
    for objective in OBJECTIVES:
        data = data_of(workspace, "objective", objective=objective)
        prisons = sections_in(section_of(data, "prisons"))
        actions = [action for prison in prisons for action in sections_in(prison)]
        standings = [standing for action in actions for standing in blocks_in(action, "standing")]
        assert Counter(standing["status"]["key"] for standing in standings) == wanted[objective]
        (tally,) = [
            told(one) for one in answer(data) if re.match(r"\d+ local actions?:|\d+ local actions?;", one)
        ] or [Counter()]
        assert tally == wanted[objective]


@FEW
@given(folders())
def test_a_shared_plan_counts_in_the_row_of_each_prison_and_once_in_the_total(plans: Plans) -> None:
    workspace, chosen = read(plans), counting(plans)
    found = matrix(workspace)
    rows = {row["prison"]: row for row in found["rows"]}

    for prison, plan in chosen.items():
        own = expected({plan["id"]: {**plan, "prison": prison, "prisons": [prison]}})
        for column, cell in zip(found["columns"], rows[prison]["cells"], strict=True):
            objective = column["id"].removeprefix("2020-2025/")
            assert Counter(cell["statuses"]) == own[objective]
            assert (cell["actions"], cell["stopped"]) == parts(own[objective])
    for column in found["columns"]:
        wanted = expected(plans)[column["id"].removeprefix("2020-2025/")]
        assert (column["actions"], column["stopped"]) == parts(wanted)
    prisons = Counter(plan["id"] for plan in chosen.values())
    shared = {one["plan"]: one["prisons"] for one in found["shared_plans"]}
    assert {plan: len(several) for plan, several in shared.items()} == {
        plan: number for plan, number in prisons.items() if number > 1
    }
    said = [sentence for sentence in answer(data_of(workspace, "progress")) if "counts once here" in sentence]
    assert len(said) == len(shared)


def parts(count: Counter[str]) -> tuple[int, int]:
    return count.total() - count["stopped"], count["stopped"]


@FEW
@given(folders())
def test_all_actions_together_are_the_sum_of_the_plans(plans: Plans) -> None:
    workspace = read(plans)
    once = {plan["id"]: plan for plan in counting(plans).values()}
    wanted = Counter(action["status"] for plan in once.values() for action in plan["actions"])
    above = Counter([plans["strategic"]["objectives"][-1]["actions"][0]["status"]])
    data = data_of(workspace, "progress")
    tables = {table["name"]: table for table in tables_in(data)}

    if once:
        names = [column["name"] for column in tables["prisons"]["columns"]]
        for status in ("actions", *STATUSES):
            place = names.index(status) if status in names else None
            values = [
                (row["cells"][place][0]["value"] if place is not None else 0, row.get("total", False))
                for row in tables["prisons"]["rows"]
            ]
            total = sum(value for value, is_total in values if not is_total)
            assert [value for value, is_total in values if is_total] in ([], [total])
            assert total == (parts(wanted)[0] if status == "actions" else wanted[status])
        (tally,) = blocks_in(section_of(data_of(workspace, "strategic"), "overview"), "tally")
        assert told(tally["text"]) == wanted
        assert number_before(tally["total"], "local action") == parts(wanted)[0]
    (looked_at,) = [sentence for sentence in answer(data) if sentence.startswith("Looked at: ")]
    assert number_before(looked_at, "local action") == parts(wanted)[0]
    assert number_before(looked_at, "supra-local action") == parts(above)[0]
    assert number_before(looked_at, "stopped one") == parts(wanted + above)[1]


@WEBSITES
@given(folders())
def test_matrix_report_and_website_count_the_same(plans: Plans) -> None:
    workspace = read(plans)
    pages = pages_of(workspace)

    compare_by_objective(plans, pages)
    compare_by_name(plans, workspace, pages, "target-group", "target_groups")
    compare_by_name(plans, workspace, pages, "domain", "domains")


def compare_by_name(
    plans: Plans, workspace: Workspace, pages: Mapping[str, Element], by: ColumnKind, field: str
) -> None:
    """Compare what is counted by what actions name."""
    wanted = expected(plans, field)

    assert in_matrix(matrix(workspace, by)) == wanted
    page = pages[f"{field.replace('_', '-')}/index.html"]
    heads = [text_of(cell) for tag, cell in elements(page) if tag == "th"]
    shown = {
        about: (number(cells, heads, "Local actions"), number(cells, heads, "Stopped"))
        for about, cells in rows_on(page, tuple(wanted))
    }
    assert shown == {one: parts(count) for one, count in wanted.items()}
    if by == "target-group":
        for table in tables_in(data_of(workspace, "target-groups")):
            names = [column["name"] for column in table["columns"]]
            for row in table["rows"] if table["name"] == "groups" else ():
                cells = dict(zip(names, row["cells"], strict=True))
                group = cells["group"][0]["text"].removeprefix("Groep ")
                if group in wanted:
                    numbers = [
                        sum(one["value"] for one in cells.get(name, ())) for name in ("actions", "stopped")
                    ]
                    assert tuple(numbers) == parts(wanted[group])


def number(cells: Sequence[str], heads: Sequence[str], head: str) -> int:
    return int(cells[heads.index(head)] or 0) if head in heads else 0


def compare_by_objective(plans: Plans, pages: Mapping[str, Element]) -> None:
    """Compare what the website counts by objective, on each page that does."""
    wanted = expected(plans)
    for objective in OBJECTIVES:
        page = pages[f"plans/2020-2025/{objective}/index.html"]
        tallies = [text_of(one) for _, one in elements(page) if one.get("class") == "tally"]
        assert [told(text) for text in tallies] in (
            [wanted[objective]],
            [] if not wanted[objective] else None,
        )
        for text in tallies:
            assert number_before(text, "local action") == parts(wanted[objective])[0]
    for name in ("index.html", "plans/2020-2025/SO1/index.html"):
        rows = dict(rows_on(pages[name], OBJECTIVES))
        assert {one: told(cells[-1]) for one, cells in rows.items()} == wanted
    once = {plan["id"]: plan for plan in counting(plans).values()}
    total = Counter(action["status"] for plan in once.values() for action in plan["actions"])
    figures = [
        text_of(one) for _, one in elements(pages["index.html"]) if "figure" in str(one.get("class")).split()
    ]
    assert number_before(" ".join(figures), "local action") == parts(total)[0]


SHARED = """\
kind: action-plan
schema: 1
id: samen
prisons: [gent, hasselt]
strategic_plan: 2020-2025
status: approved
start: 2021
end: 2025
actions:
  - {id: A1, title: Een, contributes_to: [D1, D2], status: running}
  - {id: A2, title: Twee, contributes_to: [D1], status: stopped}
"""
ALONE = SHARED.replace("id: samen\nprisons: [gent, hasselt]", "prison: gent")
ONCE = "1 plan of 2 prisons counts once here."


@pytest.mark.parametrize("name", ["progress", "objective", "target-groups", "strategic"])
def test_a_total_says_that_a_shared_plan_counts_once_and_only_then(tmp_path: Path, name: str) -> None:
    assert ONCE in make(workspace_of(tmp_path, samen=SHARED), name)
    assert "counts once here" not in make(workspace_of(tmp_path, samen=ALONE), name)


@pytest.mark.parametrize(
    "name", ["index.html", "plans/2020-2025/D1/index.html", "plans/2020-2025/SO1/index.html"]
)
def test_a_page_says_that_a_shared_plan_counts_once_and_only_then(tmp_path: Path, name: str) -> None:
    assert ONCE in text_of(pages_of(workspace_of(tmp_path, samen=SHARED))[name])
    assert "counts once here" not in text_of(pages_of(workspace_of(tmp_path, samen=ALONE))[name])


def test_the_list_of_actions_on_a_page_counts_the_stopped_ones_apart(tmp_path: Path) -> None:
    pages = pages_of(workspace_of(tmp_path, samen=SHARED))

    assert "Local actions (1 and 1 stopped one)" in text_of(pages["plans/2020-2025/D1/index.html"])
