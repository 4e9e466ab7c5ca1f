"""HP308 unused-entry: a local addition that nothing in its plan refers to."""

from collections.abc import Iterator
from typing import Final

from hulpplan.analysis.coverage import is_first
from hulpplan.analysis.unknowns import may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.model.words import kind_word
from hulpplan.rules.rule import Context, rule

TEXT = N_("Nothing in this plan refers to its own {kind} '{id}'.")
HINT = N_("Remove it, or refer to it where it belongs.")
ADDITIONS: Final = frozenset({"organisation", "target-group"})


@rule("HP308", "unused-entry", Severity.NOTE)
def unused_entry(context: Context) -> Iterator[Problem]:
    """Yield a problem at each organisation or target group of a plan that it does not use."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if not plan.content.organisations and not plan.content.target_groups:
            continue
        for item in plan.items:
            if item.kind not in ADDITIONS or workspace.links_to(item) or not is_first(item):
                continue
            if not may_refer(workspace, plan, frozenset({item.kind})):
                values: dict[str, Value] = {"kind": kind_word(item.kind), "id": item.id or ""}
                yield Problem(item.place(), TEXT, values, item.ref, Phrase(HINT))
