"""`hulpplan matrix`: all prisons beside each other."""

import csv
import io
import json
import os
import pty
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from syrupy.assertion import SnapshotAssertion

from command import Command, environment
from html_pages import read_page
from plans_folder import PLAN_HEAD, REGISTER, PlansFolder
from published import follows
from snapshots import Markdown, Text

GENT = """\
actions:
  - {id: A1, title: Een, contributes_to: [D10], domains: [onderwijs], status: running, lead: vdab}
  - {id: A2, title: Twee, contributes_to: [D10, D1], status: planned, partners: [caw-limburg]}
  - {id: A3, title: Drie, contributes_to: [D10], status: stopped, reason: staking}
choices:
  - {objective: D1, decision: declined, reason: te klein}
"""
TODAY = ("--today", "2019-01-15")


@pytest.fixture
def two(plans: PlansFolder) -> PlansFolder:
    plans.action_plan(GENT, "gent.yaml", PLAN_HEAD.replace("prison: hasselt", "prison: gent"))
    return plans


def data(hulpplan: Command, *words: str) -> dict[str, Any]:
    result = hulpplan("matrix", *TODAY, "--format", "json", *words)
    assert (result.exit_code, result.stderr) == (0, "")
    found: dict[str, Any] = json.loads(result.stdout)
    assert follows("matrix-2", found)
    return found


def cells(found: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (row["prison"], column["id"].removeprefix("2015-2020/")): cell
        for row in found["rows"]
        for column, cell in zip(found["columns"], row["cells"], strict=True)
    }


@pytest.mark.usefixtures("two")
def test_each_cell_says_what_the_plan_decided_and_does(hulpplan: Command) -> None:
    by_cell = cells(data(hulpplan))

    states = {key: cell["state"] for key, cell in by_cell.items() if key[0] in {"gent", "hasselt"}}
    assert states == {
        ("gent", "D1"): "declined",
        ("gent", "D4"): "not-asked",
        ("gent", "D10"): "taken-up",
        ("hasselt", "D1"): "taken-up",
        ("hasselt", "D4"): "not-asked",
        ("hasselt", "D10"): "deferred",
    }
    assert by_cell["gent", "D10"]["actions"] == 2
    assert by_cell["gent", "D10"]["statuses"] == {"planned": 1, "running": 1, "stopped": 1}


def test_gaps_are_shown_on_both_sides(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan("actions: []\n")

    found = data(hulpplan)

    assert [column["untouched"] for column in found["columns"]] == [True, False, True]
    assert {row["prison"]: row["silent"] for row in found["rows"]}["hasselt"] == 2


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    ("by", "cell", "state", "actions"),
    [
        ("domain", ("gent", "onderwijs"), "taken-up", 1),
        ("domain", ("hasselt", "onderwijs"), "offer", 0),
        ("domain", ("gent", "welzijn"), "silent", 0),
        ("organisation", ("gent", "vdab"), "taken-up", 1),
        ("organisation", ("gent", "caw-limburg"), "taken-up", 1),
        ("target-group", ("gent", "anderstaligen"), "silent", 0),
    ],
)
def test_prisons_can_be_put_against_other_things(
    hulpplan: Command, by: str, cell: tuple[str, str], state: str, actions: int
) -> None:
    found = cells(data(hulpplan, "--by", by))[cell]

    assert (found["state"], found["actions"]) == (state, actions)


def test_a_stopped_action_takes_nothing_up(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1]", "domains: [welzijn]", "status: stopped", "reason: staking")

    assert cells(data(hulpplan, "--by", "domain"))["hasselt", "welzijn"]["state"] == "silent"


def test_organisations_that_do_nothing_anywhere_are_left_out(hulpplan: Command, two: PlansFolder) -> None:
    two.write(
        "register.yaml",
        REGISTER.replace("organisations:\n", "organisations:\n  - {id: niemand, title: Niemand}\n"),
    )

    assert "niemand" not in {column["id"] for column in data(hulpplan, "--by", "organisation")["columns"]}


