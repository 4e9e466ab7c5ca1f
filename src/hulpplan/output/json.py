"""Findings for other programs, as `docs/schema/findings-1.json` describes them."""

from typing import Any

from hulpplan.finding import Finding, Place, Severity, dotted
from hulpplan.i18n import Phrase, Value
from hulpplan.output.results import Results
from hulpplan.render.json_text import json_text

VERSION = 1


def render(results: Results) -> str:
    """Write one JSON object. `values` are those in the messages, the same in each language."""
    summary = {
        "files": len(results.files),
        "errors": results.count(Severity.ERROR),
        "warnings": results.count(Severity.WARNING),
        "notes": results.count(Severity.NOTE),
    }
    findings = [_finding(results, finding) for finding in results.findings]
    document = {"version": VERSION, "summary": summary, "findings": findings}
    return json_text(document) + "\n"


def _finding(results: Results, finding: Finding) -> dict[str, Any]:
    problem = finding.problem
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": results.message(finding),
        **_place(problem.place),
        "item": problem.item,
        "hint": results.hint(finding),
        "suggestion": problem.suggestion,
        "related": [
            {**_place(related.place), "message": results.catalogue.phrase(related.label)}
            for related in problem.related
        ],
        "values": {name: _value(value) for name, value in problem.values.items()},
        "fixable": finding.fixable,
    }


def _place(place: Place) -> dict[str, Any]:
    span = place.span
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "path": dotted(place.path),
    }


def _value(value: Value) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(value, Phrase):
        text = value.text if value.plural is None or value.count == 1 else value.plural
        values = {name: _value(part) for name, part in value.values.items()}
        return text.format_map({"count": value.count, **values})
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return value
