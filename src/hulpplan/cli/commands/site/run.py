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
    from hulpplan.site.build import Builder
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
    forms = forms_of(download)
    listing = session.listing()
    head = head_in(session)
    if head is None:
        mention_absence(session)
    shown = output.as_posix()
    try:
        folder = SiteFolder(output, lambda: session.talk(session.catalogue.say(BUSY, folder=shown)))
        proof = _proof(session, listing, (*forms, f"at {head.name}" if head else ""))
        if folder.before.proof == proof and folder.is_whole():
            session.mention(folder.before.errors)
            deliver(session.catalogue.say(UNCHANGED, folder=shown) + "\n", None)
            unread = unread_files(session.load()) if folder.before.errors else ()
            return tell_unread(session, unread, allowed=allowed)
        made = website_of(session, forms, head)
        errors = _build(made, folder, proof)
    except OSError as error:
        raise cannot_write(shown, error) from error
    session.mention(errors)
    said = session.catalogue.count(
        WRITTEN, folder.count, changed=folder.changed, removed=folder.removed, folder=shown
    )
    deliver(f"{said}\n", None)
    return tell_unread(session, unread_files(made.ground.workspace), allowed=allowed)


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


def _proof(session: Session, listing: "FolderListing", options: Sequence[str]) -> str:
    from hulpplan.site.proof import proof_of  # quick start

    # What is not read has findings too, and they are on a page.
    more = (*options, *listing.passed_over)
    return proof_of(listing.files, session.folder, session.settings, session.today, more)


def _build(made: "Builder", folder: SiteFolder, proof: str) -> int:
    from hulpplan.site.build import build  # not when nothing changed

    errors = sum(finding.severity is Severity.ERROR for finding in made.ground.findings)
    build(made, folder, proof, errors)
    return errors


def website_of(
    session: Session, forms: Sequence[str], head: "Head | None", before: "Builder | None" = None
) -> "Builder":
    """Read the plans, check them, and make ready to build the website.

    Args:
        session: this run.
        forms: formats in which reports can be taken along.
        head: the newest commit of the repository they lie in, if there is one.
        before: the website as it was, whose templates will do when all of them are ours.
    """
    from hulpplan.history.history import history_of  # not when nothing changed
    from hulpplan.rules.rule import Context
    from hulpplan.rules.run import run_rules
    from hulpplan.site.build import Builder, templates_of
    from hulpplan.site.ground import Ground

    workspace = session.load()
    findings = run_rules(Context(workspace, session.today))
    past = partial(history_of, head, workspace, session.current, session.today)
    ground = Ground(workspace, findings, session.today, past)
    folders = session.template_folders()
    ours = before is not None and not folders and not before.folders
    templates = before.templates if before is not None and ours else templates_of(folders)
    return Builder(ground, session.settings, templates, tuple(forms), folders)


def forms_of(download: Sequence[str]) -> tuple[str, ...]:
    """Read which formats were asked for."""
    words = [word.strip() for text in download for word in text.split(",") if word.strip()]
    if not words:
        return ()
    from hulpplan.reports.formats.format import report_formats  # quick start

    for word in words:
        check_format(word, list(report_formats()))
    return tuple(dict.fromkeys(words))
