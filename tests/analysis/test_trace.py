import pytest

from hulpplan.analysis.trace import Branch, children, dependants, goals_of, objectives_of, parents, trace_of
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace
from plans_folder import PlansFolder


def one(workspace: Workspace, reference: str) -> Item[Record]:
    [found] = workspace.find(reference)
    return found


def names(items: object) -> list[str]:
    assert isinstance(items, list | tuple)
    return [item.id for item in items]


def shape(branches: tuple[Branch, ...]) -> list[object]:
    return [
        (branch.item.id, shape(branch.branches)) if branch.branches else branch.item.id for branch in branches
    ]


@pytest.fixture
def workspace(plans: PlansFolder) -> Workspace:
    plans.action_plan("""
        local_objectives: [{id: L1, title: x, contributes_to: [D1, D10]}]
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [L1, D10], depends_on: [A2, D4.1]}
          - {id: A2, title: x, status: planned, contributes_to: [D4.1]}
          - {id: A3, title: x, status: planned, contributes_to: [D99]}
        offer: [{id: O1, title: x, domains: [welzijn], contributes_to: [L1]}]
        """)
    return plans.workspace()


def test_one_step_up_is_what_an_item_serves(workspace: Workspace) -> None:
    assert names(parents(workspace, one(workspace, "A1"))) == ["L1", "D10"]
    assert names(parents(workspace, one(workspace, "L1"))) == ["D1", "D10"]
    assert names(parents(workspace, one(workspace, "D1"))) == ["SO1"]
    assert names(parents(workspace, one(workspace, "SO2"))) == ["G1", "G2"]
    assert names(parents(workspace, one(workspace, "G1"))) == []


def test_a_supra_local_action_serves_the_objective_it_stands_under(workspace: Workspace) -> None:
    assert names(parents(workspace, one(workspace, "D4.1"))) == ["D4"]


def test_an_objective_that_is_named_and_stood_under_is_one_parent(plans: PlansFolder) -> None:
    plans.replace(
        "2015-2020.yaml",
        "        status: planned\n",
        "        status: planned\n        contributes_to: [D1, D4]\n",
    )
    workspace = plans.workspace()

    assert names(parents(workspace, one(workspace, "D4.1"))) == ["D1", "D4"]


def test_what_was_not_found_leads_nowhere(workspace: Workspace) -> None:
    assert names(parents(workspace, one(workspace, "A3"))) == []
    assert objectives_of(workspace, one(workspace, "A3")) == []


def test_one_step_down_is_what_serves_an_item(workspace: Workspace) -> None:
    assert names(children(workspace, one(workspace, "L1"))) == ["A1", "O1"]
    assert names(children(workspace, one(workspace, "D10"))) == ["L1", "A1"]
    assert names(children(workspace, one(workspace, "D4"))) == ["D4.1"]
    assert names(children(workspace, one(workspace, "D4.1"))) == ["A2"]
    assert names(children(workspace, one(workspace, "G2"))) == ["SO2"]


def test_who_waits_for_an_action_is_known(workspace: Workspace) -> None:
    assert names(dependants(workspace, one(workspace, "A2"))) == ["A1"]
    assert names(dependants(workspace, one(workspace, "D4.1"))) == ["A1"]
    assert names(dependants(workspace, one(workspace, "A1"))) == []


def test_objectives_are_reached_each_once(workspace: Workspace) -> None:
    assert sorted(names(objectives_of(workspace, one(workspace, "A1")))) == ["D1", "D10"]
    assert names(objectives_of(workspace, one(workspace, "A2"))) == ["D4"]
    assert names(objectives_of(workspace, one(workspace, "D1"))) == ["D1"]
    assert names(objectives_of(workspace, one(workspace, "SO1"))) == []


def test_goals_are_reached_each_once(workspace: Workspace) -> None:
    assert sorted(names(goals_of(workspace, [one(workspace, "A1")]))) == ["G1", "G2"]
    assert names(goals_of(workspace, [one(workspace, "A2"), one(workspace, "D1")])) == ["G1"]
    assert names(goals_of(workspace, [])) == []


def test_a_trace_goes_up_to_the_goals_and_down_to_what_serves(workspace: Workspace) -> None:
    trace = trace_of(workspace, one(workspace, "L1"))

    assert shape(trace.up) == [
        ("D1", [("SO1", ["G1"])]),
        ("D10", [("SO2", ["G1", "G2"])]),
    ]
    assert shape(trace.down) == ["A1", "O1"]


def test_a_trace_knows_what_an_action_waits_for_and_who_waits_for_it(workspace: Workspace) -> None:
    assert names(trace_of(workspace, one(workspace, "A1")).needs) == ["A2", "D4.1"]
    assert names(trace_of(workspace, one(workspace, "A2")).dependants) == ["A1"]


def test_a_diamond_shows_what_it_comes_together_in_on_each_way(workspace: Workspace) -> None:
    trace = trace_of(workspace, one(workspace, "A1"))

    assert shape(trace.up) == [
        ("L1", [("D1", [("SO1", ["G1"])]), ("D10", [("SO2", ["G1", "G2"])])]),
        ("D10", [("SO2", ["G1", "G2"])]),
    ]


def supra_local(count: int, *, serves: str) -> str:
    lines = ["objectives:", "  - id: D1", "    title: x", "    goals: [G1]", "    actions:"]
    for number in range(count):
        entries = {
            "the next": f"D1.{number + 1}" if number + 1 < count else "D1",
            "each other": ", ".join(f"D1.{other}" for other in range(count) if other != number),
        }[serves]
        lines.append(f"      - {{id: D1.{number}, title: x, status: planned, contributes_to: [{entries}]}}")
    return "\n".join(lines) + "\n"


def test_supra_local_actions_do_not_serve_each_other(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.strategic_plan(supra_local(9, serves="each other"))
    workspace = plans.workspace()

    trace = trace_of(workspace, one(workspace, "D1.0"))

    assert shape(trace.up) == [("D1", ["G1"])]
    assert trace.down == ()
    assert names(objectives_of(workspace, one(workspace, "D1.0"))) == ["D1"]
    assert len(trace_of(workspace, one(workspace, "D1")).down) == 9


def test_a_supra_local_action_may_serve_another_objective_too(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.strategic_plan(
        supra_local(1, serves="the next").replace("[D1]", "[D2, D1]")
        + "  - {id: D2, title: y, goals: [G1]}\n"
    )
    workspace = plans.workspace()

    assert names(objectives_of(workspace, one(workspace, "D1.0"))) == ["D2", "D1"]


def test_a_long_chain_is_no_trouble(plans: PlansFolder) -> None:
    plans.remove("hasselt.yaml")
    plans.strategic_plan(supra_local(3000, serves="the next"))
    workspace = plans.workspace()

    assert names(objectives_of(workspace, one(workspace, "D1.0"))) == ["D1"]
    assert len(trace_of(workspace, one(workspace, "D1")).down) == 3000
