"""Choosing what somebody named: a format, an item, a plan."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from hulpplan.analysis.schedule import plan_in_force, plans_of_prison
from hulpplan.cli.errors import (
    BrokenPlanError,
    NoPlanForPrisonError,
    NoPrisonNamedError,
    NoStrategicPlanError,
    NoSuchFormatError,
    NoSuchItemError,
    NoSuchPlanError,
    NoSuchPrisonError,
    SeveralItemsError,
    UnknownEndingError,
)
from hulpplan.cli.session import Session
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.nearest import nearest
from hulpplan.output.results import Render, format_named, format_names
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace


def findings_format(name: str) -> Render:
    """Return the findings format of this name.

    Raises:
        NoSuchFormatError: when there is none.
    """
    check_format(name, format_names())
    return format_named(name)


def check_format(name: str, allowed: Sequence[str]) -> None:
    """Make sure that a name is one of the formats.

    Raises:
        NoSuchFormatError: when it is none of them.
    """
    if name not in allowed:
        raise NoSuchFormatError(suggestion=nearest(name, allowed), value=name, allowed=tuple(allowed))


def format_for(
    form: str | None, target: Path | None, endings: Mapping[str, Sequence[str]], usual: str
) -> str:
    """Choose the format that was named, else the one that the file is named for, else the usual one.

    Args:
        form: the name that was given.
        target: the file to write.
        endings: the formats there are, with the endings of their files.
        usual: the one for a screen.

    Raises:
        UserError: when it is no format, or the ending of the file says none.
    """
    if form is not None:
        check_format(form, list(endings))
        return form
    if target is None:
        return usual
    for name, found in endings.items():
        if target.suffix.lower() in found:
            return name
    raise UnknownEndingError(
        path=target.as_posix(), endings=tuple(ending for found in endings.values() for ending in found)
    )


def one_item(workspace: Workspace, reference: str) -> Item[Record]:
    """Return the item somebody named.

    Raises:
        NoSuchItemError: when there is none.
        SeveralItemsError: when several plans have one of this id.
    """
    found = workspace.find(reference)
    if not found:
        known = {name for item in workspace.items() for name in (item.ref, item.id) if name}
        raise NoSuchItemError(suggestion=nearest(reference, known), item=reference)
    if len(found) > 1:
        names = tuple(item.ref for item in found)
        raise SeveralItemsError(item=reference, items=names)
    return found[0]


def action_plan_of(
    session: Session, workspace: Workspace, prison: str | None, plan: str | None
) -> Plan[ActionPlan]:
    """Return the action plan that was asked for, by its own id or by its prison.

    Raises:
        UserError: when neither was named, or there is no such plan or prison.
    """
    if plan is not None:
        found = next((candidate for candidate in workspace.action_plans if candidate.id == plan), None)
        if found is None:
            _stop_at_broken(workspace, plan)
            ids = [candidate.id for candidate in workspace.action_plans if candidate.id]
            raise NoSuchPlanError(suggestion=nearest(plan, ids), plan=plan)
        return found
    if prison is None:
        raise NoPrisonNamedError
    chosen = plan_in_force(plans_of_prison(workspace, prison), session.today)
    if chosen is not None:
        return chosen
    _stop_at_broken(workspace, prison)
    known = set(workspace.register_entries("prison"))
    if prison in known:
        raise NoPlanForPrisonError(prison=prison)
    raise NoSuchPrisonError(suggestion=nearest(prison, known), prison=prison)


def strategic_plan_of(session: Session, workspace: Workspace) -> Plan[StrategicPlan]:
    """Return the strategic plan that was asked for, else the one in force, else the newest.

    Raises:
        UserError: when there is none, or not the one that was named.
    """
    wanted = session.strategic_plan
    if wanted is not None:
        found = next((plan for plan in workspace.strategic_plans if plan.id == wanted), None)
        if found is None:
            _stop_at_broken(workspace, wanted)
            ids = [plan.id for plan in workspace.strategic_plans if plan.id]
            raise NoSuchPlanError(suggestion=nearest(wanted, ids), plan=wanted)
        return found
    chosen = plan_in_force(workspace.strategic_plans, session.today)
    if chosen is None:
        raise NoStrategicPlanError
    return chosen


def _stop_at_broken(workspace: Workspace, name: str) -> None:
    """Say that the plan that was asked for is there but cannot be read."""
    for document in workspace.broken:
        outline = document.outline()
        if name in (outline.get("id"), outline.get("prison")):
            raise BrokenPlanError(path=document.file)
