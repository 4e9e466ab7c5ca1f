"""Reports as pdf: tagged for screen readers, on A4."""

from hulpplan.package_data import templates_dir
from hulpplan.reports.formats.document import document_of
from hulpplan.reports.formats.format import Made

ENDINGS = (".pdf",)
TEMPLATE = "md"
TEXT = False


def write(made: Made) -> bytes:
    """Write a report as pdf."""
    from hulpplan.render.document.pdf import write_pdf  # noqa: PLC0415 - only where it is asked for

    return write_pdf(document_of(made), templates_dir())
