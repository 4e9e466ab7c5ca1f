"""Folders of plans for tests of reports, and the reports of them."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from hulpplan.i18n import Language, catalogue
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.record import Record
from hulpplan.model.register import Register
from hulpplan.model.scalars import (
    BooleanType,
    ChoiceType,
    DateType,
    NumberType,
    PatternType,
    Reference,
    TextType,
)
from hulpplan.model.strategic_plan import StrategicPlan
from hulpplan.reports.registry import all_reports, make_report
from hulpplan.reports.report import Request
from hulpplan.settings import Settings
from hulpplan.shape.shapes import ListOf, MapOf, RecordOf, Shape, fields_of
from hulpplan.workspace.load import load_folder
from hulpplan.workspace.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2022, 6, 30)

REGISTER = """\
kind: register
schema: 1
goals: [{id: G1, title: eerste doel van het decreet}, {id: G2, title: tweede doel van het decreet}]
domains: [{id: welzijn, title: Welzijn}, {id: werk, title: Werk}]
target_groups: [{id: jongeren, title: Jongeren}]
organisations: [{id: caw, title: CAW}, {id: vdab, title: VDAB}]
prisons:
  - {id: hasselt, title: Hasselt}
  - {id: gent, title: Gent}
  - {id: vorst, title: Vorst}
  - {id: ieper, title: Ieper}
"""
STRATEGIC = """\
kind: strategic-plan
schema: 1
id: 2020-2025
title: Strategisch plan
status: approved
start: 2020
end: 2025
options: [{id: SO1, title: Eerste optie, goals: [G1]}]
objectives:
  - {id: D1, title: Eerste doelstelling in het lang, label: eerste, options: [SO1]}
  - {id: D2, title: Tweede doelstelling, level: local, options: [SO1]}
  - id: D3
    title: Derde doelstelling
    level: supra-local
    actions: [{id: M1, title: Eerste maatregel, status: running}]
bodies: [{id: gc, title: Gemengde commissie}]
"""
PLAN = """\
kind: action-plan
schema: 1
prison: hasselt
strategic_plan: 2020-2025
status: approved
start: 2021
end: 2023
"""


def workspace_of(folder: Path, **files: str) -> Workspace:
    """Write plan files, named without ending, and read them; register and strategic plan are always there."""
    texts = {"register": REGISTER, "strategic": STRATEGIC, **files}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return load_folder(folder, Settings(folder), folder)


def make(
    workspace: Workspace,
    name: str = "plan",
    form: str = "md",
    *,
    plan: str | None = None,
    today: date = TODAY,
    language: Language = "en",
) -> str:
    """Make a report of the plan with this id; the only sensible one by default."""
    made = make_report(name, request_of(workspace, name, plan, today, language), form)
    assert isinstance(made, str)
    return made


def request_of(
    workspace: Workspace,
    name: str = "plan",
    plan: str | None = None,
    today: date = TODAY,
    language: Language = "en",
) -> Request[Any]:
    """Ask for a report."""
    plans: Any = workspace.action_plans if name == "plan" else workspace.strategic_plans
    chosen = next(found for found in plans if plan in {None, found.id})
    return Request(workspace, chosen, today, catalogue(language))


def view_of(workspace: Workspace, name: str = "plan", **wanted: Any) -> Any:  # noqa: ANN401 - any view
    """Make the view of a report."""
    return all_reports()[name].view(request_of(workspace, name, **wanted))


KINDS: dict[str, type[Record]] = {"register": Register, "strategic": StrategicPlan, "hasselt": ActionPlan}
_IDS = {
    "strategic-plan": "2020-2025",
    "action-plan": "prison",
    "advice": "prison/advice",
}
_SINGLE = {"kind", "schema", "id", "prison", "prisons"}


def filled(text: str, prose: str) -> dict[str, str]:
    """Write one file of each kind in which every field of the format has a value.

    Args:
        text: what every plain text says.
        prose: what every text that may hold Markdown says.
    """
    return {name: json.dumps(_document(name, record, text, prose)) for name, record in KINDS.items()}


def _document(name: str, record: type[Record], text: str, prose: str) -> dict[str, Any]:
    head: dict[str, Any] = {"kind": _word(record), "schema": "1"}
    if name == "strategic":
        head["id"] = "2020-2025"
    if name == "hasselt":
        head["prison"] = "prison"
    fields = {
        key: _value(field.shape, text, prose)
        for key, field in fields_of(record).items()
        if key not in _SINGLE
    }
    if name == "hasselt":
        fields["reviewed"] = {}
    return {**head, **fields}


def _word(record: type[Record]) -> str:
    shape = fields_of(record)["kind"].shape
    assert isinstance(shape, ChoiceType)
    return shape.words[0]


def _value(shape: Shape, text: str, prose: str) -> Any:  # noqa: ANN401, C901, PLR0911 - a table of types
    if isinstance(shape, ListOf):
        return [_value(shape.entry, text, prose)]
    if isinstance(shape, RecordOf):
        record = shape.record
        made = {key: _value(field.shape, text, prose) for key, field in fields_of(record).items()}
        if "id" in made:
            made["id"] = getattr(record, "item_kind", "indicator")
        return made
    if isinstance(shape, TextType):
        return prose if shape.markdown else text
    if isinstance(shape, Reference):
        return _IDS.get(shape.kind, shape.kind)
    if isinstance(shape, ChoiceType):
        return shape.words[0]
    if isinstance(shape, DateType):
        return "2021-03-01" if shape.name in {"day", "moment"} else "2021"
    if isinstance(shape, NumberType):
        return 40
    if isinstance(shape, BooleanType):
        return True
    if isinstance(shape, PatternType):
        return {"address": "https://example.org", "stamp": "0123abcd", "colour": "1a5fb4"}.get(
            shape.reason, "indicator"
        )
    assert isinstance(shape, MapOf)
    return {}


def hollow() -> dict[str, str]:
    """Write one file of each kind in which every list has an entry and nothing has a value."""
    documents: Mapping[str, dict[str, Any]] = {
        name: {"kind": _word(record), "schema": "1", **_hollow(record)} for name, record in KINDS.items()
    }
    return {name: json.dumps(document) for name, document in documents.items()}


def _hollow(record: type[Record]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, field in fields_of(record).items():
        shape = field.shape
        if isinstance(shape, RecordOf):
            made[key] = _hollow(shape.record)
        elif isinstance(shape, ListOf) and isinstance(shape.entry, RecordOf):
            made[key] = [_hollow(shape.entry.record), _hollow(shape.entry.record)]
    return made
