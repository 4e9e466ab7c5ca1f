"""HP305 need-not-met: a need that nothing in the plan takes up."""

from collections.abc import Iterator
from typing import Final

from hulpplan.analysis.coverage import SETTLED, is_first, takers_of
from hulpplan.analysis.unknowns import may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule

TEXT = N_("No action, local objective or offer takes up need '{item}'.")
HINT = N_("Name it under `needs` of what answers it, or discuss it in the policy team.")
NEED: Final = frozenset({"need"})


@rule("HP305", "need-not-met", Severity.NOTE)
def need_not_met(context: Context) -> Iterator[Problem]:
    """Yield a problem at each need without a taker; a stopped action is none."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if plan.content.status not in SETTLED or not plan.content.needs:
            continue
        for item in plan.items:
            if item.kind != "need" or takers_of(workspace, item) or not is_first(item):
                continue
            if not may_refer(workspace, plan, NEED, "needs"):
                yield Problem(item.place(), TEXT, {"item": item.name}, item.ref, Phrase(HINT))
