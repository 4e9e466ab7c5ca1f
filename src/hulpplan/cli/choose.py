"""Finding what somebody named: an item, a plan, the part of the plans that a result is narrowed to."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.analysis.schedule import plans_of_prison
from hulpplan.analysis.unread import (
    UnreadFile,
    chosen_for_prison,
    chosen_strategic_plan,
    unread_files,
    unread_within,
)
from hulpplan.cli.filters import Filters
from hulpplan.error import UserError
from hulpplan.i18n import N_, Phrase, visible_path
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.nearest import nearest
from hulpplan.reports.unread import notice_of, validating
from hulpplan.workspace.index import AnyPlan
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace

OTHER = N_("If you want another plan of this prison, name it, as with --plan {plan}.")
BROKEN_PLAN = N_("{path}:{line}:{column}: the plan in this file cannot be read. See why with `{command}`.")
PERHAPS_UNREAD = N_(
    "{path}:{line}:{column}: this file cannot be read, and '{name}' is in none of the others. See why "
    "with `{command}`."
)


def one_item(workspace: Workspace, reference: str) -> Item[Record]:
    """Return the item of this reference.

    Raises:
        UserError: when there is none, or several plans have one of this id.
    """
    items = workspace.find(reference)
    if not items:
        known = {name for item in workspace.items() for name in (item.ref, item.id) if name}
        plan, slash, _ = reference.partition("/")
        files = _unread_plans(workspace, plan) if slash else unread_files(workspace)
        error = no_such_item(reference, nearest(reference, known))
        raise _missing(() if slash and workspace.plan(plan) else files, error, reference)
    if len(items) > 1:
        raise UserError(
            N_("Several items are called '{item}': {items}. Name one of them in full."),
            item=reference,
            items=tuple(item.ref for item in items),
        )
    return items[0]


def action_plan_named(workspace: Workspace, name: str) -> Plan[ActionPlan]:
    """Return the action plan with this id."""
    plan = next((plan for plan in workspace.action_plans if plan.id == name), None)
    if plan is None:
        raise _no_such_plan(workspace, name, workspace.action_plans)
    return plan


def action_plan_of(workspace: Workspace, prison: str, today: date) -> Plan[ActionPlan]:
    """Return the action plan of a prison that is in force, else its newest.

    Raises:
        UserError: when it has none, or there is no such prison.
    """
    plans = plans_of_prison(workspace, prison)
    chosen = chosen_for_prison(workspace, prison, plans, today)
    if isinstance(chosen, UnreadFile):
        others = [plan.id for plan in plans if plan.id]
        raise _broken_plan(chosen, Phrase(OTHER, {"plan": others[-1]}) if others else None)
    if chosen is not None:
        return chosen
    known = set(workspace.register_entries("prison"))
    unread = unread_within(workspace, [prison])
    if prison in known:
        unread = tuple(file for file in unread if file.kind in (None, "action-plan"))
        error = UserError(N_("Prison '{prison}' has no action plan."), prison=prison, exit_code=1)
    else:
        error = UserError(
            N_("There is no prison '{prison}' in the register or in a plan."),
            suggestion=nearest(prison, known),
            prison=prison,
        )
    raise _unreadable_plan(workspace, prison) or _missing(unread, error, prison)


def strategic_plan_of(workspace: Workspace, today: date, name: str | None = None) -> Plan[StrategicPlan]:
    """Return the strategic plan with this id; without one that in force, else the newest."""
    if name is not None:
        plan = next((plan for plan in workspace.strategic_plans if plan.id == name), None)
        if plan is None:
            raise _no_such_plan(workspace, name, workspace.strategic_plans)
        return plan
    chosen = chosen_strategic_plan(workspace, today)
    if isinstance(chosen, UnreadFile):
        raise _broken_plan(chosen)
    if chosen is None:
        unread = next((file for file in unread_files(workspace) if file.kind is None), None)
        raise UserError(
            N_("There is no strategic plan in these files."),
            hint=notice_of(unread) if unread is not None else None,
            exit_code=1,
        )
    return chosen


def narrowing_of(workspace: Workspace, filters: Filters, today: date) -> Narrowing:
    """Return the part of all plans that a listing is narrowed to."""
    prison, plan = filters.prison, filters.plan
    if plan is not None and all(plan != strategic.id for strategic in workspace.strategic_plans):
        action_plan_named(workspace, plan)
    elif prison is not None:
        action_plan_of(workspace, prison, today)
    return replace(items_of(workspace, filters), prison=prison, plan=plan)


def items_of(workspace: Workspace, filters: Filters) -> Narrowing:
    """Return the items that a result is narrowed to, in whatever plan they are."""
    return Narrowing(
        objective=_objectives(workspace, filters.objective),
        organisation=_items(workspace, filters.organisation, "organisation", "body"),
        domain=_items(workspace, filters.domain, "domain"),
        target_group=_items(workspace, filters.target_group, "target-group"),
    )


def no_such_item(name: str, near: str | None = None) -> UserError:
    """Make the error for an item that is not there."""
    return UserError(N_("There is no item '{item}'."), suggestion=near, item=name)


def _objectives(workspace: Workspace, name: str | None) -> Collection[Item[Record]] | None:
    if name is None or "/" not in name:
        # The same id in several strategic plans: each of them is meant.
        return _items(workspace, name, "objective")
    item = one_item(workspace, name)
    if item.kind != "objective":
        raise UserError(N_("'{item}' is not what --{option} asks for."), item=name, option="objective")
    return [item]


def _items(workspace: Workspace, name: str | None, *kinds: str) -> Collection[Item[Record]] | None:
    """Return the items of some kinds that have an id; several plans may each have one."""
    if name is None:
        return None
    known = [item for item in workspace.items() if item.kind in kinds and item.id]
    items = [item for item in known if item.id == name]
    if not items:
        near = nearest(name, [item.id or "" for item in known])
        raise _missing(unread_files(workspace), no_such_item(name, near), name)
    return items


def _no_such_plan(workspace: Workspace, name: str, plans: Iterable[AnyPlan]) -> UserError:
    near = nearest(name, [plan.id for plan in plans if plan.id])
    error = UserError(N_("There is no plan '{plan}'."), suggestion=near, plan=name)
    return _unreadable_plan(workspace, name) or _missing(_unread_plans(workspace, name), error, name)


def _unread_plans(workspace: Workspace, plan: str) -> list[UnreadFile]:
    """Return the files that may hold a plan with this id."""
    return [file for file in unread_files(workspace) if file.kind != "register" and file.plan in (None, plan)]


def _missing(files: Iterable[UnreadFile], error: UserError, name: str) -> UserError:
    """Return the error for what is not there: another one when it may be in a file that cannot be read.

    Args:
        files: where it may be, among others that count for nothing.
        error: what to say when there is no such file.
        name: what was named.
    """
    unread = next((file for file in files if file.first is None), None)
    return error if unread is None else _at(unread, PERHAPS_UNREAD, error.hint, name=name)


def _unreadable_plan(workspace: Workspace, name: str) -> UserError | None:
    """Return the error for a plan, by its id or a prison, that is there but cannot be read."""
    files = (file for file in unread_files(workspace) if name in (file.plan, *file.prisons))
    unread = next(files, None)
    return _broken_plan(unread) if unread is not None else None


def _broken_plan(file: UnreadFile, hint: Phrase | None = None) -> UserError:
    return _at(file, BROKEN_PLAN, hint)


def _at(file: UnreadFile, sentence: str, hint: Phrase | None, **values: str) -> UserError:
    """Make an error that names a spot, and the command that shows what is wrong there."""
    return UserError(
        sentence,
        hint=hint,
        exit_code=1,
        path=visible_path(file.span.file),
        line=file.span.line,
        column=file.span.column,
        command=validating(file.file),
        **values,
    )
