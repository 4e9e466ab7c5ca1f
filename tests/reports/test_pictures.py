"""What the drawings of reports show is what the plans and the reports say."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hulpplan.analysis.matrix import matrix_of
from hulpplan.analysis.trace import trace_of
from hulpplan.document.blocks import Drawing
from hulpplan.i18n import catalogue
from hulpplan.render.picture.inks import DARK, LIGHT
from hulpplan.render.picture.mermaid import mermaid_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.pictures.heat import heat_drawing
from hulpplan.reports.pictures.trace import trace_picture
from hulpplan.reports.words import Words
from hulpplan.settings import Settings
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace
from reports.documents import elements, markdown_tables, read_html, text_of, with_id
from reports.making import (
    GENT,
    PLAN,
    ROOT,
    STRATEGIC,
    TODAY,
    data_of,
    document_of,
    hollow,
    make,
    table_named,
    values_of,
    workspace_of,
)
from reports.test_page import contrast, palettes

ACTIONS = """\
actions:
  - {id: A1, title: Een, contributes_to: [D1], start: 2021-03, end: 2022-09-15, status: running,
     milestones: [{title: Ontwerp, due: 2021-Q2, reached: 2021-05-01}, {title: Besluit, due: 2022-03}]}
  - {id: A2, title: Twee, contributes_to: [D1], start: 2021, end: 2022, status: planned}
  - {id: A3, title: Drie, contributes_to: [D2], start: 2021-H1, end: 2021-H1, status: done}
  - {id: A4, title: Vier, contributes_to: [D2], start: 2022-02, status: postponed, reason: ziekte}
  - {id: A5, title: Vijf, contributes_to: [D2], end: 2021-Q4, status: stopped, reason: ziekte}
  - {id: A6, title: Zes, contributes_to: [D2], status: running}
  - {id: A7, title: Zeven, contributes_to: [D2], start: 2022, status: running}
  - {id: A8, title: Acht, contributes_to: [D2], end: 2022, status: running}
