"""The teams that an organisation sits in."""

from collections.abc import Collection, Iterable, Iterator

from hulpplan.document.blocks import Column, Section
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.team import Member
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope
from hulpplan.workspace.item import Item, Plan


def membership_part(scope: ReportScope, wanted: Collection[Item[Record]]) -> Section | None:
    """Show in which teams organisations sit, and which tasks they took up there."""
    words = scope.words
    title = words.say(N_("Teams it sits in"))
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("team", words.say(N_("Team"))),
        Column("role", words.say(N_("Function"))),
        Column("domains", words.say(N_("Speaks for")), "plan_text"),
    )
    rows = [row for one in scope.participants for row in _of_plan(scope, one.plan, wanted)]
    table = table_of("teams", title, columns, rows)
    return part_of(title, tables=[table], anchor="_teams") if table else None


def _of_plan(
    scope: ReportScope, plan: Plan[ActionPlan], wanted: Collection[Item[Record]]
) -> Iterator[tuple[Value, ...]]:
    words, content = scope.words, plan.content
    if content.policy_team is not None:
        team = words.say(N_("Policy team"))
        yield from _members(scope, plan, ("policy_team", team), content.policy_team.members, wanted)
    if content.coordination_team is None:
        return
    team = words.say(N_("Coordination team"))
    yield from _members(scope, plan, ("coordination_team", team), content.coordination_team.members, wanted)
    for task in content.coordination_team.tasks:
        if scope.naming.target(plan.item, task.lead, "coordination_team", "tasks", "lead") in wanted:
            role = words.say(N_("takes up: {task}"), task=task.title or words.choice(task.task))
            yield scope.where(plan.item), team, role, ""


def _members(
    scope: ReportScope,
    plan: Plan[ActionPlan],
    team: tuple[str, str],
    members: Iterable[Member],
    wanted: Collection[Item[Record]],
) -> Iterator[tuple[Value, ...]]:
    key, name = team
    naming = scope.naming
    for member in members:
        if naming.target(plan.item, member.organisation, key, "members", "organisation") in wanted:
            domains = naming.all_named(plan.item, member.domains, key, "members", "domains")
            yield scope.where(plan.item), name, member.role or "", domains
