import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP301")
FOUND = PLAN_HEAD.replace("hasselt", "⟦HP301|hasselt⟧")


def test_what_a_plan_passes_over_is_one_finding_at_the_prison(plans: PlansFolder) -> None:
    plans.action_plan("", head=FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt")
    assert seen.values["objectives"] == ("D1", "D10")


def test_with_choices_it_stands_at_that_key(plans: PlansFolder) -> None:
    plans.action_plan("""
        ⟦HP301|choices⟧: [{objective: D10, decision: deferred, reason: x}]
        """)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.values["objectives"] == ("D1",)


def test_an_empty_key_counts_too(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP301|choices⟧:\n")

    plans.exactly_marked(select=SELECT)


def test_a_plan_of_several_prisons_has_no_prison_to_stand_at(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("prison: hasselt", "id: samen\nprisons: ⟦HP301|[hasselt, gent]⟧")
    plans.action_plan("", head=head)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("decision", ["deferred", "declined"])
def test_what_is_deferred_or_declined_is_addressed(plans: PlansFolder, decision: str) -> None:
    plans.action_plan(f"""
        choices:
          - {{objective: D1, decision: {decision}, reason: x}}
          - {{objective: 2015-2020/D10, decision: {decision}, reason: x}}
        """)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("way", ["D1, D10", "LD1", "D1, 2015-2020/D10"])
def test_what_an_action_reaches_is_addressed(plans: PlansFolder, way: str) -> None:
    plans.action_plan(f"""
        local_objectives: [{{id: LD1, title: x, contributes_to: [D1, D10]}}]
        actions: [{{id: A1, title: x, status: planned, contributes_to: [{way}]}}]
        """)

    assert plans.is_clean(select=SELECT)


def test_a_supra_local_action_leads_to_its_objective(plans: PlansFolder) -> None:
    plans.write(
        "2015-2020.yaml", STRATEGIC_HEAD + STRATEGIC_BODY.replace("level: supra-local", "level: both")
    )
    plans.action_plan("""
        actions: [{id: A1, title: x, status: planned, contributes_to: [D1, D4.1, D10]}]
        """)

    assert plans.is_clean(select=SELECT)


def test_a_stopped_action_takes_nothing_up(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D10]", "status: stopped", head=FOUND)

    plans.exactly_marked(select=SELECT)


def test_of_what_is_taken_up_without_an_action_another_rule_speaks(plans: PlansFolder) -> None:
    plans.action_plan("""
        choices:
          - {objective: D1, decision: ⟦HP303|taken-up⟧}
          - {objective: D10, decision: deferred, reason: x}
        """)

    plans.exactly_marked(select=(*SELECT, "HP303"))


def test_a_draft_is_left_alone(plans: PlansFolder) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("approved", "draft"))

    assert plans.is_clean(select=SELECT)


def test_a_closed_plan_is_not(plans: PlansFolder) -> None:
    plans.action_plan("", head=FOUND.replace("approved", "closed"))

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "body",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP201|D44⟧]}]",
        "actions: [{id: ⟦HP202|A1⟧, title: x, status: planned}]",
        "actions: [{⟦HP102|id⟧: , title: x, status: planned, contributes_to: [⟦HP201|D44⟧]}]",
        "actions: [⟦HP103|x⟧]",
        "actions: ⟦HP103|x⟧",
        "⟦HP101|action⟧: [x]\nactions: []",
        "choices: [{objective: ⟦HP201|D44⟧, decision: deferred, reason: x}]",
        "choices: [⟦HP103|[D1]⟧]",
        """
        local_objectives: [{id: ⟦HP203|LD1⟧, title: x}]
        actions: [{id: A1, title: x, status: planned, contributes_to: [LD1]}]
        """,
    ],
)
def test_where_a_mistake_may_hide_the_missing_one_it_is_silent(plans: PlansFolder, body: str) -> None:
    plans.action_plan(body)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "body",
    [
        "advice: [{id: V1, title: x, about: [⟦HP201|D44⟧]}]",
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], end: ⟦HP105|x⟧}]",
        "choices: [{objective: D1, decision: ⟦HP104|misschien⟧}]",
    ],
)
def test_another_mistake_hides_nothing(plans: PlansFolder, body: str) -> None:
    body = body.replace("choices:", "⟦HP301|choices⟧:")
    plans.action_plan(body, head=PLAN_HEAD if "choices" in body else FOUND)

    plans.exactly_marked(select=SELECT)


def test_an_objective_of_unknown_level_is_left_out(plans: PlansFolder) -> None:
    body = STRATEGIC_BODY.replace("level: local", "level: ⟦HP104|lokaal⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + body)
    plans.action("contributes_to: [D1]")

    plans.exactly_marked(select=SELECT)


def test_without_its_strategic_plan_nothing_can_be_said(plans: PlansFolder) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("2015-2020", "⟦HP201|2015-2021⟧"))

    plans.exactly_marked(select=SELECT)
