from datetime import date

import pytest

from hulpplan.analysis.schedule import last_days, plan_in_force, plans_of_prison, prisons_of, sorted_by_start
from plans_folder import PLAN_HEAD, STRATEGIC_HEAD, PlansFolder


def plan(id_: str, start: str, end: str, prison: str = "prison: hasselt", extra: str = "") -> str:
    head = PLAN_HEAD.replace("prison: hasselt", f"id: {id_}\n{prison}")
    return head.replace("start: 2018-07\nend: 2020", f"start: {start}\nend: {end}") + extra + "actions: []\n"


@pytest.fixture
def folder(plans: PlansFolder) -> PlansFolder:
    plans.remove("hasselt.yaml")
    return plans


def in_force(folder: PlansFolder, day: str) -> str | None:
    found = plan_in_force(folder.workspace().action_plans, date.fromisoformat(day))
    return found.id if found else None


def test_a_plan_is_in_force_from_its_first_day_to_its_last(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016-07", "2017-06"))
    folder.write("b.yaml", plan("b", "2017-H2", "2018"))

    assert in_force(folder, "2016-07-01") == "a"
    assert in_force(folder, "2017-06-30") == "a"
    assert in_force(folder, "2017-07-01") == "b"
    assert in_force(folder, "2018-12-31") == "b"


def test_when_none_is_in_force_the_newest_counts(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016", "2017"))
    folder.write("b.yaml", plan("b", "2019", "2020"))

    assert in_force(folder, "2015-12-31") == "b"
    assert in_force(folder, "2018-06-01") == "b"
    assert in_force(folder, "2021-01-01") == "b"


def test_of_two_in_force_the_one_that_started_later_counts(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2017", "2019"))
    folder.write("b.yaml", plan("b", "2016", "2020"))

    assert in_force(folder, "2018-01-01") == "a"
    assert in_force(folder, "2016-12-31") == "b"


def test_of_two_that_started_together_the_one_read_last_counts(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2017", "2019"))
    folder.write("b.yaml", plan("b", "2017-01-01", "2020"))

    assert in_force(folder, "2018-01-01") == "b"


def test_a_plan_without_a_readable_date_is_never_in_force(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016", "ooit"))
    folder.write("b.yaml", plan("b", "ooit", "2020"))
    assert in_force(folder, "2018-01-01") == "a"

    folder.write("c.yaml", plan("c", "2015", "2019"))
    assert in_force(folder, "2018-01-01") == "c"


def test_without_plans_none_is_in_force(folder: PlansFolder) -> None:
    assert in_force(folder, "2018-01-01") is None


def test_strategic_plans_are_chosen_the_same_way(folder: PlansFolder) -> None:
    later = STRATEGIC_HEAD.replace("2015-2020", "2020-2025").replace(
        "start: 2015\nend: 2020", "start: 2021\nend: 2025"
    )
    folder.write("2020-2025.yaml", later + "objectives: []\n")
    strategic = folder.workspace().strategic_plans

    chosen = [
        plan_in_force(strategic, date.fromisoformat(day))
        for day in ("2020-12-31", "2021-01-01", "2030-01-01")
    ]
    assert [found.id for found in chosen if found] == ["2015-2020", "2020-2025", "2020-2025"]


def test_plans_of_a_prison_come_by_their_start_alone_or_with_others(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2018", "2020"))
    folder.write("b.yaml", plan("b", "2016", "2017", "prisons: [gent, hasselt]"))
    folder.write("c.yaml", plan("c", "2016", "2017", "prison: gent"))
    workspace = folder.workspace()

    assert [found.id for found in plans_of_prison(workspace, "hasselt")] == ["b", "a"]
    assert [found.id for found in plans_of_prison(workspace, "gent")] == ["b", "c"]
    assert plans_of_prison(workspace, "brugge") == []
    assert [prisons_of(found) for found in workspace.action_plans] == [
        ("hasselt",),
        ("gent", "hasselt"),
        ("gent",),
    ]
    assert [found.id for found in sorted_by_start(workspace.action_plans)] == ["b", "c", "a"]


def test_a_plan_counts_up_to_its_last_day_or_the_day_before_its_successor(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016", "2019"))
    folder.write("b.yaml", plan("b", "2018-03", "2020", extra="succeeds: a\n"))
    folder.write("c.yaml", plan("c", "2022", "2023", extra="succeeds: b\n"))
    folder.write("d.yaml", plan("d", "2022", "ooit"))

    ends = {found.id: last for found, last in last_days(folder.workspace()).items()}

    assert ends == {"a": date(2018, 2, 28), "b": date(2020, 12, 31), "c": date(2023, 12, 31)}


def test_of_two_successors_the_earlier_ends_a_plan(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016", "2019"))
    folder.write("b.yaml", plan("b", "2018", "2020", extra="succeeds: a\n"))
    folder.write("c.yaml", plan("c", "2017", "2020", extra="succeeds: a\n"))

    ends = {found.id: last for found, last in last_days(folder.workspace()).items()}
    assert ends["a"] == date(2016, 12, 31)


def test_a_plan_that_says_it_succeeds_itself_keeps_its_end(folder: PlansFolder) -> None:
    folder.write("a.yaml", plan("a", "2016", "2019", extra="succeeds: a\n"))

    [(_, last)] = last_days(folder.workspace()).items()
    assert last == date(2019, 12, 31)
