"""The teams of a prison, and what exists in its plan only."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.register import Organisation, TargetGroup
from hulpplan.model.team import CoordinationTeam, Member
from hulpplan.reports.blocks import facts_block, facts_of, present, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Plan

CHAIR = N_("policy coordinator")


def team_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show the policy team, the coordination team, and the local additions to the register."""
    words = naming.words
    content = plan.content
    if content.policy_team is not None:
        chair = content.policy_team.chair or words.say(CHAIR)
        members = _members(naming, plan, "policy_team", content.policy_team.members)
        facts = facts_of(("chair", words.say(N_("Chair")), chair))
        yield Section(words.say(N_("Policy team")), present(facts_block(facts), members), role="plain")
    if content.coordination_team is not None:
        members = _members(naming, plan, "coordination_team", content.coordination_team.members)
        tasks = _tasks(naming, plan, content.coordination_team)
        yield Section(words.say(N_("Coordination team")), present(members, tasks), role="plain")
    additions = present(
        _additions(naming, plan, words.say(N_("Organisations")), Organisation),
        _additions(naming, plan, words.say(N_("Target groups")), TargetGroup),
    )
    if additions:
        yield Section(words.say(N_("Named in this plan only")), additions, role="plain")


def _members(naming: ItemNames, plan: Plan[ActionPlan], team: str, members: Sequence[Member]) -> Table | None:
    words = naming.words
    columns = (
        Column("organisation", words.say(N_("Organisation")), "plan_text"),
        Column("role", words.say(N_("Function"))),
        Column("domains", words.say(N_("Speaks for")), "plan_text"),
    )
    rows = (
        (
            naming.named(plan.item, member.organisation, team, "members", "organisation"),
            member.role or "",
            naming.all_named(plan.item, member.domains, team, "members", "domains"),
        )
        for member in members
    )
    return table_of("members", words.say(N_("Members")), columns, rows)


def _tasks(naming: ItemNames, plan: Plan[ActionPlan], team: CoordinationTeam) -> Table | None:
    words = naming.words
    columns = (
        Column("task", words.say(N_("Task"))),
        Column("title", words.say(N_("What is done for it here")), "plan_text"),
        Column("lead", words.say(N_("Taken up by")), "plan_text"),
    )
    rows = (
        (
            words.choice_entry(task.task),
            task.title or "",
            naming.named(plan.item, task.lead, "coordination_team", "tasks", "lead"),
        )
        for task in team.tasks
    )
    return table_of("tasks", words.say(N_("Tasks")), columns, rows)


def _additions(
    naming: ItemNames, plan: Plan[ActionPlan], caption: str, added: type[Organisation | TargetGroup]
) -> Table | None:
    words = naming.words
    columns = (
        Column("title", words.say(N_("Name")), "plan_text"),
        Column("domains", words.say(N_("Domains")), "plan_text"),
        Column("description", words.say(N_("Explanation")), "plan_text"),
        Column("source", words.say(N_("Source")), "plan_text"),
    )
    rows = (
        (naming.name(item), naming.names(item, "domains"), entry.description or "", entry.source or "")
        for item, entry in items_of(plan, added)
    )
    return table_of(added.item_kind, caption, columns, rows)
