"""Reports of figures: what they add up, what they leave open, and what they say when there is nothing."""

from pathlib import Path
from typing import Any

import pytest

from reports.documents import elements, read_html
from reports.making import (
    OFFER,
    PLAN,
    STRATEGIC,
    answer,
    blocks_in,
    data_of,
    made,
    make,
    section_of,
    sentences_of,
    table_named,
    tables_in,
    texts_of,
    values_of,
    workspace_of,
)

EMPTY = {
    "progress": "There is no action here to report on.",
    "organisation": "CAW is named nowhere in these plans.",
    "target-groups": "No need, offer or action here names a target group.",
    "offer": "No offer is written down in these plans.",
    "resources": "No action here has figures on staff or money.",
    "agreements": "No agreement on exchanging information is written down in these plans.",
    "advice": "No local team has written down advice here.",
    "evaluation": "There is no action here to look back on.",
    "sheet": "No actions yet; no offer yet.",
    "objective": "No prison takes this up, with no actions.",
    "agenda": "No deadline falls in this time (2022-06-30 to 2022-12-31).",
}


@pytest.mark.parametrize(("name", "says"), EMPTY.items())
def test_a_report_with_nothing_in_it_says_so_and_why(tmp_path: Path, name: str, says: str) -> None:
    strategic = STRATEGIC.replace("    actions: [{id: M1, title: Eerste maatregel, status: running}]\n", "")
    workspace = workspace_of(tmp_path, hasselt=PLAN + "actions: []\n", strategic=strategic)
    narrow: dict[str, Any] = {"organisation": "caw"} if name == "organisation" else {}

    assert answer(data_of(workspace, name, **narrow))[0] == says
    assert says in make(workspace, name, **narrow)


def test_a_page_without_chapters_has_no_contents(tmp_path: Path) -> None:
    strategic = STRATEGIC.replace("    actions: [{id: M1, title: Eerste maatregel, status: running}]\n", "")
    workspace = workspace_of(tmp_path, hasselt=PLAN + "actions: []\n", strategic=strategic)

    tags = [tag for tag, _ in elements(read_html(make(workspace, "advice", "html")))]
    assert "nav" not in tags
    assert "main" in tags


def test_notes_on_several_plans_stand_at_the_end_and_that_of_one_at_the_top(tmp_path: Path) -> None:
    note = "disclaimer: Bedacht.\nactions: []\n"
    both = made(tmp_path, "offer", note, note)
    one = made(tmp_path, "offer", note, note, plan="gent")

    assert [note["title"] for note in blocks_in(section_of(both, "reservations"), "prose")] == [
        "Hasselt",
        "Gent",
    ][::-1]
    assert both["head"]["disclaimer"].endswith("at the end of this report: Gent and Hasselt.")
    assert (one["head"]["disclaimer"], section_of(one, "reservations")) == ("Bedacht.", None)


ACTIONS = """\
actions:
  - {id: A1, title: Een, contributes_to: [D1], status: running, domains: [werk, welzijn], lead: caw,
     resources: {fte: {planned: 1}, budget: {planned: 100},
                 funding: [{source: x, level: federal}, {source: y, level: local}]}}
  - {id: A2, title: Twee, contributes_to: [D1], status: running, domains: [werk],
     resources: {fte: {planned: 0.5}, budget: {used: 7}}}
  - {id: A3, title: Drie, contributes_to: [D1], status: running}
"""


def test_resources_say_what_counts_twice_and_where_figures_lack(tmp_path: Path) -> None:
    data = made(tmp_path, "resources", ACTIONS)
    domains, levels = table_named(data, "domains"), table_named(data, "levels")

    assert texts_of(domains, "name") == ["Welzijn", "Werk", "Together"]
    assert values_of(domains, "staff_planned") == [1, 1.5]
    assert values_of(domains, "staff_planned", total=True) == [1.5]
    assert texts_of(domains, "money_planned") == [
        "€100",
        "€100 (known for 1 of 2)",
        "€100 (known for 1 of 2)",
    ]
    assert "once" in sentences_of(section_of(data, "domains"))[0]
    assert texts_of(levels, "name") == ["local and federal", "not known", "Together"]
    assert sentences_of(section_of(data, "levels"))
    assert texts_of(table_named(data, "organisations"), "name") == ["CAW", "no lead", "Together"]
    assert texts_of(table_named(data, "gaps"), "action") == ["M1 Eerste maatregel", "hasselt/A3 Drie"]
    assert answer(data)[:2] == [
        "Looked at: 3 local actions and 1 supra-local action.",
        "2 of these have figures on staff or money; what follows is about them.",
    ]


def test_resources_of_one_domain_and_one_level_need_no_warning(tmp_path: Path) -> None:
    text = "actions: [{id: A1, title: T, contributes_to: [D1], status: running, resources: {fte: {planned: 1}}}]\n"
    data = made(tmp_path, "resources", text)

    assert sentences_of(section_of(data, "domains")) == []
    assert texts_of(table_named(data, "domains"), "name") == ["no domain"]
    assert sentences_of(section_of(data, "levels")) == []


GROUPS = """\
target_groups: [{id: ouderen, title: Ouderen}, {id: nieuw, title: Nieuw}]
needs:
  - {id: B1, title: Opgenomen, target_groups: [jongeren]}
  - {id: B2, title: Niet opgenomen, target_groups: [ouderen]}
actions: [{id: A1, title: T, contributes_to: [D1], status: running, needs: [B1], target_groups: [nieuw]}]
offer:
  - {id: O1, title: T, domains: [werk], target_groups: [jongeren], participation: [{period: 2021, participants: 0}]}
  - {id: O2, title: T, domains: [werk], target_groups: [jongeren]}
"""


