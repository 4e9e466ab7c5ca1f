"""The report `individual-plan`: a blank form for a detainee's own plan. It holds no person.

What this prison has is filled in: its offer, who to turn to, and the agreements on what is told to whom. All
about the detainee is an empty line, to be written on by hand; hulpplan keeps none of it.
"""

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Entry, Row, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.team import Member
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.parts.domain_offer import offer_by_domain
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.plan_scope import plan_document, plan_naming
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.workspace.item import Item, Plan

STEPS = 5
"""How many steps the form has room for."""

BOX = "\N{BALLOT BOX}"
AGREED = N_("I agree that those who work on this plan know what is in it.")
AGREED_IN_PART = N_("I agree only for:")


def individual_plan_report(request: Request[ActionPlan]) -> Document:
    """Make the form with what the prison of a plan has."""
    naming = plan_naming(request)
    words = naming.words
    sections = (
        part_of(
            words.say(N_("This plan")),
            words.say(N_("Made on (date), with (function and organisation of whoever helped):")),
            lines=2,
            anchor="_who",
        ),
        _wishes(naming),
        _offer(naming, request),
        _steps(naming),
        _contacts(naming, request.plan),
        _agreements(naming, request),
        _consent(naming),
        part_of(
            words.say(N_("When we look at this plan again")),
            words.say(N_("Date, and what has changed since:")),
            lines=4,
            anchor="_later",
        ),
    )
    return plan_document(
        request,
        (words.say(N_("Blank form")), words.say(N_("My plan for help and services"))),
        (
            words.say(N_("This is your plan: you decide what is in it and who may read it.")),
            words.say(N_("Write on paper; this form is never filled in on a computer with your name.")),
        ),
        sections,
        ("prison", words.say(N_("Prison")), naming.prisons_of(request.plan)),
    )


def _wishes(naming: ItemNames) -> Section:
    words = naming.words
    questions = (
        N_("How are things now?"),
        N_("What do I want to be different, here and after my release?"),
        N_("What am I good at, and who can help me?"),
    )
    parts = [part_of(words.say(question), lines=3) for question in questions]
    return part_of(words.say(N_("Where I stand and what I want")), parts=parts, anchor="_wishes")


def _offer(naming: ItemNames, request: Request[ActionPlan]) -> Section:
    words = naming.words
    title = words.say(N_("What I can take part in here"))
    parts = []
    for domain, found in offer_by_domain(naming, request.plan).items():
        wanted = [(item, offer) for item, offer in found if request.narrowing.takes(request.workspace, item)]
        if wanted:
            name = naming.name(domain) if domain else words.say(N_("no domain"))
            parts.append(part_of(name, tables=[_offer_table(naming, name, wanted)]))
    say = (
        words.say(N_("Tick what you want to take part in."))
        if parts
        else words.say(N_("No offer is written down."))
    )
    return part_of(title, say, parts=parts, anchor="_offer")


def _offer_table(naming: ItemNames, name: str, found: list[tuple[Item[Record], Offer]]) -> Table | None:
    words = naming.words
    columns = (
        Column("offer", words.say(N_("Offer"))),
        Column("for", words.say(N_("For whom"))),
        Column("by", words.say(N_("By whom"))),
        Column("form", words.say(N_("Form"))),
        Column("languages", words.say(N_("Languages"))),
        Column("intake", words.say(N_("How one gets in"))),
    )
    rows = (
        (
            f"{BOX} {naming.title(item)}",
            naming.names(item, "target_groups"),
            naming.names(item, "organiser") or naming.names(item, "executors"),
            words.choice_entry(offer.kind),
            words.list_of(offer.languages),
            offer.intake or "",
        )
        for item, offer in found
    )
    return table_of("offer", name, columns, rows)


def _steps(naming: ItemNames) -> Section:
    words = naming.words
    columns = (
        Column("number", words.say(N_("Step"))),
        Column("goal", words.say(N_("What I want to reach")), "plan_text"),
        Column("doing", words.say(N_("What I will do"))),
        Column("helper", words.say(N_("Who helps me (organisation)"))),
        Column("when", words.say(N_("By when"))),
    )
    title = words.say(N_("My steps"))
    # Not `table_of`: its empty columns are there to be written in.
    rows = tuple(
        Row(((Entry(str(step), value=step),), *((),) * (len(columns) - 1))) for step in range(1, STEPS + 1)
    )
    return part_of(title, tables=[Table("steps", title, columns, rows)], anchor="_steps")


def _contacts(naming: ItemNames, plan: Plan[ActionPlan]) -> Section | None:
    """Name the organisations in the teams, with what they are there for; never a person."""
    words = naming.words
    columns = (
        Column("organisation", words.say(N_("Organisation")), "plan_text"),
        Column("for", words.say(N_("For"))),
        Column("role", words.say(N_("Function"))),
    )
    title = words.say(N_("Who I can turn to"))
    table = table_of("contacts", title, columns, _contact_rows(naming, plan))
    return part_of(title, tables=[table], anchor="_contacts") if table else None


def _contact_rows(naming: ItemNames, plan: Plan[ActionPlan]) -> list[tuple[Value, ...]]:
    content = plan.content
    teams: tuple[tuple[str, tuple[Member, ...]], ...] = (
        ("coordination_team", content.coordination_team.members if content.coordination_team else ()),
        ("policy_team", content.policy_team.members if content.policy_team else ()),
    )
    found: dict[str, tuple[list[str], list[str]]] = {}
    for team, members in teams:
        for one in members:
            name = naming.named(plan.item, one.organisation, team, "members", "organisation")
            domains, roles = found.setdefault(name, ([], []))
            domains += [naming.named(plan.item, word, team, "members", "domains") for word in one.domains]
            roles += [one.role] if one.role else []
    return [
        (name, naming.words.list_of(dict.fromkeys(domains)), naming.words.list_of(dict.fromkeys(roles)))
        for name, (domains, roles) in found.items()
    ]


def _agreements(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    words = naming.words
    columns = (
        Column("what", words.say(N_("What is told"))),
        Column("with", words.say(N_("Between")), "plan_text"),
        Column("who", words.say(N_("Who"))),
        Column("when", words.say(N_("When"))),
        Column("how", words.say(N_("How")), "plan_text"),
    )
    rows = (
        (
            agreement.what or naming.title(item),
            naming.names(item, "with"),
            agreement.who or "",
            agreement.when or "",
            agreement.how or "",
        )
        for item, agreement in items_of(request.plan, Agreement)
    )
    title = words.say(N_("What is told about me, and to whom"))
    table = table_of("agreements", title, columns, rows)
    return part_of(title, tables=[table], anchor="_agreements") if table else None


def _consent(naming: ItemNames) -> Section:
    words = naming.words
    return part_of(
        words.say(N_("What I agree to")),
        f"{BOX} {words.say(AGREED)}",
        f"{BOX} {words.say(AGREED_IN_PART)}",
        words.say(N_("I can change my mind at any time.")),
        lines=2,
        anchor="_consent",
    )


REPORT = Report(
    N_("A blank form for a detainee's own plan, with the offer, contacts and agreements of this prison."),
    Scope.ACTION_PLAN,
    individual_plan_report,
    ("prison", "plan", "domain", "target-group"),
)
