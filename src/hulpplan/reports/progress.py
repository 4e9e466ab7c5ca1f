"""The report `progress`: one period, what was done in it and what is late."""

from collections.abc import Sequence
from dataclasses import dataclass

from hulpplan.analysis.action_count import local_actions, supra_local_actions
from hulpplan.analysis.days import half_year_over
from hulpplan.analysis.events import is_done_without_day, is_finished_in, updates_in
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import STALE_DAYS, is_history, is_overdue, latest_update, stale_since
from hulpplan.analysis.trace import objectives_of
from hulpplan.document.blocks import Column, Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.reports.parts.action_table import (
    Pair,
    Shown,
    action_table,
    end_column,
    lead_column,
    progress_column,
    reason_column,
    status_column,
)
from hulpplan.reports.parts.counts import looked_at, shared_note
from hulpplan.reports.parts.finished import FINISHED, UNDATED, finished_part
from hulpplan.reports.parts.measured import measured_part
from hulpplan.reports.parts.news import milestone_part, news_part
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.prison_progress import prison_part
from hulpplan.reports.pictures.progress import Under, progress_drawing
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.words import capital
from hulpplan.rules.configuration import read_configuration
from hulpplan.rules.progress.stale import StaleSettings, stale
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

LATE = NN_("{count} action is late", "{count} actions are late")
STALE = NN_(
    "Of {count} running action nothing was heard for long",
    "Of {count} running actions nothing was heard for long",
)
HELD_UP = NN_("{count} action is postponed or stopped", "{count} actions are postponed or stopped")
NEWS = NN_("There is news of {count} action", "There is news of {count} actions")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The actions that were asked for, by what is to be said of them."""

    all: Sequence[Pair]
    late: Sequence[Pair]
    stale: Sequence[Pair]
    finished: Sequence[Pair]
    undated: Sequence[Pair]
    held_up: Sequence[Pair]
    news: Sequence[Pair]


def progress_report(request: Request[StrategicPlan]) -> Document:
    """Make the view of a period, the last half-year that is over unless another was asked for."""
    scope = scope_of(request)
    words = scope.words
    period = request.period or half_year_over(request.today)
    found = _sorted(scope, period)
    sections = (
        _late(scope, found),
        _stale(scope, found),
        finished_part(scope, found.finished, found.undated, period),
        measured_part(scope, found.all, period),
        milestone_part(scope, found.all, period),
        _held_up(scope, found),
        _objectives(scope, found),
        _prisons(scope, found),
        None
        if scope.is_long(found.news)
        else news_part(scope, found.news, period, words.count(NEWS, len(found.news))),
    )
    return scope_document(
        scope,
        words.say(N_("Progress report")),
        words.say(N_("Progress in {period}"), period=words.when(period)),
        _answer(scope, found, period),
        sections,
        ("period", words.say(N_("Period")), words.when(period)),
    )


def _sorted(scope: ReportScope, period: Period) -> Sorted:
    workspace, today = scope.request.workspace, scope.request.today
    days = _days_without_news(workspace)
    actions = scope.actions()
    current = [(item, action) for item, action in actions if not is_history(item)]
    return Sorted(
        actions,
        [(item, action) for item, action in current if is_overdue(workspace, item, today)],
        [(item, action) for item, action in current if stale_since(workspace, item, today, days)],
        [(item, action) for item, action in actions if is_finished_in(action, period)],
        [(item, action) for item, action in actions if is_done_without_day(action)],
        [(item, action) for item, action in actions if action.status in {"postponed", "stopped"}],
        [(item, action) for item, action in actions if updates_in(action, period, today)],
    )


def _days_without_news(workspace: Workspace) -> int:
    """Tell after how many days without an update `validate` asks for one here."""
    said = read_configuration(workspace.settings, (stale,)).settings.get(StaleSettings)
    return said.days if isinstance(said, StaleSettings) else STALE_DAYS


def _answer(scope: ReportScope, found: Sorted, period: Period) -> tuple[str, ...]:
    words = scope.words
    if not found.all:
        return (words.say(N_("There is no action here to report on.")),)
    when = words.when(period)
    done = words.count(FINISHED, len(found.finished))
    news = words.count(NN_("of {count} there is news", "of {count} there is news"), len(found.news))
    return (
        words.say(N_("In {period} {finished}; {news}."), period=when, finished=done, news=news),
        f"{words.count(UNDATED, len(found.undated))}." if found.undated else "",
        words.say(
            N_("On {date} {late}; {stale}."),
            date=words.when(scope.request.today),
            late=words.count(LATE, len(found.late)),
            stale=words.count(
                NN_(
                    "of {count} running action nothing was heard for long",
                    "of {count} running actions nothing was heard for long",
                ),
                len(found.stale),
            ),
        ),
        looked_at(words, [item for item, _ in found.all]),
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _late(scope: ReportScope, found: Sorted) -> Section | None:
    title = scope.words.count(LATE, len(found.late))
    shown = (end_column(scope), lead_column(scope), status_column(scope), progress_column(scope))
    table = action_table(scope, "late", title, found.late, shown)
    return part_of(title, tables=[table], anchor="_late") if table else None


def _stale(scope: ReportScope, found: Sorted) -> Section | None:
    words, today = scope.words, scope.request.today
    title = words.count(STALE, len(found.stale))
    since = Shown(
        Column("since", words.say(N_("Last heard of"))),
        lambda _, action: (
            words.when(update.date)
            if (update := latest_update(action, today)) is not None
            else words.say(N_("no news yet"))
        ),
    )
    shown = (since, lead_column(scope), progress_column(scope))
    table = action_table(scope, "stale", title, found.stale, shown)
    return part_of(title, tables=[table], anchor="_stale") if table else None


def _held_up(scope: ReportScope, found: Sorted) -> Section | None:
    title = scope.words.count(HELD_UP, len(found.held_up))
    lead = () if scope.is_long(found.held_up) else (lead_column(scope),)
    shown = (status_column(scope), reason_column(scope), *lead)
    table = action_table(scope, "held_up", title, found.held_up, shown)
    return part_of(title, tables=[table], anchor="_held_up") if table else None


def _prisons(scope: ReportScope, found: Sorted) -> Section | None:
    """Count by prison; much news is counted too, and told in the report on each prison."""
    sorts = {"finished": found.finished, "late": found.late, "stale": found.stale}
    return prison_part(
        scope, found.all, {**sorts, "news": found.news} if scope.is_long(found.news) else sorts
    )


def _objectives(scope: ReportScope, found: Sorted) -> Section | None:
    workspace, plan = scope.request.workspace, scope.request.plan
    reached: dict[Item[Record], list[Item[Record]]] = {}
    for item, _ in found.all:
        for objective in objectives_of(workspace, item):
            reached.setdefault(objective, []).append(item)
    under = [
        Under(item, local_actions(reached[item]), supra_local_actions(reached[item]))
        for item, _ in items_of(plan, Objective)
        if item in reached
    ]
    drawing = progress_drawing(scope.naming, scope.levels, under)
    title = capital(scope.levels.objective.many)
    return part_of(title, drawings=[drawing], anchor="_objectives") if drawing else None


REPORT = Report(
    N_("One period: what was finished, measured and heard, and what is late. For the policy team."),
    Scope.PRISONS,
    progress_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
