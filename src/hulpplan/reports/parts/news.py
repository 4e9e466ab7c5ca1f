"""What was heard of actions in a period: their updates, and the milestones on their way."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.events import milestones_in, updates_in
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.action import Milestone
from hulpplan.model.dates import Period
from hulpplan.reports.blocks import table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.by_plan import by_plan
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.sections.action import reached_of, updates_block


def news_part(scope: ReportScope, actions: Sequence[Pair], period: Period, title: str) -> Section | None:
    """Show the updates of a period, by prison and action."""
    if not actions:
        return None
    if len(scope.plans) <= 1:
        return part_of(title, parts=_of_actions(scope, actions, period), anchor="_news")
    parts = (
        part_of(scope.where(plan.item), parts=_of_actions(scope, found, period))
        for plan, found in by_plan(scope, actions)
    )
    return part_of(title, parts=parts, anchor="_news")


def _of_actions(scope: ReportScope, actions: Iterable[Pair], period: Period) -> list[Section]:
    words, today = scope.words, scope.request.today
    return [
        part_of(
            scope.naming.title(item),
            id=scope.naming.id(item),
            updates=updates_block(list(updates_in(action, period, today)), words),
        )
        for item, action in actions
    ]


def milestone_part(scope: ReportScope, actions: Iterable[Pair], period: Period) -> Section | None:
    """Show the milestones that were reached in a period, or should have been.

    Of many, of several plans, only these last are shown, and the others are counted.
    """
    words = scope.words
    found = [(pair, one) for pair in actions for one in milestones_in(pair[1], period)]
    missed = [(pair, one) for pair, one in found if one.reached is None]
    reached = words.count(
        NN_("{count} milestone was reached.", "{count} milestones were reached."), len(found) - len(missed)
    )
    title = words.say(N_("Milestones"))
    tables = [_milestones(scope, title, missed if scope.is_long(found) else found)]
    return part_of(title, reached, tables=tables, anchor="_milestones") if found else None


def _milestones(scope: ReportScope, title: str, found: Iterable[tuple[Pair, Milestone]]) -> Table | None:
    words = scope.words
    columns = (
        Column("title", words.say(N_("Milestone")), "plan_text"),
        Column("action", words.say(N_("Action"))),
        Column("where", words.say(N_("Prison"))),
        Column("due", words.say(N_("Due"))),
        Column("reached", words.say(N_("Reached"))),
    )
    rows = (
        (
            milestone.title or "",
            scope.naming.entry(item),
            scope.where(item),
            words.when(milestone.due),
            reached_of(scope.naming, item, action, milestone),
        )
        for (item, action), milestone in found
    )
    return table_of("milestones", title, columns, rows)
