"""Findings as a Code Quality report, which GitLab shows in a merge request.

GitLab shows of two findings with the same fingerprint only the first, and takes a finding for new when the
fingerprint is new. It looks for a path in the repository, so the program has to run in its root. A report
without findings is an empty list: an empty file would be a broken report.

Source: GitLab Docs, "Code Quality", section on the report format.
"""

from typing import Any, Final

from hulpplan.finding import Finding, Severity
from hulpplan.output.fingerprint import fingerprints
from hulpplan.output.results import Results
from hulpplan.render.json_text import json_text

# GitLab's two heaviest levels, critical and blocker, are for what must stop a release. A mistake in a plan
# never is that: an error makes a plan unfit to report on, a warning asks for a look, a note only informs.
_LEVELS: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(results: Results) -> str:
    """Write a list with one object for each finding."""
    marks = fingerprints(results.findings)
    report = [_finding(results, finding, mark) for finding, mark in zip(results.findings, marks, strict=True)]
    return json_text(report) + "\n"


def _finding(results: Results, finding: Finding, mark: str) -> dict[str, Any]:
    return {
        "description": results.sentence(finding),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": mark,
        "severity": _LEVELS[finding.severity],
        "location": {"path": finding.span.file, "lines": {"begin": finding.span.line}},
    }
