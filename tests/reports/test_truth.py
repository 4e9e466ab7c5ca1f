"""What reports say is what the plans say: each thing where it must be and nowhere else, and sums add up."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings

from hulpplan.reports.registry import all_reports
from hulpplan.reports.scope import MOST
from hulpplan.workspace.workspace import Workspace
from reports.documents import elements, markdown_tables, read_html, text_of
from reports.drawn import DOMAINS, GROUPS, OBJECTIVES, ORGANISATIONS, entries, files_of, folders
from reports.making import (
    blocks_in,
    data_of,
    make,
    section_of,
    sections_in,
    table_named,
    tables_in,
    texts_of,
    values_of,
    workspace_of,
)

Plans = Mapping[str, Mapping[str, Any]]
FEW = settings(max_examples=25)
NAMES = sorted(all_reports())
SHORT = (0, MOST)
"""After how many rows a report over several plans says by plan how it is: at once, and as it is."""


def read(plans: Plans) -> Workspace:
    with TemporaryDirectory() as folder:
        return workspace_of(Path(folder), **files_of(plans))


def short_after(rows: int) -> Any:  # noqa: ANN401 - a patch has no public type
    return patch("hulpplan.reports.scope.MOST", rows)


def refs_of(table: Mapping[str, Any], plans: Plans) -> list[str]:
    """Return what a table is about: an item in each row, or the ids of several behind their prison."""
    if table["columns"][0]["name"] != "where":
        return ids_of(table)
    prisons = {f"Gevangenis {prison}": prison for prison in plans}
    return [
        f"{prisons[where]}/{one}"
        for where, ids in zip(texts_of(table, "where"), texts_of(table, "actions"), strict=True)
        for one in ids.split(", ")
    ]


def ids_of(table: Mapping[str, Any], column: int = 0) -> list[str]:
    return [entry["id"] for row in table["rows"] for entry in row["cells"][column] if "id" in entry]


def place_of(table: Mapping[str, Any], column: str) -> int:
    return [one["name"] for one in table["columns"]].index(column)


def parts_in(data: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any part of a report as data
    if isinstance(data, dict):
        if "title" in data:
            yield data
        for value in data.values():
            yield from parts_in(value)
    if isinstance(data, list):
        for value in data:
            yield from parts_in(value)


def shown(table: Mapping[str, Any], between: str) -> list[list[str]]:
    return [[between.join(map(text, cell)) for cell in row["cells"]] for row in table["rows"]]


def text(entry: Mapping[str, str]) -> str:
    note = f"({entry['note']})" if "note" in entry else ""
    return " ".join(" ".join(part for part in (entry.get("id", ""), entry["text"], note) if part).split())


@pytest.mark.parametrize("name", NAMES)
@FEW
@given(folders())
def test_tables_say_the_same_in_every_format(name: str, plans: Plans) -> None:
    workspace = read(plans)
    data = data_of(workspace, name)
    page = read_html(make(workspace, name, "html"))
    on_page = [
        [[text_of(cell) for tag, cell in elements(row) if tag in {"th", "td"}] for row in rows[1:]]
        for tag, table in elements(page)
        if tag == "table"
        for rows in ([row for tag_, row in elements(table) if tag_ == "tr"],)
    ]
    in_document = [table.rows for table in markdown_tables(make(workspace, name))]

    assert sorted(in_document) == sorted(shown(table, "; ") for table in tables_in(data, folded=False))
    # What a drawing repeats of what stands on the page already may be left out.
    every, needed = (
        Counter(str(shown(one, " ")) for one in tables_in(data, folded=both)) for both in (True, False)
    )
    assert needed <= Counter(map(str, on_page)) <= every


@pytest.mark.parametrize("name", ["progress", "resources", "target-groups"])
@FEW
@given(folders())
def test_tables_that_sum_up_say_the_same_in_every_format(name: str, plans: Plans) -> None:
    with short_after(0):
        workspace = read(plans)
        data = data_of(workspace, name)
        in_document = [table.rows for table in markdown_tables(make(workspace, name))]

    assert sorted(in_document) == sorted(shown(table, "; ") for table in tables_in(data, folded=False))


@pytest.mark.parametrize("most", SHORT)
@FEW
@given(folders())
def test_staff_and_money_add_up_and_no_amount_counts_twice(most: int, plans: Plans) -> None:
    workspace = read(plans)
    with short_after(most):
        data = data_of(workspace, "resources")
    actions = entries(plans, "actions")
    known = {ref: one for ref, one in actions.items() if figures(one)}
    tables = {table["name"]: table for table in tables_in(data)}

    listed = ids_of(tables["actions"]) if "actions" in tables else []
    gaps = refs_of(tables["gaps"], plans) if "gaps" in tables else []
    assert Counter([*listed, *gaps]) == Counter([*actions])
    assert set(listed) == set(known)
    for name in {"prisons", "organisations", "levels", "domains"} & tables.keys():
        table = tables[name]
        for column in ("staff_planned", "staff_used", "money_planned", "money_used"):
            if column not in {one["name"] for one in table["columns"]}:
                continue
            expected = total(known.values(), column)
            if len(table["rows"]) == 1:
                assert values_of(table, column) == [expected]
            else:
                assert values_of(table, column, total=True) == [expected]
                parts = sum(Decimal(str(value)) for value in values_of(table, column) if value is not None)
                assert name == "domains" or parts == Decimal(str(expected or 0))


def figures(action: Mapping[str, Any]) -> list[float]:
    resources = action.get("resources", {})
    return [value for part in ("fte", "budget") for value in resources.get(part, {}).values()]


def total(actions: Any, column: str) -> float | None:  # noqa: ANN401 - an iterable of drawn actions
    part, kind = column.split("_")
    key = {"staff": "fte", "money": "budget"}[part]
    known = [
        Decimal(str(one["resources"][key][kind]))
        for one in actions
        if kind in one.get("resources", {}).get(key, {})
    ]
    return float(sum(known, Decimal())) if known else None


@pytest.mark.parametrize("most", SHORT)
@FEW
@given(folders())
def test_progress_counts_every_action_once(most: int, plans: Plans) -> None:
    with short_after(most):
        data = data_of(read(plans), "progress")
    actions = entries(plans, "actions")
    if not actions:
        assert list(tables_in(data)) == []
        return
    table = table_named(data, "prisons")
    statuses = Counter(one["status"] for one in actions.values())

    # One row alone is not summed up.
    several = len(plans) > 1
    assert sum(values_of(table, "actions")) == len(actions) - statuses["stopped"]
    for status in ("planned", "running", "done", "postponed", "stopped"):
        assert sum(values_of(table, status)) == statuses[status]
        assert values_of(table, status, total=True) == [statuses[status]] * several
    late = {
        ref
        for ref, one in actions.items()
        if one["status"] in {"planned", "running", "postponed"} and one.get("end") == "2021-H2"
    }
    found = [table for table in tables_in(data) if table["name"] == "late"]
    assert {ref for table in found for ref in ids_of(table)} == late


@FEW
@given(folders())
def test_an_action_is_in_the_report_of_each_objective_it_reaches_and_in_no_other(plans: Plans) -> None:
    workspace = read(plans)
    for objective in OBJECTIVES:
        data = data_of(workspace, "objective", objective=objective)
        found = [
            action["anchor"]
            for prison in sections_in(section_of(data, "prisons"))
            for action in sections_in(prison)
        ]
        wanted = [ref for ref, one in entries(plans, "actions").items() if objective in one["contributes_to"]]
        assert Counter(found) == Counter(wanted)
        advised = [advice["id"] for advice in sections_in(section_of(data, "advice"))]
        about = [ref for ref, one in entries(plans, "advice").items() if objective in one.get("about", [])]
        assert Counter(advised) == Counter(about)


@FEW
@given(folders())
def test_an_action_is_under_its_lead_and_each_of_its_partners(plans: Plans) -> None:
    workspace = read(plans)
    for organisation in ORGANISATIONS:
        data = data_of(workspace, "organisation", organisation=organisation)
        tables = {table["name"]: table for table in tables_in(data)}
        actions = entries(plans, "actions")
        leads = [ref for ref, one in actions.items() if one.get("lead") == organisation]
        assert Counter(ids_of(tables["leads"]) if "leads" in tables else []) == Counter(leads)
        for commitment in ("proposed", "confirmed", "withdrawn"):
            wanted = [
                ref
                for ref, one in actions.items()
                if {"organisation": organisation, "commitment": commitment} in one.get("partners", [])
            ]
            assert Counter(ids_of(tables[commitment]) if commitment in tables else []) == Counter(wanted)


@pytest.mark.parametrize("most", SHORT)
@FEW
@given(folders())
def test_what_names_a_target_group_is_under_it_and_the_weakest_comes_first(most: int, plans: Plans) -> None:
    with short_after(most):
        data = data_of(read(plans), "target-groups")
    groups = sections_in(section_of(data, "groups"))
    for part in groups:
        tables = {table["name"]: table for table in blocks_in(part, "table")}
        for key, name in (("needs", "needs"), ("offer", "offer"), ("actions", "actions")):
            wanted = [
                ref
                for ref, one in entries(plans, key).items()
                if part["title"] in {f"Groep {one_}" for one_ in one.get("target_groups", [])}
                or (part["title"] == "No target group named" and not one.get("target_groups"))
            ]
            found = refs_of(tables[name], plans) if name in tables else []
            assert Counter(found) == Counter(wanted)
    titles = {part["title"] for part in groups}
    named = chain.from_iterable(
        one.get("target_groups", [])
        for key in ("needs", "offer", "actions")
        for one in entries(plans, key).values()
    )
    assert titles - {"No target group named"} == {f"Groep {one}" for one in named}
    if groups:
        unmet = values_of(table_named(data, "groups"), "unmet")
        known = unmet[:-1] if "No target group named" in titles else unmet
        assert known == sorted(known, reverse=True)
        assert set(titles) <= {f"Groep {one}" for one in GROUPS} | {"No target group named"}


@FEW
@given(folders())
def test_offer_is_under_each_of_its_domains_and_counts_once(plans: Plans) -> None:
    data = data_of(read(plans), "offer")
    offers = entries(plans, "offer")
    if not offers:
        assert list(tables_in(data)) == []
        return
    parts = {part["title"]: part for part in sections_in(section_of(data, "list"))}
    for domain in DOMAINS:
        wanted = [ref for ref, one in offers.items() if domain in one["domains"]]
        tables = blocks_in(parts.get(f"Domein {domain}"), "table")
        assert Counter(ref for table in tables for ref in ids_of(table)) == Counter(wanted)
    numbers = table_named(data, "numbers")
    assert sum(values_of(numbers, "offer")) == len(offers)
    assert sum(values_of(numbers, "uncounted")) == sum(
        not one.get("participation") for one in offers.values()
    )
    for column in ("places", "registrations", "participants"):
        if column in {one["name"] for one in numbers["columns"]} and len(numbers["rows"]) > 1:
            together = values_of(numbers, column, total=True)[0]
            assert sum(value or 0 for value in values_of(numbers, column)) == (together or 0)


@FEW
@given(folders())
def test_each_advice_is_shown_in_full_once(plans: Plans) -> None:
    data = data_of(read(plans), "advice")
    wanted = entries(plans, "advice")

    found = [part["id"] for part in parts_in(data["blocks"]) if part.get("id") in wanted]
    assert Counter(found) == Counter([*wanted])


@FEW
@given(folders())
def test_the_agenda_has_each_deadline_once_late_or_to_come(plans: Plans) -> None:
    data = data_of(read(plans), "agenda")
    ends = {"2022-06": "due", "2022-07": "due", "2022-12": "due", "2021-H2": "late"}
    for name in ("due", "late"):
        wanted = [
            ref
            for ref, one in entries(plans, "actions").items()
            if one["status"] in {"planned", "running", "postponed"} and ends.get(one.get("end", "")) == name
        ]
        found = [
            ref
            for table in tables_in(data)
            if table["name"] == name
            for ref in ids_of(table, place_of(table, "what"))
        ]
        assert Counter(found) == Counter(wanted)


@FEW
@given(folders())
def test_looking_back_on_a_plan_shows_each_action_once(plans: Plans) -> None:
    workspace = read(plans)
    for prison, plan in plans.items():
        data = data_of(workspace, "evaluation", plan=prison)
        ids = {one["id"] for one in plan["actions"]}
        advice = {one["id"] for one in plan.get("advice", [])}
        under = [section_of(data, "loose"), *sections_in(section_of(data, "objectives"))]
        found = [row for part in under for table in blocks_in(part, "table") for row in ids_of(table)]
        assert Counter(found) == Counter(ids)
        advised = [part["id"] for part in parts_in(data["blocks"]) if part.get("id") in advice]
        assert Counter(advised) == Counter(advice)
        rest = [table for table in tables_in(data) if table["name"] == "open"]
        unfinished = {one["id"] for one in plan["actions"] if one["status"] != "done"}
        assert Counter(ref for table in rest for ref in ids_of(table, 1)) == Counter(unfinished)


def test_a_gap_is_no_zero() -> None:
    plan = {
        "kind": "action-plan",
        "schema": "1",
        "prison": "gent",
        "strategic_plan": "2020-2025",
        "status": "approved",
        "start": "2021",
        "end": "2025",
        "actions": [
            {
                "id": "A1",
                "title": "T",
                "contributes_to": ["D1"],
                "status": "running",
                "resources": {"fte": {"planned": 0}},
            }
        ],
        "offer": [
            {
                "id": "O1",
                "title": "T",
                "domains": ["werk"],
                "participation": [{"period": "2021", "places": 0}],
            }
        ],
    }
    workspace = read({"gent": plan})

    means = table_named(data_of(workspace, "resources"), "prisons")
    assert (values_of(means, "staff_planned"), values_of(means, "money_used")) == ([0], [None])
    assert "not known" in json.dumps(means)
    numbers = table_named(data_of(workspace, "offer"), "numbers")
    assert (values_of(numbers, "places"), values_of(numbers, "participants")) == ([0], [None])
