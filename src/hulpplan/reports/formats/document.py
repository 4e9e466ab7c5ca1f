"""What the formats for paper and office share: both are made of the Markdown of a report, with drawings."""

from hulpplan.i18n import N_
from hulpplan.render.document.blocks import Properties
from hulpplan.render.document.formats import make_document
from hulpplan.render.picture.album import Album
from hulpplan.reports.formats.format import Made, written_by_template
from hulpplan.reports.house import house_on_paper
from hulpplan.reports.words import Words
from hulpplan.resources import templates_dir


def written_as_document(made: Made, form: str) -> bytes:
    """Write a report for paper or office.

    Raises:
        UserError: when a template of the user cannot be filled in, or the library for the format is missing.
    """
    album = Album()
    markdown = written_by_template(made, "md", {"picture": album.place})
    page = made.view.page
    words = Words(made.request.catalogue)
    properties = Properties(
        title=page.title,
        language=page.language,
        kind=page.kind,
        made=made.request.today,
        contents=page.words["contents"] if page.contents else "",
        warning=page.words["disclaimer"],
        # The numbers are filled in where pages are made.
        page=words.say(N_("page {page} of {pages}"), page="{page}", pages="{pages}"),
    )
    house = house_on_paper(made.house)
    return make_document(form, markdown, album.figures, properties, templates_dir(), house)
