"""Reports as a page in HTML, from the template of the report."""

from markupsafe import Markup

from hulpplan.reports.formats.format import Made, written_by_template
from hulpplan.reports.house import house_sheet, logo_in_page

ENDINGS = (".html", ".htm")
TEMPLATE = "html"
TEXT = True


def write(made: Made) -> str:
    """Write a report as a page."""
    if made.house is None:
        return written_by_template(made, "html")
    # Every value in it was made safe where it was written.
    sheet = Markup(house_sheet(made.house.own))  # noqa: S704 - see above
    return written_by_template(made, "html", house=sheet, logo=logo_in_page(made.house))
