"""What was finished in a period."""

from collections.abc import Sequence

from hulpplan.analysis.happened import finished_on
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.reports.parts.action_table import Pair, Shown, action_table, lead_column
from hulpplan.reports.parts.by_plan import by_plan, entry_table, tally_table
from hulpplan.reports.parts.ground import Ground
from hulpplan.reports.parts.part import part_of

FINISHED = NN_("{count} action was finished", "{count} actions were finished")
UNDATED = NN_(
    "{count} finished action has no day, and counts in no period",
    "{count} finished actions have no day, and count in no period",
)


def finished_part(
    ground: Ground, finished: Sequence[Pair], undated: Sequence[Pair], period: Period
) -> Section:
    """Show the actions that were finished in a period; many of several plans behind their prison.

    Args:
        ground: what the report stands on.
        finished: those actions.
        undated: the finished actions of which nobody wrote when.
        period: the period.
    """
    words = ground.words
    title = words.count(FINISHED, len(finished))
    table = (_by_plan if ground.is_long(finished) else _one_by_one)(ground, title, finished)
    nothing = words.say(N_("No action was finished in {period}."), period=words.when(period))
    sentence = "" if table else nothing
    return part_of(title, sentence, tables=[table], parts=[_undated(ground, undated)], anchor="_finished")


def _undated(ground: Ground, undated: Sequence[Pair]) -> Section | None:
    """Show what is finished nobody knows when; of many actions only which they are, by prison."""
    title = ground.words.count(UNDATED, len(undated))
    if ground.is_long(undated):
        table = tally_table(ground, "undated", title, undated)
    else:
        table = action_table(ground, "undated", title, undated, (lead_column(ground),))
    return part_of(title, tables=[table]) if table else None


def _one_by_one(ground: Ground, title: str, finished: Sequence[Pair]) -> Table | None:
    words = ground.words
    day = Shown(
        Column("finished", words.say(N_("Finished"))), lambda _, action: words.when(finished_on(action))
    )
    return action_table(ground, "finished", title, finished, (day, lead_column(ground)))


def _by_plan(ground: Ground, title: str, finished: Sequence[Pair]) -> Table | None:
    groups = ((plan, [_entry(ground, pair) for pair in pairs]) for plan, pairs in by_plan(ground, finished))
    return entry_table(ground, "finished", title, ground.words.say(N_("Actions")), groups)


def _entry(ground: Ground, pair: Pair) -> Entry:
    item, action = pair
    return Entry(ground.reporter.title(item), item.id or "", note=ground.words.when(finished_on(action)))
