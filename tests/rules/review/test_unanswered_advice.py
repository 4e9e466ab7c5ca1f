import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP602")
FOUND = "advice: [{id: ⟦HP602|V1⟧, title: x, date: 2018-01-15}]"
ADVICE = FOUND.replace("⟦HP602|V1⟧", "V1")


def answers(plans: PlansFolder, text: str, file: str = "2015-2020.yaml", head: str = STRATEGIC_HEAD) -> None:
    """Write a strategic plan with these answers."""
    plans.write(file, f"{head}{STRATEGIC_BODY}advice_answers: {text}\n")


def test_advice_may_wait_a_year(plans: PlansFolder) -> None:
    plans.action_plan(ADVICE)

    assert plans.is_clean("2019-01-15", SELECT)


def test_the_day_after_it_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.action_plan(FOUND)

    [seen] = plans.exactly_marked("2019-01-16", SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/V1")
    assert "'2018-01-15'" in seen.message


def test_a_closed_plan_and_a_draft_are_looked_at_too(plans: PlansFolder) -> None:
    plans.action_plan(FOUND, head=PLAN_HEAD.replace("approved", "closed"))
    head = PLAN_HEAD.replace("approved", "draft").replace("hasselt", "gent")
    plans.action_plan(FOUND, "gent.yaml", head)

    plans.exactly_marked("2019-01-16", SELECT)


def test_an_answer_is_how_it_should_be(plans: PlansFolder) -> None:
    plans.action_plan(ADVICE)
    answers(plans, "[{advice: hasselt/V1, text: x}]")

    assert plans.is_clean("2029-01-15", SELECT)


def test_any_strategic_plan_can_answer(plans: PlansFolder) -> None:
    plans.action_plan(ADVICE)
    answers(
        plans, "[{advice: hasselt/V1, text: x}]", "later.yaml", STRATEGIC_HEAD.replace("id: 2015", "id: 2020")
    )

    assert plans.is_clean("2029-01-15", SELECT)


def test_an_answer_to_other_advice_is_none(plans: PlansFolder) -> None:
    plans.action_plan(FOUND.replace("}]", "}, {id: V2, title: x, date: 2018-01-15}]"))
    answers(plans, "[{advice: hasselt/V2, text: x}]")

    plans.exactly_marked("2029-01-15", SELECT)


def test_advice_without_a_date_is_left_alone(plans: PlansFolder) -> None:
    plans.action_plan("advice: [{id: V1, title: x}]")

    assert plans.is_clean("2029-01-15", SELECT)


@pytest.mark.parametrize(
    "text", ["[{advice: ⟦HP201|hasselt/V9⟧, text: x}]", "⟦HP103|x⟧", "[{⟦HP102|text⟧: x}]"]
)
def test_where_a_mistake_may_hide_the_answer_it_is_silent(plans: PlansFolder, text: str) -> None:
    plans.action_plan(ADVICE)
    answers(plans, text)

    plans.exactly_marked("2029-01-15", SELECT)


def test_a_strategic_plan_that_cannot_be_read_may_have_the_answer(plans: PlansFolder) -> None:
    plans.action_plan(ADVICE)
    plans.write("later.yaml", "kind: strategic-plan\nschema: ⟦HP005|2⟧\n")

    plans.exactly_marked("2029-01-15", SELECT)


def test_the_number_of_months_can_be_set(plans: PlansFolder) -> None:
    plans.settings("kind: settings\nschema: 1\nrules: {unanswered-advice: {months: 3}}\n")
    plans.action_plan(ADVICE)
    assert plans.is_clean("2018-04-15", SELECT)

    plans.action_plan(FOUND)
    plans.exactly_marked("2018-04-16", SELECT)
