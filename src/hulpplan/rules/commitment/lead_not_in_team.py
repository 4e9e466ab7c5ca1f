"""HP502 lead-not-in-team: an organisation that leads an action and is in neither team of its plan."""

from collections.abc import Iterator

from hulpplan.analysis.commitment import TEAMS, team_members
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context, rule
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

TEXT = N_("'{organisation}' leads '{item}', but is in neither the policy team nor the coordination team.")
HINT = N_("Invite it to one of the teams, or choose a lead that is in one.")


@rule("HP502", "lead-not-in-team", Severity.NOTE)
def lead_not_in_team(context: Context) -> Iterator[Problem]:
    """Yield a problem at each such lead; a body is in no team."""
    workspace = context.workspace
    teams: dict[AnyPlan | None, set[Item[Record]]] = {
        plan: _members(workspace, plan) for plan in workspace.action_plans
    }
    for link in workspace.links:
        if link.steps[0] != "lead" or link.source.kind != "action" or link.target is None:
            continue
        members = teams.get(link.source.plan)
        if members and link.target.kind == "organisation" and link.target not in members:
            values = {"organisation": link.written, "item": link.source.name}
            yield Problem(link.place(), TEXT, values, link.source.ref or None, Phrase(HINT))


def _members(workspace: Workspace, plan: Plan[ActionPlan]) -> set[Item[Record]]:
    """Return the members of the teams; none when a team is missing (HP505) or has an unknown member."""
    content = plan.content
    if content.status == "approved" and None in (content.policy_team, content.coordination_team):
        return set()
    links = workspace.links_from(plan.item, *TEAMS)
    if any(link.target is None for link in links) or any(plan.item.is_unknown(team) for team in TEAMS):
        return set()
    return team_members(workspace, plan)
