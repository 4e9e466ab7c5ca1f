import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP305")
NEED = "needs: [{id: ⟦HP305|B1⟧, title: x}]\n"
MET = NEED.replace("⟦HP305|B1⟧", "B1")


def test_a_need_that_nothing_takes_up_is_found_at_its_id(plans: PlansFolder) -> None:
    plans.action_plan(NEED)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/B1")


def test_a_stopped_action_takes_nothing_up(plans: PlansFolder) -> None:
    plans.action_plan(
        NEED + "actions: [{id: A1, title: x, status: stopped, contributes_to: [D1], needs: [B1]}]"
    )

    plans.exactly_marked(select=SELECT)


def test_a_closed_plan_is_looked_at_too(plans: PlansFolder) -> None:
    plans.action_plan(NEED, head=PLAN_HEAD.replace("approved", "closed"))

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "taker",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], needs: [B1]}]",
        "local_objectives: [{id: LD1, title: x, contributes_to: [D1], needs: [B1]}]",
        "offer: [{id: AB1, title: x, domains: [welzijn], needs: [B1]}]",
    ],
)
def test_an_action_a_local_objective_or_an_offer_takes_it_up(plans: PlansFolder, taker: str) -> None:
    plans.action_plan(MET + taker)

    assert plans.is_clean(select=SELECT)


def test_a_draft_is_left_alone(plans: PlansFolder) -> None:
    plans.action_plan(MET, head=PLAN_HEAD.replace("approved", "draft"))

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "taker",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], needs: [⟦HP201|B2⟧]}]",
        "offer: [{id: AB1, title: x, domains: [welzijn], ⟦HP101|need⟧: [B1]}]",
        "offer: ⟦HP103|x⟧",
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], ⟦HP101|behoefte⟧: B1}]",
    ],
)
def test_where_a_mistake_may_hide_the_taker_it_is_silent(plans: PlansFolder, taker: str) -> None:
    plans.action_plan(MET + taker)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "taker",
    [
        "actions: [{id: A1, title: x, status: planned, contributes_to: [⟦HP201|D44⟧]}]",
        "actions: [{id: A1, title: x, status: planned, contributes_to: [D1], start: ⟦HP105|x⟧}]",
    ],
)
def test_another_mistake_hides_nothing(plans: PlansFolder, taker: str) -> None:
    plans.action_plan(NEED + taker)

    plans.exactly_marked(select=SELECT)


def test_a_second_need_with_the_same_id_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action_plan("""
        needs: [{id: B1, title: x}, {id: ⟦HP204|B1⟧, title: x}]
        offer: [{id: AB1, title: x, domains: [welzijn], needs: [B1]}]
        """)

    plans.exactly_marked(select=SELECT)


def test_a_need_without_an_id_has_its_own_finding(plans: PlansFolder) -> None:
    plans.action_plan("needs: [{⟦HP102|title⟧: x}]")

    plans.exactly_marked(select=SELECT)
