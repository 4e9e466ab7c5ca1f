"""Reports as pdf: tagged for screen readers, on A4."""

from hulpplan.package_data import templates_dir
from hulpplan.reports.formats.format import Output, frame_of

ENDINGS = (".pdf",)
TEXT = False


def write(output: Output) -> bytes:
    """Write a report as pdf."""
    from hulpplan.write.pdf import write_pdf  # noqa: PLC0415 - only where it is asked for

    return write_pdf(output.document, frame_of(output), templates_dir())
