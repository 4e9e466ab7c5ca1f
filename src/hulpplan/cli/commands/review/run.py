"""Stamping plans, and saying what was stamped."""

from collections.abc import Iterable, Mapping, Sequence

from hulpplan.analysis.progress import CURRENT
from hulpplan.cli.choose import action_plan_named, action_plan_of
from hulpplan.cli.commands.review.text import LEFT, Earlier, ReviewContext, review_text
from hulpplan.cli.interrupted import clear_up
from hulpplan.cli.session import Session
from hulpplan.edits.change import FileChange, difference, refuse_new_errors
from hulpplan.edits.review import (
    StampCheck,
    StampState,
    check_stamps,
    stamp_objectives,
    stampable,
    with_stamps,
)
from hulpplan.edits.write import write_changes
from hulpplan.error import UserError
from hulpplan.history.recall import recalled
from hulpplan.history.revisions import head_of
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.nearest import nearest
from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.load import with_texts
from hulpplan.workspace.workspace import Workspace

LookedAt = Mapping[Plan[ActionPlan], Sequence[StampCheck]]
"""The objectives that were looked at, by the plan that stamps them."""


UNCLEAR_OBJECTIVE = N_(
    "'{objective}' cannot be stamped: there is a mistake in what it says, in '{path}'. See it with "
    "`hulpplan validate`."
)


def review_plan(session: Session, name: str, wanted: Sequence[str], *, write: bool) -> str:
    """Stamp objectives in the file of a plan.

    Args:
        session: this run.
        name: the id of a plan, else a prison: its plan in force at the reference date, else its newest.
        wanted: the objectives; without any, those that the plan acts on or has stamped.
        write: whether the file is written.

    Returns:
        What is the result: what was stamped, or when nothing was written the patch; the other half is said on
        standard error.
    """
    if write:
        session = clear_up(session, session.folder)
    workspace = session.workspace()
    plan = _plan(session, workspace, name)
    objectives = [_objective(workspace, plan, word) for word in wanted] or stamp_objectives(workspace, plan)
    looked = check_stamps(workspace, plan, dict.fromkeys(objectives))
    for look in looked if wanted else ():
        if look.state is StampState.UNCLEAR:
            raise UserError(
                UNCLEAR_OBJECTIVE,
                objective=look.objective.name,
                path=look.objective.document.file,
                exit_code=1,
            )
    return _stamp(session, workspace, {plan: looked}, write=write)


def review_all(session: Session, *, write: bool) -> str:
    """Stamp in every plan the objectives that it acts on or has stamped; a closed plan is history.

    Args:
        session: this run.
        write: whether the files are written, all of them or none.

    Returns:
        As `review_plan`.
    """
    if write:
        session = clear_up(session, session.folder)
    workspace = session.workspace()
    looked = {
        plan: check_stamps(workspace, plan, stamp_objectives(workspace, plan))
        for plan in workspace.action_plans
        if plan.content.status in CURRENT
    }
    left = [plan.item.name for plan in workspace.action_plans if plan not in looked]
    more = (session.catalogue.say(LEFT, plans=tuple(left)),) if left else ()
    return _stamp(session, workspace, looked, *more, write=write)


def _stamp(session: Session, workspace: Workspace, looked: LookedAt, *more: str, write: bool) -> str:
    """Write the stamps, and tell what became of each; `more` are lines to say behind that."""
    limits = workspace.settings.limits
    files = (with_stamps(plan, looks, limits) for plan, looks in looked.items())
    changes = [file for file in files if file is not None]
    if changes:
        _refuse_new_errors(session, workspace, changes)
    # Git is asked before anything is written: what is not committed yet is known only until then.
    context = ReviewContext(session.catalogue, write, _earlier(session, workspace, looked.values()))
    if changes and write:
        write_changes(changes, session.current, session.folder)
    lines = [line for plan, looks in looked.items() for line in review_text(context, plan, looks)]
    report = "".join(f"{line}\n" for line in (*lines, *more))
    if write:
        return report
    session.talk(report.rstrip("\n"))
    return difference(changes)


def _earlier(
    session: Session, workspace: Workspace, looked: Iterable[Sequence[StampCheck]]
) -> Earlier | None:
    """Return what the objectives that have changed said before; None where git does not have it all."""
    changed = {
        (look.objective, look.old) for looks in looked for look in looks if look.state is StampState.CHANGED
    }
    if not changed:
        return {}
    head = head_of(session.current / session.folder)
    return recalled(head, workspace, session.current, changed) if head is not None else None


def _plan(session: Session, workspace: Workspace, name: str) -> Plan[ActionPlan]:
    """Choose the plan: an id goes before a prison, for findings name plans by their id."""
    if any(plan.id == name for plan in workspace.action_plans):
        return action_plan_named(workspace, name)
    return action_plan_of(workspace, name, session.today)


def _objective(workspace: Workspace, plan: Plan[ActionPlan], word: str) -> Item[Record]:
    known = {name: item for item in stampable(workspace, plan) for name in (item.ref, str(item.id))}
    if word not in known:
        raise UserError(
            N_("'{objective}' is not an objective of the strategic plan of '{plan}'."),
            suggestion=nearest(word, known),
            objective=word,
            plan=plan.item.name,
        )
    return known[word]


def _refuse_new_errors(session: Session, workspace: Workspace, changes: Iterable[FileChange]) -> None:
    after = with_texts(workspace, {change.file: change.after for change in changes}, session.current)
    before, then = (run_rules(Context(state, session.today)) for state in (workspace, after))
    refuse_new_errors(before, then)
