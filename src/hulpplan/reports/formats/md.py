"""Reports in Markdown, from the template of the report."""

from hulpplan.reports.formats.format import Output, written_by_template

ENDINGS = (".md", ".markdown")
TEXT = True


def write(output: Output) -> str:
    """Write a report in Markdown."""
    return written_by_template(output, "md")
