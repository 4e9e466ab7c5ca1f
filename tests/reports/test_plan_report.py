"""What stands where in the report `plan`."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from hulpplan.model.action import Action
from hulpplan.model.action_plan import Advice, Agreement, LocalObjective, Need
from hulpplan.model.offer import Offer
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.documents import Table, elements, markdown_headings, markdown_tables, read_html, text_of, with_id
from reports.making import (
    PLAN,
    ROOT,
    STRATEGIC,
    blocks_in,
    data_of,
    facts_in,
    make,
    section_of,
    sections_in,
    workspace_of,
)
from snapshots import Markdown

ACTIONS = """\
local_objectives:
  - {id: LD1, title: Lokaal doel, contributes_to: [D1, D2]}
actions:
  - {id: A1, title: Onder het lokale doel, contributes_to: [LD1], status: running}
  - {id: A2, title: Rechtstreeks, contributes_to: [D2, D1], status: planned}
  - {id: A3, title: Bij de maatregel, contributes_to: [M1], status: done}
  - {id: A4, title: Nog een bij de maatregel, contributes_to: [M1], status: done}
"""


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


def table(report: str, *columns: str) -> Table:
    (found,) = [table for table in markdown_tables(report) if tuple(table.columns[: len(columns)]) == columns]
    return found


def test_an_action_stands_under_the_title_of_its_objective_and_only_there(tmp_path: Path) -> None:
    report = make(workspace_of(tmp_path, plan=PLAN + ACTIONS))
    headings = markdown_headings(report)

    assert headings[headings.index((2, "Objectives and actions")) :] == [
        (2, "Objectives and actions"),
        (3, "D1: Eerste doelstelling in het lang"),
        (4, "Local objective LD1: Lokaal doel"),
        (5, "A1: Onder het lokale doel"),
        (3, "D2: Tweede doelstelling"),
        (4, "A2: Rechtstreeks"),
        (3, "D3: Derde doelstelling"),
        (4, "Supra-local action M1: Eerste maatregel"),
        (5, "A3: Bij de maatregel"),
        (5, "A4: Nog een bij de maatregel"),
    ]


def test_what_the_objectives_serve_is_told_once(tmp_path: Path) -> None:
    options = (
        "options: [{id: SO2, title: Nog een, goals: [G1, G2]}, {id: SO1, title: Eerste optie, goals: [G1]}]"
    )
    strategic = STRATEGIC.replace("options: [{id: SO1, title: Eerste optie, goals: [G1]}]", options)
    strategic = strategic.replace("label: eerste, options: [SO1]", "label: eerste, options: [SO1, SO2, SO9]")
    strategic = strategic.replace("level: local, options: [SO1]", "options: [SO1], goals: [G2]")
    workspace = workspace_of(tmp_path, plan=PLAN + ACTIONS, strategic=strategic)
    report = make(workspace)

    assert table(report, "Strategic option", "Goals of the decree", "Objectives").rows == [
        ["SO2 Nog een", "eerste doel van het decreet; tweede doel van het decreet", "D1"],
        ["SO1 Eerste optie", "eerste doel van het decreet", "D1; D2"],
    ]
    assert "- **Strategic option:**\n  - SO1\n  - SO2\n  - SO9 (not found in these files)\n" in report
    assert "- **Strategic option:** SO1\n- **Also serves:** tweede doel van het decreet\n" in report


def test_an_objective_without_an_option_names_its_goals(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("label: eerste, options: [SO1]", "label: eerste, goals: [G2]")
    strategic = strategic.replace("level: local, options: [SO1]", "level: local")
    report = make(workspace_of(tmp_path, plan=PLAN + ACTIONS, strategic=strategic))

    assert "- **Goals of the decree:** tweede doel van het decreet\n" in report
    assert "What the objectives serve" not in report


def test_an_action_keeps_its_place_when_an_option_has_its_id(tmp_path: Path) -> None:
    plan = PLAN + ACTIONS.replace("id: A2,", "id: SO1,")
    page = read_html(make(workspace_of(tmp_path, plan=plan), form="html"))

    assert text_of(with_id(page, "SO1")).startswith("SO1 Rechtstreeks")


def ids_of(section: dict[str, Any]) -> dict[str, list[str]]:
    """Return the items that the facts of a section name."""
    facts = [fact for block in blocks_in(section, "facts") for fact in block["facts"]]
    return {
        fact["name"]: [entry["id"] for entry in fact["entries"]]
        for fact in facts
        if all("id" in entry for entry in fact["entries"])
    }


def test_what_serves_a_second_objective_is_named_there(tmp_path: Path) -> None:
    data = data_of(workspace_of(tmp_path, plan=PLAN + ACTIONS), "plan")
    first, second, _ = sections_in(section_of(data, "objectives"))
    (group,) = sections_in(first)
    (action,) = sections_in(group)

    assert ids_of(first)["also"] == ["A2"]
    assert ids_of(second)["also"] == ["LD1", "A1"]
    assert ids_of(group) == {"contributes_to": ["D2"]}
    assert ids_of(action) == {}


@pytest.mark.parametrize("plan", ["hasselt", "hasselt-2018", "brussel", "gent", "mechelen"])
def test_every_item_of_a_plan_is_shown_once_and_every_link_leads_to_one(real: Workspace, plan: str) -> None:
    page = read_html(make(real, form="html", plan=plan))
    ids = [element.get("id") for _, element in elements(page) if element.get("id")]
    (found,) = [one for one in real.action_plans if one.id == plan]
    shown = (Action, LocalObjective, Need, Offer, Agreement, Advice)

    assert len(ids) == len(set(ids))
    for item in found.items:
        if isinstance(item.model, shown):
            assert item.id is not None
            assert (item.model.title or "") in text_of(with_id(page, item.id))
    links = {element.get("href") for name, element in elements(page) if name == "a"}
    assert {link for link in links if link and link.startswith("#")} <= {f"#{id_}" for id_ in ids}


@pytest.mark.parametrize("plan", ["hasselt", "brussel", "dendermonde"])
def test_every_item_of_a_plan_has_its_heading_or_row_in_markdown(real: Workspace, plan: str) -> None:
    report = make(real, plan=plan)
    headings = [text for _, text in markdown_headings(report)]
    (found,) = [one for one in real.action_plans if one.id == plan]

    for item in found.items:
        if isinstance(item.model, Action | Offer | Agreement | Advice):
            assert headings.count(f"{item.id}: {item.model.title}") == 1
        if isinstance(item.model, LocalObjective):
            assert headings.count(f"Local objective {item.id}: {item.model.title}") == 1
    needs = [item for item in found.items if isinstance(item.model, Need)]
    assert len(table(report, "Need").rows) == len(needs)


def test_headings_go_down_one_level_at_a_time(real: Workspace) -> None:
    for plan in real.action_plans:
        levels = [level for level, _ in markdown_headings(make(real, plan=plan.id or ""))]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_html_and_markdown_have_the_same_headings(real: Workspace) -> None:
    page = read_html(make(real, form="html", plan="hasselt"))
    names = [
        (name, text_of(element)) for name, element in elements(page) if name in {"h1", "h2", "h3", "h4", "h5"}
    ]
    expected = markdown_headings(make(real, plan="hasselt"))

    names.remove(("h2", "Contents"))
    # On the page the id stands in a frame before the title, without a colon.
    assert [(int(name[1]), text) for name, text in names] == [
        (level, re.sub(r"^((?:Local objective )?[A-Z]+\d+): ", r"\1 ", text)) for level, text in expected
    ]


def test_the_tables_of_a_plan_are_tables(real: Workspace) -> None:
    report = make(real, plan="hasselt")

    assert table(report, "Action").rows[2] == [
        "A3 Adres of referentieadres geregeld vóór de vrijlating",
        "CAW Limburg",
        "2021-04 to 2022-03",
        "running (late)",
        "60%",
    ]
    assert table(report, "Need").rows[4][-1] == "nothing yet"
    assert table(report, "Strategische doelstelling", "Decision").rows[4] == [
        "SD5 samenwerking",
        "taken up",
        "1",
        "2",
        "",
    ]
    assert all(len(row) == len(one.columns) for one in markdown_tables(report) for row in one.rows)


def test_updates_come_with_the_latest_first_and_progress_is_the_latest(tmp_path: Path) -> None:
    plan = (
        PLAN
        + """\
