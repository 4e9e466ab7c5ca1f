"""Reports on one plan: looking back, the form and the sheet."""

from pathlib import Path

import pytest

from hulpplan.workspace.workspace import Workspace
from reports.making import (
    OFFER,
    PLAN,
    blocks_in,
    data_of,
    facts_in,
    made,
    make,
    section_of,
    sections_in,
    sentences_of,
    table_named,
    texts_of,
    values_of,
    workspace_of,
)

BACK = """\
choices: [{objective: D2, decision: declined, reason: Geen plaats, later: Misschien.}]
local_objectives: [{id: L1, title: Lokaal, contributes_to: [D1]}]
actions:
  - {id: A1, title: Klaar, contributes_to: [L1], status: done, evaluation: Goed.}
  - {id: A2, title: Gestopt, contributes_to: [M1, D1], status: stopped, reason: Staking}
  - {id: A3, title: Bezig, contributes_to: [D9], status: running, end: 2022-01}
evaluations: [{period: 2021, text: Goed jaar., date: 2022-02-01}]
"""
FORM = """\
policy_team: {members: [{organisation: caw, domains: [welzijn]}, {organisation: caw, domains: [werk, welzijn]}]}
coordination_team: {members: [{organisation: vdab, role: consulent}, {organisation: caw}]}
agreements: [{id: F1, title: Afspraak, with: [caw], what: W, who: X, when: Y, how: Z}]
"""


def test_a_plan_is_looked_back_on_objective_by_objective(tmp_path: Path) -> None:
    successor = (
        PLAN.replace("prison: hasselt", "id: volgend\nprison: hasselt")
        .replace("2021", "2024")
        .replace("2023", "2025")
    )
    successor += "succeeds: hasselt\nactions: [{id: A9, title: Verder, contributes_to: [D1], status: planned, carried_over_from: hasselt/A2}]\n"
    workspace = workspace_of(tmp_path, hasselt=PLAN + BACK, volgend=successor)
    data = data_of(workspace, "evaluation", plan="hasselt")
    parts = {part["id"]: part for part in sections_in(section_of(data, "objectives"))}

    assert list(parts) == ["D1", "D2", "D3"]
    assert texts_of(table_named(parts["D1"], "actions"), "action") == ["A1 Klaar"]
    assert sentences_of(parts["D1"]) == ["Taken up. Served too by: A2."]
    assert sentences_of(parts["D2"]) == ["Declined."]
    assert blocks_in(parts["D2"], "table") == []
    assert [block["title"] for block in blocks_in(parts["D2"], "prose")] == ["Later"]
    assert [block["text"] for block in blocks_in(parts["D2"], "prose")] == ["Misschien."]
    assert texts_of(table_named(section_of(data, "loose"), "actions"), "action") == ["A3 Bezig"]
    rest = table_named(data, "open")
    assert texts_of(rest, "status") == ["Running (1)", "Stopped (1)"]
    assert texts_of(rest, "actions") == ["A3 Bezig (late)", "A2 Gestopt (goes on as volgend/A9)"]
    (looks_back,) = sections_in(section_of(data, "looks_back"))
    assert [block["text"] for block in blocks_in(looks_back, "prose")] == ["Goed jaar."]
    narrowed = data_of(workspace, "evaluation", plan="hasselt", objective="D1")
    assert [part["id"] for part in sections_in(section_of(narrowed, "objectives"))] == ["D1", "D3"]


def test_the_form_has_what_the_prison_has_and_lines_for_the_rest(tmp_path: Path) -> None:
    text = FORM + OFFER.replace(
        "organiser: caw", "organiser: caw\n    languages: [Frans]\n    intake: gesprek"
    )
    workspace = workspace_of(tmp_path, hasselt=PLAN + text)
    data = data_of(workspace, "individual-plan")

    contacts = table_named(data, "contacts")
    assert texts_of(contacts, "organisation") == ["VDAB", "CAW"]
    assert texts_of(contacts, "for") == ["", "Welzijn and Werk"]
    assert texts_of(table_named(data, "agreements"), "what") == ["W"]
    steps = table_named(data, "steps")
    assert values_of(steps, "number") == [1, 2, 3, 4, 5]
    assert texts_of(steps, "goal") == [""] * 5
    assert [part["title"] for part in sections_in(section_of(data, "offer"))] == ["Welzijn", "Werk"]
    report = make(workspace, "individual-plan")
    assert report.count("\n____") == 2 + 9 + 2 + 4
    assert "☐ Taal" in report
    one = data_of(workspace, "individual-plan", domain="werk")
    assert [part["title"] for part in sections_in(section_of(one, "offer"))] == ["Welzijn", "Werk"]
    none = data_of(workspace, "individual-plan", target_group="jongeren")
    assert sentences_of(section_of(none, "offer")) == ["No offer is written down."]


