"""HP307 domain-without-offer: domains in which a plan has neither offer nor action."""

from collections.abc import Iterator
from typing import Final

from hulpplan.analysis.coverage import SETTLED, domains_in_force, domains_of
from hulpplan.analysis.unknowns import may_refer
from hulpplan.finding import Problem, Severity
from hulpplan.i18n import N_, Phrase, Value
from hulpplan.rules.rule import Context, rule

TEXT = N_("Plan '{plan}' has neither offer nor action in these domains: {domains}.")
HINT = N_("Check whether nothing is there, or whether `domains` is missing somewhere.")
DOMAIN: Final = frozenset({"domain"})


@rule("HP307", "domain-without-offer", Severity.NOTE)
def domain_without_offer(context: Context) -> Iterator[Problem]:
    """Yield one problem for each plan that leaves domains empty."""
    workspace = context.workspace
    for plan in workspace.action_plans:
        if plan.content.status not in SETTLED:
            continue
        filled = domains_of(workspace, plan)
        empty = [item for item in domains_in_force(workspace, plan, context.today) if item not in filled]
        if empty and not may_refer(workspace, plan, DOMAIN, "domains"):
            values: dict[str, Value] = {"plan": plan.item.name, "domains": tuple(item.name for item in empty)}
            yield Problem(plan.item.key_or_prison("offer"), TEXT, values, plan.item.ref or None, Phrase(HINT))
