"""Staff and money in tables."""

from collections.abc import Iterable, Sequence

from hulpplan.analysis.figures import Means, Total, means_of
from hulpplan.document.blocks import Column, Entry, Table
from hulpplan.i18n import N_
from hulpplan.reports.blocks import Value, table_of
from hulpplan.reports.parts.action_table import Pair
from hulpplan.reports.parts.counts import kind_columns, kind_numbers
from hulpplan.reports.parts.figures import figure_of
from hulpplan.reports.parts.resources import funding_entry
from hulpplan.reports.scope import ReportScope


def means_table(
    scope: ReportScope,
    name: str,
    caption: str,
    label: str,
    groups: Iterable[tuple[str, Sequence[Pair]]],
    together: Sequence[Pair],
) -> Table | None:
    """Show the staff and money of groups of actions; below them that of all, each action once.

    Args:
        scope: what the report stands on.
        name: the name of the table.
        caption: its title.
        label: what a row is about.
        groups: a name with its actions; groups without any are left out.
        together: all actions.
    """
    words = scope.words
    columns = (
        Column("name", label),
        *kind_columns(words),
        *_columns(scope),
    )
    rows = [_row(scope, who, pairs) for who, pairs in groups if pairs]
    total = _row(scope, words.say(N_("Together")), together)
    return table_of(name, caption, columns, rows, total=total)


def _columns(scope: ReportScope) -> tuple[Column, ...]:
    words = scope.words
    return (
        Column("staff_planned", words.say(N_("Staff planned (FTE)")), "number"),
        Column("staff_used", words.say(N_("Staff used (FTE)")), "number"),
        Column("money_planned", words.say(N_("Money planned")), "number"),
        Column("money_used", words.say(N_("Money used")), "number"),
    )


def _row(scope: ReportScope, who: str, pairs: Sequence[Pair]) -> tuple[Value, ...]:
    means = means_of(action for _, action in pairs)
    numbers = kind_numbers(scope.words, [item for item, _ in pairs])
    return who, *numbers, *_figures(scope, means)


def _totals(means: Means) -> tuple[Total, Total, Total, Total]:
    """Return the sums in the order of the columns."""
    return means.staff_planned, means.staff_used, means.money_planned, means.money_used


def _figures(scope: ReportScope, means: Means) -> tuple[Value, ...]:
    words = scope.words
    staff_planned, staff_used, money_planned, money_used = _totals(means)
    return (
        figure_of(words, staff_planned),
        figure_of(words, staff_used),
        figure_of(words, money_planned, words.euro),
        figure_of(words, money_used, words.euro),
    )


def action_means(scope: ReportScope, caption: str, pairs: Sequence[Pair]) -> Table | None:
    """Show the staff and money of each action, without the figures that no action has, and who pays."""
    words = scope.words
    columns = (
        Column("action", words.say(N_("Action"))),
        Column("where", words.say(N_("Prison"))),
        Column("lead", words.say(N_("Lead")), "plan_text"),
        *_columns(scope),
        Column("funding", words.say(N_("Paid by"))),
    )
    has = [total.known > 0 for total in _totals(means_of(action for _, action in pairs))]
    rows = (
        (
            scope.naming.entry(item),
            scope.where(item),
            scope.naming.names(item, "lead"),
            *(
                figure if known else ""
                for figure, known in zip(_figures(scope, means_of([action])), has, strict=True)
            ),
            _funding(scope, (item, action)),
        )
        for item, action in pairs
    )
    return table_of("actions", caption, columns, rows)


def nowhere_known(scope: ReportScope, pairs: Sequence[Pair]) -> str:
    """Say which figures no action has; nothing when each figure is known of one at least."""
    words = scope.words
    totals = _totals(means_of(action for _, action in pairs))
    unknown = [column.label for column, total in zip(_columns(scope), totals, strict=True) if not total.known]
    return (
        words.say(N_("Known for none of these actions: {figures}."), figures=words.list_of(unknown))
        if unknown
        else ""
    )


def _funding(scope: ReportScope, pair: Pair) -> tuple[Entry, ...]:
    resources = pair[1].resources
    return tuple(funding_entry(one, scope.words) for one in (resources.funding if resources else ()))
