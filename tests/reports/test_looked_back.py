"""The actions of a plan looked back on: what each row says of how it stands and what was reached."""

import json
from pathlib import Path
from typing import Any

import pytest

from reports.documents import elements, read_html, text_of
from reports.making import (
    PLAN,
    data_of,
    facts_in,
    make,
    section_of,
    sections_in,
    sentences_of,
    table_named,
    texts_of,
    workspace_of,
)


def row_of(folder: Path, closed: bool = False, **fields: Any) -> dict[str, str]:  # noqa: ANN401, FBT001, FBT002 - any field of an action
    """Look back on one action, and return what its row says by column."""
    action = {"id": "A1", "title": "Bezoek", "contributes_to": ["D1"], "status": "running", **fields}
    plan = PLAN.replace("approved", "closed") if closed else PLAN
    workspace = workspace_of(folder, hasselt=f"{plan}actions: [{json.dumps(action)}]\n")
    table = table_named(section_of(data_of(workspace, "evaluation"), "objectives"), "actions")
    return {column["name"]: texts_of(table, column["name"])[0] for column in table["columns"]}


@pytest.mark.parametrize(
    ("indicator", "says"),
    [
        ({"target": 26, "unit": "mensen", "measurements": [{"period": "2021-H2", "value": 25}]}, "25 of 26 mensen (2021-H2), not reached"),
        ({"target": 26, "unit": "mensen", "measurements": [{"period": "2021-H2", "value": 26}]}, "26 of 26 mensen (2021-H2), reached"),
        ({"target": 26, "unit": "bezoekers", "measurements": [{"period": "2021", "value": 9}]}, "9 of 26 (2021), not reached"),
        ({"target": 5, "direction": "down", "unit": "dagen", "measurements": [{"period": "2021", "value": 4}]}, "4 dagen (2021), target at most 5 dagen, reached"),
        ({"target": 60, "unit": "%", "measurements": [{"period": "2021", "value": 48}]}, "48% (2021), target 60%, not reached"),
        ({"target": 9, "measurements": [{"period": "2020", "value": 9}, {"period": "2021", "value": 3, "note": "half jaar"}]}, "3 of 9 (2021), not reached (half jaar)"),
        ({"target": 34}, "not measured, target 34"),
        ({}, "not measured"),
        ({"target": 3, "measurements": [{"period": "2021"}]}, "not known, target 3"),
        ({"baseline": 4, "measurements": [{"period": "2021", "value": 6}]}, "6 (2021), 4 at the start"),
        ({"measurements": [{"period": "2021", "value": 6}]}, "6 (2021)"),
        ({"measurements": [{"value": 6}]}, "6"),
        ({"kind": "yes-no", "target": True, "measurements": [{"period": "2021", "value": False}]}, "no (2021), target yes, not reached"),
        ({"kind": "text", "target": "goed", "measurements": [{"period": "2021", "value": "beter"}]}, "beter (2021), target goed"),
    ],
)  # fmt: skip
def test_what_was_reached_is_one_phrase(tmp_path: Path, indicator: dict[str, Any], says: str) -> None:
    row = row_of(tmp_path, indicators=[{"title": "Bezoekers", **indicator}])

    assert row["measured"] == f"Bezoekers: {says}"


def test_of_what_has_not_begun_it_goes_without_saying_that_nothing_was_measured(tmp_path: Path) -> None:
    unmeasured = {"title": "Niet", "target": 2}
    measured = {"title": "Wel", "measurements": [{"value": 1}]}

    assert row_of(tmp_path, status="planned", indicators=[unmeasured, measured])["measured"] == "Wel: 1"


def test_an_indicator_without_a_title_has_no_colon_before_it(tmp_path: Path) -> None:
    assert row_of(tmp_path, indicators=[{"target": 2}])["measured"] == "not measured, target 2"


