"""The report of tests."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml, TestCase, TestSuite
from syrupy.assertion import SnapshotAssertion

from command import Command
from hulpplan.finding import Finding, Severity
from hulpplan.output.junit import render
from output.cases import ODD_NAMES, finding, findings, results, results_of, with_findings
from plans_folder import PlansFolder
from snapshots import Xml

# There is no official schema. Of each element: the attributes, all of them needed, and what it may hold.
ELEMENTS = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"testcase"}),
    "testcase": ({"classname", "name", "file"}, {"failure", "system-out"}),
    "failure": ({"type", "message"}, set[str]()),
    "system-out": (set[str](), set[str]()),
}


def read(text: str) -> ET.Element:
    root = ET.fromstring(text.encode("utf-8"))  # noqa: S314 - our own
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, children = ELEMENTS[element.tag]
        assert set(element.keys()) == attributes
        assert {child.tag for child in element} <= children
    for counted in (root, *root):
        assert int(counted.attrib["tests"]) == len(list(counted.iter("testcase")))
        assert int(counted.attrib["failures"]) == len(list(counted.iter("failure")))
    return root


def outcomes(text: str) -> list[tuple[str, str, str]]:
    return [
        (suite.attrib["name"], test.attrib["name"], test[0].tag if len(test) else "passed")
        for suite in read(text)
        for test in suite
    ]


def test_a_folder_as_a_server_gets_it(
    plans: PlansFolder, hulpplan: Command, snapshot: SnapshotAssertion
) -> None:
    with_findings(plans)
    result = hulpplan("validate", "--format", "junit")

    assert result.exit_code == 1
    assert result.stdout == snapshot(extension_class=Xml)


def test_each_file_is_a_suite_and_each_rule_in_it_a_test(plans: PlansFolder) -> None:
    with_findings(plans)

    assert outcomes(render(results_of(plans))) == [
        ("2015-2020.yaml", "HP108 incomplete", "system-out"),
        ("2015-2020.yaml", "HP207 duplicate-reference", "failure"),
        ("gent, alles.yaml", "HP002 yaml-syntax", "failure"),
        ("hasselt.yaml", "HP104 value-not-allowed", "failure"),
        ("hasselt.yaml", "HP201 unknown-reference", "failure"),
        ("hasselt.yaml", "HP204 duplicate-id", "failure"),
        ("hasselt.yaml", "HP207 duplicate-reference", "failure"),
        ("leeg.yaml", "validate", "passed"),
        ("register.yaml", "validate", "passed"),
    ]


def test_another_program_reads_the_same(plans: PlansFolder, tmp_path: Path) -> None:
    with_findings(plans)
    path = tmp_path / "findings.xml"
    path.write_text(render(results_of(plans)), "utf-8")
    report = JUnitXml.fromfile(str(path))

    assert isinstance(report, JUnitXml)
    assert (report.tests, report.failures, report.errors) == (9, 6, 0)
    assert len({(test.classname, test.name) for test in _tests(report)}) == 9
    assert [test.name for test in _tests(report) if test.is_failure] == [
        name for _, name, outcome in outcomes(path.read_text("utf-8")) if outcome == "failure"
    ]


def _tests(report: JUnitXml) -> Iterator[TestCase]:
    for suite in report:
        assert isinstance(suite, TestSuite)
        yield from suite


def test_all_that_a_rule_found_in_a_file_is_one_failure() -> None:
    checked = results([finding(line=3, text="First."), finding(line=8, text="Second.")])
    failure = read(render(checked)).find("./testsuite/testcase/failure")

    assert failure is not None
    assert failure.attrib == {"type": "HP201", "message": "First."}
    assert failure.text == "hasselt.yaml:3:5: error HP201 First.\nhasselt.yaml:8:5: error HP201 Second."


@pytest.mark.parametrize(
    ("severities", "outcome"),
    [
        ([Severity.NOTE, Severity.NOTE], "system-out"),
        ([Severity.NOTE, Severity.WARNING], "failure"),
        ([Severity.ERROR], "failure"),
    ],
    ids=str,
)
def test_notes_alone_are_no_failure(severities: list[Severity], outcome: str) -> None:
    found = [finding(severity=severity) for severity in severities]

    assert outcomes(render(results(found))) == [("hasselt.yaml", "HP201 unknown-reference", outcome)]


def test_a_file_without_findings_is_a_passed_test(plans: PlansFolder) -> None:
    files = ("2015-2020.yaml", "hasselt.yaml", "register.yaml")

    assert outcomes(render(results_of(plans))) == [(file, "validate", "passed") for file in files]


def test_a_finding_in_a_file_that_was_not_asked_for_has_its_suite() -> None:
    assert outcomes(render(results([finding(file="hulpplan.yaml")], ["hasselt.yaml"]))) == [
        ("hasselt.yaml", "validate", "passed"),
        ("hulpplan.yaml", "HP201 unknown-reference", "failure"),
    ]


def test_characters_that_hide_or_that_xml_cannot_hold_are_replaced() -> None:
    file = "a\x00b\x1b\ud800\ufffe<&>\U0001f600.yaml"
    [suite] = read(render(results([], [file])))

    assert suite.attrib["name"] == "a�b���<&>\U0001f600.yaml"


@pytest.mark.parametrize("file", ODD_NAMES)
def test_the_name_of_a_file_is_kept(file: str) -> None:
    [[test]] = read(render(results([], [file])))

    assert test.attrib["file"] == file


@given(st.lists(findings(), max_size=4), st.lists(st.text(min_size=1), max_size=3))
def test_whatever_is_said_the_report_can_be_read(found: list[Finding], files: list[str]) -> None:
    root = read(render(results(found, files)))
    lines = "".join(element.text or "" for element in root.iter() if element.tag in ("failure", "system-out"))

    assert len(root) == len({*files, *(one.span.file for one in found)})
    assert all(f":{one.span.line}:{one.span.column}: " in lines for one in found)
