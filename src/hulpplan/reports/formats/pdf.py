"""Reports as pdf: tagged for screen readers, on A4."""

from hulpplan.reports.formats.document import written_as_document
from hulpplan.reports.formats.format import Made

ENDINGS = (".pdf",)
TEMPLATE = "md"
TEXT = False


def write(made: Made) -> bytes:
    """Write a report as pdf."""
    return written_as_document(made, "pdf")
