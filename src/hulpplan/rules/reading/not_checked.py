"""HP008 not-checked: references into a file that could not be read."""

from collections.abc import Iterator

from hulpplan.finding import Place, Problem, Related, Severity
from hulpplan.i18n import N_, Phrase
from hulpplan.rules.rule import Context, rule
from hulpplan.shape.document import Document
from hulpplan.workspace.item import Link

ONE = N_("This reference could not be checked, for another file could not be read.")
MANY = N_(
    "{count} references in this file, of which this is the first, could not be checked: "
    "another file could not be read."
)
UNREAD = N_("the file that could not be read")


@rule("HP008", "not-checked", Severity.NOTE)
def not_checked(context: Context) -> Iterator[Problem]:
    """Yield one problem for each file with such references, at the first of them."""
    by_document: dict[Document, list[tuple[Place, Link]]] = {}
    for link in context.workspace.links:
        if link.unread:
            by_document.setdefault(link.source.document, []).append((link.place(), link))
    for places in by_document.values():
        first = min((place for place, _ in places), key=lambda place: place.span)
        # Thousands of references share a few groups of files.
        groups = {id(link.unread): link.unread for _, link in places}
        unread = {document.file: document for group in groups.values() for document in group}
        related = tuple(Related(unread[file].place(()), Phrase(UNREAD)) for file in sorted(unread))
        text = ONE if len(places) == 1 else MANY
        yield Problem(first, text, {"count": len(places)}, related=related)
