import pytest

from command import Command
from hulpplan.i18n import LANGUAGES
from plans_folder import PlansFolder
from snapshots import Snapshot

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
@pytest.mark.parametrize("item", ["hasselt/A1", "D1", "G1"])
def test_an_item_is_traced_up_and_down(
    plans: PlansFolder, hulpplan: Command, snapshot: Snapshot, item: str, lang: str
) -> None:
    plans.action_plan(PLAN)

    result = hulpplan("trace", item, lang=lang)

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == snapshot(f"{item.replace('/', '-')}.{lang}.txt")


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
