"""The report `progress`: one period, what was done in it and what is late."""

from collections.abc import Sequence
from dataclasses import dataclass

from hulpplan.analysis.action_count import local_actions, supra_local_actions
from hulpplan.analysis.days import half_year_over
from hulpplan.analysis.happened import is_done_without_day, is_finished_in, updates_in
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
from hulpplan.reports.parts.ground import Ground, ground_document, ground_of
from hulpplan.reports.parts.measured import measured_part
from hulpplan.reports.parts.news import milestone_part, news_part
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.parts.prison_progress import prison_part
from hulpplan.reports.pictures.progress import Under, progress_drawing
from hulpplan.reports.report import Report, Request, Scope
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
    ground = ground_of(request)
    words = ground.words
    period = request.period or half_year_over(request.today)
    found = _sorted(ground, period)
    sections = (
        _late(ground, found),
        _stale(ground, found),
        finished_part(ground, found.finished, found.undated, period),
        measured_part(ground, found.all, period),
        milestone_part(ground, found.all, period),
        _held_up(ground, found),
        _objectives(ground, found),
        _prisons(ground, found),
        None
        if ground.is_long(found.news)
        else news_part(ground, found.news, period, words.count(NEWS, len(found.news))),
    )
    return ground_document(
        ground,
        words.say(N_("Progress report")),
        words.say(N_("Progress in {period}"), period=words.when(period)),
        _answer(ground, found, period),
        sections,
        ("period", words.say(N_("Period")), words.when(period)),
    )


def _sorted(ground: Ground, period: Period) -> Sorted:
    workspace, today = ground.request.workspace, ground.request.today
    days = _days_without_news(workspace)
    actions = ground.actions()
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


def _answer(ground: Ground, found: Sorted, period: Period) -> tuple[str, ...]:
    words = ground.words
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
            date=words.when(ground.request.today),
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
        shared_note(words, (one.prisons for one in ground.participants)),
    )


def _late(ground: Ground, found: Sorted) -> Section | None:
    title = ground.words.count(LATE, len(found.late))
    shown = (end_column(ground), lead_column(ground), status_column(ground), progress_column(ground))
    table = action_table(ground, "late", title, found.late, shown)
    return part_of(title, tables=[table], anchor="_late") if table else None


def _stale(ground: Ground, found: Sorted) -> Section | None:
    words, today = ground.words, ground.request.today
    title = words.count(STALE, len(found.stale))
    since = Shown(
        Column("since", words.say(N_("Last heard of"))),
        lambda _, action: (
            words.when(update.date)
            if (update := latest_update(action, today)) is not None
            else words.say(N_("no news yet"))
        ),
    )
    shown = (since, lead_column(ground), progress_column(ground))
    table = action_table(ground, "stale", title, found.stale, shown)
    return part_of(title, tables=[table], anchor="_stale") if table else None


def _held_up(ground: Ground, found: Sorted) -> Section | None:
    title = ground.words.count(HELD_UP, len(found.held_up))
    lead = () if ground.is_long(found.held_up) else (lead_column(ground),)
    shown = (status_column(ground), reason_column(ground), *lead)
    table = action_table(ground, "held_up", title, found.held_up, shown)
    return part_of(title, tables=[table], anchor="_held_up") if table else None


def _prisons(ground: Ground, found: Sorted) -> Section | None:
    """Count by prison; much news is counted too, and told in the report on each prison."""
    sorts = {"finished": found.finished, "late": found.late, "stale": found.stale}
    return prison_part(
        ground, found.all, {**sorts, "news": found.news} if ground.is_long(found.news) else sorts
    )


def _objectives(ground: Ground, found: Sorted) -> Section | None:
    workspace, plan = ground.request.workspace, ground.request.plan
    reached: dict[Item[Record], list[Item[Record]]] = {}
    for item, _ in found.all:
        for objective in objectives_of(workspace, item):
            reached.setdefault(objective, []).append(item)
    under = [
        Under(item, local_actions(reached[item]), supra_local_actions(reached[item]))
        for item, _ in items_of(plan, Objective)
        if item in reached
    ]
    drawing = progress_drawing(ground.reporter, ground.levels, under)
    title = capital(ground.levels.objective.many)
    return part_of(title, drawings=[drawing], anchor="_objectives") if drawing else None


REPORT = Report(
    N_("One period: what was finished, measured and heard, and what is late. For the policy team."),
    Scope.PRISONS,
    progress_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
