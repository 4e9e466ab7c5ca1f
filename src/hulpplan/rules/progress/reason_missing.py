"""HP414 reason-missing: an action postponed or stopped without a reason."""

from collections.abc import Iterator

from hulpplan.analysis.progress import all_actions
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "postponed": N_("'{item}' is postponed, and no reason is given."),
    "stopped": N_("'{item}' was stopped, and no reason is given."),
}
HINT = N_("Add `reason`: strike, staff shortage, illness, …")


@rule("HP414", "reason-missing", Severity.WARNING)
def reason_missing(context: Context) -> Iterator[Problem]:
    """Yield a problem at the status of each such action without a reason."""
    for item in all_actions(context.workspace):
        text = TEXTS.get(item.model.status or "")
        if text is not None and item.model.reason is None and not item.is_unknown("reason"):
            yield Problem(item.place("status"), text, {"item": item.name}, item.ref or None, Phrase(HINT))