def test_a_plan_of_several_prisons_counts_for_each(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan(
        GENT,
        "gent.yaml",
        PLAN_HEAD.replace("prison: hasselt", "id: samen\nprisons: [gent, hasselt]\nsucceeds: hasselt"),
    )
    plans.replace("gent.yaml", "start: 2018-07", "start: 2018-08")

    rows = {row["prison"]: row["plan"] for row in data(hulpplan)["rows"]}

    assert (rows["gent"], rows["hasselt"]) == ("samen", "samen")


def test_prisons_without_a_plan_are_shown_and_closed_ones_not(plans: PlansFolder, hulpplan: Command) -> None:
    assert [(row["prison"], row["plan"]) for row in data(hulpplan)["rows"]] == [
        ("hasselt", "hasselt"), ("gent", None),
    ]  # fmt: skip

    plans.write(
        "register.yaml",
        plans.text("register.yaml").replace("- id: gent\n", "- id: gent\n    status: closed\n"),
    )
    assert [row["prison"] for row in data(hulpplan)["rows"]] == ["hasselt"]


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["text", "md"])
def test_a_reader_sees_prisons_and_gaps(
    hulpplan: Command, snapshot: SnapshotAssertion, language: str, form: str
) -> None:
    shown = hulpplan("matrix", *TODAY, "--format", form, lang=language).stdout

    assert shown == snapshot(extension_class=Text if form == "text" else Markdown)


def test_twenty_prisons_and_many_objectives_fit_a_terminal(plans: PlansFolder, hulpplan: Command) -> None:
    prisons = "".join(f"  - {{id: p{n}, title: Gevangenis nummer {n}}}\n" for n in range(20))
    plans.replace("register.yaml", "prisons:\n", f"prisons:\n{prisons}")
    more = "".join(f"  - {{id: D{n}, title: Doel {n}, options: [SO1]}}\n" for n in range(20, 36))
    plans.replace("2015-2020.yaml", "bodies:\n", f"{more}bodies:\n")
    for n in range(20):
        plans.action_plan(GENT, f"p{n}.yaml", PLAN_HEAD.replace("prison: hasselt", f"prison: p{n}"))

    lines = hulpplan("matrix", *TODAY).stdout.splitlines()

    assert max(map(len, lines)) <= 80
    assert sum(line.startswith("Gevangenis nummer 7 ") for line in lines) >= 2


