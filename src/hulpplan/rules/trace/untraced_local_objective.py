"""HP203 untraced-local-objective: a local objective that serves no objective of the strategic plan."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action_plan import LocalObjective
from hulpplan.rules.rule import Context, rule

TEXT = N_("Local objective '{item}' does not say which objective of the strategic plan it contributes to.")
HINT = N_("Add `contributes_to` with an objective of the strategic plan.")


@rule("HP203", "untraced-local-objective", Severity.ERROR)
def untraced_local_objective(context: Context) -> Iterator[Problem]:
    """Yield a problem at the id of each local objective without `contributes_to`."""
    for plan in context.workspace.action_plans:
        for item in plan.items:
            objective = item.model
            if not isinstance(objective, LocalObjective) or objective.contributes_to:
                continue
            if not item.is_unknown("contributes_to"):
                yield Problem(item.place(), TEXT, {"item": item.name}, item.ref or None, Phrase(HINT))
