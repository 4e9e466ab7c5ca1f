"""HP202 untraced-action: an action that serves no objective."""

from collections.abc import Iterator

from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.model.action import Action
from hulpplan.rules.rule import Context, rule

TEXT = N_("'{item}' does not say which objective it contributes to.")
HINT = N_(
    "Add `contributes_to` with an objective of the strategic plan, a local objective or a supra-local action."
)


@rule("HP202", "untraced-action", Severity.ERROR)
def untraced_action(context: Context) -> Iterator[Problem]:
    """Yield a problem at the id of each local action without `contributes_to`."""
    for plan in context.workspace.action_plans:
        for item in plan.items:
            action = item.model
            if (
                isinstance(action, Action)
                and not action.contributes_to
                and not item.is_unknown("contributes_to")
            ):
                yield Problem(item.place(), TEXT, {"item": item.name}, item.ref or None, Phrase(HINT))
