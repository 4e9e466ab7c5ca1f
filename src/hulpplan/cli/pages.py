"""Showing a page of sections in the format that was asked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hulpplan.analysis.unread import UnreadFile
from hulpplan.cli.files import deliver
from hulpplan.cli.formats import format_for
from hulpplan.cli.listing_text import listing_text
from hulpplan.cli.session import Session
from hulpplan.document.document import Document
from hulpplan.package_data import templates_dir
from hulpplan.render.environment import FORMATS, render
from hulpplan.render.json_text import json_text
from hulpplan.reports.item_names import ItemNames
from hulpplan.reports.unread import notices_of, unread_data
from hulpplan.reports.words import words_in
from hulpplan.workspace.workspace import Workspace

ENDINGS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt",),
    **{name: found.endings for name, found in FORMATS.items() if name in {"md", "html"}},
    "json": (".json",),
}
"""The formats of every page, by name, with the endings of their files."""


def page_format(
    form: str | None, target: Path | None, more: Mapping[str, Sequence[str]] | None = None
) -> str:
    """Choose the format that was named, else the one that the file is named for, else text.

    Args:
        form: the name that was given.
        target: the file to write.
        more: formats that this page has beside the usual ones.

    Raises:
        UserError: when it is no format, or the ending of the file says none.
    """
    return format_for(form, target, {**ENDINGS, **(more or {})}, "text")


def naming_for(session: Session, workspace: Workspace) -> ItemNames:
    """Make who names the items on a page about all plans."""
    return ItemNames(workspace, words_in(session.catalogue), session.today, frozenset())


def deliver_page(
    session: Session,
    form: str,
    target: Path | None,
    page: Callable[[], Document],
    data: Callable[[], dict[str, Any]],
    unread: Sequence[UnreadFile],
) -> None:
    """Write a page in the format that was asked for, with a notice for each file that it lacks.

    Raises:
        UserError: when the file cannot be written, or a template of the user's own is wrong.
    """
    if form == "json":
        deliver(json_text({**data(), **unread_data(unread)}) + "\n", target)
        return
    listing = page()
    head = replace(listing.head, notices=notices_of(unread, session.catalogue))
    listing = replace(listing, head=head)
    if form == "text":
        text = listing_text(listing)
    else:
        folders = (*session.template_folders(), templates_dir())
        text = render(f"{form}/report", form, {"document": listing}, folders)
    deliver(text, target)
