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
from hulpplan.reports.blocks import Value, cell_of, plan_text, table_of
from hulpplan.reports.parts.action_table import (
    Pair,
    action_table,
    period_column,
    progress_column,
    status_column,
)
from hulpplan.reports.parts.counts import kinds_of, shared_note
from hulpplan.reports.parts.memberships import membership_part
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.partnerships import PARTNERSHIPS, Partnership, partnership_part, partnerships_of
from hulpplan.reports.parts.tables import offer_table
from hulpplan.reports.report import Each, Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.advice import advice_sections
from hulpplan.reports.sections.agreement import agreement_table
from hulpplan.workspace.item import Item

LEADS = N_("It leads {actions}")


def organisation_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of the organisation or body that was asked for."""
    scope = scope_of(request, "organisation")
    words = scope.words
    wanted = request.narrowing.organisation or ()
    led = [pair for pair in scope.actions() if _refers(scope, pair[0], "lead", wanted)]
    part_in = partnerships_of(scope, wanted)
    sections = (
        _leads(scope, led),
        partnership_part(scope, part_in, "proposed"),
        partnership_part(scope, part_in, "confirmed"),
        partnership_part(scope, part_in, "withdrawn"),
        _objectives(scope, wanted),
        _offer(scope),
        _agreements(scope),
        membership_part(scope, wanted),
        _advice(scope),
    )
    name = words.list_of(dict.fromkeys(scope.naming.name(item) for item in wanted))
    return scope_document(
        scope,
        words.say(N_("Organisation")),
        words.say(N_("{organisation}: what it leads and takes part in"), organisation=name),
        _answer(scope, name, led, part_in, sections),
        sections,
        *_once(_facts(scope, wanted)),
    )


def _refers(scope: ReportScope, item: Item[Record], field: str, wanted: Collection[Item[Record]]) -> bool:
    return any(target in wanted for target in scope.request.workspace.targets(item, field))


def _answer(
    scope: ReportScope,
    name: str,
    led: list[Pair],
    part_in: Collection[Partnership],
    sections: Sequence[Section | None],
) -> tuple[str, ...]:
    words = scope.words
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
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _facts(scope: ReportScope, wanted: Iterable[Item[Record]]) -> Iterable[tuple[str, str, Value]]:
    words, naming = scope.words, scope.naming
    for item in wanted:
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
    """Say everything once: a prison may name an organisation of its own as another does."""
    together: dict[tuple[str, str], dict[Entry, None]] = {}
    for name, label, value in facts:
        together.setdefault((name, label), {}).update(dict.fromkeys(cell_of(value)))
    return ((name, label, tuple(values)) for (name, label), values in together.items())


def _leads(scope: ReportScope, led: list[Pair]) -> Section | None:
    title = scope.words.say(LEADS, actions=kinds_of(scope.words, [item for item, _ in led]))
    shown = (period_column(scope), status_column(scope), progress_column(scope))
    table = action_table(scope, "leads", title, led, shown)
    return part_of(title, tables=[table], anchor="_leads") if table else None


def _objectives(scope: ReportScope, wanted: Collection[Item[Record]]) -> Section | None:
    words = scope.words
    title = words.say(N_("Objectives it answers for or takes part in"))
    columns = (
        Column("objective", scope.levels.objective.one),
        Column("lead", words.say(N_("Lead")), "plan_text"),
        Column("due", words.say(N_("Due"))),
    )
    rows = (
        (scope.naming.entry(item), scope.naming.names(item, "lead"), words.when(objective.due))
        for item, objective in scope.of(Objective)
        if _refers(scope, item, "lead", wanted) or _refers(scope, item, "partners", wanted)
    )
    table = table_of("objectives", title, columns, rows)
    return part_of(title, tables=[table], anchor="_objectives") if table else None


def _offer(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Offer it organises or carries out"))
    table = offer_table(scope, "offer", title, scope.of(Offer))
    return part_of(title, tables=[table], anchor="_offer") if table else None


def _agreements(scope: ReportScope) -> Section | None:
    title = scope.words.say(N_("Agreements it is part of"))
    table = agreement_table(scope, title, scope.of(Agreement))
    return part_of(title, tables=[table], anchor="_agreements") if table else None


def _advice(scope: ReportScope) -> Section | None:
    given = list(scope.of(Advice))
    title = scope.words.say(N_("Advice given to it"))
    return part_of(title, parts=advice_sections(scope.naming, given), anchor="_advice") if given else None


REPORT = Report(
    N_("What one organisation leads, takes part in or is asked for, in all prisons. For its own board."),
    Scope.PRISONS,
    organisation_report,
    ("organisation", "prison", "plan", "objective", "domain", "target-group"),
    needs="organisation",
    each=Each.ORGANISATION,
)
