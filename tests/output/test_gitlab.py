"""The report for GitLab."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from syrupy.assertion import SnapshotAssertion

from command import Command
from hulpplan.finding import Finding, Severity
from hulpplan.output.gitlab import render
from output.cases import finding, findings, results, results_of, with_findings
from plans_folder import PlansFolder
from snapshots import Json

# GitLab publishes no schema; this is what its documentation asks for, and nothing beside it.
SCHEMA = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": False,
            "properties": {
                "description": {"type": "string"},
                "check_name": {"type": "string", "pattern": r"^HP\d{3} [a-z]+(-[a-z]+)*$"},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "additionalProperties": False,
                    "properties": {
                        "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "additionalProperties": False,
                            "properties": {"begin": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
            },
        },
    }
)


def read(text: str) -> list[dict[str, Any]]:
    report: list[dict[str, Any]] = json.loads(text)
    SCHEMA.validate(report)
    assert len({entry["fingerprint"] for entry in report}) == len(report)
    return report


def test_a_folder_as_gitlab_gets_it(
    plans: PlansFolder, hulpplan: Command, snapshot: SnapshotAssertion
) -> None:
    with_findings(plans)
    result = hulpplan("validate", "--format", "gitlab")

    assert result.exit_code == 1
    assert result.stdout == snapshot(extension_class=Json)


def test_every_finding_is_in_it_in_order(plans: PlansFolder) -> None:
    with_findings(plans)
    checked = results_of(plans, "nl")

    assert [
        (entry["check_name"], entry["description"], entry["location"]) for entry in read(render(checked))
    ] == [
        (
            f"{one.code} {one.name}",
            checked.sentence(one),
            {"path": one.span.file, "lines": {"begin": one.span.line}},
        )
        for one in checked.findings
    ]


def test_a_run_without_findings_is_an_empty_list(plans: PlansFolder) -> None:
    assert render(results_of(plans)) == "[]\n"


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.NOTE, "info")],
)
def test_how_heavy_a_finding_weighs(severity: Severity, level: str) -> None:
    [entry] = read(render(results([finding(severity=severity)])))

    assert entry["severity"] == level


@given(st.lists(findings(), max_size=4))
def test_whatever_is_said_the_report_can_be_read(found: list[Finding]) -> None:
    checked = results(found)

    assert [(entry["description"], entry["location"]["path"]) for entry in read(render(checked))] == [
        (checked.sentence(one), one.span.file) for one in found
    ]
