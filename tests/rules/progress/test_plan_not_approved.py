import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP410")
DRAFT = PLAN_HEAD.replace("approved", "draft").replace("2018-07", "2019-01-15")


def test_on_the_day_it_starts_a_plan_may_be_a_draft(plans: PlansFolder) -> None:
    plans.action_plan("", head=DRAFT)

    assert plans.is_clean("2019-01-15", SELECT)


def test_the_day_after_it_is_found_at_its_status(plans: PlansFolder) -> None:
    plans.action_plan("", head=DRAFT.replace("draft", "⟦HP410|draft⟧"))

    [seen] = plans.exactly_marked("2019-01-16", SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt")
    assert "'2019-01-15'" in seen.message


def test_a_strategic_plan_is_looked_at_too(plans: PlansFolder) -> None:
    head = STRATEGIC_HEAD.replace("approved", "⟦HP410|draft⟧")
    plans.write("2015-2020.yaml", head + STRATEGIC_BODY)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "2015-2020"


def test_a_start_counts_from_its_first_day(plans: PlansFolder) -> None:
    plans.action_plan("", head=DRAFT.replace("2019-01-15", "2019").replace("draft", "⟦HP410|draft⟧"))

    plans.exactly_marked("2019-01-02", SELECT)


@pytest.mark.parametrize("status", ["approved", "closed"])
def test_a_plan_that_is_no_draft_is_how_it_should_be(plans: PlansFolder, status: str) -> None:
    plans.action_plan("", head=DRAFT.replace("draft", status))

    assert plans.is_clean("2019-06-01", SELECT)


def test_a_start_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action_plan("", head=DRAFT.replace("2019-01-15", "⟦HP105|2018-13⟧"))

    plans.exactly_marked("2019-06-01", SELECT)
