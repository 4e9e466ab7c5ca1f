import pytest

from plans_folder import FAMILIES, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP4")


def test_an_action_that_ends_before_it_starts_is_found_at_its_end(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-06-15", "end: ⟦HP401|2019-06-14⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("error", "hasselt/A1")
    assert "'2019-06-15'" in seen.message


def test_an_action_may_start_and_end_on_one_day(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-06-15", "end: 2019-06-15")

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("end", ["2019", "2019-H1", "2019-Q2", "2019-06"])
def test_an_end_counts_up_to_and_including_its_last_day(plans: PlansFolder, end: str) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-06-30", f"end: {end}")

    assert plans.is_clean(select=SELECT)


def test_a_start_counts_from_its_first_day(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019", "end: 2019-01-31")

    assert plans.is_clean(select=SELECT)


def test_an_action_plan_that_ends_before_it_starts_is_found(plans: PlansFolder) -> None:
    plans.replace("hasselt.yaml", "end: 2020\n", "end: ⟦HP401|'2018-06'⟧\n")

    [seen] = plans.exactly_marked(select=(*FAMILIES, "HP401"))
    assert seen.item == "hasselt"


def test_a_strategic_plan_and_its_actions_are_looked_at_too(plans: PlansFolder) -> None:
    head = STRATEGIC_HEAD.replace("end: 2020", "end: ⟦HP401|2014⟧")
    dates = "start: 2016\n        end: ⟦HP401|2015⟧\n        status: running"
    plans.write("2015-2020.yaml", head + STRATEGIC_BODY.replace("status: planned", dates))

    plan, action = plans.exactly_marked(select=(*FAMILIES, "HP401"))
    assert (plan.item, action.item) == ("2015-2020", "2015-2020/D4.1")


def test_nothing_else_is_measured_against_such_an_end(plans: PlansFolder) -> None:
    plans.action(
        "contributes_to: [D1]",
        "start: 2018-09",
        "end: ⟦HP401|2014⟧",
        "status: running",
        "milestones: [{title: x, due: 2019-06}]",
        "updates: [{date: 2018-12-01, note: x}]",
    )

    plans.exactly_marked(select=SELECT)


def test_no_overlap_is_found_with_a_plan_whose_end_is_wrong(plans: PlansFolder) -> None:
    plans.replace("hasselt.yaml", "end: 2020\n", "end: ⟦HP401|2017⟧\n")
    plans.action_plan("", "later.yaml", "kind: action-plan\nschema: 1\nid: later\nprison: hasselt\n"
                      "strategic_plan: 2015-2020\nstatus: draft\nstart: 2018\nend: 2020\n")  # fmt: skip

    plans.exactly_marked(select=(*FAMILIES, "HP401"))


def test_without_a_start_or_an_end_there_is_nothing_to_compare(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "end: 2019")
    assert plans.is_clean(select=SELECT)

    plans.action("contributes_to: [D1]", "start: 2019-06")
    assert plans.is_clean(select=SELECT)


def test_a_date_that_does_not_exist_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1]", "start: 2019-06", "end: ⟦HP105|2019-02-30⟧")

    plans.exactly_marked(select=SELECT)
