"""HP108 incomplete: an item that says itself what is not known about it."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_
from hulpplan.model.record import Completable
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' is not complete: {what}")


@rule("HP108", "incomplete", Severity.NOTE)
def incomplete(context: Context) -> Iterator[Problem]:
    """Yield a problem at each `incomplete`."""
    for plan in context.workspace.strategic_plans:
        for item in plan.items:
            if isinstance(item.model, Completable) and item.model.incomplete is not None:
                values = {"item": item.name, "what": " ".join(item.model.incomplete.split())}
                yield Problem(item.place("incomplete"), TEXT, values, item.ref)
