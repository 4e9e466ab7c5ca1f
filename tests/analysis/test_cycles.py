import time

from hulpplan.analysis.cycles import cycles, dependencies, shortest_cycle
from hulpplan.workspace.workspace import Workspace
from plans_folder import PlansFolder


def actions(depends_on: dict[str, str]) -> str:
    return "actions:\n" + "".join(
        f"  - {{id: {id_}, title: x, status: planned, contributes_to: [D1], depends_on: [{on}]}}\n"
        for id_, on in depends_on.items()
    )


def groups(workspace: Workspace) -> list[list[str]]:
    return sorted(sorted(item.id or "" for item in group) for group in cycles(dependencies(workspace)))


def ring_from(workspace: Workspace, start: str) -> list[str]:
    links = dependencies(workspace)
    [item] = workspace.find(start)
    [group] = [group for group in cycles(links) if item in group]
    return [member.id or "" for member in shortest_cycle(item, group, links)]


def read(plans: PlansFolder, depends_on: dict[str, str]) -> Workspace:
    plans.action_plan(actions(depends_on))
    return plans.workspace()


def test_actions_that_all_reach_each_other_are_a_group(plans: PlansFolder) -> None:
    assert groups(read(plans, {"A": "B", "B": "C", "C": "A, D", "D": ""})) == [["A", "B", "C"]]


def test_two_rings_that_do_not_reach_each_other_are_two_groups(plans: PlansFolder) -> None:
    assert groups(read(plans, {"A": "B", "B": "A, C", "C": "D", "D": "C"})) == [["A", "B"], ["C", "D"]]


def test_two_rings_that_share_an_action_are_one_group(plans: PlansFolder) -> None:
    assert groups(read(plans, {"A": "B", "B": "A, C", "C": "B"})) == [["A", "B", "C"]]


def test_an_action_that_depends_on_itself_is_a_group(plans: PlansFolder) -> None:
    assert groups(read(plans, {"A": "A", "B": "A", "C": "B"})) == [["A"]]


def test_chains_trees_and_diamonds_have_no_group(plans: PlansFolder) -> None:
    assert groups(read(plans, {"A": "B, C", "B": "D", "C": "D", "D": ""})) == []


def test_a_group_does_not_depend_on_where_the_search_begins(plans: PlansFolder) -> None:
    assert groups(read(plans, {"Z": "A", "D": "C", "C": "D, Z", "A": "Z"})) == [["A", "Z"], ["C", "D"]]


def test_a_shortest_ring_begins_and_ends_with_its_action(plans: PlansFolder) -> None:
    workspace = read(plans, {"A": "B, D", "B": "C", "C": "A", "D": "A"})

    assert ring_from(workspace, "A") == ["A", "D", "A"]
    assert ring_from(workspace, "B") == ["B", "C", "A", "B"]


def test_the_ring_of_an_action_that_depends_on_itself_is_short(plans: PlansFolder) -> None:
    assert ring_from(read(plans, {"A": "B, A", "B": "A"}), "A") == ["A", "A"]


def test_a_chain_of_five_thousand_actions_is_no_trouble(plans: PlansFolder) -> None:
    chain = {f"A{number}": f"A{number + 1}" for number in range(5000)} | {"A5000": ""}
    workspace = read(plans, chain)
    before = time.process_time()

    assert groups(workspace) == []
    assert time.process_time() - before < 2


def test_a_ring_of_five_thousand_actions_is_one_group(plans: PlansFolder) -> None:
    ring = {f"A{number}": f"A{(number + 1) % 5000}" for number in range(5000)}
    workspace = read(plans, ring)

    [group] = groups(workspace)
    assert len(group) == 5000
    assert len(ring_from(workspace, "A0")) == 5001


def test_links_over_plans_count(plans: PlansFolder) -> None:
    plans.replace(
        "2015-2020.yaml",
        "        status: planned\n",
        "        status: planned\n        depends_on: [hasselt/A1]\n",
    )
    workspace = read(plans, {"A1": "D4.1"})

    assert groups(workspace) == [["A1", "D4.1"]]
