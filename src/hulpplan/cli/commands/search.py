"""`hulpplan search`: items by words in their id, title and texts."""

from pathlib import Path
from typing import Annotated

import typer

from hulpplan.cli.options import AllowUnreadable, OutputFile, PageFormat
from hulpplan.cli.session import Session
from hulpplan.error import UserError
from hulpplan.i18n import N_

HELP = N_("Find items by words in their id, title or text; accents and capitals do not count.")
NOTHING = N_("Nothing was found for '{words}'.")


def search(
    context: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar=N_("TEXT"), help=N_("One word or more, which must all be there."))
    ],
    form: PageFormat = None,
    output: OutputFile = None,
    allow_unreadable: AllowUnreadable = False,  # noqa: FBT002 - a flag
) -> int:
    """Find items."""
    from hulpplan.analysis.search import search as find
    from hulpplan.analysis.unread import unread_files
    from hulpplan.cli.files import deliver
    from hulpplan.cli.listing import deliver_listing, listing_format, naming_for
    from hulpplan.cli.unread import tell_unread
    from hulpplan.reports.listings.search import search_data, search_document, search_text

    session: Session = context.obj
    target = Path(output) if output else None
    chosen = listing_format(form, target)
    words = " ".join(text)
    if not words.split():
        raise UserError(N_("Say what to search for: one word or more."))
    workspace = session.workspace()
    hits = find(workspace, words)
    unread = unread_files(workspace)
    naming = naming_for(session, workspace)
    if chosen == "text":
        colour = session.colour and target is None
        deliver(search_text(hits, naming, unread, colour=colour), target)
    else:
        deliver_listing(
            session,
            chosen,
            target,
            lambda: search_document(hits, words, naming, unread),
            lambda: search_data(hits, words),
            unread,
        )
    if not hits:
        session.talk(session.catalogue.say(NOTHING, words=words))
    return tell_unread(session, unread, allowed=allow_unreadable)
