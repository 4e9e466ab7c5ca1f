"""Reports as a page in HTML, from the template of the report."""

from hulpplan.reports.formats.format import Made, written_by_template

ENDINGS = (".html", ".htm")
TEMPLATES = True


def write(made: Made) -> str:
    """Write a report as a page."""
    return written_by_template(made, "html")
