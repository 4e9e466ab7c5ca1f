"""The report `organisation`: what one organisation leads, takes part in or is asked for, everywhere."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from hulpplan.analysis.progress import AnyAction
from hulpplan.document.blocks import Entry, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action import Commitment, Partner
from hulpplan.model.action_plan import ActionPlan, Advice, Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation
from hulpplan.model.strategic_plan import Body, Objective, StrategicPlan
from hulpplan.model.team import Member
from hulpplan.reports.blocks import Columns, Value, cell_of, chapter, column, plan_text, table_from
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.action_table import (
    ActionItem,
    action_table,
    lead_column,
    period_column,
    progress_column,
    status_column,
)
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.agreement import agreement_table
from hulpplan.reports.sections.counts import kinds_of, shared_note
from hulpplan.reports.sections.offer import offer_table
from hulpplan.reports.sections.status import status_of
from hulpplan.reports.words import Words
from hulpplan.workspace.item import Item, Plan

LEADS = N_("It leads {actions}")
PARTNERSHIPS: Final[Mapping[Commitment, str]] = {
    "proposed": N_("It was asked for {actions}"),
    "confirmed": N_("It takes part in {actions}"),
    "withdrawn": N_("It withdrew from {actions}"),
}
Partnership: TypeAlias = tuple[Item[Record], AnyAction, Partner]
"""An action and what an organisation is in it."""
Membership: TypeAlias = tuple[Plan[ActionPlan], str, Value, Value]
"""The plan of a team, its name, what an organisation is or does in it, and the domains it speaks for."""


def organisation_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on the organisation or body that was asked for."""
    scope = scope_of(request, "organisation")
    words = scope.words
    organisations = request.narrowing.organisation or ()
    led = [pair for pair in scope.actions() if _refers(scope, pair[0], "lead", organisations)]
    partnerships = _partnerships(scope, organisations)
    sections = (
        _lead_section(scope, led),
        *(_partnership_section(scope, partnerships[commitment], commitment) for commitment in PARTNERSHIPS),
        _objective_section(scope, organisations),
        _offer_section(scope),
        _agreement_section(scope),
        _team_section(scope, organisations),
        _advice_section(scope),
    )
    name = words.list_of(dict.fromkeys(scope.naming.name(item) for item in organisations))
    return scope_document(
        scope,
        words.say(N_("Organisation")),
        words.say(N_("{organisation}: what it leads and takes part in"), organisation=name),
        _answer(scope, name, led, partnerships)
        if any(sections)
        else (words.say(N_("{organisation} is named nowhere in these plans."), organisation=name),),
        sections,
        *_once(_facts(scope, organisations)),
    )


def _refers(
    scope: ReportScope, item: Item[Record], field: str, organisations: Collection[Item[Record]]
) -> bool:
    return any(target in organisations for target in scope.request.workspace.targets(item, field))


def _partnerships(
    scope: ReportScope, organisations: Collection[Item[Record]]
) -> dict[Commitment, list[Partnership]]:
    """Return the actions in scope of which one of the organisations is a partner, by its commitment."""
    partnerships: dict[Commitment, list[Partnership]] = {commitment: [] for commitment in PARTNERSHIPS}
    for item, action in scope.actions():
        for partner in action.partners:
            target = scope.naming.target(item, partner.organisation, "partners", "organisation")
            if target in organisations and partner.commitment in partnerships:
                partnerships[partner.commitment].append((item, action, partner))
    return partnerships


