"""What nobody can tell: whether something unread or unresolved is just what a rule would miss.

Source: rules contract, "One mistake, one finding" and "A broken file costs only itself".
"""

from typing import Final

from hulpplan.analysis.coverage import is_not_stopped
from hulpplan.analysis.memo import memo
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Plan
from hulpplan.workspace.workspace import Workspace

WAYS: Final = frozenset({"objective", "local-objective", "supra-local-action"})
"""The kinds of items by which an action reaches an objective."""


def may_refer(workspace: Workspace, plan: AnyPlan, kinds: frozenset[str], *fields: str) -> bool:
    """Tell whether a plan may refer to an item of these kinds without anybody seeing it.

    That is so when a reference in one of these fields of its items, or in any, was not found, or when a
    value with a mistake may be or hold one.
    """
    unresolved = workspace.unresolved.get(plan.document, ())
    return plan.document.may_refer(kinds) or any(
        (not fields or link.field in fields) and not kinds.isdisjoint(link.reference.kinds)
        for link in unresolved
    )


def may_act_further(workspace: Workspace, plan: Plan[ActionPlan]) -> bool:
    """Tell whether an action of a plan may reach an objective without anybody seeing it.

    An action or local objective that says nowhere what it serves has a finding of its own (HP202, HP203);
    what was forgotten may be any objective.
    """
    untraced = _untraced(workspace)
    if plan in untraced["action"] or plan in untraced["local-objective"]:
        return True
    return may_refer(workspace, plan, WAYS, "contributes_to")


def may_serve(workspace: Workspace, plan: Plan[ActionPlan], kind: str) -> bool:
    """Tell whether an action of a plan may contribute to an item of a kind without anybody seeing it."""
    return plan in _untraced(workspace)["action"] or may_refer(
        workspace, plan, frozenset({kind}), "contributes_to"
    )


def may_have_more_plans(workspace: Workspace, strategic: Plan[StrategicPlan]) -> bool:
    """Tell whether a strategic plan may have approved action plans under it that nobody can see.

    Such a plan may be in a file that could not be used, or be one whose strategic plan or status nobody can
    tell.
    """
    if workspace.may_be_unread("action-plan"):
        return True
    return any(
        workspace.strategic_plan_of(plan) is None
        or (plan.content.status is None and workspace.is_under(plan, strategic))
        for plan in workspace.action_plans
    )


def may_answer_more(workspace: Workspace) -> bool:
    """Tell whether a strategic plan may answer advice without anybody seeing it."""
    kinds = frozenset({"advice"})
    return workspace.may_be_unread("strategic-plan") or any(
        may_refer(workspace, plan, kinds, "advice_answers") for plan in workspace.strategic_plans
    )


@memo
def _untraced(workspace: Workspace) -> dict[str, set[AnyPlan]]:
    """Return the plans with an action, not a stopped one, or a local objective that serves nothing."""
    found: dict[str, set[AnyPlan]] = {"action": set(), "local-objective": set()}
    for plan in workspace.action_plans:
        for item in plan.items:
            if (
                item.kind in found
                and not getattr(item.model, "contributes_to", None)
                and is_not_stopped(item)
            ):
                found[item.kind].add(plan)
    return found
