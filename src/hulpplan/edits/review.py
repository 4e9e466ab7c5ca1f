"""Stamping the objectives of a plan as reviewed.

Source: docs/format.en.md, "Suspect links".
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from hulpplan.analysis.coverage import actions_by_objective, is_first
from hulpplan.analysis.stamp import is_stamp, is_stampable, stamp_of
from hulpplan.edits.change import FileChange
from hulpplan.error import UserError
from hulpplan.finding import Path, TextEdit
from hulpplan.i18n import N_
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.strategic_plan import Objective
from hulpplan.shape.read import read_document
from hulpplan.shape.value_fixes import plain_value
from hulpplan.workspace.item import Item, Plan
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.entry_edits import under_key, with_section, with_values
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping, Scalar
from hulpplan.yamlio.patch import apply_edits
from hulpplan.yamlio.source import Source

FIELD = "reviewed"


CANNOT_STAMP = N_(
    "'reviewed' in '{path}' is written in a way that cannot be changed by itself. Write it as fields, or "
    "remove it to start again."
)


class StampState(Enum):
    """The state of the stamp of an objective."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNCLEAR = "unclear"
    """The objective has a mistake, so that its stamp is unknown."""


@dataclass(frozen=True, slots=True)
class StampCheck:
    """A reviewed objective: its stamp, the keys under which the plan has it, and the actions under it.

    `old` is the stamp that it had, where what it says has changed since.
    """

    objective: Item[Record]
    stamp: str
    keys: tuple[str, ...]
    state: StampState
    actions: tuple[Item[Record], ...]
    old: str = ""

    @property
    def needs_writing(self) -> bool:
        """Whether the file must change for it."""
        return self.state in (StampState.NEW, StampState.CHANGED)


def stamp_objectives(workspace: Workspace, plan: Plan[ActionPlan]) -> list[Item[Record]]:
    """Return the objectives that a plan acts on or has stamped, in the order of the strategic plan."""
    acted_on = actions_by_objective(workspace, plan)
    stamps = _stamps(plan)
    return [
        item
        for item in stampable(workspace, plan)
        if item in acted_on or not stamps.keys().isdisjoint(_names(item))
    ]


def stampable(workspace: Workspace, plan: Plan[ActionPlan]) -> Iterator[Item[Record]]:
    """Yield the objectives that a plan can stamp: those of its strategic plan.

    Of two with one id the first stands for both.
    """
    strategic = workspace.strategic_plan_of(plan)
    for item in strategic.items if strategic else ():
        if isinstance(item.model, Objective) and is_first(item):
            yield item


def check_stamps(
    workspace: Workspace, plan: Plan[ActionPlan], objectives: Iterable[Item[Record]]
) -> list[StampCheck]:
    """Compare the stamps of a plan with its objectives now."""
    stamps = _stamps(plan)
    actions = actions_by_objective(workspace, plan)
    return [_look(workspace, item, stamps, tuple(actions.get(item, ()))) for item in objectives]


def with_stamps(plan: Plan[ActionPlan], checks: Sequence[StampCheck], limits: Limits) -> FileChange | None:
    """Return the change of a plan file that sets the stamps; None when they are right already.

    Raises:
        UserError: when that cannot be done without touching anything else.
    """
    values = [(key, check.stamp) for check in checks if check.needs_writing for key in check.keys]
    if not values:
        return None
    source = plan.document.source
    wanted = {**plain_fields(plan, (FIELD,)), **dict(values)}
    fields = {**plain_fields(plan, ()), FIELD: wanted}
    texts = [apply_edits(source, edits) for edits in _ways(plan, values)]
    results = [plain_value(read_document(Source(source.file, text), limits).node(())) for text in texts]
    # A text without a final newline gets one: that is better than no edit.
    for same in (lambda result: result == fields, lambda result: _trimmed(result) == _trimmed(fields)):
        for text, result in zip(texts, results, strict=True):
            if same(result):
                return FileChange(source, text)
    raise UserError(CANNOT_STAMP, path=source.file, exit_code=1)


def plain_fields(plan: Plan[ActionPlan], path: Path) -> dict[str, object]:
    """Return the fields at a path of a plan, as written."""
    fields = plain_value(plan.document.node(path))
    return dict(fields) if isinstance(fields, dict) else {}


def _look(
    workspace: Workspace, item: Item[Record], stamps: dict[str, object], actions: tuple[Item[Record], ...]
) -> StampCheck:
    known = [name for name in _names(item) if name in stamps]
    keys = tuple(known) or (str(item.id),)
    if not isinstance(item.model, Objective) or not is_stampable(workspace, item):
        return StampCheck(item, "", keys, StampState.UNCLEAR, actions)
    stamp = stamp_of(item.model)
    old = [str(stamps[name]) for name in known if is_stamp(stamps[name]) and stamps[name] != stamp]
    if known and all(stamps[name] == stamp for name in known):
        return StampCheck(item, stamp, keys, StampState.SAME, actions)
    if old:
        return StampCheck(item, stamp, keys, StampState.CHANGED, actions, old[0])
    return StampCheck(item, stamp, keys, StampState.NEW, actions)


def _names(item: Item[Record]) -> tuple[str, str]:
    """Return the references by which a plan may name an objective of its strategic plan."""
    return str(item.id), item.ref


def _stamps(plan: Plan[ActionPlan]) -> dict[str, object]:
    return plain_fields(plan, (FIELD,))


def _ways(plan: Plan[ActionPlan], values: list[tuple[str, str]]) -> Iterator[Sequence[TextEdit]]:
    """Yield the possible edits, the best first."""
    document = plan.document
    root = document.node(())
    if not isinstance(root, Mapping):  # pragma: no cover - the file of a plan has fields
        return
    entry = root.entries.get(FIELD)
    if entry is None:
        yield from ([edit] for edit in with_section(document.source, root, FIELD, values))
    elif isinstance(entry.value, Mapping):
        edits = with_values(document.source, entry.value, values)
        if edits is not None:
            yield edits
    elif isinstance(entry.value, Scalar) and entry.value.text is None:
        yield [under_key(document.source, entry.key, values)]


def _trimmed(fields: object) -> object:
    """Return fields without the final newline of each text."""
    if not isinstance(fields, dict):
        return None
    return {key: value.rstrip("\n") if isinstance(value, str) else value for key, value in fields.items()}
