"""How far the actions of each prison are, in one table, and below it the supra-local ones."""

from collections.abc import Iterable, Mapping, Sequence

from hulpplan.analysis.action_count import count_actions
from hulpplan.document.blocks import Column, Section, Table
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.by_plan import by_plan
from hulpplan.reports.parts.counts import APART, status_columns, status_numbers
from hulpplan.reports.parts.part import part_of
from hulpplan.reports.scope import ReportScope
from hulpplan.reports.words import Words

TOGETHER = N_("Together")
LABELS = {
    "finished": N_("Finished in the period"),
    "late": N_("Late"),
    "stale": N_("Without news"),
    "news": N_("News in the period"),
}


def prison_part(
    scope: ReportScope, actions: Sequence[Pair], sorts: Mapping[str, Sequence[Pair]]
) -> Section | None:
    """Count actions by prison: all, by status, and of each sort in `LABELS`; supra-local ones apart."""
    words = scope.words
    title = words.say(N_("Prison by prison"))
    numbers = (
        *status_columns(words),
        *(Column(name, words.say(LABELS[name]), "number") for name in sorts),
    )
    columns = (
        Column("where", words.say(N_("Prison"))),
        Column("actions", words.say(N_("Local actions")), "number"),
        *numbers,
    )
    found = [dict(by_plan(scope, pairs)) for pairs in (actions, *sorts.values())]
    rows = {
        plan: _row(words, scope.where(plan.item), [groups.get(plan, []) for groups in found])
        for plan in scope.plans
    }
    home = rows.pop(scope.request.plan, None)
    local = [[pair for pair in pairs if pair[0].kind == "action"] for pairs in (actions, *sorts.values())]
    table = table_of("prisons", title, columns, rows.values(), total=_row(words, words.say(TOGETHER), local))
    elsewhere = (
        words.say(N_("The news itself stands in the report on each prison.")) if "news" in sorts else ""
    )
    tables = [table, _supra_local(scope, numbers, home, actions)]
    return part_of(title, elsewhere, words.say(APART), tables=tables, anchor="_prisons") if actions else None


def _supra_local(
    scope: ReportScope, numbers: Iterable[Column], row: tuple[Value, ...] | None, actions: Iterable[Pair]
) -> Table | None:
    """Show the supra-local actions, which belong to no prison; None when there are none."""
    if row is None or all(item.kind == "action" for item, _ in actions):
        return None
    words = scope.words
    title = words.say(N_("Supra-local actions"))
    columns = (
        Column("where", words.say(N_("Where"))),
        Column("actions", title, "number"),
        *numbers,
    )
    return table_of("supra_local", title, columns, [row])


def _row(words: Words, where: str, several: Sequence[Sequence[Pair]]) -> tuple[Value, ...]:
    actions, *others = several
    count = count_actions(item for item, _ in actions)
    *by_status, unknown = status_numbers(count)
    return (
        where,
        *map(words.number, (count.actions, *by_status)),
        words.number_entry(unknown) if unknown else "",
        *(words.number_entry(len(pairs)) for pairs in others),
    )
