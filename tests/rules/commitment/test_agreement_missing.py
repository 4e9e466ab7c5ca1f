import pytest

from plans_folder import FAMILIES, PLAN_HEAD, STRATEGIC_BODY, STRATEGIC_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP506")
ASKING = STRATEGIC_BODY.replace("level: local\n", "level: local\n    needs_agreement: true\n")
FOUND = PLAN_HEAD.replace("hasselt", "⟦HP506|hasselt⟧")
AGREEMENT = (
    "agreements: [{id: AF1, title: x, with: [vdab], what: x, who: x, when: x, how: x, contributes_to: [%s]}]"
)
WITHDRAWN = "{organisation: caw-limburg, commitment: withdrawn}"
TWO = """\
actions:
  - {id: A1, title: x, status: running, contributes_to: [D10], lead: vdab, partners: [caw-limburg]}
"""


@pytest.fixture(autouse=True)
def _asking(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + ASKING)


def test_two_organisations_without_an_agreement_are_found_at_the_prison(plans: PlansFolder) -> None:
    plans.action_plan(TWO, head=FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt")
    assert "'2015-2020/D10'" in seen.message
    assert seen.values["count"] == 2


def test_with_agreements_it_stands_at_that_key(plans: PlansFolder) -> None:
    plans.action_plan(TWO + (AGREEMENT % "D1").replace("agreements", "⟦HP506|agreements⟧"))

    plans.exactly_marked(select=SELECT)


def test_organisations_of_several_actions_count_together(plans: PlansFolder) -> None:
    plans.action_plan(
        """
        local_objectives: [{id: LD1, title: x, contributes_to: [D10]}]
        actions:
          - {id: A1, title: x, status: planned, contributes_to: [D10], lead: vdab}
          - {id: A2, title: x, status: planned, contributes_to: [LD1], lead: caw-limburg}
        """,
        head=FOUND,
    )

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("way", ["D10", "LD1", "D1, D10"])
def test_an_agreement_that_contributes_to_it_is_enough(plans: PlansFolder, way: str) -> None:
    plans.action_plan(
        TWO + "local_objectives: [{id: LD1, title: x, contributes_to: [D10]}]\n" + AGREEMENT % way
    )

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "action",
    [
        "contributes_to: [D10], status: running, lead: vdab",
        "contributes_to: [D10], status: running, lead: vdab, partners: [vdab, gemengde-commissie]",
        "contributes_to: [D10], status: stopped, lead: vdab, partners: [caw-limburg]",
        "contributes_to: [D1], status: running, lead: vdab, partners: [caw-limburg]",
        f"contributes_to: [D10], status: running, lead: vdab, partners: [{WITHDRAWN}]",
    ],
)
def test_one_organisation_needs_no_agreement(plans: PlansFolder, action: str) -> None:
    plans.action_plan(f"actions: [{{id: A1, title: x, {action}}}]")

    assert plans.is_clean(select=SELECT)


def test_an_incomplete_objective_is_left_out(plans: PlansFolder) -> None:
    body = ASKING.replace("needs_agreement: true", "needs_agreement: true\n    incomplete: ⟦HP108|x⟧")
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + body)
    plans.action_plan(TWO)

    plans.exactly_marked(select=SELECT)


def test_an_objective_that_does_not_ask_needs_none(plans: PlansFolder) -> None:
    plans.write("2015-2020.yaml", STRATEGIC_HEAD + ASKING.replace("needs_agreement: true", "due: 2020"))
    plans.action_plan(TWO)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize(
    "agreement", [AGREEMENT % "⟦HP201|D44⟧", "agreements: ⟦HP103|x⟧", "⟦HP101|agreement⟧: [x]"]
)
def test_where_a_mistake_may_hide_the_agreement_it_is_silent(plans: PlansFolder, agreement: str) -> None:
    plans.action_plan(TWO + agreement)

    plans.exactly_marked(select=SELECT)
