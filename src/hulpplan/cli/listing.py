"""Showing a listing in the format that was asked for."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hulpplan.analysis.unread import UnreadFile
from hulpplan.cli.files import deliver, stop_at_screen
from hulpplan.cli.formats import format_for
from hulpplan.cli.session import Session
from hulpplan.document.blocks import Column, Table
from hulpplan.document.document import Document
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import FORMATS, render
from hulpplan.render.json_text import json_text
from hulpplan.reports.blocks import table_of
from hulpplan.reports.front import LABELS
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.unread import notices_of, unread_data
from hulpplan.reports.words import words_in
from hulpplan.workspace.workspace import Workspace
from hulpplan.write.text import text_of

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt",),
    **{name: FORMATS[name].endings for name in ("md", "html")},
    "json": (".json",),
}
"""The formats of every listing, by name, with the endings of their files."""
SHEET_ENDINGS: Mapping[str, tuple[str, ...]] = {"csv": (".csv",), "xlsx": (".xlsx",)}
"""The formats of a listing that is a spreadsheet too."""


def listing_format(form: str | None, target: Path | None, *, sheets: bool = False) -> str:
    """Choose the format that was named, else the one that the file is named for, else text.

    Args:
        form: the name that was given.
        target: the file to write.
        sheets: whether this listing is a spreadsheet too.

    Raises:
        UserError: when it is no format, or the ending of the file says none.
    """
    return format_for(form, target, {**ENDINGS, **(SHEET_ENDINGS if sheets else {})}, "text")


def naming_for(session: Session, workspace: Workspace) -> ItemNames:
    """Make who names the items in a listing of all plans."""
    return ItemNames(workspace, words_in(session.catalogue), session.today, frozenset())


def deliver_listing(
    session: Session,
    form: str,
    target: Path | None,
    document: Callable[[], Document],
    data: Callable[[], dict[str, Any]],
    unread: Sequence[UnreadFile],
) -> None:
    """Write a listing in the format that was asked for.

    Raises:
        UserError: when the file cannot be written, or a template of the user's own is wrong.
    """
    if form == "json":
        deliver(json_text({**data(), **unread_data(unread)}) + "\n", target)
    elif form == "text":
        deliver(text_of(document()), target)
    else:
        folders = (*session.template_folders(), templates_dir())
        deliver(render(f"{form}/report", form, {"document": document()}, folders), target)


def deliver_tables(
    session: Session, form: str, target: Path | None, tables: Sequence[Table], unread: Sequence[UnreadFile]
) -> None:
    """Write the first table as CSV, or all of them as a workbook that begins with what must be read first.

    Raises:
        UserError: when a workbook would end up on a terminal, or the file cannot be written.
    """
    if form == "csv":
        from hulpplan.exchange.csv import csv_text  # noqa: PLC0415 - only where it is asked for

        deliver(csv_text(tables[0]), target)
        return
    from hulpplan.exchange.xlsx import xlsx_bytes  # noqa: PLC0415 - takes longer to load than to work

    stop_at_screen("xlsx", target)
    title = session.catalogue.gettext(LABELS["disclaimer"])
    notices = [(notice,) for notice in notices_of(unread, session.catalogue)]
    first = table_of("notices", title, [Column("notice", title)], notices)
    deliver(xlsx_bytes([first, *tables] if first else tables, session.today), target)