"""


@pytest.fixture(scope="module")
def real() -> Workspace:
    return load_folder(ROOT / "plans", Settings(ROOT), ROOT)


def pictures(
    workspace: Workspace,
    name: str = "plan",
    section: str = "drawings",
    **wanted: Any,  # noqa: ANN401 - any option
) -> dict[str, Any]:
    found = document_of(workspace, name, **wanted).section(section)
    return (
        {one.picture.name: one.picture for one in found.blocks if isinstance(one, Drawing)} if found else {}
    )


def lanes(folder: Path, actions: str = ACTIONS, **wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - as above
    timeline = pictures(workspace_of(folder, plan=PLAN + actions), **wanted)["timeline"]
    return {lane.id: lane for lane in timeline.rows}


def days(stretch: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    return tuple(map(str, (stretch.first, stretch.last, stretch.sure_first, stretch.sure_last)))


def test_a_month_or_a_day_is_drawn_as_sure_from_its_first_to_its_last_day(tmp_path: Path) -> None:
    assert days(lanes(tmp_path)["A1"].stretch) == ("2021-03-01", "2022-09-15", "2021-03-01", "2022-09-15")


def test_a_year_or_a_half_year_is_sure_from_where_it_is_over(tmp_path: Path) -> None:
    found = lanes(tmp_path)

    assert days(found["A2"].stretch) == ("2021-01-01", "2022-12-31", "2021-12-31", "2022-01-01")
    assert days(found["A3"].stretch) == ("2021-01-01", "2021-06-30", "2021-06-30", "2021-01-01")


def test_a_start_or_an_end_that_is_not_known_is_open(tmp_path: Path) -> None:
    found = lanes(tmp_path)

    assert days(found["A4"].stretch) == ("2022-02-01", "2023-12-31", "2022-02-01", "2022-02-28")
    assert (found["A4"].stretch.open_start, found["A4"].stretch.open_end) == (False, True)
    assert days(found["A5"].stretch) == ("2021-01-01", "2021-12-31", "2021-10-01", "2021-10-01")
    assert days(found["A8"].stretch) == ("2021-01-01", "2022-12-31", "2022-01-01", "2022-01-01")
    assert (found["A5"].stretch.open_start, found["A5"].stretch.open_end) == (True, False)


def test_an_action_without_dates_is_in_the_timeline_and_says_so(tmp_path: Path) -> None:
    timeline = pictures(workspace_of(tmp_path, plan=PLAN + ACTIONS))["timeline"]

    assert lanes(tmp_path)["A6"].stretch is None
    assert "8 actions. From 2021-01-01 to 2023-12-31. 1 has no dates." in timeline.description
    assert "no dates" in make(workspace_of(tmp_path, plan=PLAN + ACTIONS), form="html")


def test_an_end_before_the_start_is_left_out(tmp_path: Path) -> None:
    found = lanes(
        tmp_path,
        "actions: [{id: A1, title: Een, contributes_to: [D1], start: 2022, end: 2021, status: running}]\n",
    )

    assert found["A1"].stretch.open_end


def test_a_date_far_outside_the_plan_does_not_stretch_the_timeline(tmp_path: Path) -> None:
    far = (
        "actions: [{id: A1, title: Een, contributes_to: [D1], start: 2001, end: 2099, status: running},"
        " {id: A2, title: Twee, contributes_to: [D1], start: 2020, end: 2024-06, status: running}]\n"
    )
    timeline = pictures(workspace_of(tmp_path, plan=PLAN + far))["timeline"]

    assert (timeline.first, timeline.last) == (date(2019, 1, 1), date(2025, 12, 31))


def test_a_plan_without_dates_is_drawn_by_its_actions(tmp_path: Path) -> None:
    plan = PLAN.replace("start: 2021\n", "").replace("end: 2023\n", "")
    timeline = pictures(workspace_of(tmp_path, plan=plan + ACTIONS))["timeline"]

    assert (timeline.first, timeline.last) == (date(2021, 1, 1), date(2022, 12, 31))


def test_without_any_date_action_or_number_there_is_nothing_to_draw(tmp_path: Path) -> None:
    undated = "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"

    assert set(pictures(workspace_of(tmp_path, plan=PLAN + undated))) == {"progress"}
    assert pictures(workspace_of(tmp_path, plan=PLAN + "actions: []\n")) == {}


def test_milestones_say_whether_they_are_reached_or_late(tmp_path: Path) -> None:
    reached, late = lanes(tmp_path)["A1"].milestones

    assert (reached.text, reached.day, reached.reached, reached.late) == (
        "Ontwerp (2021-Q2, reached on 2021-05-01)",
        date(2021, 6, 30),
        True,
        False,
    )
    assert (late.text, late.reached, late.late) == ("Besluit (2022-03)", False, True)


def test_today_stands_in_the_timeline_and_in_its_words_only_when_it_lies_in_it(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, plan=PLAN + ACTIONS)

    assert (
        "The dashed line is 2023-12-31."
        in pictures(workspace, today=date(2023, 12, 31))["timeline"].description
    )
    assert "dashed" not in pictures(workspace, today=date(2024, 1, 1))["timeline"].description
    assert "crit, 2023-12-31, 0d" in mermaid_of(pictures(workspace, today=date(2023, 12, 31))["timeline"])
    assert "crit, 2024-01-01" not in mermaid_of(pictures(workspace, today=date(2024, 1, 1))["timeline"])


def test_bars_count_each_action_under_every_objective_it_reaches(real: Workspace) -> None:
    bars = pictures(real, plan="hasselt")["progress"]
    table = next(
        found
        for found in markdown_tables(make(real, plan="hasselt"))
        if found.columns[1:2] == ["Local actions"]
    )

    drawn = {bar.id: sum(part.count for part in bar.parts) for bar in bars.rows}
    assert drawn == {"SD1": 1, "SD2": 4, "SD3": 3, "SD4": 5, "SD5": 2}
    assert table.columns[-1] == "Stopped"
    assert [int(row[1]) + int(row[-1] or 0) for row in table.rows] == [*drawn.values()]
    assert bars.most == max(drawn.values())
    for bar, row in zip(bars.rows, table.rows, strict=True):
        assert [str(part.count) for part in bar.parts] == [cell for cell in row[2:] if cell]


def test_the_bars_of_all_prisons_are_the_table_of_all_prisons(real: Workspace) -> None:
    bars = pictures(real, "strategic", plan="2020-2025")["progress"]
    table = table_named(data_of(real, "strategic", plan="2020-2025"), "actions")

    drawn = [
        sum(part.count for part in bar.parts if part.look != "stopped") for bar in bars.rows if bar.parts
    ]
    assert drawn == values_of(table, table["columns"][1]["name"])


def test_an_objective_without_actions_is_in_the_bars_of_a_strategic_plan(tmp_path: Path) -> None:
    plan = PLAN + "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"
    bars = pictures(workspace_of(tmp_path, hasselt=plan), "strategic")["progress"]

    assert [(bar.id, bar.note) for bar in bars.rows][1] == ("D2", "no actions")
    assert bars.description == "1 action: 1 running. 2 have no actions."


def test_a_strategic_plan_that_no_prison_has_a_plan_under_has_no_drawings(tmp_path: Path) -> None:
    assert pictures(workspace_of(tmp_path), "strategic") == {}


INDICATORS = """\
actions:
  - id: A1
    title: Een
    contributes_to: [D1]
    status: running
    indicators:
      - {title: Bereik, unit: '%', baseline: 10, target: 60, measurements: [{period: 2021, value: 12.5},
         {period: 2021-07/2022-06, value: 48}]}
      - {title: Klachten, direction: down, measurements: [{period: 2021, value: 3}]}
      - {title: Enkel doel, target: 5}
      - {title: Niets}
      - {title: Ja of nee, kind: yes-no, target: true, measurements: [{period: 2021, value: true}]}
