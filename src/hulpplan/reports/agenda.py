"""The report `agenda`: what is due in the coming half-year, per organisation."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import cast

from hulpplan.analysis.days import last_of_month, months_after
from hulpplan.analysis.events import Due, due_between, due_of
from hulpplan.analysis.items import responsible_for
from hulpplan.analysis.progress import AnyAction, is_history, is_milestone_overdue, is_overdue
from hulpplan.document.blocks import Entry, Section, Table
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Moment
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.blocks import Columns, Value, ValueColumn, chapter, column, subsection, table_from
from hulpplan.reports.listings.status import due_word, who
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.words import capital
from hulpplan.workspace.item import Item

MONTHS = 6


def agenda_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on what is due in the coming half-year, or in the period that was asked for."""
    scope = scope_of(request)
    words = scope.words
    first, last = _first_and_last(request)
    due = [one for one in due_between(request.workspace, scope.plans, first, last) if scope.takes(one.item)]
    late = _late(scope) if request.period is None else []
    when = words.when(request.period) or words.span(first, last)
    return scope_document(
        scope,
        words.say(N_("Agenda")),
        words.say(N_("What is due, and who it is up to")),
        _answer(scope, due, late, when),
        (_late_section(scope, late), _due_section(scope, due)),
        ("period", words.say(N_("Period")), when),
    )


def _first_and_last(request: Request[StrategicPlan]) -> tuple[date, date]:
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
    late: list[Due] = []
    for item, action in scope.actions():
        if is_history(item):
            continue
        end = due_of(workspace, cast("Item[AnyAction]", item))
        if end is not None and is_overdue(workspace, item, today):
            late.append(end)
        late += [
            Due(item, "milestone", milestone.title or "", milestone.due, ("milestones",))
            for milestone in action.milestones
            if milestone.due is not None and is_milestone_overdue(milestone, action, today)
        ]
    return sorted(late, key=lambda one: (one.moment.last, one.item.ref, one.title))


def _late_section(scope: ReportScope, late: Sequence[Due]) -> Section | None:
    title = scope.words.count(NN_("{count} deadline has passed", "{count} deadlines have passed"), len(late))
    who_column: ValueColumn[Due] = column(
        "who", scope.words.say(N_("Who")), lambda due: _who(scope, due.item)
    )
    return chapter("late", title, _table(scope, "late", title, late, who_column))


def _due_section(scope: ReportScope, due: Sequence[Due]) -> Section | None:
    """Show what is due by who answers for it; who is due first comes first."""
    groups: dict[str, list[Due]] = {}
    for one in due:
        groups.setdefault(_who(scope, one.item), []).append(one)
    title = scope.words.say(N_("Due, by who is responsible"))
    tables = {name: _table(scope, "due", name, deadlines) for name, deadlines in groups.items()}
    return chapter("due", title, *(subsection(name, table) for name, table in tables.items()))


def _who(scope: ReportScope, item: Item[Record]) -> str:
    return capital(who(responsible_for(scope.request.workspace, item), scope.naming))


def _table(
    scope: ReportScope, name: str, title: str, deadlines: Iterable[Due], *more: ValueColumn[Due]
) -> Table | None:
    words, naming = scope.words, scope.naming

    def what(due: Due) -> Entry:
        word = words.say(due_word(due))
        if due.what == "milestone":
            return Entry(due.title, note=word, plan_text=True)
        return naming.entry(due.item, word)

    def whose(due: Due) -> Value:
        return naming.entry(due.item) if due.what == "milestone" else ""

    columns: Columns[Due] = (
        column("when", words.say(N_("When")), lambda due: words.when(due.moment)),
        column("last_day", words.say(N_("Up to and including")), lambda due: _last_day(due.moment)),
        column("what", words.say(N_("What")), what),
        column("of", words.say(N_("Of")), whose),
        column("where", words.say(N_("Prison")), lambda due: scope.where(due.item)),
        *more,
    )
    return table_from(name, title, columns, deadlines)


def _last_day(moment: Moment) -> str:
    """Return up to which day there is time, where the moment does not say so itself."""
    return "" if moment.first == moment.last else moment.last.isoformat()


REPORT = Report(
    N_("What is due in the coming half-year, per organisation, and what is late already."),
    Scope.PRISONS,
    agenda_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