def test_the_weakest_group_is_that_with_needs_nothing_takes_up_then_that_for_which_least_is_done(
    tmp_path: Path,
) -> None:
    data = made(tmp_path, "target-groups", GROUPS)
    table = table_named(data, "groups")

    assert texts_of(table, "group")[:3] == ["Ouderen", "Nieuw", "Jongeren"]
    assert texts_of(table, "participants")[:3] == ["", "", "0 (known for 1 of 2)"]
    assert answer(data)[:2] == [
        "The weakest group is: Ouderen.",
        "1 need of a target group is taken up nowhere.",
    ]


def test_groups_that_nothing_tells_apart_are_all_named_the_weakest(tmp_path: Path) -> None:
    text = """\
target_groups: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
actions: [{id: A1, title: T, contributes_to: [D1], status: running, target_groups: [c]}]
needs:
  - {id: B1, title: T, target_groups: [a]}
  - {id: B2, title: T, target_groups: [b]}
  - {id: B3, title: T, target_groups: [c]}
"""
    assert answer(made(tmp_path, "target-groups", text))[:2] == [
        "The weakest groups, with no difference between them, are: A and B.",
        "3 needs of target groups are taken up nowhere.",
    ]


def test_that_each_need_is_taken_up_or_that_there_is_none_is_said(tmp_path: Path) -> None:
    needs = "needs: [{id: B1, title: T, target_groups: [jongeren]}]\n"
    action = "actions: [{id: A1, title: T, contributes_to: [D1], status: running, "

    taken_up = made(tmp_path, "target-groups", needs + action + "needs: [B1]}]\n")
    without = made(tmp_path, "target-groups", action + "target_groups: [jongeren]}]\n")

    assert answer(taken_up)[1] == "Each need of a target group is taken up."
    assert answer(without)[1] == "No need of a target group is written down."


def test_groups_of_the_register_that_nothing_names_are_listed_unless_one_was_asked_for(
    tmp_path: Path,
) -> None:
    text = "target_groups: [{id: nieuw, title: Nieuw}]\nneeds: [{id: B1, title: T, target_groups: [nieuw]}]\nactions: []\n"

    data = made(tmp_path, "target-groups", text)
    assert sentences_of(section_of(data, "without")) == ["Jongeren"]
    narrowed = made(tmp_path, "target-groups", text, target_group="nieuw")
    assert section_of(narrowed, "without") is None
    assert texts_of(table_named(narrowed, "groups"), "group") == ["Nieuw"]


def test_of_groups_for_which_as_much_is_done_the_one_with_fewest_participants_is_the_weaker(
    tmp_path: Path,
) -> None:
    text = """\
target_groups: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]
actions: []
offer:
  - {id: O1, title: T, domains: [werk], target_groups: [a], participation: [{period: 2021, participants: 9}]}
  - {id: O2, title: T, domains: [werk], target_groups: [b], participation: [{period: 2021, participants: 3}]}
  - {id: O3, title: T, domains: [werk], target_groups: [c]}
"""

    assert texts_of(table_named(made(tmp_path, "target-groups", text), "groups"), "group")[:3] == [
        "C",
        "B",
        "A",
    ]


def test_offer_sets_places_beside_people_and_counts_nobody_twice(tmp_path: Path) -> None:
    data = made(tmp_path, "offer", OFFER, "actions: []\noffer: [{id: O1, title: Sport, domains: [werk]}]\n")
    numbers = table_named(data, "numbers")

    assert texts_of(numbers, "where") == ["Gent", "Hasselt", "Together"]
    assert values_of(numbers, "places") == [None, 13]
    assert texts_of(numbers, "participants") == ["not known", "10", "10 (known for 2 of 3)"]
    assert texts_of(numbers, "registrations") == ["not known", "4 (known for 1 of 2)", "4 (known for 1 of 3)"]
    assert values_of(numbers, "uncounted") == [1, 0]
    periods = table_named(data, "periods")
    assert texts_of(periods, "period") == ["2021-H1", "2021", "2022-Q1"]
    domains = table_named(data, "domains")
    assert texts_of(domains, "domain") == ["Welzijn", "Werk", "Together"]
    assert texts_of(domains, "c0") == ["", "1", "1"]
    assert values_of(domains, "together", total=True) == [2]


def test_offer_of_a_period_leaves_out_what_was_counted_otherwise(tmp_path: Path) -> None:
    data = made(tmp_path, "offer", OFFER, period="2022")

    assert values_of(table_named(data, "numbers"), "participants") == [2]
    listed = [table for table in tables_in(data) if table["name"] == "offer"]
    assert [texts_of(table, "periods") for table in listed] == [["2022-Q1"], ["2022-Q1"]]
    assert texts_of(listed[0], "by") == ["CAW and VDAB"]
    uncounted = made(tmp_path, "offer", OFFER, period="2023")
    assert answer(uncounted)[1:] == ["For 1 offer nothing was counted."]


def test_offer_in_no_known_domain_stands_under_its_own_heading(tmp_path: Path) -> None:
    data = made(tmp_path, "offer", "actions: []\noffer: [{id: O1, title: T, domains: [onbekend]}]\n")

    assert texts_of(table_named(data, "domains"), "domain") == ["no domain"]
    sheet = made(tmp_path, "sheet", "actions: []\noffer: [{id: O1, title: T, domains: [onbekend]}]\n")
    assert texts_of(table_named(sheet, "offer"), "domain") == ["no domain"]
