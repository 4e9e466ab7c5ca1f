"""The part of the plans that somebody asked about with options."""

from collections.abc import Collection

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.analysis.unread import unread_files
from hulpplan.cli.choose import action_plan_of, missing, no_such_item, one_item
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_
from hulpplan.model.record import Record
from hulpplan.nearest import nearest
from hulpplan.workspace.item import Item
from hulpplan.workspace.workspace import Workspace


def narrowing_of(session: Session, workspace: Workspace, options: dict[str, str | None]) -> Narrowing:
    """Turn options into what to look at.

    Args:
        session: this run.
        workspace: all plans.
        options: by name without dashes in front (`target-group`); None where one was not given.

    Raises:
        UserError: when something that was named is not there.
    """
    prison, plan = options.get("prison"), options.get("plan")
    if plan is not None and all(plan != one.id for one in workspace.strategic_plans):
        action_plan_of(session, workspace, None, plan)
    elif prison is not None:
        action_plan_of(session, workspace, prison, None)
    return Narrowing(
        prison=prison,
        plan=plan,
        objective=_objective(workspace, options.get("objective")),
        organisation=_items(workspace, "organisation", options.get("organisation"), "body"),
        domain=_items(workspace, "domain", options.get("domain")),
        target_group=_items(workspace, "target-group", options.get("target-group")),
    )


def _objective(workspace: Workspace, written: str | None) -> Collection[Item[Record]] | None:
    if written is None:
        return None
    if "/" not in written:
        # The same id in several strategic plans: each of them is meant.
        return _items(workspace, "objective", written)
    found = one_item(workspace, written)
    if found.kind != "objective":
        raise UserError(N_("'{item}' is not what --{option} asks for."), item=written, option="objective")
    return [found]


def _items(
    workspace: Workspace, kind: str, written: str | None, other: str | None = None
) -> Collection[Item[Record]] | None:
    """Return the items of a kind that have an id; several plans may each have one."""
    if written is None:
        return None
    kinds = {kind, other}
    known = [item for item in workspace.items() if item.kind in kinds and item.id]
    found = [item for item in known if item.id == written]
    if not found:
        near = nearest(written, [item.id or "" for item in known])
        raise missing(unread_files(workspace), no_such_item(written, near), written)
    return found
