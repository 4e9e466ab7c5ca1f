"""What stands where in the report `strategic`."""

from pathlib import Path

from reports.documents import markdown_headings, markdown_tables, read_html, text_of, with_id
from reports.making import (
    PLAN,
    STRATEGIC,
    data_of,
    facts_in,
    make,
    section_of,
    sections_in,
    table_named,
    texts_of,
    workspace_of,
)

HASSELT = (
    PLAN
    + """\
choices: [{objective: D2, decision: deferred, reason: geen lokaal}]
actions:
  - {id: A1, title: Eerste, contributes_to: [D1], status: running}
  - {id: A2, title: Tweede, contributes_to: [D1, D3], status: done}
  - {id: A3, title: Derde, contributes_to: [D2], status: stopped}
advice: [{id: V1, title: Advies van Hasselt, about: [D1], text: Doe dit.}]
"""
)
TOGETHER = (
    PLAN.replace("prison: hasselt", "id: samen\nprisons: [gent, vorst]").replace("approved", "draft")
    + """\
choices:
  - {objective: D1, decision: declined, reason: verhuizing}
  - {objective: D2, decision: taken-up, priority: 1}
actions: [{id: A1, title: Samen, contributes_to: [D2], status: postponed}]
"""
)


def test_prisons_are_counted_by_decision_and_a_shared_plan_counts_for_each(tmp_path: Path) -> None:
    report = make(workspace_of(tmp_path, hasselt=HASSELT, samen=TOGETHER), "strategic")
    decisions, actions, *_ = markdown_tables(report)

    assert decisions.columns == ["Objective", "Taken up", "Deferred", "Declined", "Not mentioned"]
    assert decisions.rows == [
        ["D1 eerste", "1", "0", "2", "0"],
        ["D2 Tweede doelstelling", "2", "1", "0", "0"],
        ["D3 Derde doelstelling", "1", "0", "0", "not asked"],
    ]
    assert actions.columns == ["Objective", "Local actions", "Running", "Done", "Postponed", "Stopped"]
    assert actions.rows[1] == ["D2 Tweede doelstelling", "1", "", "", "1", "1"]
    assert "3 local actions: 1 running, 1 done, 1 postponed; besides these 1 stopped\n" in report


def test_each_objective_says_which_prisons_decided_what_and_which_are_silent(tmp_path: Path) -> None:
    gent = PLAN.replace("hasselt", "ieper") + "actions: []\n"
    workspace = workspace_of(tmp_path, hasselt=HASSELT, samen=TOGETHER, ieper=gent)
    first, second, third = sections_in(section_of(data_of(workspace, "strategic"), "objectives"))

    decisions = table_named(second, "decisions")
    assert texts_of(decisions, "prison") == ["Gent and Vorst (draft)", "Hasselt"]
    assert texts_of(decisions, "decision") == ["taken up", "deferred"]
    assert texts_of(decisions, "priority") == ["1", ""]
    assert texts_of(decisions, "actions") == ["1 postponed", "1 stopped"]
    assert texts_of(decisions, "reason") == ["", "geen lokaal"]
    assert facts_in(first)["silent"] == ["Ieper"]
    assert "silent" not in facts_in(third)


def test_of_two_plans_of_a_prison_the_one_in_force_counts(tmp_path: Path) -> None:
    later = (
        PLAN.replace("prison: hasselt", "prison: hasselt\nid: later")
        .replace("2021", "2024")
        .replace("2023", "2025")
    )
    workspace = workspace_of(tmp_path, hasselt=HASSELT, later=later + "actions: []\n")

    assert [row[0] for row in markdown_tables(make(workspace, "strategic"))[-1].rows] == ["Hasselt"]
    assert "2021 to 2023" in make(workspace, "strategic")
    assert "2024 to 2025" not in make(workspace, "strategic")


def test_a_plan_under_another_strategic_plan_does_not_count(tmp_path: Path) -> None:
    other = STRATEGIC.replace("2020-2025", "anders")
    workspace = workspace_of(tmp_path, hasselt=HASSELT, other=other)
    report = make(workspace, "strategic", plan="anders")

    assert "All prisons together" not in report
    assert "- **No action plan under this strategic plan:** Hasselt, Gent, Vorst and Ieper\n" in report


def test_goals_and_options_say_what_serves_them(tmp_path: Path) -> None:
    report = make(workspace_of(tmp_path, hasselt=HASSELT), "strategic")
    tables = {table.columns[0]: table for table in markdown_tables(report)}

    assert tables["Strategic option"].rows == [["SO1 Eerste optie", "eerste doel van het decreet", "D1; D2"]]
    assert tables["Goal of the decree"].rows == [
        ["eerste doel van het decreet", "SO1", "2", "1"],
        ["tweede doel van het decreet", "no link recorded", "0", ""],
    ]


