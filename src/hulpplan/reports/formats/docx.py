"""Reports for Word and other office programs."""

from functools import partial

from hulpplan.package_data import templates_dir
from hulpplan.reports.formats.format import Output, frame_of
from hulpplan.write.missing import missing

ENDINGS = (".docx",)
TEXT = False


def write(output: Output) -> bytes:
    """Write a report for Word."""
    try:
        from hulpplan.write.docx import write_docx  # noqa: PLC0415 - takes long to load
    except ImportError as error:
        raise missing(wanted="docx", package="python-docx") from error
    from hulpplan.write.png import png_of  # noqa: PLC0415 - as above

    return write_docx(output.document, frame_of(output), partial(png_of, fonts=templates_dir() / "fonts"))
