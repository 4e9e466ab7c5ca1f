"""What was finished in a period."""

from collections.abc import Sequence

from hulpplan.analysis.events import finished_on
from hulpplan.document.blocks import Column, Entry, Section, Table
from hulpplan.i18n import N_, NN_
from hulpplan.model.dates import Period
from hulpplan.reports.parts.action_table import Pair, Shown, action_table, lead_column
from hulpplan.reports.parts.by_plan import by_plan, entry_table, tally_table
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope

FINISHED = NN_("{count} action was finished", "{count} actions were finished")
UNDATED = NN_(
    "{count} finished action has no day, and counts in no period",
    "{count} finished actions have no day, and count in no period",
)


def finished_part(
    scope: ReportScope, finished: Sequence[Pair], undated: Sequence[Pair], period: Period
) -> Section:
    """Show the actions that were finished in a period; many of several plans behind their prison.

    Args:
        scope: what the report stands on.
        finished: those actions.
        undated: the finished actions of which nobody wrote when.
        period: the period.
    """
    words = scope.words
    title = words.count(FINISHED, len(finished))
    table = (_by_plan if scope.is_long(finished) else _one_by_one)(scope, title, finished)
    nothing = words.say(N_("No action was finished in {period}."), period=words.when(period))
    sentence = "" if table else nothing
    return part_of(title, sentence, tables=[table], parts=[_undated(scope, undated)], anchor="_finished")


def _undated(scope: ReportScope, undated: Sequence[Pair]) -> Section | None:
    """Show what is finished nobody knows when; of many actions only which they are, by prison."""
    title = scope.words.count(UNDATED, len(undated))
    if scope.is_long(undated):
        table = tally_table(scope, "undated", title, undated)
    else:
        table = action_table(scope, "undated", title, undated, (lead_column(scope),))
    return part_of(title, tables=[table]) if table else None


def _one_by_one(scope: ReportScope, title: str, finished: Sequence[Pair]) -> Table | None:
    words = scope.words
    day = Shown(
        Column("finished", words.say(N_("Finished"))), lambda _, action: words.when(finished_on(action))
    )
    return action_table(scope, "finished", title, finished, (day, lead_column(scope)))


def _by_plan(scope: ReportScope, title: str, finished: Sequence[Pair]) -> Table | None:
    groups = ((plan, [_entry(scope, pair) for pair in pairs]) for plan, pairs in by_plan(scope, finished))
    return entry_table(scope, "finished", title, scope.words.say(N_("Actions")), groups)


def _entry(scope: ReportScope, pair: Pair) -> Entry:
    item, action = pair
    return scope.naming.titled(item, item.id or "", note=scope.words.when(finished_on(action)))
