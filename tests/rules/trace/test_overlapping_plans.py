import pytest

from plans_folder import PLAN_HEAD, PlansFolder


def plan(id_: str, start: str, end: str, prison: str = "prison: hasselt", extra: str = "") -> str:
    head = PLAN_HEAD.replace("prison: hasselt", f"id: {id_}\n{prison}")
    return head.replace("start: 2018-07\nend: 2020", f"start: {start}\nend: {end}") + extra + "actions: []\n"


def related(plans: PlansFolder) -> list[list[str]]:
    return [[place.partition(":")[0] for place, _ in seen.related] for seen in plans.exactly_marked()]


@pytest.fixture
def empty(plans: PlansFolder) -> PlansFolder:
    plans.remove("hasselt.yaml")
    return plans


def test_two_plans_of_a_prison_that_overlap_are_found_at_the_start_of_the_later(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "⟦HP209|2017-06⟧", "2018"))
    empty.write("b.yaml", plan("b", "2016", "2017-H1"))

    [seen] = empty.exactly_marked()
    assert seen.severity == "warning"
    assert related(empty) == [["b.yaml"]]
    assert seen.values["prison"] == "hasselt"


@pytest.mark.parametrize(
    ("end", "start"), [("2017", "2018"), ("2017-06-30", "2017-07-01"), ("2017-H1", "2017-Q3")]
)
def test_a_plan_may_start_on_the_day_after_the_other_ends(empty: PlansFolder, end: str, start: str) -> None:
    empty.write("a.yaml", plan("a", "2016", end))
    empty.write("b.yaml", plan("b", start, "2019"))

    assert empty.is_clean()


@pytest.mark.parametrize(
    ("end", "start"), [("2017", "2017-12-31"), ("2017-06-30", "2017-06-30"), ("2017-H1", "2017-Q2")]
)
def test_a_plan_may_not_start_on_the_day_the_other_ends(empty: PlansFolder, end: str, start: str) -> None:
    empty.write("a.yaml", plan("a", "2016", end))
    empty.write("b.yaml", plan("b", f"⟦HP209|{start}⟧", "2019"))

    empty.exactly_marked()


def test_a_plan_that_is_succeeded_ends_the_day_before(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2019"))
    empty.write("b.yaml", plan("b", "2018", "2020", extra="succeeds: a\n"))

    assert empty.is_clean()


def test_a_third_plan_is_compared_with_what_is_left_of_the_first(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2019"))
    empty.write("b.yaml", plan("b", "2018", "2018-H1", extra="succeeds: a\n"))
    empty.write("c.yaml", plan("c", "2018-H2", "2020"))
    assert empty.is_clean()

    empty.write("c.yaml", plan("c", "⟦HP209|2017-12⟧", "2017"))
    empty.exactly_marked()


def test_plans_of_several_prisons_overlap_where_they_share_one(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2018", "prisons: [gent, hasselt]"))
    empty.write("b.yaml", plan("b", "⟦HP209|2017⟧", "2019"))

    empty.exactly_marked()


def test_plans_that_share_two_prisons_are_found_once(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2018", "prisons: [gent, hasselt]"))
    empty.write("b.yaml", plan("b", "⟦HP209|2017⟧", "2019", "prisons: [hasselt, gent]"))

    empty.exactly_marked()


def test_plans_of_different_prisons_may_overlap(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2018", "prison: gent"))
    empty.write("b.yaml", plan("b", "2016", "2018"))

    assert empty.is_clean()


def test_three_plans_at_once_are_found_at_the_two_later(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2019"))
    empty.write("b.yaml", plan("b", "⟦HP209|2017⟧", "2018"))
    empty.write("c.yaml", plan("c", "⟦HP209|2018⟧", "2020"))

    empty.exactly_marked()


def test_a_plan_without_a_readable_date_is_not_compared(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "⟦HP105|ooit⟧"))
    empty.write("b.yaml", plan("b", "⟦HP105|ooit⟧", "2018"))
    empty.write("c.yaml", plan("c", "2017", "2019"))

    empty.exactly_marked()


def test_strategic_plans_may_overlap(plans: PlansFolder) -> None:
    plans.write("x.yaml", plans.text("2015-2020.yaml").replace("id: 2015-2020", "id: ander"))

    assert plans.is_clean()
