"""The report `sheet`: one page on a prison (*fiche*)."""

from collections.abc import Sequence

from hulpplan.analysis.coverage import positions_of
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import is_overdue
from hulpplan.document.blocks import Column, Fact, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Action
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Prison
from hulpplan.reports.blocks import Value, facts_of, plan_text, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.counts import apart_numbers
from hulpplan.reports.parts.domain_offer import domain_rows
from hulpplan.reports.parts.looked_back import ActionItem
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.status import tally_of
from hulpplan.reports.parts.team import CHAIR
from hulpplan.reports.plan_scope import named_apart, plan_document, plan_naming, plan_values
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item


def sheet_report(request: Request[ActionPlan]) -> Document:
    """Make the view of the prison, or prisons, of a plan."""
    naming = plan_naming(request)
    words, plan = naming.words, request.plan
    actions = list(items_of(plan, Action))
    sections = (
        _prisons(naming, request),
        _plan(naming, request, actions),
        _priorities(naming, request),
        _offer(naming, request),
        _teams(naming, request),
    )
    title = named_apart(naming, plan, N_("{prisons} on one page"))
    answer = _answer(naming, request, actions)
    # A single page needs no list of contents.
    titles = (words.say(N_("Prison sheet")), title)
    return plan_document(request, titles, answer, sections, contents=False)


def _answer(
    naming: ItemNames, request: Request[ActionPlan], actions: Sequence[ActionItem]
) -> tuple[str, ...]:
    words = naming.words
    offers = sum(1 for _ in items_of(request.plan, Offer))
    return (
        words.say(
            N_("{actions}; {offers}."),
            actions=tally_of((item for item, _ in actions), words).text
            if actions
            else words.say(N_("No actions yet")),
            offers=words.count(NN_("{count} offer", "{count} offers"), offers)
            if offers
            else words.say(N_("no offer yet")),
        ),
    )


def _prisons(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    prisons = request.workspace.targets(request.plan.item, "prison", "prisons")
    if len(prisons) == 1:
        title = naming.words.say(N_("The prison"))
        return part_of(title, facts=_prison_facts(naming, prisons[0]), anchor="_prisons")
    title = naming.words.say(N_("The prisons"))
    parts = [part_of(naming.name(item), facts=_prison_facts(naming, item)) for item in prisons]
    return part_of(title, parts=parts, anchor="_prisons") if parts else None


def _prison_facts(naming: ItemNames, item: Item[Record]) -> tuple[Fact, ...]:
    words, prison = naming.words, item.model
    if not isinstance(prison, Prison):  # pragma: no cover - what a plan names as its prison is one
        return ()
    # Of several numbers the last written counts: the register is kept in the order of time.
    capacity = prison.capacity[-1] if prison.capacity else None
    as_of = words.when(capacity.as_of) if capacity else ""
    notes = ", ".join(note for note in (as_of, (capacity.note or "") if capacity else "") if note)
    places = words.number_entry(capacity.places, notes) if capacity else ""
    return facts_of(
        ("municipality", words.say(N_("Municipality")), prison.municipality or ""),
        ("kinds", words.say(N_("Sort")), words.list_of(map(words.choice, prison.kinds))),
        ("regime", words.say(N_("Regime")), plan_text(prison.regime or "")),
        ("in_use", words.say(N_("Use")), words.choice_entry(prison.status)),
        (
            "capacity",
            words.say(N_("Places")),
            places or words.say(N_("not known")),
        ),
        ("management", words.say(N_("Prison management")), plan_text(naming.names(item, "management"))),
        ("opened", words.say(N_("Opened")), words.when(prison.opened)),
        ("closed", words.say(N_("Closed")), words.when(prison.closed)),
        ("website", words.say(N_("Website")), prison.website or ""),
    )


def _plan(naming: ItemNames, request: Request[ActionPlan], actions: Sequence[ActionItem]) -> Section:
    words, plan = naming.words, request.plan
    late = sum(is_overdue(request.workspace, item, request.today) for item, _ in actions)
    values = [value for value in plan_values(naming, plan) if value[0] not in {"prison", "prisons"}]
    counted: list[tuple[str, str, Value]] = [
        (
            "actions",
            words.say(N_("Actions")),
            tally_of((item for item, _ in actions), words).text if actions else words.number_entry(0),
        ),
        ("late", words.say(N_("Late")), words.number_entry(late)),
    ]
    return part_of(words.say(N_("State of the plan")), facts=facts_of(*values, *counted), anchor="_plan")


def _priorities(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    """Show the objectives that are taken up, by the order that the team gave them."""
    words = naming.words
    taken = [stand for stand in positions_of(request.workspace, request.plan) if stand.decision == "taken-up"]
    ranks = {id(stand): stand.choice.priority if stand.choice else None for stand in taken}
    ordered = sorted(taken, key=lambda stand: (ranks[id(stand)] is None, ranks[id(stand)] or 0))
    columns = (
        Column("objective", words.say(N_("Objective"))),
        Column("priority", words.say(N_("Priority")), "number"),
        Column("actions", words.say(N_("Actions")), "number"),
        Column("stopped", capital(words.choice("stopped")), "number"),
    )
    rows = (
        (
            naming.entry(stand.objective),
            words.number_entry(ranks[id(stand)]),
            *apart_numbers(words, stand.actions),
        )
        for stand in ordered
    )
    title = words.say(N_("Priorities"))
    table = table_of("priorities", title, columns, rows)
    return part_of(title, tables=[table], anchor="_priorities") if table else None


def _offer(naming: ItemNames, request: Request[ActionPlan]) -> Section:
    words = naming.words
    title = words.say(N_("Offer by domain"))
    columns = (
        Column("domain", words.say(N_("Domain"))),
        Column("offer", words.say(N_("Offer"))),
        Column("by", words.say(N_("By whom"))),
    )
    table = table_of("offer", title, columns, domain_rows(naming, request.plan))
    nothing = "" if table else words.say(N_("No offer is written down."))
    return part_of(title, nothing, tables=[table], anchor="_offer")


def _teams(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    words, item, content = naming.words, request.plan.item, request.plan.content
    policy, coordination = content.policy_team, content.coordination_team
    members = words.list_of(
        naming.named(item, one.organisation, "policy_team", "members", "organisation")
        for one in (policy.members if policy else ())
    )
    doers = words.list_of(
        naming.named(item, one.organisation, "coordination_team", "members", "organisation")
        for one in (coordination.members if coordination else ())
    )
    facts = facts_of(
        ("chair", words.say(N_("Chair")), (policy.chair or words.say(CHAIR)) if policy else ""),
        ("policy_team", words.say(N_("Policy team")), members),
        ("coordination_team", words.say(N_("Coordination team")), doers),
    )
    return part_of(words.say(N_("Teams")), facts=facts, anchor="_teams") if facts else None


REPORT = Report(
    N_("One page per prison: what it is, its teams, offer by domain, priorities and the state of its plan."),
    Scope.ACTION_PLAN,
    sheet_report,
    ("prison", "plan"),
)
