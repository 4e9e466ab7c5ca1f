"""HP505 team-incomplete: an approved plan without its teams, or without the prison management in them."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import managements_of, team_members
from hulpplan.finding import Place, Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

TEXT = N_("Plan '{plan}' is approved, but lacks: {lacking}.")
POLICY_TEAM = N_("a policy team")
MANAGEMENT = N_("prison management '{management}' in the policy team")
COORDINATION_TEAM = N_("a coordination team")
HINT = N_("Add under `policy_team` and `coordination_team` which organisations are their `members`.")


@rule("HP505", "team-incomplete", Severity.WARNING)
def team_incomplete(context: Context) -> Iterator[Problem]:
    """Yield one problem for each approved plan, with all that its teams lack."""
    for plan in context.workspace.action_plans:
        if plan.content.status == "approved":
            lacking = (*_policy_team(context.workspace, plan), *_coordination_team(plan))
            if lacking:
                values: dict[str, Value] = {"plan": plan.item.name, "lacking": lacking}
                yield Problem(_place(plan), TEXT, values, plan.item.ref or None, Phrase(HINT))


def _policy_team(workspace: Workspace, plan: Plan[ActionPlan]) -> Iterator[Phrase]:
    if plan.item.is_unknown("policy_team"):
        return
    if plan.content.policy_team is None:
        yield Phrase(POLICY_TEAM)
        return
    if any(link.target is None for link in workspace.links_from(plan.item, "policy_team")):
        # Somebody in it is unknown, and may be the management.
        return
    members = team_members(workspace, plan, "policy_team")
    for management in managements_of(workspace, plan):
        if management not in members:
            yield Phrase(MANAGEMENT, {"management": management.name})


def _coordination_team(plan: Plan[ActionPlan]) -> Iterator[Phrase]:
    if plan.content.coordination_team is None and not plan.item.is_unknown("coordination_team"):
        yield Phrase(COORDINATION_TEAM)


def _place(plan: Plan[ActionPlan]) -> Place:
    return plan.item.place() if plan.content.policy_team is None else plan.item.key_place("policy_team")