@pytest.mark.usefixtures("two")
def test_as_csv_spreadsheets_read_it(hulpplan: Command, tmp_path: Path) -> None:
    assert hulpplan("matrix", *TODAY, "-o", "m.csv", lang="nl").exit_code == 0

    text = (tmp_path / "m.csv").read_bytes().decode("utf-8")
    assert text.startswith("\ufeffGevangenis,")
    assert text.count("\r\n") == text.count("\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[1] == ["Gevangenis van Gent", "nee", "-", "2"]
    assert rows[2] == ["Gevangenis van Hasselt", "1", "-", "uit"]


@pytest.mark.usefixtures("two")
def test_as_excel_it_has_numbers_heads_and_a_legend(hulpplan: Command, tmp_path: Path) -> None:
    assert hulpplan("matrix", *TODAY, "-o", "m.xlsx", lang="nl").exit_code == 0
    first = (tmp_path / "m.xlsx").read_bytes()
    assert hulpplan("matrix", *TODAY, "-o", "m.xlsx", lang="nl").exit_code == 0
    assert (tmp_path / "m.xlsx").read_bytes() == first, "the same sheets on the same day are the same bytes"

    book = load_workbook(tmp_path / "m.xlsx")
    assert book.sheetnames == ["Matrix", "Doelstelling", "Gevangenissen", "Legende"]
    sheet = book["Matrix"]
    assert [cell.value for cell in sheet[2]] == ["Gevangenis van Gent", "nee", "-", 2]
    assert sheet.freeze_panes == "B2"
    assert [cell.value for cell in book["Doelstelling"][4]][:5] == ["2015-2020/D10", "Nazorg", 1, 1, 0]


@pytest.mark.parametrize("title", ["=1+1", "+32", "-1+1", "@SUM(A1)", "\t=1", "＝1+1"])
def test_a_title_is_never_a_formula(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path, title: str
) -> None:
    plans.write(
        "register.yaml",
        plans.text("register.yaml").replace("title: Gevangenis van Hasselt", f'title: "{title}"'),
    )
    assert hulpplan("matrix", *TODAY, "-o", "m.csv").exit_code == 0
    assert hulpplan("matrix", *TODAY, "-o", "m.xlsx").exit_code == 0

    rows = list(csv.reader(io.StringIO((tmp_path / "m.csv").read_text("utf-8"), newline="")))
    assert rows[1][0] == "'" + title.replace("\t", " ")
    cell = load_workbook(tmp_path / "m.xlsx").worksheets[0]["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).strip() == title.replace("\t", "\N{REPLACEMENT CHARACTER}")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("x;=1+1", "x;'=1+1"),
        ('x;\\"=1+1\\"', 'x;\'"=1+1"'),
        ("x; =1+1", "x;' =1+1"),
        ("x;-1+1;@y", "x;'-1+1;'@y"),
        ("x\\n=1+1", "x =1+1"),
        ("a; b - c = d", "a; b - c = d"),
        ("a;b", "a;b"),
        ("a \\e[31mred\\u009b0m \\u202eback", "a �[31mred�0m �back"),
        ("::warning file=x::y", "'::warning file=x::y"),
        ("a\\n::warning file=x::y", "a ::warning file=x::y"),
    ],
)
def test_a_title_begins_no_formula_where_semicolons_separate_and_moves_nothing_on_a_screen(
    plans: PlansFolder, hulpplan: Command, title: str, shown: str
) -> None:
    plans.write(
        "register.yaml",
        plans.text("register.yaml").replace("title: Gevangenis van Hasselt", f'title: "{title}"'),
    )
    out = hulpplan("matrix", *TODAY, "--format", "csv").stdout.removeprefix("\ufeff")

    assert list(csv.reader(io.StringIO(out, newline="")))[1][0] == shown
    assert len(out.splitlines()) == 3
    assert all(char in "\r\n" or char.isprintable() for char in out)


@pytest.mark.usefixtures("two")
def test_a_workbook_goes_to_a_pipe_and_not_to_a_screen(hulpplan: Command) -> None:
    words = hulpplan.line("matrix", *TODAY, "--format", "xlsx")
    piped = subprocess.run(words, cwd=hulpplan.folder, env=environment(), capture_output=True, check=True)
    assert load_workbook(io.BytesIO(piped.stdout)).sheetnames[0] == "Matrix"

    main, other = pty.openpty()
    shown = subprocess.run(
        words, cwd=hulpplan.folder, env=environment(), stdout=other, stderr=subprocess.PIPE, check=False
    )
    os.close(other)
    os.close(main)
    assert shown.returncode == 2
    assert b"xlsx cannot be shown on a screen." in shown.stderr


@pytest.mark.usefixtures("two")
def test_as_a_page_it_is_valid_html(hulpplan: Command, tmp_path: Path) -> None:
    assert hulpplan("matrix", *TODAY, "-o", "m.html").exit_code == 0

    read_page((tmp_path / "m.html").read_text("utf-8"))


@pytest.mark.usefixtures("plans")
def test_prisons_can_not_be_put_against_anything(hulpplan: Command) -> None:
    result = hulpplan("matrix", "--by", "domains")

    assert result.exit_code == 2
    assert result.told == (
        "Prisons cannot be put against 'domains'. Choose one of: objective, domain, target-group, organisation. "
        "Did you mean 'domain'?"
    )


