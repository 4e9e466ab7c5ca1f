"""Reports as a page in HTML, from the template of the report."""

from markupsafe import Markup

from hulpplan.reports.formats.format import Made, written_by_template
from hulpplan.reports.house import house_sheet

ENDINGS = (".html", ".htm")
TEMPLATE = "html"
TEXT = True


def write(made: Made) -> str:
    """Write a report as a page."""
    if made.house is None:
        return written_by_template(made, "html")
    # Every value in it was made safe where it was written.
    return written_by_template(made, "html", house=Markup(house_sheet(made.house)))  # noqa: S704 - see above
