import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP411")
HEAD = PLAN_HEAD.replace("2018-07", "2016-07")
FOUND = HEAD.replace("hasselt", "⟦HP411|hasselt⟧")


def evaluated(plans: PlansFolder, *periods: str, head: str = HEAD) -> None:
    """Write a plan from July 2016 to the end of 2020 with evaluations of these periods."""
    plans.action_plan(
        "evaluations:\n" + "".join(f"  - {{period: {p}, text: x}}\n" for p in periods), head=head
    )


def test_the_years_without_an_evaluation_are_one_finding_at_the_prison(plans: PlansFolder) -> None:
    plans.action_plan("", head=FOUND)

    [seen] = plans.exactly_marked("2019-01-15", SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt")
    assert seen.values["years"] == (2017, 2018)


def test_with_an_id_it_stands_at_the_id(plans: PlansFolder) -> None:
    plans.action_plan("", head=HEAD.replace("prison: hasselt", "prison: hasselt\nid: ⟦HP411|hasselt-2016⟧"))

    plans.exactly_marked("2018-01-01", SELECT)


def test_a_year_has_gone_by_the_day_after_its_last(plans: PlansFolder) -> None:
    plans.action_plan("", head=HEAD)
    assert plans.is_clean("2017-12-31", SELECT)

    plans.action_plan("", head=FOUND)
    [seen] = plans.exactly_marked("2018-01-01", SELECT)
    assert seen.values["years"] == (2017,)


def test_a_year_must_lie_wholly_inside_the_plan(plans: PlansFolder) -> None:
    plans.action_plan("", head=HEAD.replace("2016-07", "2017-01-02").replace("end: 2020", "end: 2018-12-30"))
    assert plans.is_clean("2019-06-01", SELECT)

    whole = FOUND.replace("2016-07", "2017-01-01").replace("end: 2020", "end: 2018-12-31")
    plans.action_plan("", head=whole)
    [seen] = plans.exactly_marked("2019-06-01", SELECT)
    assert seen.values["years"] == (2017, 2018)


@pytest.mark.parametrize(
    "periods",
    [
        ("2017", "2018"),
        ("2017-01/2018-12",),
        ("2016-07/2017-06", "2017-07/2018-06", "2018-H2"),
        ("2018-H2", "2018-H1", "2017"),
    ],
)
def test_evaluations_may_hold_the_years_together(plans: PlansFolder, periods: tuple[str, ...]) -> None:
    evaluated(plans, *periods)

    assert plans.is_clean("2019-01-15", SELECT)


@pytest.mark.parametrize(
    "periods", [("2017", "2018-H1"), ("2017-01/2018-11",), ("2017", "2018-Q1", "2018-H2")]
)
def test_half_a_year_is_not_enough(plans: PlansFolder, periods: tuple[str, ...]) -> None:
    evaluated(plans, *periods, head=FOUND)

    [seen] = plans.exactly_marked("2019-01-15", SELECT)
    assert seen.values["years"] == (2018,)


def test_a_closed_plan_is_history(plans: PlansFolder) -> None:
    plans.action_plan("", head=HEAD.replace("approved", "closed"))

    assert plans.is_clean("2019-01-15", SELECT)


def test_a_plan_that_another_succeeds_ends_where_that_one_starts(plans: PlansFolder) -> None:
    plans.action_plan("evaluations: [{period: 2017, text: x}]", head=HEAD)
    later = PLAN_HEAD.replace("prison: hasselt", "id: later\nprison: hasselt\nsucceeds: hasselt")
    plans.action_plan("", "later.yaml", later)

    assert plans.is_clean("2019-12-31", SELECT)


def test_a_period_with_a_mistake_may_be_the_missing_year(plans: PlansFolder) -> None:
    evaluated(plans, "2017", "⟦HP105|20188⟧")

    plans.exactly_marked("2019-01-15", SELECT)


def test_a_start_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action_plan("", head=HEAD.replace("2016-07", "⟦HP105|2016-13⟧"))

    plans.exactly_marked("2019-01-15", SELECT)