def test_without_a_strategic_plan_there_is_no_matrix(plans: PlansFolder, hulpplan: Command) -> None:
    plans.remove("2015-2020.yaml")

    result = hulpplan("matrix")

    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_page_draws_the_matrix_and_has_its_table_as_the_numbers(
    hulpplan: Command, tmp_path: Path, lang: str
) -> None:
    result = hulpplan("matrix", *TODAY, "-o", str(tmp_path / "m.html"), lang=lang)
    page = read_page((tmp_path / "m.html").read_text("utf-8"))
    (figure,) = page.iter("figure")
    (table,) = figure.iter("table")
    cells = [
        [" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag == "td"]
        for row in next(table.iter("tbody"))
    ]
    # Each cell says by its title what it is about.
    drawn = [
        text.text
        for text in figure.iter("{http://www.w3.org/2000/svg}text")
        if text.find("{http://www.w3.org/2000/svg}title") is not None
    ]

    assert (result.exit_code, result.stderr) == (0, "")
    assert drawn == [cell for row in cells for cell in row if cell]
    assert len(list(page.iter("figure"))) == 1


def test_where_there_is_nothing_to_put_against_prisons_nothing_is_drawn(
    plans: PlansFolder, hulpplan: Command, tmp_path: Path
) -> None:
    plans.write("register.yaml", REGISTER)
    hulpplan("matrix", "-o", str(tmp_path / "m.md"))

    assert "```" not in (tmp_path / "m.md").read_text("utf-8")
    assert "| " in (tmp_path / "m.md").read_text("utf-8")


def test_who_withdrew_from_an_action_is_not_counted_for_it(plans: PlansFolder, hulpplan: Command) -> None:
    partners = "[{organisation: vdab, commitment: withdrawn}, caw-limburg]"
    plans.action("contributes_to: [D1]", "lead: directie-hasselt", f"partners: {partners}")

    found = data(hulpplan, "--by", "organisation")
    report = json.loads(
        hulpplan("report", "organisation", "--organisation", "vdab", "--format", "json", *TODAY).stdout
    )

    assert [column["id"] for column in found["columns"]] == ["directie-hasselt", "caw-limburg"]
    titles = {chapter["name"]: chapter["title"] for chapter in report["blocks"]}
    assert titles["withdrawn"] == "It withdrew from 1 local action"
    assert "leads, takes part in or was asked for" in hulpplan(
        "matrix", "--by", "organisation"
    ).stdout.replace("\n", " ")


def test_who_works_under_another_strategic_plan_only_has_no_column(
    plans: PlansFolder, hulpplan: Command
) -> None:
    plans.write("2021-2026.yaml", plans.text("2015-2020.yaml").replace("2015-2020", "2021-2026"))
    head = PLAN_HEAD.replace("prison: hasselt", "prison: gent").replace("2015-2020", "2021-2026")
    plans.action("contributes_to: [D1]", "lead: vdab", file="gent.yaml", head=head)
    plans.action("contributes_to: [D1]", "lead: caw-limburg")

    found = data(hulpplan, "--by", "organisation", "--strategic-plan", "2015-2020")

    assert [column["id"] for column in found["columns"]] == ["caw-limburg"]


@pytest.mark.parametrize(
    ("by", "says"),
    [
        ("objective", "This strategic plan has no objectives yet."),
        ("domain", "The register has no domains."),
        ("target-group", "The register has no target groups."),
        ("organisation", "No plan here names an organisation."),
    ],
)
def test_of_nothing_it_does_not_say_that_all_is_well(
    plans: PlansFolder, hulpplan: Command, by: str, says: str
) -> None:
    plans.strategic_plan("options: [{id: SO1, title: Optie}]\n")
    plans.action_plan("actions: []\n")
    plans.register("prisons: [{id: hasselt, title: Hasselt}]\n")

    said = " ".join(hulpplan("matrix", "--by", by).stdout.split())

    assert says in said
    assert "Everything is taken up somewhere." not in said
    assert "No prison with a plan is silent" not in said


def test_without_any_plan_no_prison_takes_anything_up(plans: PlansFolder, hulpplan: Command) -> None:
    plans.remove("hasselt.yaml")

    assert [column["untouched"] for column in data(hulpplan)["columns"]] == [True, False, True]
    assert "silent on anything" not in hulpplan("matrix").stdout
