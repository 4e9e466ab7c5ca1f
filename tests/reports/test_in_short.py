"""Reports over several plans: what is shown one by one, and from where on it is summed up by plan."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hulpplan.reports.scope import MOST
from hulpplan.workspace.workspace import Workspace
from reports.making import (
    GENT,
    PLAN,
    STRATEGIC,
    blocks_in,
    data_of,
    section_of,
    sections_in,
    sentences_of,
    table_named,
    tables_in,
    texts_of,
    values_of,
    workspace_of,
)

EDGE = (MOST, MOST + 1)
# The strategic plan of the other tests has an action of its own.
NO_MORE = STRATEGIC.replace("    actions: [{id: M1, title: Eerste maatregel, status: running}]\n", "")


def plans_with(folder: Path, count: int, strategic: str = NO_MORE, **fields: Any) -> Workspace:  # noqa: ANN401 - any field of an action
    """Give two prisons so many actions together, Gent one of them; all say the same."""
    actions = [
        {"id": f"A{n}", "title": f"Titel {n}", "contributes_to": ["D1"], "status": "done", **fields}
        for n in range(1, count + 1)
    ]
    return workspace_of(
        folder,
        strategic=strategic,
        gent=f"{GENT}actions: {json.dumps(actions[:1])}\n",
        hasselt=f"{PLAN}actions: {json.dumps(actions[1:])}\n",
    )


def names_in(data: object) -> set[str]:
    return {table["name"] for table in tables_in(data)}


def columns_of(table: Mapping[str, Any]) -> list[str]:
    return [column["name"] for column in table["columns"]]


@pytest.mark.parametrize("count", EDGE)
def test_many_actions_without_figures_are_named_by_plan(tmp_path: Path, count: int) -> None:
    table = table_named(data_of(plans_with(tmp_path, count), "resources"), "gaps")

    if count <= MOST:
        assert columns_of(table) == ["action", "where", "status"]
        assert len(table["rows"]) == count
    else:
        assert texts_of(table, "where") == ["Gent", "Hasselt"]
        assert texts_of(table, "count") == ["1 of 1", "20 of 20"]
        assert texts_of(table, "actions") == ["A1", ", ".join(f"A{n}" for n in range(2, count + 1))]


def test_of_one_plan_every_action_without_figures_has_a_row(tmp_path: Path) -> None:
    workspace = plans_with(tmp_path, MOST + 2)

    table = table_named(data_of(workspace, "resources", plan="hasselt"), "gaps")
    assert columns_of(table) == ["action", "status"]
    assert len(table["rows"]) == MOST + 1


def test_an_action_without_an_id_is_named_by_its_title(tmp_path: Path) -> None:
    table = table_named(data_of(plans_with(tmp_path, MOST + 1, id=None), "resources"), "gaps")

    assert texts_of(table, "actions")[0] == "Titel 1"


def test_figures_that_no_action_has_take_no_column_and_are_said_once(tmp_path: Path) -> None:
    workspace = plans_with(tmp_path, 2, resources={"fte": {"planned": 0}, "budget": {"used": 3}})
    section = section_of(data_of(workspace, "resources"), "actions")
    (table,) = blocks_in(section, "table")

    assert columns_of(table) == ["action", "where", "staff_planned", "money_used"]
    assert sentences_of(section) == ["Known for none of these actions: Staff used (FTE) and Money planned."]
    assert values_of(table, "staff_planned") == [0, 0]


def test_where_each_figure_is_known_of_one_action_nothing_is_said_to_lack(tmp_path: Path) -> None:
    both = {"planned": 1, "used": 1}
    workspace = plans_with(tmp_path, 2, resources={"fte": both, "budget": both})

    assert sentences_of(section_of(data_of(workspace, "resources"), "actions")) == []


@pytest.mark.parametrize("count", EDGE)
def test_many_actions_for_a_target_group_are_counted_by_plan(tmp_path: Path, count: int) -> None:
    workspace = plans_with(tmp_path, count, target_groups=["jongeren"])
    (group,) = sections_in(section_of(data_of(workspace, "target-groups"), "groups"))
    table = table_named(group, "actions")

    if count <= MOST:
        assert texts_of(table, "action")[0] == "gent/A1 Titel 1"
        assert len(table["rows"]) == count
    else:
        assert texts_of(table, "states") == ["1 done", "20 done"]
        assert texts_of(table, "actions")[0] == "A1"


@pytest.mark.parametrize("count", EDGE)
def test_many_finished_actions_stand_behind_their_prison(tmp_path: Path, count: int) -> None:
    workspace = plans_with(tmp_path, count, updates=[{"date": "2021-12-31", "note": "n", "status": "done"}])
    table = table_named(data_of(workspace, "progress"), "finished")

    if count <= MOST:
        assert texts_of(table, "finished") == ["2021-12-31"] * count
    else:
        assert texts_of(table, "where") == ["Gent", "Hasselt"]
        assert texts_of(table, "finished")[0] == "A1 Titel 1 (2021-12-31)"
        assert len(table["rows"][1]["cells"][1]) == count - 1


@pytest.mark.parametrize("count", EDGE)
def test_much_news_is_counted_and_stands_in_the_report_on_each_prison(tmp_path: Path, count: int) -> None:
    workspace = plans_with(tmp_path, count, updates=[{"date": "2021-09-01", "note": "Nieuws."}])
    data = data_of(workspace, "progress")
    prisons = table_named(data, "prisons")

    assert (section_of(data, "news") is None) is (count > MOST)
    assert ("news" in columns_of(prisons)) is (count > MOST)
    if count > MOST:
        assert values_of(prisons, "news") == [1, 20]
        assert sentences_of(section_of(data, "prisons")) == [
            "The news itself stands in the report on each prison.",
            "Stopped actions stand apart; they are not in the number of actions.",
        ]
    of_one = data_of(workspace, "progress", plan="hasselt")
    assert len(sections_in(section_of(of_one, "news"))) == count - 1


@pytest.mark.parametrize("count", EDGE)
def test_of_many_actions_that_are_held_up_the_reason_counts(tmp_path: Path, count: int) -> None:
    workspace = plans_with(tmp_path, count, status="stopped", reason="Staking", lead="caw")
    table = table_named(data_of(workspace, "progress"), "held_up")

    assert len(table["rows"]) == count
    assert ("lead" in columns_of(table)) is (count <= MOST)
    assert texts_of(table, "reason") == ["Staking"] * count


@pytest.mark.parametrize("count", EDGE)
def test_of_many_milestones_those_that_were_missed_are_shown(tmp_path: Path, count: int) -> None:
    reached = [{"title": "Klaar", "due": "2021-09", "reached": "2021-09-02"}]
    data = data_of(plans_with(tmp_path, count, status="running", milestones=reached), "progress")

    assert sentences_of(section_of(data, "milestones")) == [f"{count} milestones were reached."]
    assert ("milestones" in names_in(data)) is (count <= MOST)
    missed = [{"title": "Te laat", "due": "2021-09"}]
    data = data_of(plans_with(tmp_path, count, status="running", milestones=missed), "progress")
    assert len(table_named(data, "milestones")["rows"]) == count
    assert sentences_of(section_of(data, "milestones")) == ["0 milestones were reached."]


def measured(value: float) -> list[dict[str, Any]]:
    period = "2021-H2"
    return [{"title": "Bezoekers", "target": 5, "measurements": [{"period": period, "value": value}]}]


@pytest.mark.parametrize("count", EDGE)
def test_many_indicators_are_counted_by_plan_and_named_where_they_say_something(
    tmp_path: Path, count: int
) -> None:
    above = NO_MORE.replace(
        "level: local,",
        "level: local, indicators: [{title: Boven, target: 1, measurements: [{period: 2021, value: 0}]}],",
    )
    data = data_of(plans_with(tmp_path, count - 1, above, indicators=measured(5)), "progress")

    if count <= MOST:
        assert names_in(section_of(data, "indicators")) == {"indicators"}
        assert len(table_named(data, "indicators")["rows"]) == count
        return
    table = table_named(data, "indicators")
    assert texts_of(table, "where") == ["supra-local", "Gent", "Hasselt", "Together"]
    for column, expected in (("indicators", [1, 1, 19]), ("measured", [1, 1, 19]), ("reached", [0, 1, 19])):
        assert values_of(table, column) == expected
        assert values_of(table, column, total=True) == [sum(expected)]
    assert values_of(table, "missed") == [1, 0, 0]
    assert texts_of(table_named(data, "reached"), "reached")[0] == "A1 Bezoekers (5 of 5)"
    assert "missed" not in names_in(data)


@pytest.mark.parametrize(("status", "named"), [("done", True), ("running", False), ("stopped", False)])
def test_an_indicator_that_missed_its_target_is_named_when_its_action_is_done(
    tmp_path: Path,
    status: str,
    named: bool,  # noqa: FBT001 - what is expected
) -> None:
    data = data_of(plans_with(tmp_path, MOST + 1, status=status, indicators=measured(4)), "progress")

    assert ("missed" in names_in(data)) is named
    assert values_of(table_named(data, "indicators"), "missed", total=True) == [MOST + 1]
    if named:
        assert texts_of(table_named(data, "missed"), "missed")[0] == "A1 Bezoekers (4 of 5)"
