"""Reports for Word and other office programs."""

from hulpplan.reports.formats.document import written_as_document
from hulpplan.reports.formats.format import Made

ENDINGS = (".docx",)
TEMPLATE = "md"
TEXT = False


def write(made: Made) -> bytes:
    """Write a report for Word."""
    return written_as_document(made, "docx")
