"""Reports in Markdown, from the template of the report."""

from hulpplan.reports.formats.format import Made, written_by_template

ENDINGS = (".md", ".markdown")
TEMPLATE = "md"
TEXT = True


def write(made: Made) -> str:
    """Write a report in Markdown."""
    return written_by_template(made, "md")