actions:
  - id: A1
    title: Actie
    contributes_to: [D1]
    status: running
    updates:
      - {date: 2021-03-01, note: eerste, progress: 10}
      - {date: 2022-03-01, note: derde, status: running, by: het team}
      - {date: 2021-09-01, note: tweede, progress: 12.5}
      - {date: 2023-01-01, note: later dan vandaag, progress: 90}
"""
    )
    action = section_of(data_of(workspace_of(tmp_path, plan=plan), "plan"), "A1")
    ((updates,), (standing,)) = (blocks_in(action, kind) for kind in ("updates", "standing"))

    assert [update["note"] for update in updates["updates"]] == [
        "later dan vandaag", "derde", "tweede", "eerste"
    ]  # fmt: skip
    assert [update["about"] for update in updates["updates"]] == [
        "90%", "running, by het team", "12.5%", "10%"
    ]  # fmt: skip
    assert standing["progress"] == {
        "label": "Progress",
        "text": "12.5%",
        "value": 12.5,
        "since": "2021-09-01",
    }


def test_an_action_shows_all_that_the_format_has_for_it(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    plan = (
        PLAN
        + """\
actions:
  - id: A1
    title: Actie
    description: Wat er gebeurt.
    contributes_to: [D1, D2]
    domains: [welzijn, werk]
    target_groups: [jongeren]
    needs: [B1]
    uses_offer: [AB1]
    priority: true
    lead: gc
    partners:
      - caw
      - {organisation: vdab, role: executor, commitment: confirmed, since: 2021-03, until: 2022, note: proef}
    start: 2021
    end: 2021
    status: postponed
    reason: staking
    milestones:
      - {title: eerst, due: 2021-03, reached: 2021-03-02}
      - {title: dan, due: 2021-06}
      - {title: later, due: 2023}
    indicators:
      - {title: getal, definition: hoe, unit: "%", direction: down, baseline: 50, target: 12.5,
         measurements: [{period: 2021-H1, value: 30, note: raming}, {period: 2021-H2, value: 20}]}
      - {title: ja of nee, kind: yes-no, baseline: false, target: true}
      - {title: woorden, kind: text, target: goed}
    resources:
      fte: {planned: 1.5, used: 1}
      budget: {planned: 1234.5}
      funding:
        - {source: fonds, level: european, structural: false}
        - {source: stad, structural: true}
        - {source: derde}
    depends_on: [M1]
    carried_over_from: hasselt-2018/A9
    origin: een nota
    justice: {operational_plan: punt 3, agreed: false, contact: directielid}
    evaluation: Wat het opbracht.
    tags: [een, twee]
  - {id: A2, title: Tweede, contributes_to: [D1], status: stopped, depends_on: [A1]}
