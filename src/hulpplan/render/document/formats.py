"""The formats for printing and for office programs, made of the Markdown of a report."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from hulpplan.render.clean import one_line
from hulpplan.render.document.blocks import Document, Figure, House, Properties
from hulpplan.render.document.missing import missing
from hulpplan.render.document.reading import read_document

DOCUMENTS: Final[Mapping[str, tuple[str, ...]]] = {"docx": (".docx",), "pdf": (".pdf",)}
"""The formats by name, with the endings of their files."""


def make_document(
    form: str,
    markdown: str,
    figures: Mapping[str, Sequence[Figure]],
    properties: Properties,
    templates: Path,
    house: House | None = None,
) -> bytes:
    """Make a document of the Markdown of a report.

    Args:
        form: a name from `DOCUMENTS`.
        markdown: the report.
        figures: its drawings, by the name that stands in their place.
        properties: what the document says about itself.
        templates: the folder of built-in templates.
        house: colours and fonts; our own if not given.

    Raises:
        MissingLibraryError: when the library for this format is not installed.
    """
    _, blocks = read_document(markdown, figures)
    # Some texts stand outside the Markdown, where hidden characters are taken out.
    about = replace(properties, title=one_line(properties.title), kind=one_line(properties.kind))
    document = Document(about, blocks, house or House())
    return _pdf(document, templates) if form == "pdf" else _docx(document, templates)


def _pdf(document: Document, templates: Path) -> bytes:
    from hulpplan.render.document.pdf import write_pdf  # noqa: PLC0415 - only where it is asked for

    return write_pdf(document, templates)


def _docx(document: Document, templates: Path) -> bytes:
    try:
        from hulpplan.render.document.word import write_docx  # noqa: PLC0415 - takes long to load
    except ImportError as error:
        raise missing(wanted="docx", package="python-docx") from error
    from hulpplan.render.document.raster import png_of  # noqa: PLC0415 - as above

    return write_docx(document, lambda figure: png_of(figure, templates / "fonts"))
