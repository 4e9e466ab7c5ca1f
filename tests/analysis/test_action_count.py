"""Counting actions: each once, the stopped ones apart."""

from pathlib import Path

from hulpplan.analysis.action_count import (
    NO_ACTIONS,
    ActionCount,
    count_actions,
    local_actions,
    sum_counts,
    supra_local_actions,
)
from reports.making import PLAN, workspace_of

ACTIONS = """\
actions:
  - {id: A1, title: Een, contributes_to: [D1, D2], status: done}
  - {id: A2, title: Twee, contributes_to: [D1], status: stopped}
  - {id: A3, title: Drie, contributes_to: [D1], status: running}
  - {id: A4, title: Vier, contributes_to: [D1], status: bezig}
offer:
  - {id: O1, title: Taal, domains: [werk]}
"""


def test_actions_are_counted_by_status_in_the_order_of_the_format(tmp_path: Path) -> None:
    items = workspace_of(tmp_path, hasselt=PLAN + ACTIONS).action_plans[0].items
    count = count_actions([*items, *items])

    assert list(count.statuses.items()) == [("running", 1), ("done", 1), ("stopped", 1), (None, 1)]
    assert (count.actions, count.stopped) == (3, 1)


def test_supra_local_actions_are_told_apart(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, hasselt=PLAN + ACTIONS)
    items = [item for plan in workspace.plans for item in plan.items]

    assert [item.id for item in local_actions(items)] == ["A1", "A2", "A3", "A4"]
    assert [item.id for item in supra_local_actions(items)] == ["M1"]


def test_counts_of_several_plans_add_up() -> None:
    total = sum_counts(
        [ActionCount({"done": 1, None: 2}), ActionCount({"planned": 3, "done": 1}), NO_ACTIONS]
    )

    assert list(total.statuses.items()) == [("planned", 3), ("done", 2), (None, 2)]
    assert sum_counts([]) == NO_ACTIONS
