"""Annotations on GitHub, as workflow commands.

GitHub shows at most ten errors and ten warnings of a step, so the heaviest come first and a last notice
gives the true numbers. Only the place where a finding starts is given when it spans several lines, for
GitHub then takes no end column.

Source: GitHub Docs, "Workflow commands for GitHub Actions".
"""

from hulpplan.finding import Finding, Severity
from hulpplan.i18n import visible
from hulpplan.output.results import Results

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(results: Results) -> str:
    """Write a workflow command for each finding, and one with the totals."""
    if not results.findings:
        return ""
    heaviest_first = sorted(results.findings, key=lambda finding: -finding.severity.rank)
    lines = [_command(results, finding) for finding in heaviest_first]
    return "\n".join((*lines, f"::notice::{_data(results.totals())}", ""))


def _command(results: Results, finding: Finding) -> str:
    span = finding.span
    properties = {"file": span.file, "line": span.line, "col": span.column, "endLine": span.end_line}
    if span.line == span.end_line:
        properties["endColumn"] = span.end_column
    properties["title"] = f"{finding.code} {finding.name}"
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_LEVELS[finding.severity]} {written}::{_data(results.sentence(finding))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # Line endings are escaped by their number; other invisible characters are made visible.
    shown = "".join(char if char in "\r\n" else visible(char) for char in text)
    return _data(shown).replace(":", "%3A").replace(",", "%2C")
