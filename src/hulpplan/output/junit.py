"""Findings as a JUnit test report, which nearly every CI server can show.

A file is a suite, a rule that found something in it is a test. A file without findings is one passed test:
without any, the report would be empty and servers take that for a failure. Errors and warnings fail; a rule
with nothing but notes passes with the notes as its output, for they ask for no change and may stay for years.
How long a test took is not known and not made up.

GitLab keeps one test of each `classname` and `name`, so all that a rule found in a file is one test.

Source: there is no standard. The elements are those of the Ant task that the format comes from, and the
attribute `file` that GitLab Docs, "Unit test reports", adds.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final
from xml.etree import ElementTree as ET

from hulpplan.finding import Finding, Severity
from hulpplan.i18n import visible
from hulpplan.output.results import Results
from hulpplan.render.clean import clean

CLEAN: Final = "validate"
"""The name of the test of a file without findings."""


def render(results: Results) -> str:
    """Write a suite for each file that was checked or has a finding."""
    by_file: dict[str, list[Finding]] = {file: [] for file in results.files}
    for finding in results.findings:
        by_file.setdefault(finding.span.file, []).append(finding)
    root = ET.Element("testsuites", name="hulpplan")
    for file, found in sorted(by_file.items()):
        suite = ET.SubElement(root, "testsuite", name=clean(visible(file)))
        suite.extend(_tests(results, file, found))
        _count(suite)
    _count(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _tests(results: Results, file: str, findings: Sequence[Finding]) -> list[ET.Element]:
    if not findings:
        return [_test(file, CLEAN)]
    by_rule = groupby(sorted(findings, key=_rule_name), key=_rule_name)
    return [_rule_test(results, _test(file, name), list(same)) for name, same in by_rule]


def _rule_name(finding: Finding) -> str:
    return f"{finding.code} {finding.name}"


def _test(file: str, name: str) -> ET.Element:
    allowed = clean(visible(file))
    return ET.Element("testcase", classname=allowed, name=name, file=allowed)


def _rule_test(results: Results, test: ET.Element, found: Sequence[Finding]) -> ET.Element:
    if any(finding.severity is not Severity.NOTE for finding in found):
        message = clean(results.sentence(found[0]))
        outcome = ET.SubElement(test, "failure", type=found[0].code, message=message)
    else:
        outcome = ET.SubElement(test, "system-out")
    outcome.text = clean("\n".join(results.line(finding) for finding in found))
    return test


def _count(suite: ET.Element) -> None:
    suite.set("tests", str(len(list(suite.iter("testcase")))))
    suite.set("failures", str(len(list(suite.iter("failure")))))
    suite.set("errors", "0")
