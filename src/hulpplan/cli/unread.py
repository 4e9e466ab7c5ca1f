"""Telling which files could not be used, beside the result and with the exit code."""

from collections.abc import Sequence

from hulpplan.analysis.unread import UnreadFile
from hulpplan.cli.session import Session
from hulpplan.i18n import visible_path
from hulpplan.reports.unread import notice_of


def tell_unread(session: Session, files: Sequence[UnreadFile], *, allowed: bool) -> int:
    """Say on standard error which files a result lacks, each with the spot, and return the exit code.

    Args:
        session: this run.
        files: the files.
        allowed: whether the user said that they may be missing.
    """
    for file in files:
        span = file.span
        place = f"{visible_path(span.file)}:{span.line}:{span.column}"
        session.talk(f"{place}: {session.catalogue.phrase(notice_of(file))}")
    return 1 if files and not allowed else 0
