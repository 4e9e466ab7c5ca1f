"""Reports as a page in HTML, from the template of the report."""

from markupsafe import Markup

from hulpplan.reports.formats.format import Output, written_by_template
from hulpplan.reports.house import house_sheet, logo_in_page

ENDINGS = (".html", ".htm")
TEXT = True


def write(output: Output) -> str:
    """Write a report as a page."""
    if output.house is None:
        return written_by_template(output, "html")
    # Every value in it was made safe where it was written.
    sheet = Markup(house_sheet(output.house.own))  # noqa: S704 - see above
    return written_by_template(output, "html", house=sheet, logo=logo_in_page(output.house))
