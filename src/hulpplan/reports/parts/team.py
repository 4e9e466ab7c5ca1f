"""The teams of a prison, and what exists in its plan only."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.register import Organisation, TargetGroup
from hulpplan.model.team import CoordinationTeam, Member
from hulpplan.reports.blocks import facts_block, facts_of, present, table_of
from hulpplan.reports.parts.reporter import Reporter
from hulpplan.workspace.item import Plan

CHAIR = N_("policy coordinator")


def team_sections(reporter: Reporter, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show the policy team, the coordination team, and the local additions to the register."""
    words = reporter.words
    content = plan.content
    if content.policy_team is not None:
        chair = content.policy_team.chair or words.say(CHAIR)
        members = _members(reporter, plan, "policy_team", content.policy_team.members)
        facts = facts_of(("chair", words.say(N_("Chair")), chair))
        yield Section(words.say(N_("Policy team")), present(facts_block(facts), members), role="plain")
    if content.coordination_team is not None:
        members = _members(reporter, plan, "coordination_team", content.coordination_team.members)
        tasks = _tasks(reporter, plan, content.coordination_team)
        yield Section(words.say(N_("Coordination team")), present(members, tasks), role="plain")
    additions = present(
        _additions(reporter, plan, words.say(N_("Organisations")), Organisation),
        _additions(reporter, plan, words.say(N_("Target groups")), TargetGroup),
    )
    if additions:
        yield Section(words.say(N_("Named in this plan only")), additions, role="plain")


def _members(
    reporter: Reporter, plan: Plan[ActionPlan], team: str, members: Sequence[Member]
) -> Table | None:
    words = reporter.words
    columns = (
        Column("organisation", words.say(N_("Organisation")), "plan_text"),
        Column("role", words.say(N_("Function"))),
        Column("domains", words.say(N_("Speaks for")), "plan_text"),
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
        Column("title", words.say(N_("What is done for it here")), "plan_text"),
        Column("lead", words.say(N_("Taken up by")), "plan_text"),
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
        Column("title", words.say(N_("Name")), "plan_text"),
        Column("domains", words.say(N_("Domains")), "plan_text"),
        Column("description", words.say(N_("Explanation")), "plan_text"),
        Column("source", words.say(N_("Source")), "plan_text"),
    )
    rows = (
        (reporter.name(item), reporter.names(item, "domains"), entry.description or "", entry.source or "")
        for item, entry in items_of(plan, added)
    )
    return table_of(added.item_kind, caption, columns, rows)
