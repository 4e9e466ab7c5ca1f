"""Showing the website in the browser while one works on the plans."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from hulpplan.cli.commands.site.run import content_of, formats_of, head_in, mention_absence
from hulpplan.cli.looking import after_each_change, settings_watched
from hulpplan.cli.session import Session
from hulpplan.error import UserError, error_text
from hulpplan.i18n import N_
from hulpplan.site.content import SiteContent
from hulpplan.site.preview import Preview
from hulpplan.site.serve import serving
from hulpplan.workspace.discover import plan_files

SERVING = N_("The website is at {address} and follows every change; Ctrl-C stops.")


def preview(session: Session, download: Sequence[str], port: int) -> NoReturn:
    """Show the website until it is interrupted, and show it anew after each change.

    Args:
        session: this run.
        download: formats of reports, as they were asked for.
        port: where to listen; 0 for a free port.

    Raises:
        UserError: when the plans cannot be read at the beginning, or the port is in use.
        KeyboardInterrupt: when somebody presses Ctrl-C.
    """
    formats = formats_of(download)
    session.stop_at_broken_settings()
    changes = after_each_change(session, _watched)
    session = next(changes)
    head = head_in(session)
    if head is None:
        mention_absence(session)
    shown = Preview()
    content = content_of(session, formats, head)
    shown.show(content, session.catalogue)
    with serving(shown, port) as address:
        session.talk(session.catalogue.say(SERVING, address=address))
        while True:
            content = _show(next(changes), content, shown)


def _show(session: Session, before: SiteContent, shown: Preview) -> SiteContent:
    """Show the plans as they are now; what is wrong with the folder is said, and may be mended."""
    try:
        session.stop_at_broken_settings()
        content = content_of(session, before.formats, head_in(session))
        shown.show(content, session.catalogue)
    except UserError as error:
        shown.fail(error_text(error, session.catalogue))
        return before
    return content


def _watched(session: Session) -> Iterable[Path]:
    """Name every file that counts, and wherever settings may appear."""
    return (*settings_watched(session), *_plan_files(session), *_templates(session))


def _plan_files(session: Session) -> Sequence[Path]:
    try:
        return plan_files(session.folder, session.settings)
    except UserError:
        # The folder is gone, and may come back.
        return ()


def _templates(session: Session) -> Iterator[Path]:
    folder = session.settings.templates_folder
    if folder is not None:
        yield from sorted(path for path in folder.rglob("*") if path.is_file())
