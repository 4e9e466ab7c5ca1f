"""The notions of `analysis` that reports rest on."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hulpplan.analysis.coverage import counting_plans, positions_of, prisons_without_plan, takers_of
from hulpplan.analysis.progress import (
    is_milestone_overdue,
    is_overdue,
    latest_progress,
    updates_latest_first,
)
from hulpplan.model.action import Action, Milestone
from reports.making import PLAN, workspace_of

DAY = date(2022, 6, 30)


def action(**fields: Any) -> Action:  # noqa: ANN401 - whatever a field can be
    return Action.model_validate({"id": "A1", "title": "T", "status": "running", **fields})


def is_late(folder: Path, fields: str, day: date = DAY) -> bool:
    plan = f"{PLAN}actions: [{{id: A1, title: T, contributes_to: [D1], {fields}}}]\n"
    workspace = workspace_of(folder, plan=plan)
    return is_overdue(workspace, workspace.find("A1")[0], day)


@pytest.mark.parametrize("status", ["planned", "running", "postponed"])
def test_an_open_action_is_late_from_the_day_after_its_end(tmp_path: Path, status: str) -> None:
    assert not is_late(tmp_path, f"status: {status}, end: 2022-06")
    assert is_late(tmp_path, f"status: {status}, end: 2022-06-29")


@pytest.mark.parametrize("status", ["done", "stopped"])
def test_a_closed_action_is_never_late(tmp_path: Path, status: str) -> None:
    assert not is_late(tmp_path, f"status: {status}, end: 2020")


def test_an_action_without_an_end_is_late_when_its_plan_is_over(tmp_path: Path) -> None:
    assert not is_late(tmp_path, "status: running")
    assert is_late(tmp_path, "status: running", date(2024, 1, 1))


def test_a_milestone_is_late_from_the_day_after_it_was_due_until_it_is_reached() -> None:
    def late(running: Action, **fields: str) -> bool:
        return is_milestone_overdue(
            Milestone.model_validate({"title": "m", "due": "2022-Q1", **fields}), running, DAY
        )

    assert late(action())
    assert not late(action(), due="2022-06-30")
    assert not late(action(), reached="2022-05-01")
    assert not late(action(status="done"))
    assert not is_milestone_overdue(
        Milestone.model_construct(title="m", due=None, reached=None), action(), DAY
    )


def test_of_two_updates_on_a_day_the_later_in_the_file_comes_first_and_undated_ones_last() -> None:
    updates = [{"date": "2022-01-01", "note": note} for note in "ab"]
    one = action(updates=[*updates, {"date": "2022-02-01", "note": "c"}])
    undated = one.updates[0].model_copy(update={"date": None, "note": "d"})
    found = updates_latest_first(one.model_copy(update={"updates": (undated, *one.updates)}))

    assert [update.note for update in found] == ["c", "b", "a", "d"]


def test_progress_is_that_of_the_latest_update_that_says_so_up_to_the_day() -> None:
    updates = [("2022-01-01", 10), ("2022-06-30", 20), ("2022-07-01", 90), ("2022-06-01", None)]
    one = action(
        updates=[{"date": day, "note": "n", "progress": progress} for day, progress in updates if progress]
    )

    found = latest_progress(one, DAY)
    assert found is not None
    assert found.progress == 20
    assert latest_progress(one, date(2021, 1, 1)) is None
    assert latest_progress(action(), DAY) is None


def test_a_stopped_action_takes_nothing_up(tmp_path: Path) -> None:
    plan = (
        PLAN
        + """\
needs: [{id: B1, title: Behoefte}]
choices: [{objective: D3, decision: deferred}, {objective: 2020-2025/D3, decision: declined}]
actions:
  - {id: A1, title: T, contributes_to: [D1], needs: [B1], status: stopped}
  - {id: A2, title: T, contributes_to: [D2], needs: [B1], status: planned}
"""
    )
    workspace = workspace_of(tmp_path, plan=plan)
    (found,) = workspace.action_plans

    assert [
        (stand.objective.id, stand.decision, len(stand.actions)) for stand in positions_of(workspace, found)
    ] == [
        ("D1", None, 1),
        ("D2", "taken-up", 1),
        ("D3", "deferred", 0),
    ]
    assert [taker.id for taker in takers_of(workspace, found.by_id["B1"][0])] == ["A2"]


def test_each_prison_has_one_plan_that_counts(tmp_path: Path) -> None:
    together = PLAN.replace("prison: hasselt", "id: samen\nprisons: [gent, vorst]") + "actions: []\n"
    newer = PLAN.replace("prison: hasselt", "prison: gent").replace("2021", "2024").replace("2023", "2025")
    workspace = workspace_of(tmp_path, samen=together, gent=newer + "actions: []\n")
    (strategic,) = workspace.strategic_plans

    in_2022 = counting_plans(workspace, strategic, DAY)
    assert {prison: plan.id for prison, plan in in_2022.items()} == {"gent": "samen", "vorst": "samen"}
    in_2024 = counting_plans(workspace, strategic, date(2024, 6, 1))
    assert {prison: plan.id for prison, plan in in_2024.items()} == {"gent": "gent", "vorst": "samen"}
    assert [prison.id for prison in prisons_without_plan(workspace, in_2022)] == ["hasselt", "ieper"]
