"""Reports for Word and other office programs."""

from hulpplan.package_data import templates_dir
from hulpplan.render.document.missing import missing
from hulpplan.reports.formats.document import document_of
from hulpplan.reports.formats.format import Made

ENDINGS = (".docx",)
TEMPLATE = "md"
TEXT = False


def write(made: Made) -> bytes:
    """Write a report for Word."""
    try:
        from hulpplan.render.document.word import write_docx  # noqa: PLC0415 - takes long to load
    except ImportError as error:
        raise missing(wanted="docx", package="python-docx") from error
    from hulpplan.render.document.raster import png_of  # noqa: PLC0415 - as above

    return write_docx(document_of(made), lambda figure: png_of(figure, templates_dir() / "fonts"))