@pytest.mark.parametrize(
    ("resources", "says"),
    [
        ({"fte": {"planned": 1.5, "used": 1.2}}, "staff used (FTE): 1.2 of 1.5"),
        ({"budget": {"used": 900}}, "money used: €900"),
        ({"fte": {"used": 0}, "budget": {"planned": 5}}, "staff used (FTE): 0"),
    ],
)
def test_staff_and_money_that_were_used_are_said(
    tmp_path: Path, resources: dict[str, Any], says: str
) -> None:
    assert row_of(tmp_path, resources=resources)["measured"] == says


def test_what_was_only_planned_is_not_looked_back_on(tmp_path: Path) -> None:
    assert "measured" not in row_of(tmp_path, resources={"fte": {"planned": 1}})


DONE = [{"date": "2022-01-05", "status": "done", "progress": 100}]
HALF = [{"date": "2022-01-05", "progress": 50}]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"end": "2022-12"}, "running"),
        ({"updates": HALF}, "running, 50%"),
        ({"end": "2022-01", "updates": HALF}, "running, 50% (should have ended by 2022-01)"),
        ({"status": "done", "updates": DONE}, "done (2022-01-05)"),
        ({"status": "done", "updates": HALF, "end": "2022-02-01"}, "done, 50%"),
        ({"status": "stopped", "reason": "Staking"}, "stopped"),
    ],
)
def test_the_state_of_an_action_is_said_with_how_far_it_is_or_since_when(
    tmp_path: Path, fields: dict[str, Any], says: str
) -> None:
    assert row_of(tmp_path, **fields)["status"] == says


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"status": "stopped", "reason": "Staking"}, "Staking"),
        ({"status": "stopped", "reason": "Staking", "evaluation": "Niets bereikt."}, "Staking. Niets bereikt."),
        ({"status": "stopped", "reason": "Staking!", "evaluation": "Jammer"}, "Staking! Jammer"),
        ({"status": "done", "evaluation": "Goed."}, "Goed."),
        ({"status": "done"}, "not written down"),
        ({"status": "stopped"}, "not written down"),
        ({"closed": True}, "not written down"),
        ({"evaluation": "**Goed**, zie [nota](https://example.org)\\\nlater.\n\n- een\n- twee."}, "Goed, zie nota later. een; twee."),
        ({"evaluation": "```\ncode\n```"}, "code"),
        ({"evaluation": "3 < 4"}, "3 < 4"),
    ],
)  # fmt: skip
def test_what_came_of_an_action_stands_in_its_row_on_one_line(
    tmp_path: Path, fields: dict[str, Any], says: str
) -> None:
    assert row_of(tmp_path, **fields)["note"] == says


def test_of_what_still_runs_nothing_need_be_written_down_yet(tmp_path: Path) -> None:
    assert "note" not in row_of(tmp_path)


def test_several_actions_are_counted_above_their_table_and_a_priority_is_named(tmp_path: Path) -> None:
    text = """\
choices: [{objective: D1, decision: taken-up, priority: 2, reason: Nodig}]
actions:
  - {id: A1, title: Een, contributes_to: [D1], status: running}
  - {id: A2, title: Twee, contributes_to: [D1], status: done}
  - {title: Naamloos, contributes_to: [D2, D1], status: planned}
"""
    workspace = workspace_of(tmp_path, hasselt=PLAN + text)
    (first, _) = sections_in(section_of(data_of(workspace, "evaluation"), "objectives"))

    assert sentences_of(first) == [
        "Taken up, with priority 2. 2 actions: 1 running, 1 done. Served too by: Naamloos."
    ]
    assert facts_in(first) == {"reason": ["Nodig"]}
    page = read_html(make(workspace, "evaluation", "html"))
    rows = {one.get("id"): text_of(one) for tag, one in elements(page) if tag == "tr" and one.get("id")}
    assert list(rows) == ["A1", "A2"]
    links = [one.get("href") for tag, one in elements(page) if tag == "a"]
    assert "#A1" in links
