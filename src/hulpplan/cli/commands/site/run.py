"""Writing the website, or showing it while one works on the plans."""

import shlex
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hulpplan.analysis.unread import unread_files
from hulpplan.cli.files import deliver
from hulpplan.cli.formats import check_format
from hulpplan.cli.session import Session
from hulpplan.cli.unread import tell_unread
from hulpplan.error import cannot_write
from hulpplan.files import repository_of
from hulpplan.finding import Severity
from hulpplan.i18n import N_, NN_
from hulpplan.site.folder import SiteFolder

if TYPE_CHECKING:
    from hulpplan.history.revisions import Head
    from hulpplan.site.content import SiteContent
    from hulpplan.workspace.discover import FolderListing


ABSENCES: Final = {
    "program": N_(
        "The website does not tell what changed, for git is not on this computer. Install it and try again."
    ),
    "trust": N_(
        "The website does not tell what changed: git does not read the repository, for it belongs to another "
        "user. If you trust it: git config --global --add safe.directory {folder}"
    ),
    "past": N_(
        "The website does not tell what changed: only a part of the history is here. Fetch all of it with "
        "`git fetch --unshallow`; on GitHub with `fetch-depth: 0` at actions/checkout, on GitLab with the "
        "variable `GIT_DEPTH: 0`."
    ),
    "answer": N_(
        "The website does not tell what changed, for git cannot read the repository. See why: "
        "git -C {folder} status"
    ),
}
"""What is said of each `Absence`, by its value."""
BUSY = N_("Another run is writing in '{folder}'; this one waits for it.")
UNCHANGED = N_("Nothing changed: {folder}")
WRITTEN = NN_(
    "{count} file in {folder}: {changed} new or changed, {removed} removed.",
    "{count} files in {folder}: {changed} new or changed, {removed} removed.",
)


def write_site(session: Session, output: Path, download: Sequence[str], *, allowed: bool) -> int:
    """Write the website; when nothing changed since the last time, only say so.

    Args:
        session: this run.
        output: the folder it goes into.
        download: formats of reports, as they were asked for.
        allowed: whether files may be missing that could not be read.

    Returns:
        The exit code.
    """
    session.stop_at_broken_settings()
    formats = formats_of(download)
    listing = session.listing()
    head = head_in(session)
    if head is None:
        mention_absence(session)
    shown = output.as_posix()
    try:
        folder = SiteFolder(output, lambda: session.talk(session.catalogue.say(BUSY, folder=shown)))
        digest = _digest(session, listing, (*formats, f"at {head.name}" if head else ""))
        if folder.before.digest == digest and folder.is_whole():
            session.mention(folder.before.errors)
            deliver(session.catalogue.say(UNCHANGED, folder=shown) + "\n", None)
            unread = unread_files(session.load()) if folder.before.errors else ()
            return tell_unread(session, unread, allowed=allowed)
        content = content_of(session, formats, head)
        errors = _build(content, folder, digest)
    except OSError as error:
        raise cannot_write(shown, error) from error
    session.mention(errors)
    sentence = session.catalogue.count(
        WRITTEN, folder.count, changed=folder.changed, removed=folder.removed, folder=shown
    )
    deliver(f"{sentence}\n", None)
    return tell_unread(session, unread_files(content.workspace), allowed=allowed)


def head_in(session: Session) -> "Head | None":
    """Return the newest commit of the repository that the plans lie in, if there is one."""
    from hulpplan.history.revisions import head_of  # quick start

    return head_of(session.current / session.folder)


def mention_absence(session: Session) -> None:
    """Say why the website does not tell what changed, though the plans lie in a repository."""
    from hulpplan.history.absence import absence_of_history  # quick start

    folder = session.current / session.folder
    absence = absence_of_history(folder)
    if absence is not None:
        # As git itself names it, between quotes where a shell needs them.
        place = shlex.quote((repository_of(folder) or folder).as_posix())
        session.talk(session.catalogue.say(ABSENCES[absence.value], folder=place))


def _digest(session: Session, listing: "FolderListing", options: Sequence[str]) -> str:
    from hulpplan.site.input_digest import input_digest

    # What is not read has findings too, and they are on a page.
    more = (*options, *listing.passed_over)
    return input_digest(listing.files, session.folder, session.settings, session.today, more)


def _build(content: "SiteContent", folder: SiteFolder, digest: str) -> int:
    from hulpplan.site.build import build

    errors = sum(finding.severity is Severity.ERROR for finding in content.findings)
    build(content, folder, digest, errors)
    return errors


def content_of(session: Session, formats: Sequence[str], head: "Head | None") -> "SiteContent":
    """Read the plans and check them, for a website.

    Args:
        session: this run.
        formats: those in which reports can be downloaded.
        head: the newest commit of the repository they lie in, if there is one.
    """
    from hulpplan.history.history import history_of
    from hulpplan.rules.rule import Context
    from hulpplan.rules.run import run_rules
    from hulpplan.site.content import SiteContent

    workspace = session.load()
    findings = run_rules(Context(workspace, session.today))
    past = partial(history_of, head, workspace, session.current, session.today)
    folders = session.template_folders()
    return SiteContent(workspace, findings, session.today, past, tuple(formats), folders)


def formats_of(download: Sequence[str]) -> tuple[str, ...]:
    """Read which formats were asked for."""
    words = [word.strip() for text in download for word in text.split(",") if word.strip()]
    if not words:
        return ()
    from hulpplan.reports.formats.format import report_formats  # quick start

    for word in words:
        check_format(word, list(report_formats()))
    return tuple(dict.fromkeys(words))
