"""What the formats for paper and office share: both are made of the Markdown of a report, with drawings."""

from hulpplan.i18n import N_
from hulpplan.render.clean import one_line
from hulpplan.render.document.blocks import Document, Properties
from hulpplan.render.document.reading import read_document
from hulpplan.render.picture.album import Album
from hulpplan.reports.formats.format import Made, written_by_template
from hulpplan.reports.house import house_on_paper
from hulpplan.reports.words import words_in


def document_of(made: Made) -> Document:
    """Make a report ready to be written for paper or office.

    Raises:
        UserError: when a template of the user cannot be filled in, or the logo cannot be used.
    """
    album = Album()
    markdown = written_by_template(made, "md")
    page = made.document.head
    words = words_in(made.request.catalogue)
    _, blocks = read_document(markdown, album.figures)
    properties = Properties(
        # These stand outside the Markdown, where hidden characters are taken out.
        title=one_line(page.title),
        language=page.language,
        kind=one_line(page.kind),
        made=made.request.today,
        contents=page.words["contents"] if made.document.contents else "",
        warning=one_line(page.words["disclaimer"]),
        # The numbers are filled in where pages are made.
        page=words.say(N_("page {page} of {pages}"), page="{page}", pages="{pages}"),
    )
    return Document(properties, blocks, house_on_paper(made.house))
