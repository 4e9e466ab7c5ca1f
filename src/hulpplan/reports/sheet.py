"""The report `sheet`: one page on a prison (*fiche*)."""

from collections.abc import Sequence

from hulpplan.analysis.coverage import Position, positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import is_overdue
from hulpplan.document.blocks import Column, Facts, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Prison
from hulpplan.model.team import Member
from hulpplan.reports.blocks import (
    chapter,
    facts_block,
    facts_of,
    plan_text,
    sentence_block,
    subsection,
    table_of,
)
from hulpplan.reports.front import named_apart, plan_values
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import plan_document, plan_naming
from hulpplan.reports.sections.counts import apart_numbers
from hulpplan.reports.sections.offer import domain_table
from hulpplan.reports.sections.status import tally_of
from hulpplan.reports.sections.team import CHAIR
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item, Plan


def sheet_report(request: Request[ActionPlan]) -> Document:
    """Make the report on the prison, or prisons, of a plan."""
    naming, plan = plan_naming(request), request.plan
    words = naming.words
    actions = [item for item, _ in items_of(plan, Action)]
    tally = tally_of(actions, words).text if actions else ""
    priorities, offer = words.say(N_("Priorities")), words.say(N_("Offer by domain"))
    offer_table = domain_table(naming, offer, plan)
    return plan_document(
        request,
        (words.say(N_("Prison sheet")), named_apart(naming, plan, N_("{prisons} on one page"))),
        (_answer(naming, plan, tally),),
        (
            _prison_section(naming, plan),
            chapter("plan", words.say(N_("State of the plan")), _plan_facts(request, naming, actions, tally)),
            chapter("priorities", priorities, _priority_table(naming, request, priorities)),
            chapter(
                "offer",
                offer,
                sentence_block("" if offer_table else words.say(N_("No offer is written down."))),
                offer_table,
            ),
            chapter("teams", words.say(N_("Teams")), _team_facts(naming, plan)),
        ),
        # A single page needs no list of contents.
        contents=False,
    )


def _answer(naming: ItemNames, plan: Plan[ActionPlan], tally: str) -> str:
    words = naming.words
    number = sum(1 for _ in items_of(plan, Offer))
    return words.say(
        N_("{actions}; {offers}."),
        actions=tally or words.say(N_("No actions yet")),
        offers=words.count(NN_("{count} offer", "{count} offers"), number)
        if number
        else words.say(N_("no offer yet")),
    )


def _prison_section(naming: ItemNames, plan: Plan[ActionPlan]) -> Section | None:
    prisons = naming.workspace.targets(plan.item, "prison", "prisons")
    if len(prisons) == 1:
        return chapter("prisons", naming.words.say(N_("The prison")), _prison_facts(naming, prisons[0]))
    sections = (subsection(naming.name(item), _prison_facts(naming, item)) for item in prisons)
    return chapter("prisons", naming.words.say(N_("The prisons")), *sections)


def _prison_facts(naming: ItemNames, item: Item[Record]) -> Facts | None:
    words, prison = naming.words, item.model
    if not isinstance(prison, Prison):  # pragma: no cover - what a plan names as its prison is one
        return None
    # Of several numbers the last written counts: the register is kept in the order of time.
    capacity = prison.capacity[-1] if prison.capacity else None
    notes = (words.when(capacity.as_of), capacity.note or "") if capacity else ()
    places = words.number_entry(capacity.places, ", ".join(filter(None, notes))) if capacity else ""
    facts = facts_of(
        ("municipality", words.say(N_("Municipality")), prison.municipality or ""),
        ("kinds", words.say(N_("Sort")), words.list_of(map(words.choice, prison.kinds))),
        ("regime", words.say(N_("Regime")), plan_text(prison.regime)),
        ("in_use", words.say(N_("Use")), words.choice_entry(prison.status)),
        ("capacity", words.say(N_("Places")), places or words.say(N_("not known"))),
        ("management", words.say(N_("Prison management")), plan_text(naming.names(item, "management"))),
        ("opened", words.say(N_("Opened")), words.when(prison.opened)),
        ("closed", words.say(N_("Closed")), words.when(prison.closed)),
        ("website", words.say(N_("Website")), prison.website or ""),
    )
    return facts_block(facts)


def _plan_facts(
    request: Request[ActionPlan], naming: ItemNames, actions: Sequence[Item[Record]], tally: str
) -> Facts | None:
    words = naming.words
    late = sum(is_overdue(request.workspace, item, request.today) for item in actions)
    facts = facts_of(
        *(value for value in plan_values(naming, request.plan) if value[0] not in {"prison", "prisons"}),
        ("actions", words.say(N_("Actions")), tally or words.number_entry(0)),
        ("late", words.say(N_("Late")), words.number_entry(late)),
    )
    return facts_block(facts)


def _priority_table(naming: ItemNames, request: Request[ActionPlan], caption: str) -> Table | None:
    """Show the objectives that are taken up, by the order that the team gave them."""
    words = naming.words

    def priority(stand: Position) -> int | None:
        return stand.choice.priority if stand.choice else None

    taken_up = [
        stand for stand in positions_of(request.workspace, request.plan) if stand.decision == "taken-up"
    ]
    taken_up.sort(key=lambda stand: (priority(stand) is None, priority(stand) or 0))
    columns = (
        Column("objective", words.say(N_("Objective"))),
        Column("priority", words.say(N_("Priority")), "number"),
        Column("actions", words.say(N_("Actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    rows = (
        (
            naming.entry(stand.objective),
            words.number_entry(priority(stand)),
            *apart_numbers(words, stand.actions),
        )
        for stand in taken_up
    )
    return table_of("priorities", caption, columns, rows)


def _team_facts(naming: ItemNames, plan: Plan[ActionPlan]) -> Facts | None:
    words, policy, coordination = naming.words, plan.content.policy_team, plan.content.coordination_team

    def organisations(team: str, members: Sequence[Member]) -> str:
        names = (member.organisation for member in members)
        return naming.all_named(plan.item, (name or "" for name in names), team, "members", "organisation")

    facts = facts_of(
        ("chair", words.say(N_("Chair")), (policy.chair or words.say(CHAIR)) if policy else ""),
        (
            "policy_team",
            words.say(N_("Policy team")),
            organisations("policy_team", policy.members if policy else ()),
        ),
        (
            "coordination_team",
            words.say(N_("Coordination team")),
            organisations("coordination_team", coordination.members if coordination else ()),
        ),
    )
    return facts_block(facts)


REPORT = Report(
    N_("One page per prison: what it is, its teams, offer by domain, priorities and the state of its plan."),
    Scope.ACTION_PLAN,
    sheet_report,
    ("prison", "plan"),
)
