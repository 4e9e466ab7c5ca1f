"""The report `organisation`: what one organisation leads, takes part in or is asked for, everywhere."""

from collections.abc import Collection, Iterable, Sequence

from hulpplan.document.blocks import Column, Entry, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_
from hulpplan.model.action_plan import Advice, Agreement
from hulpplan.model.offer import Offer
from hulpplan.model.record import Record
from hulpplan.model.register import Organisation
from hulpplan.model.strategic_plan import Body, Objective, StrategicPlan
from hulpplan.reports.blocks import Value, cell_of, table_of
from hulpplan.reports.parts.action_table import (
    Pair,
    action_table,
    period_column,
    progress_column,
    status_column,
)
from hulpplan.reports.parts.advice import advice_sections
from hulpplan.reports.parts.counts import kinds_of, shared_note
from hulpplan.reports.parts.ground import Ground, ground_document, ground_of
from hulpplan.reports.parts.memberships import membership_part
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.partnerships import PARTNERSHIPS, Partnership, partnership_part, partnerships_of
from hulpplan.reports.parts.tables import agreement_table, offer_table
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.workspace.item import Item

LEADS = N_("It leads {actions}")


def organisation_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the organisation or body that was asked for."""
    ground = ground_of(request, "organisation")
    words = ground.words
    wanted = request.narrowing.organisation or ()
    led = [pair for pair in ground.actions() if _refers(ground, pair[0], "lead", wanted)]
    part_in = partnerships_of(ground, wanted)
    sections = (
        _leads(ground, led),
        partnership_part(ground, part_in, "proposed"),
        partnership_part(ground, part_in, "confirmed"),
        partnership_part(ground, part_in, "withdrawn"),
        _objectives(ground, wanted),
        _offer(ground),
        _agreements(ground),
        membership_part(ground, wanted),
        _advice(ground),
    )
    name = words.list_of(dict.fromkeys(ground.reporter.name(item) for item in wanted))
    return ground_document(
        ground,
        words.say(N_("Organisation")),
        words.say(N_("{organisation}: what it leads and takes part in"), organisation=name),
        _answer(ground, name, led, part_in, sections),
        sections,
        *_once(_facts(ground, wanted)),
    )


def _refers(ground: Ground, item: Item[Record], field: str, wanted: Collection[Item[Record]]) -> bool:
    return any(target in wanted for target in ground.request.workspace.targets(item, field))


def _answer(
    ground: Ground,
    name: str,
    led: list[Pair],
    part_in: Collection[Partnership],
    sections: Sequence[Section | None],
) -> tuple[str, ...]:
    words = ground.words
    if not any(sections):
        return (words.say(N_("{organisation} is named nowhere in these plans."), organisation=name),)
    leads = kinds_of(words, [item for item, _ in led])
    taking = {
        commitment: [one.item for one in part_in if one.partner.commitment == commitment]
        for commitment in PARTNERSHIPS
    }
    takes_part = kinds_of(words, taking["confirmed"])
    asked = kinds_of(words, taking["proposed"])
    return (
        words.say(N_("{organisation} leads {actions}."), organisation=name, actions=leads),
        words.say(N_("It takes part in {actions}."), actions=takes_part),
        words.say(N_("It was asked for {actions}, and has not answered yet."), actions=asked)
        if taking["proposed"]
        else "",
        shared_note(words, (one.prisons for one in ground.participants)),
    )


def _facts(ground: Ground, wanted: Iterable[Item[Record]]) -> Iterable[tuple[str, str, Value]]:
    words, reporter = ground.words, ground.reporter
    for item in wanted:
        model = item.model
        if isinstance(model, Organisation):
            yield "type", words.say(N_("Sort")), words.choice(model.type)
            yield "domains", words.say(N_("Domains")), reporter.names(item, "domains")
            yield "website", words.say(N_("Website")), model.website or ""
        bodies = (
            link.source for link in reporter.workspace.links_to(item, "members") if link.source.kind == "body"
        )
        yield "bodies", words.say(N_("Member of")), words.list_of(map(reporter.name, dict.fromkeys(bodies)))
        if isinstance(model, Body):
            yield "members", words.say(N_("Members")), reporter.names(item, "members")
            yield "tasks", words.say(N_("Tasks")), tuple(Entry(task) for task in model.tasks)


def _once(facts: Iterable[tuple[str, str, Value]]) -> Iterable[tuple[str, str, Value]]:
    """Say everything once: a prison may name an organisation of its own as another does."""
    together: dict[tuple[str, str], dict[Entry, None]] = {}
    for name, label, value in facts:
        together.setdefault((name, label), {}).update(dict.fromkeys(cell_of(value)))
    return ((name, label, tuple(values)) for (name, label), values in together.items())


def _leads(ground: Ground, led: list[Pair]) -> Section | None:
    title = ground.words.say(LEADS, actions=kinds_of(ground.words, [item for item, _ in led]))
    shown = (period_column(ground), status_column(ground), progress_column(ground))
    table = action_table(ground, "leads", title, led, shown)
    return part_of(title, tables=[table], anchor="_leads") if table else None


def _objectives(ground: Ground, wanted: Collection[Item[Record]]) -> Section | None:
    words = ground.words
    title = words.say(N_("Objectives it answers for or takes part in"))
    columns = (
        Column("objective", ground.levels.objective.one),
        Column("lead", words.say(N_("Lead")), "plan_text"),
        Column("due", words.say(N_("Due"))),
    )
    rows = (
        (ground.reporter.entry(item), ground.reporter.names(item, "lead"), words.when(objective.due))
        for item, objective in ground.of(Objective)
        if _refers(ground, item, "lead", wanted) or _refers(ground, item, "partners", wanted)
    )
    table = table_of("objectives", title, columns, rows)
    return part_of(title, tables=[table], anchor="_objectives") if table else None


def _offer(ground: Ground) -> Section | None:
    title = ground.words.say(N_("Offer it organises or carries out"))
    table = offer_table(ground, "offer", title, ground.of(Offer))
    return part_of(title, tables=[table], anchor="_offer") if table else None


def _agreements(ground: Ground) -> Section | None:
    title = ground.words.say(N_("Agreements it is part of"))
    table = agreement_table(ground, title, ground.of(Agreement))
    return part_of(title, tables=[table], anchor="_agreements") if table else None


def _advice(ground: Ground) -> Section | None:
    given = list(ground.of(Advice))
    title = ground.words.say(N_("Advice given to it"))
    return part_of(title, parts=advice_sections(ground.reporter, given), anchor="_advice") if given else None


REPORT = Report(
    N_("What one organisation leads, takes part in or is asked for, in all prisons. For its own board."),
    Scope.PRISONS,
    organisation_report,
    ("organisation", "prison", "plan", "objective", "domain", "target-group"),
    needs="organisation",
    each=Each.ORGANISATION,
)
