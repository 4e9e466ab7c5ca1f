"""HP501 no-lead: an action without a lead."""

from collections.abc import Iterator

from hulpplan.analysis.progress import all_actions
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' has no lead: nobody answers for it.")
HINT = N_("Add `lead` with the organisation or body that takes it on.")


@rule("HP501", "no-lead", Severity.WARNING)
def no_lead(context: Context) -> Iterator[Problem]:
    """Yield a problem at each action without a lead, unless it is marked `incomplete`."""
    for item in all_actions(context.workspace):
        if item.model.lead is not None or getattr(item.model, "incomplete", None) is not None:
            continue
        if not item.is_unknown("lead"):
            yield Problem(item.place(), TEXT, {"item": item.name}, item.ref or None, Phrase(HINT))