def test_a_form_of_a_plan_without_teams_or_agreements_leaves_them_out(tmp_path: Path) -> None:
    data = made(tmp_path, "individual-plan", "actions: []\n")

    assert (section_of(data, "contacts"), section_of(data, "agreements")) == (None, None)


def test_a_sheet_says_what_the_register_knows_of_each_prison(tmp_path: Path) -> None:
    register = """\
kind: register
schema: 1
prisons:
  - {id: gent, title: Gent, capacity: [{places: 100, as_of: 2010}, {places: 120, as_of: 2020, note: ongeveer}],
     kinds: [remand, sentence], status: in-use, opened: 1862}
  - {id: vorst, title: Vorst, capacity: [{places: 0}]}
"""
    plan = PLAN.replace("prison: hasselt", "id: samen\nprisons: [gent, vorst, weg]") + "actions: []\n"
    workspace = workspace_of(tmp_path, samen=plan, register=register)
    parts = sections_in(section_of(data_of(workspace, "sheet"), "prisons"))

    capacity = [
        fact["entries"]
        for part in parts
        for block in blocks_in(part, "facts")
        for fact in block["facts"]
        if fact["name"] == "capacity"
    ]
    assert capacity == [
        [{"text": "120", "note": "2020, ongeveer", "value": 120}],
        [{"text": "0", "value": 0}],
    ]
    assert [part["title"] for part in parts] == ["Gent", "Vorst"]


def test_a_sheet_orders_what_is_taken_up_by_priority(tmp_path: Path) -> None:
    text = """\
choices: [{objective: D1, decision: taken-up}, {objective: D2, decision: taken-up, priority: 2},
          {objective: D3, decision: taken-up, priority: 1}]
actions: [{id: A1, title: T, contributes_to: [D1], status: running, end: 2022-01}]
policy_team: {members: [{organisation: caw}]}
"""
    data = made(tmp_path, "sheet", text)

    assert texts_of(table_named(data, "priorities"), "objective") == [
        "D3 Derde doelstelling",
        "D2 Tweede doelstelling",
        "D1 eerste",
    ]
    assert facts_in(section_of(data, "plan"))["late"] == ["1"]
    teams = facts_in(section_of(data, "teams"))
    assert teams == {"chair": ["policy coordinator"], "policy_team": ["CAW"]}
    closed = data_of(workspace_of(tmp_path, hasselt=PLAN.replace("approved", "closed") + text), "sheet")
    assert facts_in(section_of(closed, "plan"))["late"] == ["0"]


TITLES = {"sheet": "Hasselt on one page", "evaluation": "Looking back on the action plan Hasselt"}


@pytest.mark.parametrize(("name", "title"), TITLES.items())
def test_the_title_tells_two_plans_of_one_prison_apart(tmp_path: Path, name: str, title: str) -> None:
    earlier = (
        PLAN.replace("prison:", "id: vroeger\nprison:").replace("2023", "2021-06").replace("2021\n", "2019\n")
    )
    draft = PLAN.replace("prison:", "id: ontwerp\nprison:").replace("approved", "draft")
    empty = "actions: []\n"
    for folder in "abc":
        (tmp_path / folder).mkdir()
    alone = workspace_of(tmp_path / "a", hasselt=PLAN + empty, vroeger=earlier + empty)
    beside = workspace_of(tmp_path / "b", hasselt=PLAN + empty, ontwerp=draft + empty)
    nameless = workspace_of(tmp_path / "c", hasselt=PLAN.replace("start: 2021\nend: 2023\n", "") + empty)

    def title_of(workspace: Workspace, plan: str) -> str:
        return str(data_of(workspace, name, plan=plan)["head"]["title"])

    assert title_of(alone, "hasselt") == f"{title}, 2021 to 2023"
    assert title_of(alone, "vroeger") == f"{title}, 2019 to 2021-06"
    assert title_of(beside, "hasselt") == f"{title}, hasselt"
    assert title_of(beside, "ontwerp") == f"{title}, ontwerp"
    assert title_of(nameless, "hasselt") == f"{title}, hasselt"
