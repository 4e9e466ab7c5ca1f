import json

import pytest
from syrupy.assertion import SnapshotAssertion

from command import Command
from hulpplan.i18n import LANGUAGES
from plans_folder import PlansFolder
from published import follows
from snapshots import Markdown

PLAN = """
    local_objectives: [{id: L1, title: Eén aanspreekpunt, contributes_to: [D1, D10]}]
    actions:
      - id: A1
        title: Afsprakenkader
        contributes_to: [L1]
        status: running
        depends_on: [A2]
        indicators: [{title: aantal gesprekken}]
      - {id: A2, title: Overleg, contributes_to: [D4.1], status: done}
      - {id: A3, title: Vervolg, contributes_to: [D1], status: postponed, depends_on: [A1]}
    """


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("item", ["hasselt/A1", "D1", "G1"], ids=["action", "objective", "goal"])
def test_an_item_is_traced_up_and_down(
    plans: PlansFolder, hulpplan: Command, snapshot: SnapshotAssertion, item: str, lang: str
) -> None:
    plans.action_plan(PLAN)

    result = hulpplan("trace", item, lang=lang)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == snapshot


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_trace_in_markdown_is_points_below_each_other(
    plans: PlansFolder, hulpplan: Command, snapshot: SnapshotAssertion, lang: str
) -> None:
    plans.action_plan(PLAN)

    result = hulpplan("trace", "hasselt/A1", "--format", "md", lang=lang)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == snapshot(extension_class=Markdown)


def test_signs_of_markdown_in_a_title_are_text(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("title: '- *x* [y](z)'", "contributes_to: [D1]")

    out = hulpplan("trace", "hasselt/A1", "--format", "md").stdout
    assert "- **hasselt/A1** \\- \\*x\\* \\[y\\](z) (action" in out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_trace_as_data_has_the_same_in_every_language(
    plans: PlansFolder, hulpplan: Command, lang: str
) -> None:
    plans.action_plan(PLAN)

    result = hulpplan("trace", "hasselt/A1", "--format", "json", lang=lang)
    found = json.loads(result.stdout)

    assert (result.exit_code, result.stderr) == (0, "")
    assert follows("trace-1", found)
    assert (found["item"], found["kind"], found["status"]) == ("hasselt/A1", "action", "running")
    assert found["indicators"] == ["aantal gesprekken"]
    (local,) = found["serves"]
    assert local["item"] == "hasselt/L1"
    assert [one["item"] for one in local["serves"]] == ["2015-2020/D1", "2015-2020/D10"]
    assert [one["item"] for one in found["depends_on"]] == ["hasselt/A2"]
    assert [one["item"] for one in found["needed_by"]] == ["hasselt/A3"]
    assert found["served_by"] == []


def test_a_goal_as_data_has_all_that_serves_it_down_to_actions(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan(PLAN)

    found = json.loads(hulpplan("trace", "G1", "--format", "json").stdout)

    assert follows("trace-1", found)
    assert "hasselt/A1" in str(found["served_by"])
    assert found["serves"] == []


def test_a_file_named_for_a_format_is_written_in_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action_plan(PLAN)

    for name, begin in (("t.md", "# "), ("t.json", "{"), ("t.svg", "<svg"), ("t.txt", "hasselt/A1")):
        assert hulpplan("trace", "hasselt/A1", "-o", name).exit_code == 0
        assert (plans.folder.parent / name).read_text("utf-8").startswith(begin)


def test_an_item_without_anything_above_or_below_says_so(plans: PlansFolder, hulpplan: Command) -> None:
    plans.register("goals: [{id: G9, title: Alleen}]\n", "z.yaml")

    assert hulpplan("trace", "G9").stdout.count("nothing") == 2


def test_what_is_not_known_is_told(plans: PlansFolder, hulpplan: Command) -> None:
    plans.replace(
        "2015-2020.yaml",
        "    title: Nazorg\n    options: [SO2]\n",
        "    incomplete: |\n      opties niet\n      gevonden\n",
    )

    assert "opties niet gevonden" in hulpplan("trace", "D10").stdout


@pytest.mark.parametrize(
    "item", ["2015-2020", "D4.1", "2015-2020/D4.1", "welzijn", "vdab", "gemengde-commissie"]
)
def test_every_sort_of_item_can_be_traced(plans: PlansFolder, hulpplan: Command, item: str) -> None:
    result = hulpplan("trace", item)

    assert (result.exit_code, result.stderr) == (0, "")
    assert item.rpartition("/")[2] in result.stdout.splitlines()[0]
    del plans


def test_errors_in_the_plans_are_counted_in_one_line_beside_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1, D99]")
    result = hulpplan("trace", "hasselt/A1")
    assert result.exit_code == 0
    assert result.told == "1 error in the plan files; see it with `hulpplan validate`."

    plans.action("contributes_to: [D1, D99]", "status: bezig")
    assert hulpplan("trace", "hasselt/A1").told.startswith("2 errors")


def test_a_clean_folder_and_warnings_say_nothing_beside_it(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("contributes_to: [D1, D1]")

    assert hulpplan("trace", "hasselt/A1").stderr == ""


@pytest.mark.parametrize("title", ["[red]x[/red]", "[/foo]", "[link=x]y[/link]"])
def test_markup_in_a_title_is_text(plans: PlansFolder, hulpplan: Command, title: str) -> None:
    plans.action(f"title: '{title}'", "contributes_to: [D1]", f"indicators: [{{title: '{title}'}}]")

    out = hulpplan("trace", "hasselt/A1").stdout
    assert out.count(title) == 2


def test_hostile_titles_are_harmless(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action(
        'title: "\\e[31mrood\\u202e\\a"', "contributes_to: [D1]", 'indicators: [{title: "\\x9bx\\r"}]'
    )

    out = hulpplan("trace", "hasselt/A1").stdout
    assert all(char == "\n" or char.isprintable() for char in out)


def test_a_title_over_lines_stays_in_its_place(plans: PlansFolder, hulpplan: Command) -> None:
    plans.action("title: |\n  Eerste regel\n  tweede regel\n", "contributes_to: [D1]")

    out = hulpplan("trace", "hasselt/A1").stdout
    assert "Eerste regel" in out
    assert "tweede regel" in out
