"""The teams of a prison, what exists in its plan only, and the bodies of a strategic plan."""

from collections.abc import Iterator, Sequence

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation, TargetGroup
from hulpplan.model.strategic_plan import Body, StrategicPlan
from hulpplan.model.team import CoordinationTeam, Member, TeamTask
from hulpplan.reports.blocks import Columns, column, facts_block, facts_of, plan_text, present, table_from
from hulpplan.reports.item_names import ItemNames
from hulpplan.workspace.item import Item, Plan

CHAIR = N_("policy coordinator")


def team_sections(naming: ItemNames, plan: Plan[ActionPlan]) -> Iterator[Section]:
    """Show the policy team, the coordination team, and the local additions to the register."""
    words, policy, coordination = naming.words, plan.content.policy_team, plan.content.coordination_team
    if policy is not None:
        facts = facts_of(("chair", words.say(N_("Chair")), policy.chair or words.say(CHAIR)))
        members = _member_table(naming, plan, "policy_team", policy.members)
        yield Section(words.say(N_("Policy team")), present(facts_block(facts), members), role="plain")
    if coordination is not None:
        members = _member_table(naming, plan, "coordination_team", coordination.members)
        tasks = _task_table(naming, plan, coordination)
        yield Section(words.say(N_("Coordination team")), present(members, tasks), role="plain")
    additions = present(
        _addition_table(naming, plan, words.say(N_("Organisations")), Organisation),
        _addition_table(naming, plan, words.say(N_("Target groups")), TargetGroup),
    )
    if additions:
        yield Section(words.say(N_("Named in this plan only")), additions, role="plain")


def _member_table(
    naming: ItemNames, plan: Plan[ActionPlan], team: str, members: Sequence[Member]
) -> Table | None:
    words = naming.words

    def organisation(member: Member) -> str:
        return naming.named(plan.item, member.organisation, team, "members", "organisation")

    def domains(member: Member) -> str:
        return naming.all_named(plan.item, member.domains, team, "members", "domains")

    columns: Columns[Member] = (
        column("organisation", words.say(N_("Organisation")), organisation, "plan_text"),
        column("role", words.say(N_("Function")), lambda member: member.role or "", "plan_text"),
        column("domains", words.say(N_("Speaks for")), domains, "plan_text"),
    )
    return table_from("members", words.say(N_("Members")), columns, members)


def _task_table(naming: ItemNames, plan: Plan[ActionPlan], team: CoordinationTeam) -> Table | None:
    words = naming.words

    def lead(task: TeamTask) -> str:
        return naming.named(plan.item, task.lead, "coordination_team", "tasks", "lead")

    columns: Columns[TeamTask] = (
        column("task", words.say(N_("Task")), lambda task: words.choice_entry(task.task)),
        column(
            "title", words.say(N_("What is done for it here")), lambda task: task.title or "", "plan_text"
        ),
        column("lead", words.say(N_("Taken up by")), lead, "plan_text"),
    )
    return table_from("tasks", words.say(N_("Tasks")), columns, team.tasks)


def _addition_table(
    naming: ItemNames, plan: Plan[ActionPlan], caption: str, kind: type[Organisation | TargetGroup]
) -> Table | None:
    words = naming.words
    columns: Columns[tuple[Item[Record], Organisation | TargetGroup]] = (
        column("title", words.say(N_("Name")), lambda pair: naming.name(pair[0]), "plan_text"),
        column(
            "domains", words.say(N_("Domains")), lambda pair: naming.names(pair[0], "domains"), "plan_text"
        ),
        column(
            "description", words.say(N_("Explanation")), lambda pair: pair[1].description or "", "plan_text"
        ),
        column("source", words.say(N_("Source")), lambda pair: pair[1].source or "", "plan_text"),
    )
    return table_from(kind.item_kind, caption, columns, items_of(plan, kind))


def body_sections(naming: ItemNames, plan: Plan[StrategicPlan]) -> Iterator[Section]:
    """Show the standing bodies of a strategic plan, such as the mixed commission."""
    words = naming.words
    for item, body in items_of(plan, Body):
        leads = dict.fromkeys(link.source for link in naming.workspace.links_to(item, "lead"))
        facts = facts_of(
            ("members", words.say(N_("Members")), plan_text(naming.names(item, "members"))),
            ("tasks", words.say(N_("Tasks")), tuple(Entry(task, plan_text=True) for task in body.tasks)),
            ("leads", words.say(N_("Leads")), tuple(naming.entry(led) for led in leads)),
            ("source", words.say(N_("Source")), plan_text(body.source)),
        )
        yield Section(
            naming.name(item),
            present(facts_block(facts)),
            anchor=naming.anchor(item),
            role="card",
            listed=False,
            plan_text=True,
        )
