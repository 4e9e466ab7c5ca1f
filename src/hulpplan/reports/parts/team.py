"""The teams of a prison, and what exists in its plan only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hulpplan.analysis.items import items_of
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.register import Organisation, TargetGroup
from hulpplan.model.team import CoordinationTeam, Member
from hulpplan.reports.blocks import Column, Fact, Table, facts_of, table_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.workspace.item import Plan

CHAIR = N_("policy coordinator")


@dataclass(frozen=True, slots=True)
class TeamView:
    """A team: who is in it and who does what."""

    title: str
    facts: tuple[Fact, ...]
    tables: tuple[Table, ...]


def teams_of(reporter: Reporter, plan: Plan[ActionPlan]) -> Iterator[TeamView]:
    """Show the policy team, the coordination team, and the local additions to the register."""
    words = reporter.words
    content = plan.content
    if content.policy_team is not None:
        chair = content.policy_team.chair or words.say(CHAIR)
        members = _members(reporter, plan, "policy_team", content.policy_team.members)
        facts = facts_of(("chair", words.say(N_("Chair")), chair))
        yield TeamView(words.say(N_("Policy team")), facts, _present(members))
    if content.coordination_team is not None:
        members = _members(reporter, plan, "coordination_team", content.coordination_team.members)
        tasks = _tasks(reporter, plan, content.coordination_team)
        yield TeamView(words.say(N_("Coordination team")), (), _present(members, tasks))
    additions = _present(
        _additions(reporter, plan, words.say(N_("Organisations")), Organisation),
        _additions(reporter, plan, words.say(N_("Target groups")), TargetGroup),
    )
    if additions:
        yield TeamView(words.say(N_("Named in this plan only")), (), additions)


def _members(
    reporter: Reporter, plan: Plan[ActionPlan], team: str, members: Sequence[Member]
) -> Table | None:
    words = reporter.words
    columns = (
        Column("organisation", words.say(N_("Organisation"))),
        Column("role", words.say(N_("Function"))),
        Column("domains", words.say(N_("Speaks for"))),
    )
    rows = (
        (
            reporter.named(plan.item, member.organisation, team, "members", "organisation"),
            member.role or "",
            reporter.all_named(plan.item, member.domains, team, "members", "domains"),
        )
        for member in members
    )
    return table_of("members", words.say(N_("Members")), columns, rows)


def _tasks(reporter: Reporter, plan: Plan[ActionPlan], team: CoordinationTeam) -> Table | None:
    words = reporter.words
    columns = (
        Column("task", words.say(N_("Task"))),
        Column("title", words.say(N_("What is done for it here"))),
        Column("lead", words.say(N_("Taken up by"))),
    )
    rows = (
        (
            words.choice(task.task),
            task.title or "",
            reporter.named(plan.item, task.lead, "coordination_team", "tasks", "lead"),
        )
        for task in team.tasks
    )
    return table_of("tasks", words.say(N_("Tasks")), columns, rows)


def _additions(
    reporter: Reporter, plan: Plan[ActionPlan], caption: str, added: type[Organisation | TargetGroup]
) -> Table | None:
    words = reporter.words
    columns = (
        Column("title", words.say(N_("Name"))),
        Column("domains", words.say(N_("Domains"))),
        Column("description", words.say(N_("Explanation"))),
        Column("source", words.say(N_("Source"))),
    )
    rows = (
        (reporter.name(item), reporter.names(item, "domains"), entry.description or "", entry.source or "")
        for item, entry in items_of(plan, added)
    )
    return table_of(added.item_kind, caption, columns, rows)


def _present(*tables: Table | None) -> tuple[Table, ...]:
    return tuple(table for table in tables if table is not None)