needs: [{id: B1, title: Behoefte}]
offer: [{id: AB1, title: Aanbod, domains: [werk]}]
"""
    )
    earlier = PLAN.replace("prison: hasselt", "prison: hasselt\nid: hasselt-2018").replace("2021", "2018") + (
        "actions: [{id: A9, title: Vroeger, contributes_to: [D1], status: done}]\n"
    )
    report = make(workspace_of(tmp_path, plan=plan, earlier=earlier), plan="hasselt")
    start = report.index("#### A1: Actie")
    action = report[start : report.index("\n#### A2: Tweede")]

    assert action == snapshot(extension_class=Markdown)


def test_a_plan_without_title_is_named_for_its_prisons_and_period(tmp_path: Path) -> None:
    plan = PLAN.replace("prison: hasselt", "id: samen\nprisons: [gent, vorst]") + "actions: []\n"
    head = data_of(workspace_of(tmp_path, plan=plan), "plan")["head"]

    assert head["title"] == "Action plan Gent and Vorst, 2021 to 2023"
    assert head["facts"][0]["label"] == "Prisons"
    assert facts_in(head)["prisons"] == ["Gent and Vorst"]


def test_a_plan_with_nothing_in_it_has_no_empty_chapters(tmp_path: Path) -> None:
    report = make(workspace_of(tmp_path, plan=PLAN + "actions: []\n"))

    assert [text for _, text in markdown_headings(report)] == ["Action plan Hasselt, 2021 to 2023", "Choices"]


def test_decisions_are_as_written_or_implied_and_silence_is_shown(tmp_path: Path) -> None:
    plan = (
        PLAN
        + """\
choices:
  - {objective: D1, decision: deferred, priority: 2, reason: later, current_situation: Nu., later: Dan.}
  - {objective: D9, decision: declined}
