"""One line for each finding, as compilers and editors read it; nothing for a clean folder."""

from hulpplan.output.results import Results


def render(results: Results) -> str:
    """Write `file:line:column: severity CODE message` for each finding."""
    return "".join(f"{results.line(finding)}\n" for finding in results.findings)
