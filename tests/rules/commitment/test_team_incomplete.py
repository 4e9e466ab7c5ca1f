import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP505")
POLICY = "policy_team: {members: [{organisation: directie-hasselt}, {organisation: caw-limburg}]}\n"
COORDINATION = "coordination_team: {members: [{organisation: caw-limburg}]}\n"
FOUND = PLAN_HEAD.replace("hasselt", "⟦HP505|hasselt⟧")


def test_without_teams_it_is_one_finding_at_the_prison(plans: PlansFolder) -> None:
    plans.action_plan("", head=FOUND)

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("warning", "hasselt")
    assert "a policy team, a coordination team" in seen.message


def test_with_an_id_it_stands_at_the_id(plans: PlansFolder) -> None:
    plans.action_plan(COORDINATION, head=PLAN_HEAD + "id: ⟦HP505|hasselt-2018⟧\n")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "coordination" not in seen.message


def test_without_a_coordination_team_it_stands_at_the_policy_team(plans: PlansFolder) -> None:
    plans.action_plan(POLICY.replace("policy_team", "⟦HP505|policy_team⟧"))

    plans.exactly_marked(select=SELECT)


def test_without_the_prison_management_it_stands_at_the_policy_team(plans: PlansFolder) -> None:
    team = "⟦HP505|policy_team⟧: {members: [{organisation: caw-limburg}]}\n"
    plans.action_plan(team + COORDINATION)

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'directie-hasselt'" in seen.message


def test_what_lacks_is_one_finding(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP505|policy_team⟧: {members: [{organisation: caw-limburg}]}\n")

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'directie-hasselt' in the policy team, a coordination team" in seen.message


def test_the_management_in_the_other_team_is_not_enough(plans: PlansFolder) -> None:
    team = "⟦HP505|policy_team⟧: {members: [{organisation: caw-limburg}]}\n"
    plans.action_plan(team + COORDINATION.replace("caw-limburg", "directie-hasselt"))

    plans.exactly_marked(select=SELECT)


def test_of_several_prisons_each_management_is_asked_for(plans: PlansFolder) -> None:
    gent = "title: Gevangenis van Gent"
    plans.replace("register.yaml", gent, f"{gent}\n    management: vdab")
    head = PLAN_HEAD.replace("prison: hasselt", "id: samen\nprisons: [hasselt, gent]")
    plans.action_plan(POLICY.replace("policy_team", "⟦HP505|policy_team⟧") + COORDINATION, head=head)

    [seen] = plans.exactly_marked(select=SELECT)
    assert "'vdab'" in seen.message
    assert "directie-hasselt" not in seen.message


def test_complete_teams_are_how_it_should_be(plans: PlansFolder) -> None:
    plans.action_plan(POLICY + COORDINATION)

    assert plans.is_clean(select=SELECT)


def test_where_the_register_names_no_management_none_is_asked_for(plans: PlansFolder) -> None:
    head = PLAN_HEAD.replace("hasselt", "gent")
    plans.action_plan(POLICY.replace("directie-hasselt", "vdab") + COORDINATION, head=head)

    assert plans.is_clean(select=SELECT)


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_only_an_approved_plan_is_looked_at(plans: PlansFolder, status: str) -> None:
    plans.action_plan("", head=PLAN_HEAD.replace("approved", status))

    assert plans.is_clean(select=SELECT)


def test_an_empty_team_lacks_the_management(plans: PlansFolder) -> None:
    plans.action_plan("⟦HP505|policy_team⟧: {members: []}\n" + COORDINATION)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize(
    "teams",
    [
        POLICY.replace("directie-hasselt", "⟦HP201|directie-haselt⟧") + COORDINATION,
        POLICY.replace("organisation: directie-hasselt", "⟦HP102|role⟧: directie") + COORDINATION,
        POLICY.replace("policy_team", "⟦HP101|policyteam⟧") + COORDINATION,
        "policy_team: ⟦HP103|[directie-hasselt]⟧\n" + COORDINATION,
        "policy_team: {⟦HP102|chair⟧: x}\n" + COORDINATION,
        POLICY + COORDINATION.replace("coordination_team", "⟦HP101|coordinationteam⟧"),
    ],
)
def test_where_a_mistake_may_hide_it_it_is_silent(plans: PlansFolder, teams: str) -> None:
    plans.action_plan(teams)

    plans.exactly_marked(select=SELECT)
