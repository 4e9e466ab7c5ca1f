import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP501")


def test_an_action_without_a_lead_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.action_plan("actions: [{id: ⟦HP501|A1⟧, title: x, status: planned, contributes_to: [D1]}]")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt/A1")


def test_an_empty_lead_is_none(plans: PlansFolder) -> None:
    plans.action_plan("actions: [{id: ⟦HP501|A1⟧, title: x, status: planned, contributes_to: [D1], lead: }]")

    plans.exactly_marked(select=SELECT)


def test_a_supra_local_action_and_a_closed_plan_are_looked_at_too(plans: PlansFolder) -> None:
    body = STRATEGIC_BODY.replace("        lead: gemengde-commissie\n", "").replace("D4.1", "⟦HP501|D4.1⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD.replace("approved", "closed") + body)

    [seen] = plans.exactly_marked(select=SELECT)
    assert seen.item == "2015-2020/D4.1"


@pytest.mark.parametrize("lead", ["caw-limburg", "gemengde-commissie"])
def test_an_organisation_or_a_body_can_lead(plans: PlansFolder, lead: str) -> None:
    plans.action("contributes_to: [D1]", f"lead: {lead}", head=PLAN_HEAD)

    assert plans.is_clean(select=SELECT)


def test_what_says_that_it_is_incomplete_needs_no_lead(plans: PlansFolder) -> None:
    body = STRATEGIC_BODY.replace("lead: gemengde-commissie", "incomplete: ⟦HP108|niet gevonden⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + body)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("lead", ["lead: ⟦HP201|caw⟧", "⟦HP101|laed⟧: vdab", "lead: ⟦HP103|[vdab]⟧"])
def test_a_lead_with_a_mistake_has_its_own_finding(plans: PlansFolder, lead: str) -> None:
    plans.action("contributes_to: [D1]", lead)

    plans.exactly_marked(select=SELECT)