def _answer(
    scope: ReportScope,
    name: str,
    led: Sequence[ActionItem],
    partnerships: Mapping[Commitment, Sequence[Partnership]],
) -> tuple[str, ...]:
    words = scope.words
    confirmed, proposed = (
        kinds_of(words, [item for item, *_ in partnerships[commitment]])
        for commitment in ("confirmed", "proposed")
    )
    leads = kinds_of(words, [item for item, _ in led])
    return (
        words.say(N_("{organisation} leads {actions}."), organisation=name, actions=leads),
        words.say(N_("It takes part in {actions}."), actions=confirmed),
        words.say(N_("It was asked for {actions}, and has not answered yet."), actions=proposed)
        if partnerships["proposed"]
        else "",
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _facts(scope: ReportScope, organisations: Iterable[Item[Record]]) -> Iterator[tuple[str, str, Value]]:
    words, naming = scope.words, scope.naming
    for item in organisations:
        model = item.model
        if isinstance(model, Organisation):
            yield "type", words.say(N_("Sort")), words.choice_entry(model.type)
            yield "domains", words.say(N_("Domains")), plan_text(naming.names(item, "domains"))
            yield "website", words.say(N_("Website")), model.website or ""
        bodies = (
            link.source for link in naming.workspace.links_to(item, "members") if link.source.kind == "body"
        )
        yield "bodies", words.say(N_("Member of")), words.list_of(map(naming.name, dict.fromkeys(bodies)))
        if isinstance(model, Body):
            yield "members", words.say(N_("Members")), plan_text(naming.names(item, "members"))
            yield "tasks", words.say(N_("Tasks")), tuple(Entry(task, plan_text=True) for task in model.tasks)


def _once(facts: Iterable[tuple[str, str, Value]]) -> Iterable[tuple[str, str, Value]]:
    """Merge facts of one name: a prison may name an organisation of its own as another prison does."""
    merged: dict[tuple[str, str], dict[Entry, None]] = {}
    for name, label, value in facts:
        merged.setdefault((name, label), {}).update(dict.fromkeys(cell_of(value)))
    return ((name, label, tuple(values)) for (name, label), values in merged.items())


def _lead_section(scope: ReportScope, led: Sequence[ActionItem]) -> Section | None:
    title = scope.words.say(LEADS, actions=kinds_of(scope.words, [item for item, _ in led]))
    columns = (period_column(scope), status_column(scope), progress_column(scope))
    return chapter("leads", title, action_table(scope, "leads", title, led, *columns))


def _partnership_section(
    scope: ReportScope, partnerships: Sequence[Partnership], commitment: Commitment
) -> Section | None:
    words = scope.words
    title = words.say(PARTNERSHIPS[commitment], actions=kinds_of(words, [item for item, *_ in partnerships]))
    columns: Columns[Partnership] = (
        column("action", words.say(N_("Action")), lambda row: scope.naming.entry(row[0])),
        column("where", words.say(N_("Prison")), lambda row: scope.where(row[0])),
        column("lead", words.say(N_("Lead")), lambda row: scope.naming.names(row[0], "lead"), "plan_text"),
        column("role", words.say(N_("Role")), lambda row: words.choice_entry(row[2].role)),
        column("since", words.say(N_("Takes part")), lambda row: words.span(row[2].since, row[2].until)),
        column("period", words.say(N_("Period")), lambda row: words.span(row[1].start, row[1].end)),
        column("status", words.say(N_("Status")), partial(_status_entry, words)),
        column("note", words.say(N_("Note")), lambda row: row[2].note or "", "plan_text"),
    )
    return chapter(commitment, title, table_from(commitment, title, columns, partnerships))


def _status_entry(words: Words, partnership: Partnership) -> Entry:
    _, action, _ = partnership
    return Entry(status_of(action, words).word, value=action.status)


def _objective_section(scope: ReportScope, organisations: Collection[Item[Record]]) -> Section | None:
    words = scope.words
    title = words.say(N_("Objectives it answers for or takes part in"))
    objectives = (
        (item, objective)
        for item, objective in scope.of(Objective)
        if any(_refers(scope, item, field, organisations) for field in ("lead", "partners"))
    )
    columns: Columns[tuple[Item[Record], Objective]] = (
        column("objective", scope.levels.objective.one, lambda pair: scope.naming.entry(pair[0])),
        lead_column(scope),
        column("due", words.say(N_("Due")), lambda pair: words.when(pair[1].due)),
    )
    return chapter("objectives", title, table_from("objectives", title, columns, objectives))


def _offer_section(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Offer it organises or carries out"))
    return chapter("offer", title, offer_table(scope, title, scope.of(Offer)))


def _agreement_section(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Agreements it is part of"))
    return chapter("agreements", title, agreement_table(scope, title, scope.of(Agreement)))


def _team_section(scope: ReportScope, organisations: Collection[Item[Record]]) -> Section | None:
    """Show in which teams the organisations sit, and which tasks they took up there."""
    words = scope.words
    title = words.say(N_("Teams it sits in"))
    memberships = (
        membership
        for participant in scope.participants
        for membership in _memberships(scope, participant.plan, organisations)
    )
    columns: Columns[Membership] = (
        column("where", words.say(N_("Prison")), lambda row: scope.where(row[0].item)),
        column("team", words.say(N_("Team")), lambda row: row[1]),
        column("role", words.say(N_("Function")), lambda row: row[2]),
        column("domains", words.say(N_("Speaks for")), lambda row: row[3], "plan_text"),
    )
    return chapter("teams", title, table_from("teams", title, columns, memberships))


def _memberships(
    scope: ReportScope, plan: Plan[ActionPlan], organisations: Collection[Item[Record]]
) -> Iterator[Membership]:
    words, naming, content = scope.words, scope.naming, plan.content

    def members(team: str, name: str, sitting: Iterable[Member]) -> Iterator[Membership]:
        for member in sitting:
            if (
                naming.target(plan.item, member.organisation, team, "members", "organisation")
                in organisations
            ):
                domains = naming.all_named(plan.item, member.domains, team, "members", "domains")
                yield plan, name, member.role or "", domains

    if content.policy_team is not None:
        yield from members("policy_team", words.say(N_("Policy team")), content.policy_team.members)
    if content.coordination_team is not None:
        name = words.say(N_("Coordination team"))
        yield from members("coordination_team", name, content.coordination_team.members)
        for task in content.coordination_team.tasks:
            lead = naming.target(plan.item, task.lead, "coordination_team", "tasks", "lead")
            if lead in organisations:
                title = task.title or words.choice(task.task)
                yield plan, name, words.say(N_("takes up: {task}"), task=title), ""


def _advice_section(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Advice given to it"))
    return chapter("advice", title, *advice_sections(scope.naming, scope.of(Advice)))


REPORT = Report(
    N_("What one organisation leads, takes part in or is asked for, in all prisons. For its own board."),
    Scope.PRISONS,
    organisation_report,
    ("organisation", "prison", "plan", "objective", "domain", "target-group"),
    needs="organisation",
    each=Each.ORGANISATION,
)
