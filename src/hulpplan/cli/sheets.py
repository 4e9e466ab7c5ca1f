"""Giving sheets to who asked for them: one as CSV, all as an Excel workbook."""

from collections.abc import Sequence
from pathlib import Path

from hulpplan.analysis.unread import UnreadFile
from hulpplan.cli.files import deliver, stop_at_screen
from hulpplan.cli.session import Session
from hulpplan.render.sheet import Sheet
from hulpplan.reports.front import LABELS
from hulpplan.reports.unread import notices_of

SHEET_ENDINGS = {"csv": (".csv",), "xlsx": (".xlsx",)}


def deliver_sheets(
    session: Session, form: str, target: Path | None, sheets: Sequence[Sheet], unread: Sequence[UnreadFile]
) -> None:
    """Write the first sheet as CSV, or all of them as a workbook that begins with what must be read first.

    Raises:
        UserError: when a workbook would end up on a terminal, or the file cannot be written.
    """
    if form == "csv":
        from hulpplan.exchange.csv import csv_text  # noqa: PLC0415 - only where it is asked for

        deliver(csv_text(sheets[0]), target)
        return
    from hulpplan.exchange.xlsx import xlsx_bytes  # noqa: PLC0415 - takes longer to load than to work

    stop_at_screen("xlsx", target)
    notices = notices_of(unread, session.catalogue)
    title = session.catalogue.gettext(LABELS["disclaimer"])
    first = [Sheet(title, (title,), [(notice,) for notice in notices])] if notices else []
    deliver(xlsx_bytes([*first, *sheets], session.today), target)
