"""How far the actions of each prison are, in one table."""

from collections.abc import Sequence

from hulpplan.analysis.progress import STATUSES, count_by_status
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Column, Value, table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.ground import Ground
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.words import capital


def prison_part(
    ground: Ground,
    actions: Sequence[Pair],
    finished: Sequence[Pair],
    late: Sequence[Pair],
    stale: Sequence[Pair],
) -> Part | None:
    """Count actions by prison: all, by status, finished in the period, late, and without news."""
    words = ground.words
    title = words.say(N_("Prison by prison"))
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("actions", words.say(N_("Actions")), numeric=True),
        *(Column(status, capital(words.choice(status)), numeric=True) for status in STATUSES),
        Column("finished", words.say(N_("Finished in the period")), numeric=True),
        Column("late", words.say(N_("Late")), numeric=True),
        Column("stale", words.say(N_("Without news")), numeric=True),
    )
    several = (actions, finished, late, stale)
    places = [(ground.where(plan.item), plan) for plan in ground.plans]
    rows = [
        _row(ground, where, *([pair for pair in some if pair[0].plan is plan] for some in several))
        for where, plan in places
    ]
    total = _row(ground, words.say(N_("Together")), *several)
    table = table_of("prisons", title, columns, rows, total=total)
    return part_of(title, tables=[table], anchor="_prisons") if actions and table else None


def _row(
    ground: Ground,
    where: str,
    actions: Sequence[Pair],
    finished: Sequence[Pair],
    late: Sequence[Pair],
    stale: Sequence[Pair],
) -> tuple[Value, ...]:
    number = ground.words.number
    counts = count_by_status(action for _, action in actions)
    by_status = (number(counts.get(status, 0)) for status in STATUSES)
    return (
        where,
        number(len(actions)),
        *by_status,
        number(len(finished)),
        number(len(late)),
        number(len(stale)),
    )
