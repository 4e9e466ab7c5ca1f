"""Who answers for what, who has promised to take part, and what an action waits for."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias, cast

from hulpplan.analysis.cycles import dependencies
from hulpplan.analysis.duplicates import without_duplicates
from hulpplan.analysis.memo import memo
from hulpplan.analysis.progress import OPEN, AnyAction, all_actions, is_overdue
from hulpplan.analysis.schedule import end_of
from hulpplan.finding import Path
from hulpplan.model.action import Commitment, Partner
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.workspace.item import Item, Link, Plan
from hulpplan.workspace.workspace import Workspace

TEAMS = ("policy_team", "coordination_team")

Delay: TypeAlias = Literal["stopped", "postponed", "overdue"]


def is_uncommitted(partner: Partner, action: AnyAction) -> bool:
    """Tell whether an action runs with a partner that is only proposed, or is open with one that withdrew.

    Source: rules contract, HP503.
    """
    if partner.commitment == "proposed":
        return action.status == "running"
    return partner.commitment == "withdrawn" and action.status in OPEN


def open_dependencies(
    workspace: Workspace,
) -> Iterator[tuple[Item[AnyAction], Link, Item[AnyAction]]]:
    """Yield each dependence of an open action on another: the action, the reference, the other.

    A second reference to the same action is left out (HP207), and an action that depends on itself (HP205).
    """
    for item, links in dependencies(workspace).items():
        if getattr(item.model, "status", None) in OPEN:
            for link in without_duplicates(links):
                if link.target is not item:
                    # Only actions depend on something, and only on actions.
                    yield cast("Item[AnyAction]", item), link, cast("Item[AnyAction]", link.target)


def delay_of(workspace: Workspace, item: Item[AnyAction], today: date) -> Delay | None:
    """Tell why what depends on an action may have to wait for it; None when it may not.

    An action of a closed plan is never overdue: nobody works on it any more.

    Source: rules contract, HP504.
    """
    action = item.model
    if action.status == "stopped":
        return "stopped"
    if action.status == "postponed":
        return "postponed"
    return "overdue" if is_overdue(workspace, item, today) else None


def starts_too_soon(action: AnyAction, other: Item[AnyAction]) -> bool:
    """Tell whether an action starts before the local action it depends on ends.

    To start on the day the other ends is no mistake, and what is done is waited for no more.

    Source: rules contract, HP507.
    """
    if other.kind != "action" or other.model.status == "done" or action.start is None:
        return False
    end = end_of(other.model)
    return end is not None and action.start.first < end.last


def team_members(workspace: Workspace, plan: Plan[ActionPlan], *teams: str) -> set[Item[Record]]:
    """Return the organisations in the teams of a plan, as far as they were found."""
    links = workspace.links_from(plan.item, *(teams or TEAMS))
    return {link.target for link in links if link.target is not None and link.steps[1] == "members"}


def managements_of(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Item[Record]]:
    """Return the managements of the prisons of a plan, as far as the register names them."""
    prisons = workspace.targets(plan.item, "prison", "prisons")
    return [management for prison in prisons for management in workspace.targets(prison, "management")]


def organisations_in(workspace: Workspace, actions: Iterable[Item[Record]]) -> set[Item[Record]]:
    """Return the organisations that lead actions or take part in them; who has withdrawn does not.

    Bodies are no organisations.
    """
    found: set[Item[Record]] = set()
    for item in actions:
        for link in workspace.links_from(item, "lead", "partners"):
            target = link.target
            if (
                target is not None
                and target.kind == "organisation"
                and commitment_of(workspace, link) != "withdrawn"
            ):
                found.add(target)
    return found


def commitment_of(workspace: Workspace, link: Link) -> Commitment | None:
    """Tell how far a partner of an action has committed itself; None of who leads and of other references."""
    return _commitments(workspace).get((link.source, link.steps[:2]))


@memo
def _commitments(workspace: Workspace) -> dict[tuple[Item[Record], Path], Commitment]:
    """Return the commitment of each partner of an action, by the place where it is named."""
    return {
        (item, item.in_file("partners", number)): partner.commitment
        for item in all_actions(workspace)
        for number, partner in enumerate(item.model.partners)
    }
