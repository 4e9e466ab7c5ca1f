"""Stamping a plan, and saying what was stamped."""

import textwrap
from collections.abc import Callable, Iterator, Sequence

from hulpplan.cli.choose import action_plan_of
from hulpplan.cli.errors import NoSuchObjectiveError, UnclearObjectiveError
from hulpplan.cli.interrupted import clear_up
from hulpplan.cli.session import Session
from hulpplan.edits.change import Change, difference, refuse_new_errors
from hulpplan.edits.review import Looked, State, look_at, objectives_of, stampable, stamped
from hulpplan.edits.write import write_changes
from hulpplan.i18n import N_, NN_, Phrase, Value
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.nearest import nearest
from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.load import with_texts
from hulpplan.workspace.workspace import Workspace

SENTENCES = {
    State.NEW: N_("{objective} ({title}): stamped for the first time. Actions under it: {actions}."),
    State.CHANGED: N_(
        "{objective} ({title}): says something else than when it was last looked at; stamped anew. "
        "Actions under it: {actions}."
    ),
    State.SAME: N_("{objective} ({title}): has not changed."),
    State.UNCLEAR: N_("{objective} ({title}): not stamped, for there is a mistake in what it says."),
}
NONE = N_("none")
NO_TITLE = N_("without a title")
WRITTEN = NN_("{count} stamp written in {path}.", "{count} stamps written in {path}.")
WOULD_WRITE = NN_("{count} stamp would be written in {path}.", "{count} stamps would be written in {path}.")
NOTHING = N_("{path} stays as it is: its stamps fit what the objectives say.")
NO_OBJECTIVE = N_(
    "Plan '{plan}' acts on no objective yet. To stamp one, name it: `hulpplan review {plan} D1`."
)
_LONGEST_TITLE = 70


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

    Raises:
        UserError: when there is no such plan or objective, or the file cannot be changed or written.
    """
    if write:
        session = clear_up(session, session.folder)
    workspace = session.workspace()
    plan = _plan(session, workspace, name)
    objectives = [_objective(workspace, plan, word) for word in wanted] or objectives_of(workspace, plan)
    looked = look_at(workspace, plan, dict.fromkeys(objectives))
    for look in looked if wanted else ():
        if look.state is State.UNCLEAR:
            raise UnclearObjectiveError(objective=look.objective.name, path=look.objective.document.file)
    change = stamped(workspace, plan, looked, session.current)
    if change is not None:
        _refuse_new_errors(session, workspace, change)
    if change is not None and write:
        write_changes([change], session.current, session.folder)
    report = "".join(f"{line}\n" for line in _report(session, plan, looked, write=write))
    if write:
        return report
    session.talk(report.rstrip("\n"))
    return difference([change]) if change else ""


def _plan(session: Session, workspace: Workspace, name: str) -> Plan[ActionPlan]:
    """Choose the plan: an id goes before a prison, for findings name plans by their id."""
    by_id = any(plan.id == name for plan in workspace.action_plans)
    return action_plan_of(session, workspace, None if by_id else name, name if by_id else None)


def _objective(workspace: Workspace, plan: Plan[ActionPlan], word: str) -> Item[Record]:
    known = {name: item for item in stampable(workspace, plan) for name in (item.ref, str(item.id))}
    if word not in known:
        raise NoSuchObjectiveError(suggestion=nearest(word, known), objective=word, plan=plan.item.name)
    return known[word]


def _refuse_new_errors(session: Session, workspace: Workspace, change: Change) -> None:
    after = with_texts(workspace, {change.file: change.after}, session.current)
    before, then = (run_rules(Context(state, session.today)) for state in (workspace, after))
    refuse_new_errors(before, then)


def _title(objective: Record) -> Value:
    """Return a short name for an objective: its label, else the beginning of its title."""
    name = getattr(objective, "label", None) or getattr(objective, "title", None)
    return textwrap.shorten(name, _LONGEST_TITLE, placeholder=" …") if name else Phrase(NO_TITLE)


def _report(
    session: Session, plan: Plan[ActionPlan], looked: Sequence[Looked], *, write: bool
) -> Iterator[str]:
    """Yield a line for each objective, and one for the file."""
    say: Callable[..., str] = session.catalogue.say
    if not looked:
        yield say(NO_OBJECTIVE, plan=plan.item.name)
        return
    for look in looked:
        values: dict[str, Value] = {
            "objective": look.objective.ref,
            "title": _title(look.objective.model),
            "actions": tuple(action.ref for action in look.actions) or Phrase(NONE),
        }
        yield say(SENTENCES[look.state], **values)
    count = sum(len(look.keys) for look in looked if look.needs_writing)
    path = plan.document.file
    if count:
        yield session.catalogue.count(WRITTEN if write else WOULD_WRITE, count, path=path)
    elif not any(look.state is State.UNCLEAR for look in looked):
        yield say(NOTHING, path=path)
