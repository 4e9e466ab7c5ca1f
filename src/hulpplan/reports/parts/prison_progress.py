"""How far the actions of each prison are, in one table."""

from collections.abc import Mapping, Sequence

from hulpplan.analysis.progress import STATUSES, count_by_status
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Column, Value, table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.by_plan import by_plan
from hulpplan.reports.parts.ground import Ground
from hulpplan.reports.parts.part import Part, part_of
from hulpplan.reports.words import capital

LABELS = {
    "finished": N_("Finished in the period"),
    "late": N_("Late"),
    "stale": N_("Without news"),
    "news": N_("News in the period"),
}


def prison_part(ground: Ground, actions: Sequence[Pair], sorts: Mapping[str, Sequence[Pair]]) -> Part | None:
    """Count actions by prison: all, by status, and of each sort in `LABELS`."""
    words = ground.words
    title = words.say(N_("Prison by prison"))
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("actions", words.say(N_("Actions")), numeric=True),
        *(Column(status, capital(words.choice(status)), numeric=True) for status in STATUSES),
        *(Column(name, words.say(LABELS[name]), numeric=True) for name in sorts),
    )
    found = [dict(by_plan(ground, pairs)) for pairs in (actions, *sorts.values())]
    rows = [
        _row(ground, ground.where(plan.item), [groups.get(plan, []) for groups in found])
        for plan in ground.plans
    ]
    total = _row(ground, words.say(N_("Together")), [actions, *sorts.values()])
    table = table_of("prisons", title, columns, rows, total=total)
    elsewhere = (
        words.say(N_("The news itself stands in the report on each prison.")) if "news" in sorts else ""
    )
    return part_of(title, elsewhere, tables=[table], anchor="_prisons") if actions and table else None


def _row(ground: Ground, where: str, several: Sequence[Sequence[Pair]]) -> tuple[Value, ...]:
    number = ground.words.number
    actions, *others = several
    counts = count_by_status(action for _, action in actions)
    by_status = (number(counts.get(status, 0)) for status in STATUSES)
    return (where, number(len(actions)), *by_status, *(number(len(pairs)) for pairs in others))
