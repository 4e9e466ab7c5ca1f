import pytest

from plans_folder import FAMILIES, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP412")


def sworn_in(plans: PlansFolder, *lines: str, oath: str = "2014-07-25", status: str = "approved") -> None:
    """Write a strategic plan of a government that took the oath on a day, with these lines."""
    head = STRATEGIC_HEAD.replace("approved", status)
    dates = f"government_sworn_in: {oath}\n" + "".join(f"{line}\n" for line in lines)
    plans.write("2015-2020.yaml", head + dates + STRATEGIC_BODY)


def test_what_is_in_time_to_the_day_is_how_it_should_be(plans: PlansFolder) -> None:
    sworn_in(plans, "advised: 2014-10-25", "drafted: 2015-05-25", "approved: 2015-07-25")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    ("late", "term"),
    [
        ("advised: ⟦HP412|2014-10-26⟧", "2014-10-25"),
        ("drafted: ⟦HP412|2015-05-26⟧", "2015-05-25"),
        ("approved: ⟦HP412|2015-07-26⟧", "2015-07-25"),
    ],
)
def test_a_date_that_is_a_day_late_is_found(plans: PlansFolder, late: str, term: str) -> None:
    fields = {"advised": "2014-10-25", "drafted": "2015-05-25", "approved": "2015-07-25"}
    others = [f"{field}: {day}" for field, day in fields.items() if not late.startswith(field)]
    sworn_in(plans, *others, late)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "2015-2020")
    assert f"'{term}'" in seen.message


def test_three_months_after_the_end_of_a_long_month_is_the_end_of_a_short_one(plans: PlansFolder) -> None:
    dates = ("drafted: 2015-05-25", "approved: 2015-07-25")
    sworn_in(plans, "advised: 2015-02-28", *dates, oath="2014-11-30")
    assert plans.is_clean(select=SELECT)

    sworn_in(plans, "advised: ⟦HP412|2015-03-01⟧", *dates, oath="2014-11-30")
    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        ("2014-10-26", ("advised",)),
        ("2015-05-26", ("advised", "drafted")),
        ("2019-01-15", ("advised", "drafted", "approved")),
    ],
)
def test_what_is_missing_is_one_finding_at_the_id(
    plans: PlansFolder, today: str, missing: tuple[str, ...]
) -> None:
    sworn_in(plans, status="draft")
    text = plans.text("2015-2020.yaml")
    plans.write("2015-2020.yaml", text.replace("id: 2015-2020", "id: ⟦HP412|2015-2020⟧"))

    [seen] = plans.exactly_marked(today, SELECT)
    assert seen.values["fields"] == missing


def test_on_the_last_day_of_a_term_nothing_is_missing(plans: PlansFolder) -> None:
    sworn_in(plans, status="draft")

    assert plans.is_clean("2014-10-25", SELECT)


def test_in_a_closed_plan_nothing_is_missing_but_late_stays_late(plans: PlansFolder) -> None:
    sworn_in(plans, "approved: ⟦HP412|2016-01-01⟧", status="closed")

    plans.exactly_marked(select=SELECT)


def test_without_the_oath_there_is_no_term(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + "advised: 2019-01-01\n" + STRATEGIC_BODY)

    assert plans.is_clean(select=SELECT)


def test_a_date_with_a_mistake_is_not_missing(plans: PlansFolder) -> None:
    sworn_in(plans, "advised: ⟦HP105|2014-10⟧", "drafted: 2015-05-25", "approved: 2015-07-25")

    plans.exactly_marked(select=SELECT)


def test_of_an_approval_in_the_future_another_rule_speaks(plans: PlansFolder) -> None:
    sworn_in(plans, "advised: 2014-10-25", "drafted: 2015-05-25", "approved: ⟦HP413|2019-01-16⟧")
    plans.exactly_marked(select=("HP412", "HP413"))

    sworn_in(plans, "advised: 2014-10-25", "drafted: 2015-05-25", "approved: ⟦HP412|2019-01-15⟧")
    plans.exactly_marked(select=("HP412", "HP413"))
