"""`hulpplan status`: what asks for attention, what is due, whose turn it is."""

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from command import Command
from html_pages import read_page
from plans_folder import PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder
from published import follows
from snapshots import Markdown, Text

ACTIONS = """\
actions:
  - id: A1
    title: Een onthaalgesprek
    contributes_to: [D1]
    domains: [welzijn]
    target_groups: [anderstaligen]
    lead: caw-limburg
    start: 2018-09
    end: 2018-12
    status: running
    milestones: [{title: Affiche, due: 2019-03-31}]
    updates: [{date: 2019-01-02, note: Bezig.}]
  - id: A2
    title: Een adres
    contributes_to: [D1]
    partners: [vdab]
    start: 2019-01
    end: 2019-Q1
    status: running
    updates: [{date: 2019-01-02, note: Bezig.}]
  - id: A3
    title: Klaar
    contributes_to: [D10]
    lead: vdab
    end: 2019-02
    status: done
    evaluation: Goed.
    updates: [{date: 2019-01-10, note: Rond., status: done}]
advice:
  - {id: V1, title: Meer plaatsen, date: 2017-11-01}
policy_team:
  members: [{organisation: directie-hasselt}, {organisation: caw-limburg}]
coordination_team:
  members: [{organisation: caw-limburg}, {organisation: vdab}]
offer:
  - {id: AB1, title: Taallessen, domains: [onderwijs]}
"""
TODAY = ("--today", "2019-01-15")


@pytest.fixture
def busy(plans: PlansFolder) -> PlansFolder:
    plans.action_plan(ACTIONS)
    return plans


def data(hulpplan: Command, *words: str) -> dict[str, list[dict[str, object]]]:
    result = hulpplan("status", *TODAY, "--format", "json", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    found: dict[str, list[dict[str, object]]] = json.loads(result.stdout)
    assert follows("status-1", found)
    return found


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["text", "md"])
def test_a_coordinator_reads_what_needs_doing_and_by_whom(
    hulpplan: Command, snapshot: SnapshotAssertion, language: str, form: str
) -> None:
    result = hulpplan("status", *TODAY, "--format", form, lang=language)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == snapshot(extension_class=Text if form == "text" else Markdown)
    if form == "text":
        assert max(map(len, result.stdout.splitlines())) <= 80


@pytest.mark.usefixtures("busy")
def test_it_has_the_findings_of_validate_about_time_commitment_and_review(hulpplan: Command) -> None:
    checked = json.loads(hulpplan("validate", *TODAY, "--format", "json").stdout)["findings"]
    wanted = {
        (one["code"], one["line"]) for one in checked if one["code"][:3] in {"HP3", "HP4", "HP5", "HP6"}
    }

    found = data(hulpplan)["attention"]

    assert {(one["code"], one["line"]) for one in found} == wanted
    assert {"HP403", "HP501", "HP602"} <= {one["code"] for one in found}


@pytest.mark.usefixtures("busy")
def test_what_a_comment_or_a_setting_ignores_is_not_in_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {ignore: [HP403]}\n")

    assert "HP403" not in {one["code"] for one in data(hulpplan)["attention"]}


@pytest.mark.usefixtures("busy")
def test_of_what_is_late_it_says_how_many_days(hulpplan: Command) -> None:
    days = {one["code"]: one["days_late"] for one in data(hulpplan)["attention"]}

    assert (days["HP403"], days["HP501"]) == (15, None)


@pytest.mark.usefixtures("busy")
def test_who_answers_is_the_lead_else_the_policy_team(hulpplan: Command) -> None:
    who = {(one["code"], one["item"]): one["who"] for one in data(hulpplan)["attention"]}

    assert who["HP403", "hasselt/A1"] == "caw-limburg"
    assert who["HP501", "hasselt/A2"] == "hasselt"
    assert who["HP602", "hasselt/V1"] == "2015-2020"