def test_what_is_incomplete_says_so(tmp_path: Path) -> None:
    strategic = STRATEGIC + "  - {id: x}\n"
    incomplete = (
        strategic[: strategic.index("objectives:")]
        + """\
objectives:
  - {id: D1, incomplete: Niets gevonden.}
  - {id: D2, title: Het begin van …, wording: fragment, incomplete: Het einde.}
  - {id: D3, title: In eigen woorden, wording: paraphrase}
  - {id: D4, title: Letterlijk, wording: verbatim, actions: [{id: M1, incomplete: De titel.}]}
"""
    )
    report = make(workspace_of(tmp_path, strategic=incomplete), "strategic")

    assert "### D1: official title not recorded\n\n**Not known:** Niets gevonden.\n" in report
    assert "### D2: Het begin van …\n\nThis is a fragment of the official title.\n" in report
    assert "### D3: In eigen woorden\n\nThe title is a paraphrase, not the official text.\n" in report
    assert "### D4: Letterlijk\n\n- **Level:**" in report
    assert (
        "#### M1: official title not recorded\n\n- **Status:** status not known\n\n**Not known:** De titel.\n"
        in report
    )


def test_the_levels_have_the_names_of_the_plan(tmp_path: Path) -> None:
    levels = "levels: {objective: {one: doel, many: doelen}, option: {one: optie}}\n"
    report = make(workspace_of(tmp_path, strategic=STRATEGIC + levels), "strategic")
    headings = [text for _, text in markdown_headings(report)]

    assert "Doelen" in headings
    assert "Strategic options" in headings
    assert "| Optie | Goals of the decree | Doelen |" in report


def test_supra_local_actions_stand_under_their_objective(tmp_path: Path) -> None:
    taking_part = PLAN + "actions: [{id: A1, title: Doet mee, contributes_to: [M1], status: running}]\n"
    workspace = workspace_of(tmp_path, hasselt=taking_part)
    report = make(workspace, "strategic")

    assert report.index("### D3") < report.index("#### M1: Eerste maatregel")
    assert "- **Taken part in by:** hasselt/A1 Doet mee (running)\n" in report
    assert "Eerste maatregel" in text_of(with_id(read_html(make(workspace, "strategic", "html")), "M1"))


def test_bodies_have_their_members_tasks_and_what_they_lead(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace(
        "{id: gc, title: Gemengde commissie}",
        "{id: gc, title: Commissie, members: [caw, vdab], tasks: [raad geven], source: art. 9}",
    ).replace("{id: D2,", "{id: D2, lead: gc,")
    report = make(workspace_of(tmp_path, strategic=strategic), "strategic")

    assert report[report.index("### Commissie") :].startswith(
        "### Commissie\n\n- **Members:** CAW and VDAB\n- **Tasks:** raad geven\n"
        "- **Leads:** D2 Tweede doelstelling\n- **Source:** art. 9\n"
    )


def test_advice_comes_with_its_prison_and_its_answers_also_to_advice_that_is_not_there(
    tmp_path: Path,
) -> None:
    answers = """\
advice_answers:
  - {advice: hasselt/V1, text: Komt in orde., objectives: [D1]}
  - {advice: gent/V9, text: Op niets.}
"""
    elsewhere = (
        PLAN.replace("hasselt", "vorst").replace("2020-2025", "2030")
        + """\
actions: []
advice:
  - {id: V1, title: Voor dit plan bedoeld, for: 2020-2025}
  - {id: V2, title: Voor een ander plan}
"""
    )
    workspace = workspace_of(tmp_path, strategic=STRATEGIC + answers, hasselt=HASSELT, vorst=elsewhere)
    report = make(workspace, "strategic")
    advice = report[report.index("## Advice and answers") :]

    assert [text for level, text in markdown_headings(advice) if level == 3] == [
        "hasselt/V1: Advies van Hasselt",
        "vorst/V1: Voor dit plan bedoeld",
        "gent/V9: not found in these files",
    ]
    assert "- **From:** Hasselt\n" in advice
    assert "**Answer in 2020-2025**\n\nKomt in orde.\n\n- **Led to:** D1 eerste\n" in advice
    assert "**Answer in 2020-2025**\n\nOp niets.\n" in advice


def test_a_strategic_plan_without_a_title_is_named_by_its_id(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("title: Strategisch plan\n", "")

    assert make(workspace_of(tmp_path, strategic=strategic), "strategic").startswith(
        "# Strategic plan 2020-2025\n"
    )


def test_the_dates_of_the_decree_and_the_state_of_the_plan_stand_on_top(tmp_path: Path) -> None:
    dates = (
        "government_sworn_in: 2019-10-01\nadvised: 2019-12-20\ndrafted: 2020-07-01\napproved: 2020-09-30\n"
    )
    strategic = STRATEGIC.replace("status: approved", "status: closed") + dates
    report = make(workspace_of(tmp_path, strategic=strategic), "strategic")

    assert report.startswith(
        "# Strategisch plan\n\n- **Period:** 2020 to 2025\n- **Status:** closed, approved on 2020-09-30\n"
        "- **Government sworn in:** 2019-10-01\n- **Advice of the mixed commission:** 2019-12-20\n"
        "- **Preliminary draft:** 2020-07-01\n"
    )
