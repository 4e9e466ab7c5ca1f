import pytest

from plans_folder import FAMILIES, PLAN_HEAD, PlansFolder

SELECT = (*FAMILIES, "HP502")
TEAMS = """\
policy_team: {members: [{organisation: directie-hasselt}]}
coordination_team: {members: [{organisation: caw-limburg}]}
"""


def led_by(plans: PlansFolder, lead: str, teams: str = TEAMS, head: str = PLAN_HEAD) -> None:
    """Write a plan with these teams and one action with this lead."""
    action = f"{{id: A1, title: x, status: planned, contributes_to: [D1], lead: {lead}}}"
    plans.action_plan(f"{teams}actions: [{action}]", head=head)


def test_a_lead_in_neither_team_is_found(plans: PlansFolder) -> None:
    led_by(plans, "⟦HP502|vdab⟧")

    [seen] = plans.exactly_marked(select=SELECT)
    assert (seen.severity, seen.item) == ("note", "hasselt/A1")
    assert "'vdab'" in seen.message


def test_one_team_is_enough_to_be_missing_from(plans: PlansFolder) -> None:
    draft = PLAN_HEAD.replace("approved", "draft")
    led_by(plans, "⟦HP502|vdab⟧", TEAMS.splitlines(keepends=True)[0], draft)

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("team", TEAMS.splitlines(keepends=True))
def test_of_a_team_that_an_approved_plan_lacks_another_rule_speaks(plans: PlansFolder, team: str) -> None:
    has_policy_team = team.startswith("policy_team")
    head = PLAN_HEAD if has_policy_team else PLAN_HEAD.replace("hasselt", "⟦HP505|hasselt⟧")
    led_by(plans, "vdab", team.replace("policy_team", "⟦HP505|policy_team⟧"), head)

    plans.exactly_marked(select=(*SELECT, "HP505"))


def test_a_local_organisation_is_looked_at_too(plans: PlansFolder) -> None:
    led_by(plans, "⟦HP502|sportclub⟧", f"{TEAMS}organisations: [{{id: sportclub, title: x}}]\n")

    plans.exactly_marked(select=SELECT)


@pytest.mark.parametrize("lead", ["directie-hasselt", "caw-limburg"])
def test_either_team_will_do(plans: PlansFolder, lead: str) -> None:
    led_by(plans, lead)

    assert plans.is_clean(select=SELECT)


def test_a_body_sits_in_no_team(plans: PlansFolder) -> None:
    led_by(plans, "gemengde-commissie")

    assert plans.is_clean(select=SELECT)


def test_a_supra_local_action_has_no_teams(plans: PlansFolder) -> None:
    plans.replace("2015-2020.yaml", "lead: gemengde-commissie", "lead: vdab")

    assert plans.is_clean(select=SELECT)


def test_without_any_team_another_rule_speaks(plans: PlansFolder) -> None:
    led_by(plans, "vdab", "", PLAN_HEAD.replace("hasselt", "⟦HP505|hasselt⟧"))

    plans.exactly_marked(select=(*SELECT, "HP505"))


@pytest.mark.parametrize(
    "teams",
    [
        TEAMS.replace("caw-limburg", "⟦HP201|vdap⟧"),
        TEAMS.replace("{members: [{organisation: caw-limburg}]}", "⟦HP103|vdab⟧"),
        TEAMS.replace("coordination_team", "⟦HP101|coordinationteam⟧"),
        TEAMS.replace("{organisation: caw-limburg}", "⟦HP103|vdab⟧"),
    ],
)
def test_where_a_mistake_may_hide_the_member_it_is_silent(plans: PlansFolder, teams: str) -> None:
    led_by(plans, "vdab", teams)

    plans.exactly_marked(select=SELECT)


def test_a_lead_with_a_mistake_has_its_own_finding(plans: PlansFolder) -> None:
    led_by(plans, "⟦HP201|vdap⟧")

    plans.exactly_marked(select=SELECT)
