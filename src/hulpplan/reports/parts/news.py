"""What was heard of actions in a period: their updates, and the milestones on their way."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from hulpplan.analysis.happened import milestones_in, updates_in
from hulpplan.i18n import N_
from hulpplan.model.dates import Period
from hulpplan.reports.blocks import Column, table_of
from hulpplan.reports.parts.action import reached_of, update_view
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.ground import Ground
from hulpplan.reports.parts.part import Part, part_of


def news_part(ground: Ground, actions: Sequence[Pair], period: Period, title: str) -> Part | None:
    """Show the updates of a period, by prison and action."""
    if not actions:
        return None
    if len(ground.plans) <= 1:
        return part_of(title, parts=_of_actions(ground, actions, period), anchor="_news")
    by_prison = groupby(actions, key=lambda pair: ground.where(pair[0]))
    parts = (part_of(where, parts=_of_actions(ground, found, period)) for where, found in by_prison)
    return part_of(title, parts=parts, anchor="_news")


def _of_actions(ground: Ground, actions: Iterable[Pair], period: Period) -> list[Part]:
    words, today = ground.words, ground.request.today
    return [
        part_of(
            ground.reporter.title(item),
            id=ground.reporter.id(item),
            updates=tuple(update_view(one, words) for one in updates_in(action, period, today)),
        )
        for item, action in actions
    ]


def milestone_part(ground: Ground, period: Period) -> Part | None:
    """Show the milestones that were reached in a period, or should have been."""
    words = ground.words
    title = words.say(N_("Milestones"))
    columns = (
        Column("title", words.say(N_("Milestone"))),
        Column("action", words.say(N_("Action"))),
        Column("where", words.say(N_("Prison"))),
        Column("due", words.say(N_("Due"))),
        Column("reached", words.say(N_("Reached"))),
    )
    rows = (
        (
            milestone.title or "",
            ground.reporter.entry(item),
            ground.where(item),
            words.when(milestone.due),
            reached_of(ground.reporter, item, action, milestone),
        )
        for item, action in ground.actions()
        for milestone in milestones_in(action, period)
    )
    table = table_of("milestones", title, columns, rows)
    return part_of(title, tables=[table], anchor="_milestones") if table else None
