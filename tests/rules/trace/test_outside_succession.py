import pytest

from plans_folder import PLAN_HEAD, PlansFolder


def plan(id_: str, start: str, end: str, extra: str = "actions: []\n") -> str:
    head = PLAN_HEAD.replace("prison: hasselt", f"id: {id_}\nprison: hasselt")
    return head.replace("start: 2018-07\nend: 2020", f"start: {start}\nend: {end}") + extra


@pytest.fixture
def empty(plans: PlansFolder) -> PlansFolder:
    plans.remove("hasselt.yaml")
    return plans


def test_a_plan_cannot_succeed_one_that_starts_later(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: ⟦HP210|b⟧\nactions: []\n"))
    empty.write("b.yaml", plan("b", "2018", "2020"))

    [seen] = empty.exactly_marked()
    assert (seen.severity, seen.item) == ("warning", "a")


def test_a_plan_cannot_succeed_one_that_starts_on_the_same_day(empty: PlansFolder) -> None:
    gent = plan("b", "2016-01-01", "2017").replace("prison: hasselt", "prison: gent")
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: ⟦HP210|b⟧\nactions: []\n"))
    empty.write("b.yaml", gent)
    empty.exactly_marked()

    empty.write("b.yaml", gent.replace("2016-01-01", "2015-12-31"))
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: b\nactions: []\n"))
    assert empty.is_clean()


def test_a_plan_cannot_succeed_itself(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: ⟦HP210|a⟧\nactions: []\n"))

    empty.exactly_marked()


ACTION = "actions: [{{id: A1, title: x, status: planned, contributes_to: [D1], carried_over_from: {}}}]\n"


def test_an_action_cannot_be_carried_over_from_a_later_plan(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", ACTION.format("⟦HP210|b/A1⟧")))
    empty.write("b.yaml", plan("b", "2018", "2020", ACTION.format("a/A1")))

    [seen] = empty.exactly_marked()
    assert seen.item == "a/A1"


def test_an_action_cannot_be_carried_over_within_its_plan(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", ACTION.format("⟦HP210|A1⟧")))

    empty.exactly_marked()


def test_a_plan_and_its_actions_may_continue_an_earlier_one(empty: PlansFolder) -> None:
    empty.write(
        "a.yaml",
        plan("a", "2016", "2017", "actions: [{id: A1, title: x, status: done, contributes_to: [D1]}]\n"),
    )
    empty.write("b.yaml", plan("b", "2018", "2020", "succeeds: a\n" + ACTION.format("a/A1")))

    assert empty.is_clean()


def test_plans_of_other_prisons_may_be_continued(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2020").replace("prison: hasselt", "prison: gent"))
    empty.write("b.yaml", plan("b", "2018", "2020", "succeeds: a\nactions: []\n"))

    assert empty.is_clean()


def test_nothing_is_said_of_a_plan_without_a_readable_start(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "⟦HP105|ooit⟧", "2017"))
    empty.write("b.yaml", plan("b", "2018", "2020", "succeeds: a\nactions: []\n"))
    empty.exactly_marked()

    empty.write("a.yaml", plan("a", "2019", "2020"))
    empty.write("b.yaml", plan("b", "⟦HP105|ooit⟧", "2018", "succeeds: a\nactions: []\n"))
    empty.exactly_marked()


def test_nothing_is_said_of_a_plan_that_was_not_found(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: ⟦HP201|b⟧\n" + ACTION.format("⟦HP201|b/A1⟧")))

    empty.exactly_marked()


def test_nothing_is_said_of_a_plan_that_ends_before_it_starts(empty: PlansFolder) -> None:
    empty.write("a.yaml", plan("a", "2016", "2017", "succeeds: b\nactions: []\n"))
    empty.write("b.yaml", plan("b", "2081", "⟦HP401|2020⟧"))
    empty.exactly_marked(select=("HP2", "HP401"))

    empty.write("a.yaml", plan("a", "2016", "⟦HP401|2015⟧", "succeeds: b\nactions: []\n"))
    empty.write("b.yaml", plan("b", "2018", "2020"))
    empty.exactly_marked(select=("HP2", "HP401"))