actions: []
"""
    )
    report = make(workspace_of(tmp_path, plan=plan))

    assert table(report, "Objective").rows == [
        ["D1 eerste", "deferred", "2", "0"],
        ["D2 Tweede doelstelling", "not mentioned", "", "0"],
        ["D9 (not found in these files)", "declined", "", ""],
    ]
    assert "**Current situation**\n\nNu.\n\n**Later**\n\nDan.\n" in report


def test_what_reaches_no_objective_has_a_chapter_of_its_own(tmp_path: Path) -> None:
    plan = (
        PLAN
        + """\
local_objectives: [{id: LD1, title: Los doel, contributes_to: [D9]}]
actions:
  - {id: A1, title: Los, status: running}
  - {id: A2, title: Onder los doel, contributes_to: [LD1], status: running}
  - {id: A3, title: Verkeerd, contributes_to: [D9], status: running}
"""
    )
    workspace = workspace_of(tmp_path, plan=plan)
    report = make(workspace)
    headings = markdown_headings(report)

    assert headings[headings.index((2, "Without objective")) :] == [
        (2, "Without objective"),
        (3, "A1: Los"),
        (3, "A3: Verkeerd"),
        (3, "Local objective LD1: Los doel"),
        (4, "A2: Onder los doel"),
    ]
    assert "- **Also serves:** D9 (not found in these files)" in report
    read_html(make(workspace, form="html"))


def test_without_its_strategic_plan_a_plan_is_still_reported(tmp_path: Path) -> None:
    plan = (
        PLAN.replace("2020-2025", "2030")
        + "actions: [{id: A1, title: Los, contributes_to: [D1], status: running}]\n"
    )
    report = make(workspace_of(tmp_path, plan=plan))

    assert "- **Strategic plan:** 2030\n" in report
    assert "### A1: Los\n" in report


def test_nothing_in_a_closed_plan_is_late(tmp_path: Path) -> None:
    action = """\
actions:
  - {id: A1, title: T, contributes_to: [D1], status: running, end: 2021, milestones: [{title: m, due: 2021}]}
"""
    late = make(workspace_of(tmp_path, plan=PLAN + action))
    closed = make(workspace_of(tmp_path, plan=PLAN.replace("approved", "closed") + action))

    assert "running, late: should have ended by 2021" in late
    assert "| m | 2021 | not yet, and late |" in late
    assert "late" not in closed
    assert "| m | 2021 | no day recorded |" in closed


def test_an_item_that_stands_twice_gets_one_place(tmp_path: Path) -> None:
    plan = PLAN + "actions:\n" + 2 * "  - {id: A1, title: Dubbel, contributes_to: [D1], status: running}\n"
    page = read_html(make(workspace_of(tmp_path, plan=plan), form="html"))

    assert [element.get("id") for _, element in elements(page)].count("A1") == 1
    assert text_of(page).count("Dubbel") == 4


def test_advice_shows_its_answers_or_that_there_is_none(tmp_path: Path) -> None:
    plan = (
        PLAN
        + """\
actions: []
advice:
  - {id: V1, title: Beantwoord, about: [D1], to: gc, date: 2021-03-01, for: 2020-2025, text: Graag.}
  - {id: V2, title: Onbeantwoord}
"""
    )
    answers = """\
kind: strategic-plan
schema: 1
id: later
title: Later
status: draft
start: 2026
end: 2030
objectives: []
advice_answers:
  - {advice: hasselt/V1, text: Goed., date: 2022-01-01, objectives: [D7]}
  - {advice: hasselt/V1, text: En nog.}
"""
    report = make(workspace_of(tmp_path, plan=plan, later=answers))
    advice = report[report.index("## Advice") :]

    assert (
        "**Answer in later, 2022-01-01**\n\nGoed.\n\n- **Led to:** D7 (not found in these files)\n" in advice
    )
    assert "**Answer in later**\n\nEn nog.\n" in advice
    assert advice.count("- **Answer:** none recorded") == 1
    assert "- **To:** Gemengde commissie" in advice
    assert "- **To:** Mixed commission" in advice


def test_a_plan_names_what_it_follows_and_what_follows_it(tmp_path: Path) -> None:
    first = (
        PLAN.replace("prison: hasselt", "prison: hasselt\nid: eerst\ntitle: Eerste plan") + "actions: []\n"
    )
    second = PLAN + "succeeds: eerst\ntitle: Tweede plan\nactions: []\n"
    workspace = workspace_of(tmp_path, first=first, second=second)

    assert "- **Followed by:** Tweede plan" in make(workspace, plan="eerst")
    assert "- **Follows on:** Eerste plan" in make(workspace, plan="hasselt")