def test_advice_is_up_to_whom_it_was_given_to(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan(ACTIONS.replace("date: 2017-11-01", "date: 2017-11-01, to: gemengde-commissie"))

    who = {one["code"]: one["who"] for one in data(hulpplan)["attention"]}

    assert who["HP602"] == "2015-2020/gemengde-commissie"


@pytest.mark.parametrize(
    ("today", "due"),
    [
        ("2018-12-31", ["A1 milestone", "A2 action"]),
        ("2018-12-30", []),
        ("2019-03-31", ["A1 milestone", "A2 action"]),
        ("2019-04-01", []),
    ],
)
def test_due_is_what_ends_from_today_until_90_days_later(
    plans: PlansFolder, hulpplan: Command, today: str, due: list[str]
) -> None:
    reached = "milestones: [{title: Lijst, due: 2019-03, reached: 2018-12-01}, "
    text = ACTIONS.replace("end: 2018-12\n", "end: 2018-11\n").replace("milestones: [", reached)
    plans.action_plan(text)
    result = json.loads(hulpplan("status", "--today", today, "--format", "json").stdout)

    found = [f"{one['item'].removeprefix('hasselt/')} {one['what']}" for one in result["upcoming"]]

    assert found == due


def test_the_end_of_a_plan_is_due_too_and_not_of_a_closed_one(plans: PlansFolder, hulpplan: Command) -> None:
    words = ("status", "--today", "2020-11-01", "--format", "json")
    found = json.loads(hulpplan(*words).stdout)["upcoming"]
    assert [(one["item"], one["days"], one["last_day"]) for one in found] == [
        ("2015-2020", 60, "2020-12-31"),
        ("2015-2020/D4.1", 60, "2020-12-31"),
        ("hasselt", 60, "2020-12-31"),
    ]
    # It has no end of its own.
    assert found[1]["column"] == 13

    plans.action_plan(ACTIONS, head=PLAN_HEAD.replace("approved", "closed"))
    found = json.loads(hulpplan(*words).stdout)["upcoming"]
    assert [one["item"] for one in found] == ["2015-2020", "2015-2020/D4.1"]


def test_what_is_said_of_a_plan_is_also_shown_for_the_objective_it_is_about(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("hasselt.yaml", plans.text("hasselt.yaml") + "reviewed: {D1: '00000000'}\n")
    plans.write("gent.yaml", plans.text("hasselt.yaml").replace("prison: hasselt", "prison: gent"))

    def about(*words: str) -> list[object]:
        return [one["item"] for one in data(hulpplan, *words)["attention"] if one["code"] == "HP601"]

    assert about("--objective", "D1") == ["gent", "hasselt"]
    assert about("--objective", "D1", "--prison", "gent") == ["gent"]
    assert about("--objective", "D4") == []


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize(
    ("words", "items"),
    [
        (("--prison", "hasselt"), {"A1", "A2"}),
        (("--plan", "hasselt"), {"A1", "A2"}),
        (("--plan", "2015-2020"), set[str]()),
        (("--objective", "D1"), {"A1", "A2"}),
        (("--objective", "2015-2020/D10"), set[str]()),
        (("--organisation", "vdab"), {"A2"}),
        (("--organisation", "gemengde-commissie"), set[str]()),
        (("--domain", "welzijn"), {"A1"}),
        (("--target-group", "anderstaligen"), {"A1"}),
        (("--domain", "welzijn", "--organisation", "vdab"), set[str]()),
    ],
)
def test_options_narrow_it(hulpplan: Command, words: tuple[str, ...], items: set[str]) -> None:
    found = data(hulpplan, *words)

    actions = {str(one["item"]) for one in (*found["attention"], *found["upcoming"])}
    assert {item.partition("/")[2] for item in actions if "/A" in item and "hasselt" in item} == items


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("--prison", "haselt"),
            "There is no prison 'haselt' in the register or in a plan. Did you mean 'hasselt'?",
        ),
        (("--plan", "hasselt2"), "There is no plan 'hasselt2'. Did you mean 'hasselt'?"),
        (("--organisation", "vdb"), "There is no item 'vdb'. Did you mean 'vdab'?"),
        (("--objective", "2015-2020/SO1"), "'2015-2020/SO1' is not what --objective asks for."),
        (("--objective", "D44"), "There is no item 'D44'. Did you mean 'D4'?"),
        (("--format", "pdf"), "'pdf' is not a format for this. Choose one of: text, md, html, json."),
        (("-o", "x.doc"), "The ending of 'x.doc' says no format."),
    ],
)
def test_what_is_not_there_is_said(
    plans: PlansFolder, hulpplan: Command, words: tuple[str, ...], told: str
) -> None:
    assert plans.folder.is_dir()
    result = hulpplan("status", *words)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.told.startswith(told)


def test_when_nothing_is_to_do_it_says_so(plans: PlansFolder, hulpplan: Command) -> None:
    plans.write(
        "2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("    lead: gemengde-commissie\n", "")
    )
    plans.settings("kind: settings\nschema: 1\nrules: {ignore: [HP3, HP4, HP5, HP603]}\n")

    shown = hulpplan("status", "--today", "2019-01-15").stdout

    assert "Nothing is late, and nothing waits for somebody." in shown
    assert "Nothing is due in this time." in shown


@pytest.mark.usefixtures("busy")
def test_as_a_page_it_is_valid_html(hulpplan: Command, tmp_path: Path) -> None:
    assert hulpplan("status", *TODAY, "-o", "stand.html").exit_code == 0

    text = (tmp_path / "stand.html").read_text("utf-8")
    read_page(text)
    assert "Een onthaalgesprek" not in text
    assert "hasselt/A1" in text


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize(
    ("file", "start"), [("a.txt", "Hoe de"), ("a.md", "# Hoe de"), ("a.json", '{\n  "version"')]
)
def test_the_ending_of_the_file_says_the_format(
    hulpplan: Command, tmp_path: Path, file: str, start: str
) -> None:
    assert hulpplan("status", *TODAY, "-o", file, lang="nl").stdout == ""

    assert (tmp_path / file).read_text("utf-8").startswith(start)


def test_a_finding_in_the_settings_is_nobodys(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan(ACTIONS + "needs: [{id: B1, title: Een behoefte}]\n")

    who = {one["code"]: one["who"] for one in data(hulpplan)["attention"]}

    assert who["HP305"] == "hasselt"
