"""The report `agenda`: what is due in the coming half-year, per organisation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import cast

from hulpplan.analysis.days import last_of_month, months_after
from hulpplan.analysis.events import Due, due_between, due_of
from hulpplan.analysis.items import responsible_for
from hulpplan.analysis.progress import AnyAction, is_history, is_milestone_overdue, is_overdue
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Moment
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.status_page import due_word, who
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item

MONTHS = 6


def agenda_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of what is due in the coming half-year, or in the period that was asked for."""
    scope = scope_of(request)
    words = scope.words
    first, last = _time(request)
    due = [one for one in due_between(request.workspace, scope.plans, first, last) if scope.takes(one.item)]
    late = _late(scope) if request.period is None else []
    sections = (_late_part(scope, late), _due_part(scope, due))
    when = words.when(request.period) or words.span(first, last)
    return scope_document(
        scope,
        words.say(N_("Agenda")),
        words.say(N_("What is due, and who it is up to")),
        _answer(scope, due, late, when),
        sections,
        ("period", words.say(N_("Period")), when),
    )


def _time(request: Request[StrategicPlan]) -> tuple[date, date]:
    if request.period is not None:
        return request.period.first, request.period.last
    # Plans count in months, so the last of these is in it whole.
    return request.today, last_of_month(months_after(request.today, MONTHS))


def _answer(scope: ReportScope, due: Sequence[Due], late: Sequence[Due], when: str) -> tuple[str, ...]:
    words = scope.words
    if not due and not late:
        return (words.say(N_("No deadline falls in this time ({period})."), period=when),)
    return (
        words.say(
            N_("In this time ({period}) {due}."),
            period=when,
            due=words.count(NN_("{count} deadline falls", "{count} deadlines fall"), len(due)),
        ),
        words.count(
            NN_("{count} deadline has passed already.", "{count} deadlines have passed already."), len(late)
        )
        if late
        else "",
    )


def _late(scope: ReportScope) -> list[Due]:
    """Return the actions and milestones that are late, the longest first."""
    workspace, today = scope.request.workspace, scope.request.today
    found: list[Due] = []
    for item, action in scope.actions():
        if is_history(item):
            continue
        end = due_of(workspace, cast("Item[AnyAction]", item))
        if end is not None and is_overdue(workspace, item, today):
            found.append(end)
        found += [
            Due(item, "milestone", milestone.title or "", milestone.due, ("milestones",))
            for milestone in action.milestones
            if milestone.due is not None and is_milestone_overdue(milestone, action, today)
        ]
    return sorted(found, key=lambda one: (one.moment.last, one.item.ref, one.title))


def _late_part(scope: ReportScope, late: Sequence[Due]) -> Section | None:
    words = scope.words
    title = words.count(NN_("{count} deadline has passed", "{count} deadlines have passed"), len(late))
    table = _table(scope, "late", title, late)
    return part_of(title, tables=[table], anchor="_late") if table else None


def _due_part(scope: ReportScope, due: Sequence[Due]) -> Section | None:
    """Show what is due by who answers for it; who is due first comes first."""
    groups: dict[str, list[Due]] = {}
    for one in due:
        groups.setdefault(_who(scope, one.item), []).append(one)
    title = scope.words.say(N_("Due, by who is responsible"))
    return part_of(title, parts=_parts(scope, groups), anchor="_due") if groups else None


def _parts(scope: ReportScope, groups: Mapping[str, Sequence[Due]]) -> Iterable[Section]:
    for name, due in groups.items():
        yield part_of(name, tables=[_table(scope, "due", name, due)])


def _who(scope: ReportScope, item: Item[Record]) -> str:
    return capital(who(responsible_for(scope.request.workspace, item), scope.naming))


def _table(scope: ReportScope, name: str, title: str, due: Iterable[Due]) -> Table | None:
    words = scope.words
    columns = (
        Column("when", words.say(N_("When"))),
        Column("last_day", words.say(N_("Up to and including"))),
        Column("what", words.say(N_("What"))),
        Column("of", words.say(N_("Of"))),
        Column("where", words.say(N_("Prison"))),
        *((Column("who", words.say(N_("Who"))),) if name == "late" else ()),
    )
    rows = (_row(scope, one, with_who=name == "late") for one in due)
    return table_of(name, title, columns, rows)


def _row(scope: ReportScope, one: Due, *, with_who: bool) -> tuple[Value, ...]:
    words, naming = scope.words, scope.naming
    word = words.say(due_word(one))
    is_part = one.what == "milestone"
    what: Value = Entry(one.title, note=word) if is_part else naming.entry(one.item, word)
    of: Value = naming.entry(one.item) if is_part else ""
    more = (_who(scope, one.item),) if with_who else ()
    return words.when(one.moment), _last_day(one.moment), what, of, scope.where(one.item), *more


def _last_day(moment: Moment) -> str:
    """Return up to which day there is time, where the moment does not say so itself."""
    return "" if moment.first == moment.last else moment.last.isoformat()


REPORT = Report(
    N_("What is due in the coming half-year, per organisation, and what is late already."),
    Scope.PRISONS,
    agenda_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
