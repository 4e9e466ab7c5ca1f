"""HP408 indicator-not-measured: an indicator with a target, without a measurement of the last half-year."""

from collections.abc import Iterator
from typing import Final

from hulpplan.analysis.days import last_half_year
from hulpplan.analysis.progress import OPEN, current_actions, is_unmeasured
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("This indicator of '{item}' has a target, but no measurement of '{half_year}'.")
HINT = N_("Add a measurement with `period: {half_year}`, or of a longer period that holds it.")
SECOND_HALF: Final = 7


@rule("HP408", "indicator-not-measured", Severity.WARNING)
def indicator_not_measured(context: Context) -> Iterator[Problem]:
    """Yield a problem at the target of each such indicator of an open action."""
    days = last_half_year(context.today)
    if days is None:
        return
    half_year = f"{days.first.year:04}-H{2 if days.first.month == SECOND_HALF else 1}"
    for item in current_actions(context.workspace):
        if not item.model.indicators or item.model.status not in OPEN:
            continue
        for number, indicator in enumerate(item.model.indicators):
            if not is_unmeasured(indicator, item, days):
                continue
            entry = item.in_file("indicators", number)
            gap = item.document.has_gap((*item.path, *entry, "measurements"), "period")
            if not gap:
                values = {"item": item.name, "half_year": half_year}
                hint = Phrase(HINT, values)
                yield Problem(item.place(*entry, "target"), TEXT, values, item.ref or None, hint)
