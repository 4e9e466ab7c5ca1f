"""Reports over several prisons: what stands where in them."""

from datetime import date
from pathlib import Path

from command import Command
from plans_folder import PlansFolder
from reports.making import (
    GENT,
    PLAN,
    STRATEGIC,
    answer,
    blocks_in,
    data_of,
    facts_in,
    made,
    section_of,
    sections_in,
    table_named,
    tables_in,
    texts_of,
    values_of,
    workspace_of,
)

DUE = """\
actions:
  - {id: A1, title: Vandaag, contributes_to: [D1], status: running, end: 2022-06-30, lead: caw}
  - {id: A2, title: Te laat, contributes_to: [D1], status: running, end: 2022-06-29, lead: caw}
  - {id: A3, title: Net erin, contributes_to: [D1], status: planned, end: 2022-12}
  - {id: A4, title: Net erbuiten, contributes_to: [D1], status: planned, end: 2023-01-01}
  - {id: A5, title: Afgerond, contributes_to: [D1], status: done, end: 2022-07, milestones: [{title: m, due: 2022-08}]}
  - {id: A6, title: Mijlpaal, contributes_to: [D1], status: running, lead: vdab,
     milestones: [{title: nog, due: 2022-08}, {title: voorbij, due: 2022-05}, {title: klaar, due: 2022-08, reached: 2022-06-01}]}
"""
AGREEMENT = """\
actions: [{id: A1, title: T, contributes_to: [D1], status: running}]
agreements:
  - {id: F1, title: Afspraak, with: [caw, vdab], what: W, who: X, when: Y, how: Z, contributes_to: [D2], date: 2021-03-01}
"""
ADVICE = """\
actions: []
advice:
  - {id: V1, title: Over twee, about: [D2, D1], text: Doe het.}
  - {id: V2, title: Over niets, date: 2022-03-01, to: gc}
  - {id: V3, title: Voor later, about: [D1], for: 2025-2030, date: 2021-03-01}
"""
PARTNERS = """\
organisations: [{id: eigen, title: Eigen vereniging, type: volunteers, domains: [werk]}]
actions:
  - {id: A1, title: Trekt, contributes_to: [D1], status: running, lead: eigen, end: 2022-01}
  - {id: A2, title: Gevraagd, contributes_to: [D1], status: running, partners: [eigen, gc]}
  - {id: A3, title: Neemt deel, contributes_to: [D1], status: running, lead: caw,
     partners: [{organisation: eigen, commitment: confirmed, since: 2021-03, role: executor, note: proef}]}
  - {id: A4, title: Weg, contributes_to: [D1], status: running, partners: [{organisation: eigen, commitment: withdrawn}]}
offer: [{id: O1, title: Aanbod, domains: [werk], executors: [eigen]}]
agreements: [{id: F1, title: Afspraak, with: [eigen], what: W, who: X, when: Y, how: Z}]
coordination_team: {members: [{organisation: eigen, role: lid, domains: [werk]}],
                    tasks: [{task: publicity, title: Gids, lead: eigen}, {task: other, title: x}]}
policy_team: {members: [{organisation: eigen}]}
"""
PROGRESS = """\
actions:
  - id: A1
    title: Gemeten
    contributes_to: [D1]
    status: running
    start: 2021
    indicators:
      - {title: hoger, unit: x, target: 5, measurements: [{period: 2021-H2, value: 5}]}
      - {title: lager, unit: x, direction: down, target: 5, measurements: [{period: 2021-H2, value: 6}]}
      - {title: zonder doel, measurements: [{period: 2021-H2, value: 6}]}
      - {title: niet gemeten, target: 5, measurements: [{period: 2021-H1, value: 5}]}
      - {id: naamloos, title: woorden, kind: text, target: goed, measurements: [{period: 2021-H2, value: beter}]}
"""