"""


def test_indicators_in_numbers_are_drawn_with_target_start_and_what_was_measured(tmp_path: Path) -> None:
    graphs = pictures(workspace_of(tmp_path, plan=PLAN + INDICATORS))["indicators"]

    assert [graph.title for graph in graphs.rows] == ["Bereik", "Klachten", "Enkel doel"]
    reach, complaints, aimed = graphs.rows
    assert [(one.period, one.value.value, one.value.text) for one in reach.measured] == [
        ("2021", 12.5, "12.5%"),
        ("2021-07/2022-06", 48, "48%"),
    ]
    assert (reach.target.text, reach.baseline.text, reach.note) == ("60%", "10%", "more is better")
    assert (complaints.target, complaints.note) == (None, "less is better")
    assert (aimed.measured, aimed.note) == ((), "not measured yet")
    assert graphs.description == "3 indicators that are counted in numbers."


def test_the_matrix_has_a_row_for_each_prison_and_says_what_nobody_takes_up(tmp_path: Path) -> None:
    plan = PLAN + (
        "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"
        "choices: [{objective: D2, decision: deferred, reason: later}]\n"
    )
    heat = pictures(workspace_of(tmp_path, hasselt=plan), "strategic")["matrix"]

    assert heat.columns == ("D1", "D2", "D3")
    assert [row.title for row in heat.rows] == ["Hasselt", "Gent", "Vorst", "Ieper"]
    assert [(cell.shade, cell.text, cell.told) for cell in heat.rows[0].cells] == [
        ("full", "1", "Hasselt, D1: taken up (1)"),
        ("part", "def", "Hasselt, D2: deferred"),
        ("blank", "-", "Hasselt, D3: not asked"),
    ]
    assert "No prison takes up D2." in heat.description


def test_the_table_of_the_matrix_names_the_prisons_without_a_plan_together(tmp_path: Path) -> None:
    plan = PLAN + "choices: [{objective: D1, decision: taken-up, reason: x}]\nactions: []\n"
    report = make(workspace_of(tmp_path, hasselt=plan), "strategic")
    (table,) = [found for found in markdown_tables(report) if found.columns == ["Prison", "D1", "D2", "D3"]]

    assert table.rows == [
        ["Hasselt", "taken up", "silent", "not asked"],
        ["Gent, Vorst and Ieper", "no plan", "no plan", "no plan"],
    ]


def test_a_strategic_plan_without_objectives_has_no_matrix(tmp_path: Path) -> None:
    strategic = (
        "kind: strategic-plan\nschema: 1\nid: 2020-2025\ntitle: P\nstatus: approved\nstart: 2020\nend: 2025\n"
        "objectives: []\n"
    )
    workspace = workspace_of(tmp_path, strategic=strategic, hasselt=PLAN + "actions: []\n")
    matrix = matrix_of(workspace, workspace.strategic_plans[0], TODAY, "objective")
    naming = ItemNames(workspace, Words(catalogue("en")), TODAY, frozenset())

    assert heat_drawing(naming, matrix) is None


def test_where_every_prison_has_a_plan_none_is_named_as_without(tmp_path: Path) -> None:
    shared = PLAN.replace("prison: hasselt", "id: samen\nprisons: [hasselt, gent, vorst, ieper]")
    plan = shared + "actions: [{id: A1, title: Een, contributes_to: [D1, D2], status: running}]\n"
    report = make(workspace_of(tmp_path, samen=plan), "strategic")
    (table,) = [found for found in markdown_tables(report) if found.columns == ["Prison", "D1", "D2", "D3"]]

    assert "no plan" not in str(table.rows)
    assert "No prison" not in pictures(workspace_of(tmp_path, samen=plan), "strategic")["matrix"].description


def test_progress_draws_the_actions_under_each_objective_that_they_reach(tmp_path: Path) -> None:
    gent = GENT + "actions: [{id: A1, title: Een, contributes_to: [D1, D2], status: done}]\n"
    workspace = workspace_of(tmp_path, hasselt=PLAN + ACTIONS, gent=gent)
    (table,) = [
        found
        for found in markdown_tables(make(workspace, "progress"))
        if found.columns[:2] == ["Objective", "Local actions"]
    ]

    bars = pictures(workspace, "progress", "objectives")["progress"]
    assert [(bar.id, sum(part.count for part in bar.parts)) for bar in bars.rows] == [
        ("D1", 3),
        ("D2", 7),
        ("D3", 0),
    ]
    assert bars.rows[-1].note == "1 supra-local action"
    stopped, above = table.columns.index("Stopped"), table.columns.index("Supra-local actions")
    assert [(row[0], int(row[1]) + int(row[stopped] or 0), row[above]) for row in table.rows] == [
        ("D1 eerste", 3, ""),
        ("D2 Tweede doelstelling", 7, ""),
        ("D3 Derde doelstelling", 0, "1"),
    ]
    section = document_of(workspace, "progress").section("objectives")
    assert section is not None
    assert section.title == "Objectives"


def test_progress_draws_only_what_was_asked_for_and_nothing_without_actions(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, hasselt=PLAN + ACTIONS)
    bars = pictures(workspace, "progress", "objectives", objective="D1")["progress"]

    assert [(bar.id, bar.note) for bar in bars.rows] == [("D1", "2 actions: 1 planned, 1 running")]
    assert document_of(workspace, "progress", domain="werk").section("objectives") is None


@pytest.mark.parametrize(
    ("counts", "drawn", "description"),
    [
        ([0] * 11 + [2], 12, "12 indicators that are counted in numbers."),
        (
            [0] * 11 + [1, 2],
            1,
            "1 of 13 indicators that are counted in numbers: those measured more than once.",
        ),
        (
            [0] * 10 + [1, 2, 3],
            2,
            "2 of 13 indicators that are counted in numbers: those measured more than once.",
        ),
        ([0] * 12 + [1], 1, "1 of 13 indicators that are counted in numbers: those measured."),
        ([0] * 13, 0, ""),
    ],
)
def test_of_many_indicators_those_with_a_course_are_drawn(
    tmp_path: Path, counts: list[int], drawn: int, description: str
) -> None:
    measured = [", ".join(f"{{period: 202{year}, value: 1}}" for year in range(count)) for count in counts]
    written = "".join(
        f"      - {{title: I{n}, target: 3, measurements: [{one}]}}\n" for n, one in enumerate(measured)
    )
    plan = (
        PLAN + "actions:\n  - id: A1\n    title: Een\n    contributes_to: [D1]\n    indicators:\n" + written
    )
    found = pictures(workspace_of(tmp_path, plan=plan)).get("indicators")

    assert (len(found.rows), found.description) == (drawn, description) if found else drawn == 0


def test_an_objective_is_drawn_with_the_actions_of_all_prisons_and_its_indicators(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace(
        "level: supra-local\n", "level: supra-local\n    indicators: [{title: Plaatsen, target: 20}]\n"
    )
    below = "actions: [{id: A1, title: Een, contributes_to: [M1], status: done, start: 2021, end: 2022-03}]\n"
    workspace = workspace_of(tmp_path, strategic=strategic, hasselt=PLAN + below, gent=GENT + below)
    found = pictures(workspace, "objective", objective="D3")

    assert [lane.id for lane in found["timeline"].rows] == ["M1", "gent/A1", "hasselt/A1"]
    assert [(one.id, one.title) for one in found["indicators"].rows] == [("D3", "Plaatsen")]
    assert "When the actions take place" in make(workspace, "objective", objective="D3")
    assert "```mermaid" in make(workspace, "objective", objective="D3")


def test_an_objective_without_dates_and_numbers_has_no_drawings(tmp_path: Path) -> None:
    below = "actions: [{id: A1, title: Een, contributes_to: [D1], status: done}]\n"
    workspace = workspace_of(tmp_path, hasselt=PLAN + below)

    assert document_of(workspace, "objective", objective="D1").section("drawings") is None


def test_the_mark_in_a_cell_is_that_of_the_decision_also_where_there_are_actions(tmp_path: Path) -> None:
    plan = PLAN + (
        "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"
        "choices: [{objective: D1, decision: declined, reason: te klein}]\n"
    )
    heat = pictures(workspace_of(tmp_path, hasselt=plan), "strategic")["matrix"]

    assert (heat.rows[0].cells[0].text, heat.rows[0].cells[0].told) == ("dec", "Hasselt, D1: declined (1)")


def test_a_trace_goes_up_to_the_goals_and_down_to_indicators_and_dependants(tmp_path: Path) -> None:
    plan = PLAN + (
        "actions:\n"
        "  - {id: A1, title: Een, contributes_to: [D1], status: running, depends_on: [A2],"
        " indicators: [{title: Bereik}]}\n"
        "  - {id: A2, title: Twee, contributes_to: [D1], status: done}\n"
    )
    workspace = workspace_of(tmp_path, hasselt=plan)
    items = {item.ref: item for found in workspace.plans for item in found.items}
    tree = trace_picture(trace_of(workspace, items["hasselt/A1"]), catalogue("en"))

    assert [(twig.depth, twig.id or twig.text) for twig in tree.rows] == [
        (0, "hasselt/A1"),
        (1, "serves"),
        (2, "2020-2025/D1"),
        (3, "2020-2025/SO1"),
        (4, "G1"),
        (1, "is served by"),
        (2, "⊙ Bereik"),
        (1, "depends on or continues"),
        (2, "hasselt/A2"),
    ]
    assert tree.rows[0].kind == "action, running"
    assert tree.title == "What hasselt/A1 serves, and what serves it"
    other = trace_picture(trace_of(workspace, items["hasselt/A2"]), catalogue("en"))
    assert "is waited for or continued by: hasselt/A1 Een." in other.description


def test_a_trace_says_where_it_stops_and_why(tmp_path: Path) -> None:
    strategic = (
        "kind: strategic-plan\nschema: 1\nid: 2020-2025\ntitle: P\nstatus: approved\nstart: 2020\nend: 2025\n"
        "objectives: [{id: D1, incomplete: niet gevonden}, {id: D2, title: Twee}]\n"
    )
    below = "actions: [{id: A1, title: Een, contributes_to: [D1], status: running}]\n"
    workspace = workspace_of(tmp_path, strategic=strategic, hasselt=PLAN + below)
    items = {item.id: item for found in workspace.plans for item in found.items}
    known = [twig.text for twig in trace_picture(trace_of(workspace, items["D1"]), catalogue("en")).rows]
    nothing = trace_picture(trace_of(workspace, items["D2"]), catalogue("en"))
    action = trace_picture(trace_of(workspace, items["A1"]), catalogue("en"))
    plan = trace_picture(trace_of(workspace, items["2020-2025"]), catalogue("en"))

    assert known[0] == "official title not recorded"
    assert "not known: niet gevonden" in known
    assert [twig.depth for twig in action.rows if twig.text == "not known: niet gevonden"] == [3]
    assert nothing.description == "serves: nothing. is served by: nothing."
    assert plan.rows[0].text == "P"


def test_a_page_shows_each_drawing_and_its_numbers_folded_away_or_where_they_are(real: Workspace) -> None:
    page = read_html(make(real, form="html", plan="hasselt"))
    figures = [element for tag, element in elements(page) if tag == "figure"]

    assert ["summary" in dict(elements(figure)) for figure in figures] == [False, True, False]
    for figure in figures:
        inside = dict(elements(figure))
        scrolled = next(one for _, one in elements(figure) if one.get("tabindex") == "0")
        assert scrolled.get("aria-label") == text_of(inside["figcaption"])
        assert ("table" in inside) is ("summary" in inside)
        if "summary" not in inside:
            assert with_id(page, str(inside["a"].get("href")).removeprefix("#")).text == text_of(inside["a"])
    for tag, element in elements(page):
        if tag.endswith("}svg") and element.get("aria-labelledby"):
            for name in str(element.get("aria-labelledby")).split():
                assert with_id(page, name).text


def test_hollow_plans_are_drawn_without_a_stumble(tmp_path: Path) -> None:
    workspace = workspace_of(tmp_path, **hollow())

    assert make(workspace, form="html")
    assert make(workspace, "strategic", form="html")


HOSTILE = (
    "x: done, 2020 ; %% href 'javascript:alert(1)' ``` \n section y _a_ #35; <b> \N{RIGHT-TO-LEFT OVERRIDE}"
)


def test_text_in_a_mermaid_timeline_is_only_text(tmp_path: Path) -> None:
    hostile = (
        "actions: "
        + json.dumps(
            [{"id": "A1", "title": HOSTILE, "contributes_to": ["D1"], "start": "2021", "status": "running"}]
        )
        + "\n"
    )
    timeline = pictures(workspace_of(tmp_path, plan=PLAN + hostile))["timeline"]
    lines = mermaid_of(timeline).splitlines()

    assert lines[0] == "```mermaid"
    assert lines[-1] == "```"
    assert len(lines) == 10
    assert not re.search(r"[;%\"`<>#_\n]", "".join(line.split(" :", 1)[0] for line in lines[1:-1]))
    assert all(line.count(":") <= 1 for line in lines[1:-1])


def test_an_action_with_milestones_only_is_in_a_mermaid_timeline_too(tmp_path: Path) -> None:
    action = (
        "actions: [{id: A1, title: x, contributes_to: [D1], status: running, "
        "milestones: [{title: Klaar, due: 2022-03-01}]}, "
        "{id: A2, title: y, contributes_to: [D1], status: running, start: 2021}]\n"
    )
    lines = mermaid_of(pictures(workspace_of(tmp_path, plan=PLAN + action))["timeline"]).splitlines()

    assert lines[lines.index("    section A1") + 1].startswith("    Klaar (2022-03-01")


@pytest.mark.parametrize("word", ["click", "section", "Title", "todayMarker", "end", "gantt"])
def test_a_title_that_begins_with_a_word_of_mermaid_is_still_a_title(tmp_path: Path, word: str) -> None:
    action = (
        f"actions: [{{id: {word}, title: {word} iets, contributes_to: [D1], start: 2021, status: running}}]\n"
    )
    written = mermaid_of(pictures(workspace_of(tmp_path, plan=PLAN + action))["timeline"])

    assert f"    section - {word}\n" in written
    assert f"    - {word} iets (running" in written


def test_the_colours_of_drawings_are_those_of_the_pages() -> None:
    light, dark = palettes()

    for name in LIGHT:
        full = {colour: colour for colour in (light[name], dark[name])}
        assert LIGHT[name] == _long(light[name]), full
        assert DARK[name] == _long(dark[name]), full


def _long(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


@pytest.mark.parametrize("inks", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_drawn_and_written_can_be_seen(inks: dict[str, str]) -> None:
    for look in ("planned", "running", "done", "postponed", "stopped", "unknown", "accent", "soft", "late"):
        assert contrast(inks[look], inks["ground"]) >= 3, look
    for ink, ground in (
        *((ink, "ground") for ink in ("text", "soft", "late")),
        ("text", "raised"),
        ("accent", "raised"),
        ("ground", "accent"),
    ):
        assert contrast(inks[ink], inks[ground]) >= 4.5, (ink, ground)
