"""The plans that come along are right, honest, and use the whole format."""

from datetime import date
from pathlib import Path

import pytest

import hulpplan
from hulpplan.finding import Severity
from hulpplan.model.kinds import KINDS
from hulpplan.model.record import Record
from hulpplan.rules.rule import Context
from hulpplan.rules.run import run_rules
from hulpplan.shape.shapes import ListOf, RecordOf, Shape, fields_of
from hulpplan.workspace.workspace import Workspace
from hulpplan.yamlio.composer import read_tree
from hulpplan.yamlio.limits import Limits
from hulpplan.yamlio.nodes import Mapping, Node, Sequence, solid

ROOT = Path(__file__).parent.parent.parent

NOT_USED = {("Prison", "website"): "no source gives the address of a prison"}
SETTINGS_OF_LATER = {"exclude", "templates", "rules", "limits", "site"}


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return hulpplan.load(ROOT / "plans")


def test_they_have_no_errors(workspace: Workspace) -> None:
    findings = run_rules(Context(workspace, date(2022, 6, 30)))

    assert not [finding for finding in findings if finding.severity is Severity.ERROR]


def test_every_local_action_traces_to_an_objective(workspace: Workspace) -> None:
    from hulpplan.analysis.trace import objectives_of  # noqa: PLC0415 - the notion under test

    actions = [item for plan in workspace.action_plans for item in plan.items if item.kind == "action"]

    assert actions
    assert all(objectives_of(workspace, action) for action in actions)


def test_every_action_plan_says_that_it_is_an_example(workspace: Workspace) -> None:
    assert all("voorbeeld" in (plan.content.disclaimer or "").lower() for plan in workspace.action_plans)


def test_every_entry_of_the_register_names_its_source(workspace: Workspace) -> None:
    without = [item.ref for item in workspace.register if not getattr(item.model, "source", None)]

    assert without == []


def test_every_field_of_the_format_is_used_somewhere(workspace: Workspace) -> None:
    used: set[tuple[str, str]] = set()
    for document in workspace.documents:
        root = read_tree(document.source, Limits()).root
        assert document.content is not None
        assert isinstance(root, Mapping)
        _note(type(document.content), root, used)
    wanted = set()
    for kind, record in KINDS.items():
        if kind != "settings":
            wanted |= _fields(record, set())

    assert wanted - used == set(NOT_USED)


def _note(record: type[Record], node: Mapping, used: set[tuple[str, str]]) -> None:
    for key, entry in node.entries.items():
        field = fields_of(record)[key]
        used.add((_owner(record, field.name), key))
        _note_value(field.shape, entry.value, used)


def _note_value(shape: Shape, node: Node, used: set[tuple[str, str]]) -> None:
    found = solid(node)
    if isinstance(shape, ListOf) and isinstance(found, Sequence):
        for entry in found.items:
            _note_value(shape.entry, entry, used)
    if isinstance(shape, RecordOf) and isinstance(found, Mapping):
        _note(shape.record, found, used)


def _fields(record: type[Record], seen: set[type[Record]]) -> set[tuple[str, str]]:
    if record in seen:
        return set()
    seen.add(record)
    found = set()
    for key, field in fields_of(record).items():
        found.add((_owner(record, field.name), key))
        shape = field.shape.entry if isinstance(field.shape, ListOf) else field.shape
        if isinstance(shape, RecordOf):
            found |= _fields(shape.record, seen)
    return found


def _owner(record: type[Record], name: str) -> str:
    """Name the record that a field was defined in."""
    return next(base.__name__ for base in record.__mro__ if name in vars(base).get("__annotations__", {}))