def test_the_agenda_is_of_the_coming_half_year_by_who_answers(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("title: Derde doelstelling", "title: Derde doelstelling\n    due: 2022-09")
    workspace = workspace_of(tmp_path, hasselt=PLAN + DUE, strategic=strategic)
    data = data_of(workspace, "agenda")
    due = {part["title"]: blocks_in(part, "table")[0] for part in sections_in(section_of(data, "due"))}

    assert list(due) == ["CAW", "VDAB", "Strategic plan 2020-2025", "Policy team of Hasselt"]
    assert texts_of(due["CAW"], "what") == ["hasselt/A1 Vandaag (end)"]
    assert texts_of(due["VDAB"], "what") == ["nog (milestone)"]
    assert texts_of(due["VDAB"], "of") == ["hasselt/A6 Mijlpaal"]
    assert texts_of(due["Strategic plan 2020-2025"], "what") == ["D3 Derde doelstelling (objective)"]
    assert texts_of(due["Policy team of Hasselt"], "last_day") == ["2022-12-31"]
    late = table_named(data, "late")
    assert texts_of(late, "what") == ["voorbij (milestone)", "hasselt/A2 Te laat (end)"]
    assert texts_of(late, "who") == ["VDAB", "CAW"]
    assert answer(data) == [
        "In this time (2022-06-30 to 2022-12-31) 4 deadlines fall.",
        "2 deadlines have passed already.",
    ]


def test_nothing_is_late_or_due_in_a_closed_plan(tmp_path: Path) -> None:
    closed = PLAN.replace("approved", "closed") + DUE
    data = data_of(workspace_of(tmp_path, hasselt=closed), "agenda")

    assert list(tables_in(data)) == []
    progress = data_of(workspace_of(tmp_path, hasselt=closed), "progress")
    assert values_of(table_named(progress, "prisons"), "late") == [0]


def test_agreements_are_one_sheet_and_name_the_objectives_without_one(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("label: eerste,", "label: eerste, needs_agreement: true,")
    workspace = workspace_of(
        tmp_path, hasselt=PLAN + AGREEMENT, gent=GENT + "actions: []\n", strategic=strategic
    )
    data = data_of(workspace, "agreements")

    assert [part["title"] for part in sections_in(section_of(data, "agreements"))] == ["Hasselt"]
    table = table_named(data, "agreements")
    assert [texts_of(table, one) for one in ("with", "what", "who", "when", "how", "date")] == [
        ["CAW and VDAB"], ["W"], ["X"], ["Y"], ["Z"], ["2021-03-01"]
    ]  # fmt: skip
    assert texts_of(table_named(data, "missing"), "objective") == ["D1 eerste"]
    assert texts_of(table_named(data, "missing"), "where") == ["Hasselt"]
    one = data_of(workspace, "agreements", plan="hasselt")
    assert sections_in(section_of(one, "agreements")) == []
    assert section_of(data_of(workspace, "agreements", organisation="caw"), "missing") is None
    assert section_of(data_of(workspace, "agreements", objective="D2"), "missing") is None
    assert section_of(data_of(workspace, "agreements", objective="D1"), "agreements") is None


def test_advice_stands_under_its_first_objective_and_is_named_under_others(tmp_path: Path) -> None:
    answered = STRATEGIC + (
        "advice_answers:\n  - {advice: hasselt/V1, text: Ja., objectives: [D1]}\n  - {advice: hasselt/V9, text: Welk?}\n"
    )
    workspace = workspace_of(tmp_path, hasselt=PLAN + ADVICE, strategic=answered)
    data = data_of(workspace, "advice")
    first, second = sections_in(section_of(data, "objectives"))

    assert (first["id"], [part["id"] for part in sections_in(first)]) == ("D1", ["hasselt/V1", "hasselt/V3"])
    assert blocks_in(second, "facts")[0]["facts"][0]["entries"][0]["anchor"] == "hasselt/V1"
    assert [part["id"] for part in sections_in(section_of(data, "others"))] == ["hasselt/V2"]
    assert [part["id"] for part in sections_in(section_of(data, "lost"))] == ["hasselt/V9"]
    assert answer(data) == ["Local teams gave 3 advices.", "1 of them has an answer."]
    of_2022 = data_of(workspace, "advice", period="2022")
    assert (section_of(of_2022, "objectives"), section_of(of_2022, "lost")) == (None, None)
    to = data_of(workspace, "advice", organisation="gc")
    assert [part["id"] for part in sections_in(section_of(to, "others"))] == ["hasselt/V2"]
    about = data_of(workspace, "advice", objective="D2")
    assert [part["id"] for part in sections_in(section_of(about, "objectives"))] == ["D1", "D2"]
    assert section_of(data_of(workspace, "advice", plan="hasselt"), "lost") is None


def test_advice_that_is_for_another_strategic_plan_stands_in_both(tmp_path: Path) -> None:
    later = (
        STRATEGIC.replace("2020-2025", "2025-2030")
        .replace("start: 2020", "start: 2026")
        .replace("end: 2025", "end: 2030")
    )
    workspace = workspace_of(tmp_path, hasselt=PLAN + ADVICE, later=later)

    found = data_of(workspace, "advice", strategic="2025-2030")
    assert [sections_in(part)[0]["id"] for part in sections_in(section_of(found, "objectives"))] == [
        "2020-2025/D1",
        "hasselt/V3",
    ][1:]


def test_an_organisation_sees_what_it_leads_does_and_is_asked_for(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("level: local,", "level: local, lead: gc, due: 2023,").replace(
        "title: Gemengde commissie", "title: Gemengde commissie, members: [caw], tasks: [adviseren]"
    )
    workspace = workspace_of(
        tmp_path, hasselt=PLAN + PARTNERS, gent=GENT + "actions: []\n", strategic=strategic
    )
    data = data_of(workspace, "organisation", organisation="eigen")

    for name, action in (
        ("leads", "A1 Trekt"),
        ("proposed", "A2 Gevraagd"),
        ("confirmed", "A3 Neemt deel"),
        ("withdrawn", "A4 Weg"),
    ):
        assert texts_of(table_named(data, name), "action") == [f"hasselt/{action}"]
    assert texts_of(table_named(data, "leads"), "status") == ["running (late)"]
    assert texts_of(table_named(data, "confirmed"), "since") == ["from 2021-03"]
    assert texts_of(table_named(data, "offer"), "offer") == ["hasselt/O1 Aanbod"]
    assert texts_of(table_named(data, "agreements"), "agreement") == ["hasselt/F1 Afspraak"]
    assert texts_of(table_named(data, "teams"), "role") == ["", "lid", "takes up: Gids"]
    assert answer(data) == [
        "Eigen vereniging leads 1 local action.",
        "It takes part in 1 local action.",
        "It was asked for 1 local action, and has not answered yet.",
    ]
    assert facts_in(data["head"])["prisons"] == ["Hasselt"]
    body = data_of(workspace, "organisation", organisation="gc")
    assert texts_of(table_named(body, "objectives"), "objective") == ["D2 Tweede doelstelling"]
    member = data_of(workspace, "organisation", organisation="caw")
    assert facts_in(member["head"])["bodies"] == ["Gemengde commissie"]


def test_what_two_prisons_say_of_an_organisation_of_their_own_is_said_once(tmp_path: Path) -> None:
    other = "organisations: [{id: eigen, title: Eigen vereniging, type: volunteers, domains: [welzijn]}]\nactions: []\n"
    data = made(tmp_path, "organisation", PARTNERS, other, organisation="eigen")
    facts = facts_in(data["head"])

    assert len(data["head"]["facts"]) == len(facts)
    assert (facts["type"], sorted(facts["domains"])) == (["volunteers"], ["Welzijn", "Werk"])


def test_an_objective_has_supra_local_actions_first_then_each_prison(tmp_path: Path) -> None:
    text = """\
choices: [{objective: D3, decision: taken-up, priority: 2, reason: R, current_situation: Nu., later: Dan.}]
actions:
  - {id: A1, title: Onder de maatregel, contributes_to: [M1], status: running, depends_on: [A2]}
  - {id: A2, title: Elders, contributes_to: [D1], status: running}
offer: [{id: O1, title: Aanbod, domains: [werk], contributes_to: [D3]}]
agreements: [{id: F1, title: Afspraak, with: [caw], what: W, who: X, when: Y, how: Z, contributes_to: [D3]}]
advice: [{id: V1, title: Advies, about: [D3]}]
"""
    declined = "choices: [{objective: D3, decision: declined}]\nactions: []\n"
    data = made(tmp_path, "objective", text, declined, objective="D3")

    assert [action["id"] for action in sections_in(section_of(data, "supra_local"))] == ["M1"]
    gent, hasselt = sections_in(section_of(data, "prisons"))
    assert (gent["title"], sections_in(gent)) == ("Gent", [])
    (action,) = sections_in(hasselt)
    assert action["anchor"] == "hasselt/A1"
    assert [passage["text"] for passage in blocks_in(hasselt, "prose")] == ["Nu.", "Dan."]
    (depends,) = [fact for fact in blocks_in(action, "facts")[0]["facts"] if fact["name"] == "depends_on"]
    assert "anchor" not in depends["entries"][0]
    assert texts_of(table_named(data, "offer"), "offer") == ["hasselt/O1 Aanbod"]
    assert [part["id"] for part in sections_in(section_of(data, "advice"))] == ["hasselt/V1"]
    assert answer(data)[0] == "1 prison takes this up, with 1 local action and 1 supra-local action."
    other = made(tmp_path, "objective", text, declined, objective="D2")
    assert [section["name"] for section in sections_in(other)] == ["objective", "decisions"]


def test_progress_sets_what_was_measured_beside_the_target(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace(
        "level: local,",
        "level: local, indicators: [{title: bovenlokaal, target: 1, measurements: [{period: 2021, value: 2}]}],",
    )
    workspace = workspace_of(tmp_path, hasselt=PLAN + PROGRESS, strategic=strategic)
    table = table_named(data_of(workspace, "progress"), "indicators")

    assert texts_of(table, "indicator") == [
        "bovenlokaal", "hoger", "lager", "zonder doel", "niet gemeten", "woorden"
    ]  # fmt: skip
    assert texts_of(table, "reached") == ["yes", "yes", "no", "", "not known", "not known"]
    assert texts_of(table, "measured")[4] == "not measured"
    assert texts_of(table, "target")[2:4] == ["5 x (lower is better)", "no target"]
    narrowed = table_named(data_of(workspace, "progress", objective="D1"), "indicators")
    assert len(narrowed["rows"]) == 5


def test_progress_names_what_was_not_heard_of_for_long(tmp_path: Path) -> None:
    data = data_of(workspace_of(tmp_path, hasselt=PLAN + PROGRESS), "progress", today=date(2022, 6, 30))

    assert texts_of(table_named(data, "stale"), "since") == ["no news yet"] * 2
    assert section_of(data, "stale")["title"] == "Of 2 running actions nothing was heard for long"


ALL_DONE = """\
actions:
  - {id: A1, title: Een, contributes_to: [D1], status: done, end: 2021-12}
  - {id: A2, title: Twee, contributes_to: [D1], status: done}
  - {id: A3, title: Drie, contributes_to: [D1], status: done, updates: [{date: 2021-11-02, note: x, status: done}]}
"""


def test_progress_names_what_is_finished_without_a_day(tmp_path: Path) -> None:
    data = data_of(workspace_of(tmp_path, hasselt=PLAN + ALL_DONE), "progress")

    assert answer(data)[:2] == [
        "In 2021-H2 1 action was finished; of 1 there is news.",
        "2 finished actions have no day, and count in no period.",
    ]
    finished = section_of(data, "finished")
    assert finished["title"] == "1 action was finished"
    (undated,) = sections_in(finished)
    assert undated["title"] == "2 finished actions have no day, and count in no period"
    assert texts_of(table_named(data, "undated"), "action") == ["hasselt/A1 Een", "hasselt/A2 Twee"]


def test_many_actions_without_a_day_are_told_by_prison(tmp_path: Path) -> None:
    done = "actions:\n" + "".join(
        f"  - {{id: A{n}, title: Actie {n}, contributes_to: [D1], status: done}}\n" for n in range(1, 13)
    )
    data = data_of(workspace_of(tmp_path, hasselt=PLAN + done, gent=GENT + done), "progress")

    undated = table_named(data, "undated")
    assert texts_of(undated, "states") == ["12 done", "12 done"]
    assert texts_of(undated, "actions")[0].startswith("A1, A2, A3")


SILENT = """\
actions:
  - {id: A1, title: Laat, contributes_to: [D1], status: running, start: 2021-01, end: 2021-12}
  - {id: A2, title: Stil, contributes_to: [D1], status: running, start: 2021-01, end: 2023}
"""
ASKED_LATER = "kind: settings\nschema: 1\nplans: plans\nrules: {stale: {days: 600}}\n"


def test_what_is_late_is_not_counted_again_as_without_news(tmp_path: Path) -> None:
    data = data_of(workspace_of(tmp_path, hasselt=PLAN + SILENT), "progress")

    assert texts_of(table_named(data, "late"), "action") == ["hasselt/A1 Laat"]
    assert "hasselt/A1 Laat" not in texts_of(table_named(data, "stale"), "action")
    assert "hasselt/A2 Stil" in texts_of(table_named(data, "stale"), "action")


def test_progress_waits_for_news_as_long_as_the_settings_say(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]", "status: running", "start: 2018-07")
    before = hulpplan("--today", "2019-06-01", "report", "progress").stdout
    plans.settings(ASKED_LATER)
    after = hulpplan("--today", "2019-06-01", "report", "progress").stdout

    assert "of 1 running action nothing was heard for long" in before
    assert "of 0 running actions nothing was heard for long" in after


UNDATED = "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"


def test_what_has_no_end_is_late_when_its_plan_is_over(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, hasselt=PLAN + UNDATED)
    before, after = (data_of(workspace, "progress", today=date(year, 1, 1)) for year in (2023, 2024))

    assert section_of(before, "late") is None
    assert texts_of(table_named(after, "late"), "end") == ["2023 (end of the plan)"]
    late = table_named(data_of(workspace, "agenda", today=date(2024, 1, 1)), "late")
    assert texts_of(late, "when") == ["2023"]
    assert texts_of(late, "what") == ["hasselt/A1 Een (end of the plan)"]
    due = table_named(data_of(workspace, "agenda", today=date(2023, 12, 1)), "due")
    assert "hasselt/A1 Een (end of the plan)" in texts_of(due, "what")


def test_a_sheet_counts_what_is_late_with_its_plan(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, hasselt=PLAN + UNDATED)

    def late(year: int) -> str:
        (text,) = facts_in(section_of(data_of(workspace, "sheet", today=date(year, 1, 1)), "plan"))["late"]
        return text

    assert (late(2023), late(2024)) == ("0", "1")
