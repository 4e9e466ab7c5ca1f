"""Giving sheets to who asked for them: one as CSV, all as an Excel workbook."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hulpplan.cli.files import deliver, stop_at_screen
from hulpplan.render.sheet import Sheet

SHEET_ENDINGS = {"csv": (".csv",), "xlsx": (".xlsx",)}


def deliver_sheets(form: str, target: Path | None, sheets: Sequence[Sheet], today: date) -> None:
    """Write the first sheet as CSV, or all of them as a workbook.

    Raises:
        UserError: when a workbook would end up on a terminal, or the file cannot be written.
    """
    if form == "csv":
        from hulpplan.exchange.csv import csv_text  # noqa: PLC0415 - only where it is asked for

        deliver(csv_text(sheets[0]), target)
        return
    from hulpplan.exchange.xlsx import xlsx_bytes  # noqa: PLC0415 - takes longer to load than to work

    stop_at_screen("xlsx", target)
    deliver(xlsx_bytes(sheets, today), target)
