"""Folders of plans for tests of reports, and the reports of them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from hulpplan.analysis.narrowing import Narrowing
from hulpplan.document.document import Document
from hulpplan.i18n import Language, catalogue
from hulpplan.model.action_plan import ActionPlan
from hulpplan.model.dates import read_period
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
from hulpplan.reports.registry import make_report, report_behind
from hulpplan.reports.report import Request, Scope
from hulpplan.settings import Settings
from hulpplan.shape.shapes import ListOf, MapOf, RecordOf, Shape, fields_of
from hulpplan.workspace.item import Item
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


OFFER = """\
actions: []
offer:
  - id: O1
    title: Taal
    domains: [werk, welzijn]
    organiser: caw
    executors: [vdab, caw]
    participation:
      - {period: 2021, places: 10, participants: 8}
      - {period: 2021-H1, places: 5, participants: 4}
      - {period: 2022-Q1, places: 3, registrations: 4, participants: 2}
"""
GENT = PLAN.replace("hasselt", "gent")


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
    language: Language = "en",
    today: date = TODAY,
    folders: Sequence[Path] = (),
    **narrow: str,
) -> str:
    """Make a report as a text; of the only sensible plan by default. `narrow` are the options."""
    request = request_of(workspace, name, today=today, language=language, **narrow)
    made = make_report(name, request, form, folders)
    assert isinstance(made, str)
    return made


def request_of(
    workspace: Workspace,
    name: str = "plan",
    *,
    today: date = TODAY,
    language: Language = "en",
    **narrow: str,
) -> Request[Any]:
    """Ask for a report; what it cannot be made without is the first there is."""
    report = report_behind(name)
    plan = narrow.get("plan")
    plans: Any = workspace.action_plans if report.scope is Scope.ACTION_PLAN else workspace.strategic_plans
    if report.scope is Scope.PRISONS:
        under = next((one for one in workspace.action_plans if one.id == plan), None)
        above = workspace.strategic_plan_of(under) if under else None
        chosen = above or next(one for one in plans if narrow.get("strategic") in {None, one.id})
    else:
        chosen = next(found for found in plans if plan in {None, found.id})
    if report.needs == "objective":
        first = next(item for item in chosen.items if item.kind == "objective")
        narrow = {"objective": first.id or "", **narrow}
    if report.needs == "organisation":
        known = [item for item in workspace.items() if item.kind == "organisation"]
        most = max(known, key=lambda item: len(workspace.links_to(item)))
        narrow = {"organisation": most.id or "", **narrow}
    narrowing = Narrowing(
        plan=plan if report.scope is Scope.PRISONS else None,
        objective=_asked(workspace, "objective", narrow),
        organisation=_asked(workspace, "organisation", narrow),
        domain=_asked(workspace, "domain", narrow),
        target_group=_asked(workspace, "target-group", narrow),
    )
    period = read_period(narrow["period"]) if "period" in narrow else None
    return Request(workspace, chosen, today, catalogue(language), narrowing, period)


def _asked(workspace: Workspace, kind: str, narrow: Mapping[str, str]) -> list[Item[Record]] | None:
    wanted = narrow.get(kind.replace("-", "_"))
    if wanted is None:
        return None
    kinds = {kind, "body"} if kind == "organisation" else {kind}
    # In a file full of mistakes things have no id.
    return [item for item in workspace.items() if item.kind in kinds and (item.id or "") == wanted]


def document_of(workspace: Workspace, name: str = "plan", **wanted: Any) -> Document:  # noqa: ANN401 - any option
    """Make a report as the tree of blocks that every format is written from."""
    return report_behind(name).document(request_of(workspace, name, **wanted))


def data_of(workspace: Workspace, name: str, **wanted: Any) -> dict[str, Any]:  # noqa: ANN401 - any option
    """Make a report as data."""
    found: dict[str, Any] = json.loads(make(workspace, name, "json", **wanted))
    return found


def made(
    folder: Path,
    name: str,
    text: str,
    more: str | None = None,
    **narrow: Any,  # noqa: ANN401 - any option
) -> dict[str, Any]:
    """Make a report as data of a plan of Hasselt with this text, and perhaps one of Gent."""
    files = {"hasselt": PLAN + text, **({"gent": GENT + more} if more is not None else {})}
    return data_of(workspace_of(folder, **files), name, **narrow)


def answer(data: Mapping[str, Any]) -> list[str]:
    """Return the sentences in which a report as data says what is in it."""
    sentences: list[str] = data["head"].get("answer", [])
    return sentences


def blocks_in(data: Mapping[str, Any] | None, kind: str) -> list[dict[str, Any]]:
    """Return the blocks of a kind that stand directly in a report as data, or in a section of it."""
    return [block for block in (data or {}).get("blocks", []) if block["block"] == kind]


def sections_in(data: Mapping[str, Any] | None) -> list[dict[str, Any]]:
    """Return the sections directly under a report as data, or under a section of it."""
    return blocks_in(data, "section")


def section_of(data: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - a section, or None
    """Return the first section of a report as data with this name or id, at any depth."""
    for section in sections_in(data):
        found = section if name in {section.get("name"), section.get("id")} else section_of(section, name)
        if found is not None:
            return found
    return None


def sentences_of(section: Mapping[str, Any] | None) -> list[str]:
    """Return the sentences directly in a section of a report as data."""
    return [block["text"] for block in blocks_in(section, "sentence")]


def facts_in(section: Mapping[str, Any] | None) -> dict[str, list[str]]:
    """Return what is known by name, of a section of a report as data or of its head."""
    facts = (section or {}).get("facts", [])
    for block in blocks_in(section, "facts"):
        facts = [*facts, *block["facts"]]
    return {fact["name"]: [entry["text"] for entry in fact["entries"]] for fact in facts}


def tables_in(data: object, *, folded: bool = True) -> Iterator[dict[str, Any]]:
    """Yield every table of a report as data, wherever it stands.

    Args:
        data: the report.
        folded: whether to yield those too that only a page has, folded away under a drawing.
    """
    if isinstance(data, dict):
        if data.get("told") and not folded:
            return
        if "columns" in data and "rows" in data:
            yield data
        for value in data.values():
            yield from tables_in(value, folded=folded)
    elif isinstance(data, list):
        for value in data:
            yield from tables_in(value, folded=folded)


def table_named(data: object, name: str) -> dict[str, Any]:
    """Return the one table of this name."""
    (found,) = [table for table in tables_in(data) if table["name"] == name]
    return found


def values_of(table: Mapping[str, Any], column: str, *, total: bool = False) -> list[Any]:
    """Return what stands in a column, as values: None for a gap or nothing; the rows, or the row of sums."""
    place = [one["name"] for one in table["columns"]].index(column)
    rows = [row for row in table["rows"] if row.get("total", False) is total]
    return [row["cells"][place][0].get("value") if row["cells"][place] else None for row in rows]


def texts_of(table: Mapping[str, Any], column: str) -> list[str]:
    """Return what stands in a column, as people read it."""
    place = [one["name"] for one in table["columns"]].index(column)
    return [" ".join(_text(entry) for entry in row["cells"][place]) for row in table["rows"]]


def _text(entry: Mapping[str, str]) -> str:
    note = f"({entry['note']})" if "note" in entry else ""
    return " ".join(part for part in (entry.get("id", ""), entry["text"], note) if part)


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
