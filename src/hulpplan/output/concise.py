"""One line for each finding, as compilers and editors read it; nothing for a clean folder."""

from hulpplan.output.results import Results


def render(results: Results) -> str:
    """Write `file:line:column: severity CODE message` for each finding."""
    return "".join(
        f"{finding.span.file}:{finding.span.line}:{finding.span.column}: "
        f"{results.severity(finding)} {finding.code} {results.sentence(finding)}\n"
        for finding in results.findings
    )
