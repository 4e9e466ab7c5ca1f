import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP308")
FOUND = "organisations: [{id: ⟦HP308|sportclub⟧, title: x}]\n"
USED = FOUND.replace("⟦HP308|sportclub⟧", "sportclub")


def test_an_organisation_that_nothing_refers_to_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.action_plan(FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/sportclub")


def test_a_target_group_is_looked_at_too(plans: PlansFolder) -> None:
    plans.action_plan("target_groups: [{id: ⟦HP308|moeders⟧, title: x}]")

    plans.exactly_marked(select=SELECT)


def test_a_draft_is_looked_at_too(plans: PlansFolder) -> None:
    plans.action_plan(FOUND, head=PLAN_HEAD.replace("approved", "draft"))

    plans.exactly_marked(select=SELECT)


def test_only_the_own_plan_counts(plans: PlansFolder) -> None:
    plans.action_plan(FOUND)
    other = USED + "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], lead: sportclub}]"
    plans.action_plan(other, "gent.yaml", PLAN_HEAD.replace("hasselt", "gent"))

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "use",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], lead: sportclub}]",
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], partners: [sportclub]}]",
        "actions: [{id: A1, title: x, status: stopped, contributes_to: [D1], lead: sportclub}]",
        "offer: [{id: AB1, title: x, domains: [welzijn], executors: [sportclub]}]",
        "policy_team: {members: [{organisation: sportclub}]}",
        "coordination_team: {members: [{organisation: vdab}], tasks: [{task: other, lead: sportclub}]}",
    ],
)
def test_whatever_refers_to_it_makes_it_used(plans: PlansFolder, use: str) -> None:
    plans.action_plan(USED + use)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "use",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], lead: ⟦HP201|sportclup⟧}]",
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], ⟦HP101|trekker⟧: sportclub}]",
        "policy_team: ⟦HP103|sportclub⟧",
    ],
)
def test_where_a_mistake_may_hide_the_use_it_is_silent(plans: PlansFolder, use: str) -> None:
    plans.action_plan(USED + use)

    plans.exactly_marked(select=SELECT)


def test_another_mistake_hides_nothing(plans: PlansFolder) -> None:
    plans.action_plan(
        FOUND + "offer: [{id: AB1, title: x, domains: [⟦HP201|sport⟧], target_groups: [⟦HP201|x⟧]}]"
    )

    plans.exactly_marked(select=SELECT)
