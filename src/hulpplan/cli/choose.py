"""Choosing what somebody named: an item, a plan."""

from collections.abc import Iterable

from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import (
    UnreadFile,
    chosen_for_prison,
    chosen_strategic_plan,
    unread_files,
    unread_within,
)
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase, visible_path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.nearest import nearest
from hulpplan.reports.unread import notice_of, validating
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

OTHER = N_("If you want another plan of this prison, name it, as with --plan {plan}.")


PERHAPS_UNREAD = N_(
    "{path}:{line}:{column}: this file cannot be read, and '{name}' is in none of the others. See why "
    "with `{command}`."
)


def one_item(workspace: Workspace, reference: str) -> Item[Record]:
    """Return the item somebody named.

    Raises:
        UserError: when there is none, or several plans have one of this id.
    """
    found = workspace.find(reference)
    if not found:
        known = {name for item in workspace.items() for name in (item.ref, item.id) if name}
        plan, slash, _ = reference.partition("/")
        files = unread_plans(workspace, plan) if slash else unread_files(workspace)
        error = no_such_item(reference, nearest(reference, known))
        raise missing(() if slash and workspace.plan(plan) else files, error, reference)
    if len(found) > 1:
        names = tuple(item.ref for item in found)
        raise UserError(
            N_("Several items are called '{item}': {items}. Name one of them in full."),
            item=reference,
            items=names,
        )
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
            _stop_at_unread(workspace, plan)
            ids = [candidate.id for candidate in workspace.action_plans if candidate.id]
            raise missing(unread_plans(workspace, plan), no_such_plan(plan, ids), plan)
        return found
    if prison is None:
        raise UserError(N_("For which prison? Name it with --prison."))
    chosen = chosen_for_prison(workspace, prison, plans_of_prison(workspace, prison), session.today)
    if isinstance(chosen, UnreadFile):
        others = [one.id for one in plans_of_prison(workspace, prison) if one.id]
        raise broken_plan(chosen, Phrase(OTHER, {"plan": others[-1]}) if others else None)
    if chosen is not None:
        return chosen
    _stop_at_unread(workspace, prison)
    known = set(workspace.register_entries("prison"))
    unread = unread_within(workspace, [prison])
    if prison in known:
        plans = (file for file in unread if file.kind in (None, "action-plan"))
        raise missing(
            plans, UserError(N_("Prison '{prison}' has no action plan."), prison=prison, exit_code=1), prison
        )
    raise missing(
        unread,
        UserError(
            N_("There is no prison '{prison}' in the register or in a plan."),
            suggestion=nearest(prison, known),
            prison=prison,
        ),
        prison,
    )


def strategic_plan_of(session: Session, workspace: Workspace) -> Plan[StrategicPlan]:
    """Return the strategic plan that was asked for, else the one in force, else the newest.

    Raises:
        UserError: when there is none, or not the one that was named.
    """
    wanted = session.strategic_plan
    if wanted is not None:
        found = next((plan for plan in workspace.strategic_plans if plan.id == wanted), None)
        if found is None:
            _stop_at_unread(workspace, wanted)
            ids = [plan.id for plan in workspace.strategic_plans if plan.id]
            error = no_such_plan(wanted, ids)
            raise missing(unread_plans(workspace, wanted), error, wanted)
        return found
    chosen = chosen_strategic_plan(workspace, session.today)
    if isinstance(chosen, UnreadFile):
        raise broken_plan(chosen)
    if chosen is None:
        unread = next((file for file in unread_files(workspace) if file.kind is None), None)
        raise UserError(
            N_("There is no strategic plan in these files."),
            hint=notice_of(unread) if unread is not None else None,
            exit_code=1,
        )
    return chosen


def no_such_item(name: str, near: str | None = None) -> UserError:
    """Make the error for an item that is not there."""
    return UserError(N_("There is no item '{item}'."), suggestion=near, item=name)


def no_such_plan(name: str, known: Iterable[str]) -> UserError:
    """Make the error for a plan that is not there."""
    return UserError(N_("There is no plan '{plan}'."), suggestion=nearest(name, known), plan=name)


def missing(files: Iterable[UnreadFile], error: UserError, name: str) -> UserError:
    """Make the error for what is not there: another one when it may be in a file that cannot be read.

    Args:
        files: where it may be, among others that count for nothing.
        error: what is said when there is no such file.
        name: what was asked for.
    """
    unread = next((file for file in files if file.first is None), None)
    if unread is None:
        return error
    span, command = unread.span, validating(unread.file)
    return UserError(
        PERHAPS_UNREAD,
        hint=error.hint,
        name=name,
        path=visible_path(span.file),
        line=span.line,
        column=span.column,
        command=command,
        exit_code=1,
    )


def unread_plans(workspace: Workspace, plan: str) -> list[UnreadFile]:
    """Return the files that may hold a plan with this id."""
    return [file for file in unread_files(workspace) if file.kind != "register" and file.plan in (None, plan)]


def broken_plan(file: UnreadFile, hint: Phrase | None = None) -> UserError:
    """Make the error for a plan that cannot be read."""
    span, command = file.span, validating(file.file)
    return UserError(
        N_("{path}:{line}:{column}: the plan in this file cannot be read. See why with `{command}`."),
        hint=hint,
        path=visible_path(span.file),
        line=span.line,
        column=span.column,
        command=command,
        exit_code=1,
    )


def _stop_at_unread(workspace: Workspace, name: str) -> None:
    """Say that the plan that was asked for is there but cannot be read."""
    for file in unread_files(workspace):
        if name in (file.plan, *file.prisons):
            raise broken_plan(file)
