"""The report `individual-plan`: a blank form for a detainee's own plan. It holds no person.

What this prison has is filled in: its offer, who to turn to, and the agreements on what is told to whom. All
about the detainee is an empty line, to be written on by hand; hulpplan keeps none of it.
"""

from collections.abc import Sequence

from hulpplan.analysis.items import items_of
from hulpplan.document.blocks import Column, Entry, FormLines, Row, Section, Sentence, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan, Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.reports.blocks import Columns, chapter, column, subsection, table_from
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import plan_document, plan_naming
from hulpplan.reports.sections.offer import offer_by_domain
from hulpplan.workspace.item import Item, Plan

STEPS = 5
"""How many steps the form has room for."""

BOX = "\N{BALLOT BOX}"


def individual_plan_report(request: Request[ActionPlan]) -> Document:
    """Make the form with what the prison of a plan has."""
    naming = plan_naming(request)
    say = naming.words.say
    contacts, agreements = say(N_("Who I can turn to")), say(N_("What is told about me, and to whom"))
    questions = (
        N_("How are things now?"),
        N_("What do I want to be different, here and after my release?"),
        N_("What am I good at, and who can help me?"),
    )
    agreed = say(N_("I agree that those who work on this plan know what is in it."))
    agreed_in_part = say(N_("I agree only for:"))
    consent = (f"{BOX} {agreed}", f"{BOX} {agreed_in_part}", say(N_("I can change my mind at any time.")))
    return plan_document(
        request,
        (say(N_("Blank form")), say(N_("My plan for help and services"))),
        (
            say(N_("This is your plan: you decide what is in it and who may read it.")),
            say(N_("Write on paper; this form is never filled in on a computer with your name.")),
        ),
        (
            chapter(
                "who",
                say(N_("This plan")),
                Sentence(say(N_("Made on (date), with (function and organisation of whoever helped):"))),
                FormLines(2),
            ),
            chapter(
                "wishes",
                say(N_("Where I stand and what I want")),
                *(subsection(say(question), FormLines(3)) for question in questions),
            ),
            _offer_section(naming, request),
            _step_section(naming),
            chapter("contacts", contacts, _contact_table(naming, request.plan, contacts)),
            chapter("agreements", agreements, _agreement_table(naming, request.plan, agreements)),
            chapter("consent", say(N_("What I agree to")), *map(Sentence, consent), FormLines(2)),
            chapter(
                "later",
                say(N_("When we look at this plan again")),
                Sentence(say(N_("Date, and what has changed since:"))),
                FormLines(4),
            ),
        ),
        ("prison", say(N_("Prison")), naming.prisons_of(request.plan)),
    )


def _offer_section(naming: ItemNames, request: Request[ActionPlan]) -> Section | None:
    words = naming.words
    sections = []
    for domain, offers in offer_by_domain(request.workspace, items_of(request.plan, Offer)):
        wanted = [pair for pair in offers if request.narrowing.takes(request.workspace, pair[0])]
        if wanted:
            name = naming.name(domain) if domain else words.say(N_("no domain"))
            sections.append(subsection(name, _offer_table(naming, name, wanted)))
    sentence = (
        words.say(N_("Tick what you want to take part in."))
        if sections
        else words.say(N_("No offer is written down."))
    )
    return chapter("offer", words.say(N_("What I can take part in here")), Sentence(sentence), *sections)


def _offer_table(
    naming: ItemNames, caption: str, offers: Sequence[tuple[Item[Record], Offer]]
) -> Table | None:
    words, names = naming.words, naming.names

    def by(item: Item[Record]) -> str:
        return names(item, "organiser") or names(item, "executors")

    columns: Columns[tuple[Item[Record], Offer]] = (
        column("offer", words.say(N_("Offer")), lambda pair: f"{BOX} {naming.title(pair[0])}"),
        column("for", words.say(N_("For whom")), lambda pair: names(pair[0], "target_groups"), "plan_text"),
        column("by", words.say(N_("By whom")), lambda pair: by(pair[0]), "plan_text"),
        column("form", words.say(N_("Form")), lambda pair: words.choice_entry(pair[1].kind)),
        column("languages", words.say(N_("Languages")), lambda pair: words.list_of(pair[1].languages)),
        column("intake", words.say(N_("How one gets in")), lambda pair: pair[1].intake or "", "plan_text"),
    )
    return table_from("offer", caption, columns, offers)


def _step_section(naming: ItemNames) -> Section | None:
    words = naming.words
    columns = (
        Column("number", words.say(N_("Step"))),
        Column("goal", words.say(N_("What I want to reach")), "plan_text"),
        Column("doing", words.say(N_("What I will do"))),
        Column("helper", words.say(N_("Who helps me (organisation)"))),
        Column("when", words.say(N_("By when"))),
    )
    title = words.say(N_("My steps"))
    # Not `table_of`, which drops empty columns: these are there to be written in.
    empty = ((),) * (len(columns) - 1)
    rows = tuple(Row(((Entry(str(step), value=step),), *empty)) for step in range(1, STEPS + 1))
    return chapter("steps", title, Table("steps", title, columns, rows))


def _contact_table(naming: ItemNames, plan: Plan[ActionPlan], caption: str) -> Table | None:
    """Name the organisations in the teams, with what they are there for; never a person."""
    words, content = naming.words, plan.content
    teams = (
        ("coordination_team", content.coordination_team.members if content.coordination_team else ()),
        ("policy_team", content.policy_team.members if content.policy_team else ()),
    )
    contacts: dict[str, tuple[list[str], list[str]]] = {}
    for team, members in teams:
        for member in members:
            name = naming.named(plan.item, member.organisation, team, "members", "organisation")
            domains, roles = contacts.setdefault(name, ([], []))
            domains += [
                naming.named(plan.item, domain, team, "members", "domains") for domain in member.domains
            ]
            roles += [member.role] if member.role else []
    columns: Columns[tuple[str, tuple[list[str], list[str]]]] = (
        column("organisation", words.say(N_("Organisation")), lambda contact: contact[0], "plan_text"),
        column(
            "for",
            words.say(N_("For")),
            lambda contact: words.list_of(dict.fromkeys(contact[1][0])),
            "plan_text",
        ),
        column(
            "role", words.say(N_("Function")), lambda contact: words.list_of(dict.fromkeys(contact[1][1]))
        ),
    )
    return table_from("contacts", caption, columns, contacts.items())


def _agreement_table(naming: ItemNames, plan: Plan[ActionPlan], caption: str) -> Table | None:
    words = naming.words
    columns: Columns[tuple[Item[Record], Agreement]] = (
        column(
            "what",
            words.say(N_("What is told")),
            lambda pair: pair[1].what or naming.title(pair[0]),
            "plan_text",
        ),
        column("with", words.say(N_("Between")), lambda pair: naming.names(pair[0], "with"), "plan_text"),
        column("who", words.say(N_("Who")), lambda pair: pair[1].who or "", "plan_text"),
        column("when", words.say(N_("When")), lambda pair: pair[1].when or "", "plan_text"),
        column("how", words.say(N_("How")), lambda pair: pair[1].how or "", "plan_text"),
    )
    return table_from("agreements", caption, columns, items_of(plan, Agreement))


REPORT = Report(
    N_("A blank form for a detainee's own plan, with the offer, contacts and agreements of this prison."),
    Scope.ACTION_PLAN,
    individual_plan_report,
    ("prison", "plan", "domain", "target-group"),
)
