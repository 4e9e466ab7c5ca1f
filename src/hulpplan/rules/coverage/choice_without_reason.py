"""HP302 choice-without-reason: an objective deferred or declined without a reason."""

from collections.abc import Iterator

from hulpplan.analysis.coverage import PASSED_BY, choices_of
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXTS = {
    "deferred": N_("Objective '{objective}' is deferred, and no reason is given."),
    "declined": N_("Objective '{objective}' is declined, and no reason is given."),
}
HINT = N_("Add `reason`: a few words will do.")


@rule("HP302", "choice-without-reason", Severity.WARNING)
def choice_without_reason(context: Context) -> Iterator[Problem]:
    """Yield a problem at each such decision without a reason."""
    for plan in context.workspace.action_plans:
        for link, choice in choices_of(context.workspace, plan):
            entry = link.steps[:2]
            decision = choice.decision
            if decision not in PASSED_BY or choice.reason is not None:
                continue
            if not plan.item.is_unknown(*entry, "reason"):
                place = plan.item.place(*entry, "decision")
                values = {"objective": link.written}
                yield Problem(place, TEXTS[decision], values, plan.item.ref or None, Phrase(HINT))
