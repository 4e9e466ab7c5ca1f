"""The report `progress`: one period, what was done in it and what is late."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import partial
from typing import TypeAlias

from hulpplan.analysis.action_count import (
    ActionCount,
    count_actions,
    local_actions,
    supra_local_actions,
)
from hulpplan.analysis.days import half_year_over
from hulpplan.analysis.events import is_done_without_day, is_finished_in, updates_in
from hulpplan.analysis.items import items_of
from hulpplan.analysis.progress import (
    STALE_DAYS,
    is_history,
    is_overdue,
    latest_update,
    stale_since,
)
from hulpplan.analysis.trace import objectives_of
from hulpplan.document.blocks import Section
from hulpplan.document.document import Document
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective, StrategicPlan
from hulpplan.reports.blocks import (
    Columns,
    Value,
    chapter,
    column,
    sentence_block,
    table_from,
)
from hulpplan.reports.pictures.progress import Under, progress_drawing
from hulpplan.reports.report import Report, Request, Scope
from hulpplan.reports.scope import ReportScope, scope_document, scope_of
from hulpplan.reports.sections.action_table import (
    ActionItem,
    action_table,
    end_column,
    lead_column,
    progress_column,
    reason_column,
    status_column,
)
from hulpplan.reports.sections.counts import APART, looked_at, shared_note, status_count_columns
from hulpplan.reports.sections.indicator import indicator_section
from hulpplan.reports.sections.news import (
    FINISHED,
    UNDATED,
    finished_section,
    milestone_section,
    news_section,
)
from hulpplan.reports.words import Words, capital
from hulpplan.rules.configuration import read_configuration
from hulpplan.rules.progress.stale import StaleSettings, stale
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace

LATE = NN_("{count} action is late", "{count} actions are late")
STALE = NN_(
    "Of {count} running action nothing was heard for long",
    "Of {count} running actions nothing was heard for long",
)
HELD_UP = NN_("{count} action is postponed or stopped", "{count} actions are postponed or stopped")
NEWS = NN_("There is news of {count} action", "There is news of {count} actions")


GROUP_LABELS = {
    "finished": N_("Finished in the period"),
    "late": N_("Late"),
    "stale": N_("Without news"),
    "news": N_("News in the period"),
}
"""The groups of actions that are counted by prison."""


@dataclass(frozen=True, slots=True)
class ActionGroups:
    """The actions in scope, and those of which there is something to say."""

    all: Sequence[ActionItem]
    late: Sequence[ActionItem]
    stale: Sequence[ActionItem]
    finished: Sequence[ActionItem]
    undated: Sequence[ActionItem]
    held_up: Sequence[ActionItem]
    news: Sequence[ActionItem]

    def among(self, takes: Callable[[Item[Record]], bool]) -> "ActionGroups":
        """Return the same of some of the actions only."""
        groups = (getattr(self, field.name) for field in fields(self))
        return ActionGroups(*([pair for pair in group if takes(pair[0])] for group in groups))


NamedGroups: TypeAlias = tuple[str, ActionGroups]
"""The actions of a prison, or of all together, behind its name."""


def progress_report(request: Request[StrategicPlan]) -> Document:
    """Make the report on a period, the last half-year that is over unless another was asked for."""
    scope = scope_of(request)
    words = scope.words
    period = request.period or half_year_over(request.today)
    groups = _action_groups(scope, period)
    sections = (
        _late_section(scope, groups.late),
        _stale_section(scope, groups.stale),
        finished_section(scope, groups.finished, groups.undated, period),
        indicator_section(scope, groups.all, period),
        milestone_section(scope, groups.all, period),
        _held_up_section(scope, groups.held_up),
        _objective_section(scope, groups.all),
        _prison_section(scope, groups),
        None
        if scope.is_long(groups.news)
        else news_section(scope, groups.news, period, words.count(NEWS, len(groups.news))),
    )
    return scope_document(
        scope,
        words.say(N_("Progress report")),
        words.say(N_("Progress in {period}"), period=words.when(period)),
        _answer(scope, groups, period),
        sections,
        ("period", words.say(N_("Period")), words.when(period)),
    )


def _action_groups(scope: ReportScope, period: Period) -> ActionGroups:
    workspace, today = scope.request.workspace, scope.request.today
    days = _stale_days(workspace)
    actions = scope.actions()
    current = [(item, action) for item, action in actions if not is_history(item)]
    return ActionGroups(
        actions,
        [(item, action) for item, action in current if is_overdue(workspace, item, today)],
        [(item, action) for item, action in current if stale_since(workspace, item, today, days)],
        [(item, action) for item, action in actions if is_finished_in(action, period)],
        [(item, action) for item, action in actions if is_done_without_day(action)],
        [(item, action) for item, action in actions if action.status in {"postponed", "stopped"}],
        [(item, action) for item, action in actions if updates_in(action, period, today)],
    )


def _stale_days(workspace: Workspace) -> int:
    """Return after how many days without an update `validate` asks for one here."""
    settings = read_configuration(workspace.settings, (stale,)).settings.get(StaleSettings)
    return settings.days if isinstance(settings, StaleSettings) else STALE_DAYS


def _answer(scope: ReportScope, groups: ActionGroups, period: Period) -> tuple[str, ...]:
    words = scope.words
    if not groups.all:
        return (words.say(N_("There is no action here to report on.")),)
    when = words.when(period)
    finished = words.count(FINISHED, len(groups.finished))
    news = words.count(NN_("of {count} there is news", "of {count} there is news"), len(groups.news))
    return (
        words.say(N_("In {period} {finished}; {news}."), period=when, finished=finished, news=news),
        f"{words.count(UNDATED, len(groups.undated))}." if groups.undated else "",
        words.say(
            N_("On {date} {late}; {stale}."),
            date=words.when(scope.request.today),
            late=words.count(LATE, len(groups.late)),
            stale=words.count(
                NN_(
                    "of {count} running action nothing was heard for long",
                    "of {count} running actions nothing was heard for long",
                ),
                len(groups.stale),
            ),
        ),
        looked_at(words, [item for item, _ in groups.all]),
        shared_note(words, (one.prisons for one in scope.participants)),
    )


def _late_section(scope: ReportScope, late: Sequence[ActionItem]) -> Section | None:
    title = scope.words.count(LATE, len(late))
    columns = (end_column(scope), lead_column(scope), status_column(scope), progress_column(scope))
    return chapter("late", title, action_table(scope, "late", title, late, *columns))


def _stale_section(scope: ReportScope, stale_actions: Sequence[ActionItem]) -> Section | None:
    words, today = scope.words, scope.request.today
    title = words.count(STALE, len(stale_actions))

    def since(pair: ActionItem) -> str:
        update = latest_update(pair[1], today)
        return words.when(update.date) if update is not None else words.say(N_("no news yet"))

    since_column = column("since", words.say(N_("Last heard of")), since)
    columns = (since_column, lead_column(scope), progress_column(scope))
    return chapter("stale", title, action_table(scope, "stale", title, stale_actions, *columns))


def _held_up_section(scope: ReportScope, held_up: Sequence[ActionItem]) -> Section | None:
    title = scope.words.count(HELD_UP, len(held_up))
    lead = () if scope.is_long(held_up) else (lead_column(scope),)
    columns = (status_column(scope), reason_column(scope), *lead)
    return chapter("held_up", title, action_table(scope, "held_up", title, held_up, *columns))


def _objective_section(scope: ReportScope, actions: Sequence[ActionItem]) -> Section | None:
    workspace, plan = scope.request.workspace, scope.request.plan
    reached: dict[Item[Record], list[Item[Record]]] = {}
    for item, _ in actions:
        for objective in objectives_of(workspace, item):
            reached.setdefault(objective, []).append(item)
    under = [
        Under(item, local_actions(reached[item]), supra_local_actions(reached[item]))
        for item, _ in items_of(plan, Objective)
        if item in reached
    ]
    title = capital(scope.levels.objective.many)
    return chapter("objectives", title, progress_drawing(scope.naming, scope.levels, under))


def _prison_section(scope: ReportScope, groups: ActionGroups) -> Section | None:
    """Count actions by prison, and the supra-local ones apart; news that is not shown is counted too."""
    if not groups.all:
        return None
    words, home = scope.words, scope.request.plan
    has_long_news = scope.is_long(groups.news)
    numbers = _number_columns(words, [name for name in GROUP_LABELS if name != "news" or has_long_news])
    title, above = words.say(N_("Prison by prison")), words.say(N_("Supra-local actions"))
    prisons = [
        (scope.where(plan.item), groups.among(partial(_is_in, plan)))
        for plan in scope.plans
        if plan is not home
    ]
    local = groups.among(lambda item: item.kind == "action")
    supra_local = groups.among(partial(_is_in, home))
    news = words.say(N_("The news itself stands in the report on each prison.")) if has_long_news else ""
    return chapter(
        "prisons",
        title,
        sentence_block(news),
        sentence_block(words.say(APART)),
        table_from(
            "prisons",
            title,
            (
                column("where", words.say(N_("Prison")), _name),
                column("actions", words.say(N_("Local actions")), partial(_total, words), "number"),
                *numbers,
            ),
            prisons,
            total=(words.say(N_("Together")), local),
        ),
        table_from(
            "supra_local",
            above,
            (
                column("where", words.say(N_("Where")), _name),
                column("actions", above, partial(_total, words), "number"),
                *numbers,
            ),
            [(scope.where(home.item), supra_local)] if supra_local.all else [],
        ),
    )


def _number_columns(words: Words, names: Iterable[str]) -> Columns[NamedGroups]:
    """Return a column for each status, and one for each of the named groups."""

    def in_group(name: str, row: NamedGroups) -> Value:
        return words.number_entry(len(getattr(row[1], name)))

    return (
        status_count_columns(words, _count, zeros=True),
        *(column(name, words.say(GROUP_LABELS[name]), partial(in_group, name), "number") for name in names),
    )


def _is_in(plan: AnyPlan, item: Item[Record]) -> bool:
    return item.plan is plan


def _name(row: NamedGroups) -> str:
    return row[0]


def _count(row: NamedGroups) -> ActionCount:
    return count_actions(item for item, _ in row[1].all)


def _total(words: Words, row: NamedGroups) -> Value:
    return words.number_entry(_count(row).actions)


REPORT = Report(
    N_("One period: what was finished, measured and heard, and what is late. For the policy team."),
    Scope.PRISONS,
    progress_report,
    ("prison", "plan", "objective", "organisation", "domain", "target-group", "period"),
)
